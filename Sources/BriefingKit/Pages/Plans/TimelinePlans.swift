import EDTF
import Liquid

/// Every event, drawn and told, in the order of time.
func timelinePlans(_ site: Site) -> [PagePlan] {
    listPlans(
        Timeline(), path: SitePath.timeline, template: "timeline.html", what: "timeline",
        pages: site.timeline.paging.pages)
}

private struct Timeline: ListSubject {
    var thing: Thing? { nil }

    func head(_ page: PageContext) -> ListHead {
        ListHead(
            path: SitePath.timeline, heading: page.words["timeline_title"], description: page.words["timeline_text"],
            paging: page.paging(page.ask(Questions.total, 0, Total.events.rawValue)))
    }

    func variables(_ page: PageContext, number: Int) -> LiquidDictionary {
        let events = page.ask(Questions.timeline, 0, number)
        let total = page.ask(Questions.total, 0, Total.events.rawValue)
        let isFirstOfMany = number == 1 && events.count < total
        // The first page of several shows everything in groups, each other one its own events closer.
        let chart =
            isFirstOfMany
            ? TimeChart(page.ask(Questions.wholeTimeline), of: page, opensHere: false) : TimeChart(events, of: page)
        return [
            "views": .views(timelineViews(page, current: SitePath.timeline)),
            "is_overview": .flag(isFirstOfMany || events.count == total),
            "chart": .view(chart.map { ChartView(page: page, chart: $0) }),
            "sections": .views(timelineSections(events, page: page)),
        ]
    }
}

/// Events under the year in which they begin.
private func timelineSections(_ events: Places<Event>, page: PageContext) -> [Entry] {
    let words = page.words
    var sections: [(title: String, section: TimelineSection, events: [Int])] = []
    for place in events {
        let section = page[mark: place].section
        if sections.last?.section == section {
            sections[sections.count - 1].events.append(place)
            continue
        }
        let title =
            switch section {
            case .period(let period): period.unit.name(of: period.start, words: page.dates)
            case .withoutBeginning: words["before_known"]
            case .undated: words["undated"]
            }
        sections.append((title, section, [place]))
    }
    return sections.map { section in
        Entry([
            "title": .text(section.title), "events": .views(section.events.map { EventView(page: page, place: $0) }),
        ])
    }
}

/// The drawing of the events of one stakeholder or issue, its rows being the list of them; where they are more than a page
/// holds, the groups lead to the timeline.
func ownTimeline(_ events: Places<Event>, page: PageContext) -> Value {
    let chart = TimeChart(events, of: page, opensHere: events.count <= 100)
    return .view(chart.map { ChartView(page: page, chart: $0) })
}

extension PageContext {
    /// A year in the digits of the site's language.
    func yearInWords(_ year: String) -> String {
        guard let date = try? EDTF(parsing: year) else { return year }
        return phrases[date].words
    }
}

/// The ways to look at the timeline, those that there are.
func timelineViews(_ page: PageContext, current: String) -> [Entry] {
    var views = [("timeline_in_order", SitePath.timeline)]
    if page.ask(Questions.timelineViews, 0) > 0 { views.append(("by_stakeholder", SitePath.timelineByStakeholder)) }
    if page.ask(Questions.timelineViews, 1) > 0 { views.append(("by_issue", SitePath.timelineByIssue)) }
    return views.map { word, path in
        Entry([
            "title": .text(page.words[word]), "url": .text(page.address(path)), "is_current": .flag(path == current),
        ])
    }
}
