import EDTF

/// The drawing of some events: one row each along one axis or, where they are many, in groups by period with an axis each.
struct TimeChart: Sendable {
    /// What the ids of the drawing's parts begin with, its own in a page.
    let id: String
    /// The axis of the rows; `nil` where the events are grouped.
    let axis: TimeAxis?
    /// Places in `Briefing.events`, those that can be drawn.
    let events: [Int]
    /// Empty where each event has a row.
    let groups: [TimeGroup]
    /// The kinds of mark in it, in the legend's order.
    let kinds: [TimeMarkKind]
    /// How many events have no place on any axis.
    let leftOut: Int
    /// Whether the groups hold their events' rows; else they lead to the timeline.
    let opensHere: Bool

    /// How many events have a row each.
    static let rowLimit = 24

    /// - Parameters:
    ///   - places: places in `Briefing.events`.
    ///   - opensHere: whether groups hold their events' rows; else they lead to the page that lists them.
    /// - Returns: `nil` where none has a day to draw.
    init?(
        _ places: some Sequence<Int>, of source: some EventSource, id: String = "pg-chart", opensHere: Bool = true
    ) {
        let all = Array(places)
        let drawn = all.filter { source.isDrawn($0) }
        guard !drawn.isEmpty else { return nil }
        self.id = id
        self.opensHere = opensHere
        events = drawn
        leftOut = all.count - drawn.count
        if drawn.count <= TimeChart.rowLimit, !areCrowded(drawn, of: source) {
            groups = []
            axis = commonAxis(drawn, of: source)
        } else {
            groups = timeGroups(drawn, of: source)
            axis = nil
        }
        var found = TimeMarkKinds()
        for place in drawn where axis != nil || opensHere {
            found.formUnion(source.kinds(place))
        }
        for group in groups {
            guard group.drawn.columns == nil else {
                found.insert(.columns)
                continue
            }
            for place in group.events {
                if !opensHere { found.formUnion(source.kinds(place)) }
                if let last = source[mark: place].lastDay, last >= group.axis.end { found.insert(.beyond) }
            }
        }
        kinds = found.inOrder
    }
}

/// Whether one axis would have most events in a small part of it, as where one is of another century.
private func areCrowded(_ places: [Int], of source: some EventSource) -> Bool {
    let days = places.compactMap { source[mark: $0].mark.days }.sorted { $0.first < $1.first }
    guard days.count >= 6, let first = days.first?.first, let last = days.map(\.last).max() else { return false }
    let most = days.count * 3 / 4
    let windows = days.indices.dropLast(most - 1).map { start in
        (days[start..<(start + most)].map(\.last).max() ?? last) - days[start].first
    }
    return (windows.min() ?? 0) < (last - first) / 12
}

/// An axis that has room for some events, all of which can be drawn.
func commonAxis(_ places: [Int], of source: some EventSource) -> TimeAxis? {
    var all: (first: Int, last: Int)?
    var goesOn = (before: false, after: false)
    for place in places {
        for mark in source[mark: place].accountMarks {
            let ends = mark.goesOn
            goesOn = (goesOn.before || ends.before, goesOn.after || ends.after)
            guard let days = mark.days else { continue }
            all = (min(all?.first ?? days.first, days.first), max(all?.last ?? days.last, days.last))
        }
    }
    guard let all, let first = EDTF.Day(number: all.first), let last = EDTF.Day(number: all.last) else { return nil }
    return TimeAxis(first: first, last: last, goesOn: goesOn, words: source.dates)
}
