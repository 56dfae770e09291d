import Liquid

/// The timeline in lanes: one page, paged, by stakeholder and one by issue, where there is anything to show.
func timelineLanePlans(_ site: Site) -> [PagePlan] {
    let stakeholders = TimeLanes(
        site.groups.flatMap(\.members), events: site.briefing.eventsOfStakeholder, of: site)
    let issues = TimeLanes(site.briefing.issueOrder, events: site.eventsOfIssue, of: site)
    return lanePlans(site, stakeholders, path: SitePath.timelineByStakeholder, words: "by_stakeholder") { page, place in
        (page.site.briefing.stakeholders[place].name, page.address(ofStakeholder: place))
    }
        + lanePlans(site, issues, path: SitePath.timelineByIssue, words: "by_issue") { page, place in
            (page.site.briefing.issues[place].title, page.address(ofIssue: place))
        }
}

private func lanePlans(
    _ site: Site, _ lanes: TimeLanes, path: String, words key: String,
    subject: @escaping @Sendable (PageContext, Int) -> (title: String, address: String)
) -> [PagePlan] {
    guard !lanes.lanes.isEmpty else { return [] }
    let (title, text) = (site.words["timeline_\(key)"], site.words["timeline_\(key)_text"])
    return listPlans(
        site, path: path, template: "timeline-lanes.html", what: "timeline in lanes", heading: title,
        description: text, section: SitePath.timeline,
        paging: Paging(count: lanes.lanes.count, length: min(20, site.briefing.settings.pageLength))
    ) { page, range in
        var kinds = Set<TimeMarkKind>()
        let views = range.map { place in
            let (title, address) = subject(page, lanes.lanes[place].subject)
            if let axis = lanes.axis {
                let events = lanes.lanes[place].events
                if TimeLanes.drawn(events, on: axis, of: page.site).lane.lines == nil {
                    kinds.insert(.columns)
                } else {
                    for event in events { kinds.formUnion(page.site.briefing.events[event].kinds(page.site.briefing)) }
                }
            }
            return LaneView(page: page, lanes: lanes, place: place, title: title, address: address)
        }
        return [
            "title": .text(title), "text": .text(text), "lanes_title": .text(site.words[key]),
            "views": .views(timelineViews(page, current: path)), "lanes": .views(views),
            "symbols": .html(timeSymbols),
            "axis": .html(
                lanes.axis.map { axisDrawing($0, isMirrored: page.site.briefing.settings.isRightToLeft) }),
            "key": .views(
                TimeMarkKind.allCases.filter(kinds.contains).map { ChartKeyView(page: page, kind: $0) }),
        ]
    }
}

/// The ways to look at the timeline, those that there are.
func timelineViews(_ page: PageContext, current: String) -> [Entry] {
    let site = page.site
    var views = [("timeline_in_order", SitePath.timeline)]
    if site.briefing.eventsOfStakeholder.contains(where: { !$0.isEmpty }) {
        views.append(("by_stakeholder", SitePath.timelineByStakeholder))
    }
    if site.eventsOfIssue.contains(where: { !$0.isEmpty }) { views.append(("by_issue", SitePath.timelineByIssue)) }
    return views.map { word, path in
        Entry([
            "title": .text(site.words[word]), "url": .text(page.address(path)), "is_current": .flag(path == current),
        ])
    }
}
