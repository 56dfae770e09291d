import EDTF

/// A lane for each stakeholder or issue that has events, all along one axis.
struct TimeLanes: Sendable {
    /// What there is a lane for each of.
    enum Subject: Int, CaseIterable, Sendable {
        case stakeholders, issues

        /// Those that have events, as places in their list, in its order.
        func having(eventsIn site: Site) -> [Int] {
            let order = self == .stakeholders ? site.groups.order : site.briefing.issueOrder
            let events = events(in: site)
            return order.filter { !events[$0].isEmpty }
        }

        /// For each its events, in the order of the timeline.
        fileprivate func events(in site: Site) -> [[Int]] {
            self == .stakeholders ? site.relations.eventsOfStakeholder : site.relations.eventsOfIssue
        }
    }

    let kind: Subject
    /// Places in the list that the lanes are about, with their events in the order of the timeline.
    let lanes: [(subject: Int, events: [Int])]
    /// `nil` where no event has a place on it.
    let axis: TimeAxis?
    /// The highest column of all lanes that are drawn as columns.
    let peak: Int

    init(_ kind: Subject, of site: Site) {
        self.kind = kind
        let events = kind.events(in: site)
        lanes = kind.having(eventsIn: site).map { (subject: $0, events: events[$0]) }
        let drawn = Set(lanes.flatMap(\.events)).filter { site.isDrawn($0) }.sorted()
        axis = commonAxis(drawn, of: site)
        guard let axis else {
            peak = 1
            return
        }
        let columns = lanes.map { TimeLanes.drawn($0.events, on: axis, of: site) }.compactMap(\.columns)
        peak = columns.map(\.peak).max() ?? 1
    }

    static func drawn(_ events: some Sequence<Int>, on axis: TimeAxis, of source: some EventSource) -> DrawnLane {
        var marks: [TimeLane.Mark] = []
        for event in events where source.isDrawn(event) { marks.append(source.laneMark(event)) }
        return DrawnLane(axis: axis, marks: marks, limit: 8)
    }
}
