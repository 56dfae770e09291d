import Liquid

/// The timeline in lanes: one page, paged, by stakeholder and one by issue, where there is anything to show.
func timelineLanePlans(_ site: Site) -> [PagePlan] {
    TimeLanes.Subject.allCases.flatMap { kind in
        // The lanes themselves are worked out for whoever shows them.
        let count = kind.having(eventsIn: site).count
        guard count > 0 else { return [PagePlan]() }
        return listPlans(
            Lanes(kind: kind), path: Lanes.path(kind), template: "timeline-lanes.html", what: "timeline in lanes",
            pages: lanePaging(count, site.pageLength).pages)
    }
}

/// Lanes take more room than other entries.
func lanePaging(_ count: Int, _ pageLength: Int) -> Paging {
    Paging(count: count, length: min(20, pageLength))
}

private struct Lanes: ListSubject {
    let kind: TimeLanes.Subject

    var thing: Thing? { nil }

    static func path(_ kind: TimeLanes.Subject) -> String {
        kind == .stakeholders ? SitePath.timelineByStakeholder : SitePath.timelineByIssue
    }

    private var word: String { kind == .stakeholders ? "by_stakeholder" : "by_issue" }

    func head(_ page: PageContext) -> ListHead {
        ListHead(
            path: Lanes.path(kind), heading: page.words["timeline_\(word)"],
            description: page.words["timeline_\(word)_text"],
            paging: lanePaging(page.ask(Questions.laneCount, kind.rawValue), page.settings.pageLength),
            section: SitePath.timeline)
    }

    func variables(_ page: PageContext, number: Int) -> LiquidDictionary {
        let lanes = page.ask(Questions.lanes, kind.rawValue, number)
        var kinds = TimeMarkKinds()
        let views = lanes.lanes.map { lane in
            let drawn = lanes.axis.map { TimeLanes.drawn(lane.events, on: $0, of: page) }
            if drawn?.columns != nil { kinds.insert(.columns) }
            if let drawn, drawn.columns == nil {
                for event in lane.events { kinds.formUnion(page.kinds(event)) }
            }
            return view(lane, drawn, of: lanes, page)
        }
        return [
            "title": .text(page.words["timeline_\(word)"]), "text": .text(page.words["timeline_\(word)_text"]),
            "lanes_title": .text(page.words[word]),
            "views": .views(timelineViews(page, current: Lanes.path(kind))),
            "lanes": .views(views),
            "symbols": .html(timeSymbols),
            "axis": .html(
                lanes.axis.map { axis in
                    LiquidOutput.text { writeAxis(axis, isMirrored: page.isRightToLeft, into: &$0) }
                }),
            "key": .views(kinds.inOrder.map { ChartKeyView(page: page, kind: $0) }),
        ]
    }

    private func view(
        _ lane: LanePage.Lane, _ drawn: DrawnLane?, of lanes: LanePage, _ page: PageContext
    ) -> LaneView {
        let (title, target) =
            switch kind {
            case .stakeholders: (page[stakeholder: lane.subject].name, page.target(ofStakeholder: lane.subject))
            case .issues: (page[issue: lane.subject].title, page.target(ofIssue: lane.subject))
            }
        return LaneView(
            page: page, drawn: drawn, peak: lanes.peak, events: lane.events, title: title, target: target)
    }
}
