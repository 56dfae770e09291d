import EDTF
import Liquid

/// Every event, drawn and told, in the order of time.
func timelinePlans(_ site: Site) -> [PagePlan] {
    listPlans(
        site, path: SitePath.timeline, template: "timeline.html", what: "timeline",
        heading: site.words["timeline_title"],
        description: site.words["timeline_text"], paging: site.timeline.paging
    ) { page, range in
        let events = Array(site.timeline.events[range])
        let isFirstOfMany = range.lowerBound == 0 && range.upperBound < site.timeline.events.count
        // The first page of several shows everything in groups, each other one its own events closer.
        let chart =
            isFirstOfMany
            ? TimeChart(site.timeline.events, of: site, opensHere: false) : TimeChart(events, of: site)
        return [
            "views": .views(timelineViews(page, current: SitePath.timeline)),
            "is_overview": .flag(isFirstOfMany || range.count == site.timeline.events.count),
            "chart": .view(chart.map { ChartView(page: page, chart: $0) }),
            "sections": .views(timelineSections(events, page: page)),
        ]
    }
}

/// Events under the year in which they begin.
private func timelineSections(_ events: [Int], page: PageContext) -> [Entry] {
    let (site, words) = (page.site, page.site.words)
    var sections: [(title: String, section: TimelineSection, events: [Int])] = []
    for place in events {
        let section = site.timeline.sections[place]
        if sections.last?.section == section {
            sections[sections.count - 1].events.append(place)
            continue
        }
        let title =
            switch section {
            case .period(let period): period.unit.name(of: period.start, words: site.dates)
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
func ownTimeline(_ events: [Int], page: PageContext) -> Value {
    let order = events.sorted { page.site.timeline.comesBefore($0, $1) }
    let chart = TimeChart(order, of: page.site, opensHere: order.count <= 100)
    return .view(chart.map { ChartView(page: page, chart: $0) })
}

/// A year in the digits of the site's language.
func yearWords(_ year: String, _ site: Site) -> String {
    guard let date = try? EDTF(parsing: year) else { return year }
    return site.dates.words(date)
}
