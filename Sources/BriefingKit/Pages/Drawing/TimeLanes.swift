import EDTF

/// A lane for each stakeholder or issue that has events, all along one axis.
struct TimeLanes: Sendable {
    /// Places in the list that the lanes are about, with their events in the order of the timeline.
    let lanes: [(subject: Int, events: [Int])]
    /// `nil` where no event has a place on it.
    let axis: TimeAxis?
    /// The highest column of all lanes that are drawn as columns.
    let peak: Int

    /// - Parameters:
    ///   - subjects: places in the order in which the lanes are shown.
    ///   - events: for each subject its events, as places in `Briefing.events`.
    init(_ subjects: [Int], events: [[Int]], of site: Site) {
        let lanes = subjects.filter { !events[$0].isEmpty }.map { subject in
            (subject: subject, events: events[subject].sorted { site.timeline.comesBefore($0, $1) })
        }
        let drawn = Set(lanes.flatMap(\.events)).filter { site.briefing.events[$0].isDrawn }.sorted()
        self.lanes = lanes
        axis = commonAxis(drawn, of: site)
        guard let axis else {
            peak = 1
            return
        }
        let columns = lanes.map { TimeLanes.drawn($0.events, on: axis, of: site) }.filter { $0.lane.lines == nil }
        peak = columns.map(\.columns.peak).max() ?? 1
    }

    static func drawn(_ events: [Int], on axis: TimeAxis, of site: Site) -> (lane: TimeLane, columns: TimeColumns) {
        let marks = events.map { site.briefing.events[$0] }.filter(\.isDrawn).map { $0.laneMark(in: site.briefing) }
        return (TimeLane(axis: axis, marks: marks, limit: 8), TimeColumns(axis: axis, marks: marks))
    }
}

/// For each issue the events that are acts on it, as places in `Briefing.events`, in their order.
func eventsOfIssues(_ briefing: Briefing) -> [[Int]] {
    var events = [[Int]](repeating: [], count: briefing.issues.count)
    for (place, event) in briefing.events.enumerated() {
        var issues = Set<Int>()
        for statement in event.accounts.compactMap(\.statement) {
            issues.formUnion(briefing.statements[statement].stances.map(\.issue))
            issues.formUnion(briefing.statements[statement].about)
        }
        for issue in issues.sorted() { events[issue].append(place) }
    }
    return events
}
