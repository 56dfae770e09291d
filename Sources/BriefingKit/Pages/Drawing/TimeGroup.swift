import EDTF

/// The events that begin in one period.
struct TimeGroup: Sendable {
    /// The period in words.
    var name: String
    /// How long the period is; `nil` where the beginning is not known.
    var unit: TimeUnit?
    var axis: TimeAxis
    /// Places in `Briefing.events`, in the order of the timeline.
    var events: [Int]
    var lane: TimeLane
    /// What is drawn where the marks would be too many.
    var columns: TimeColumns

    init(name: String, unit: TimeUnit?, axis: TimeAxis, events: [Int], of source: some EventSource, lines: Int) {
        self.name = name
        self.unit = unit
        self.axis = axis
        self.events = events
        let marks = events.map { source.laneMark($0) }
        lane = TimeLane(axis: axis, marks: marks, limit: lines)
        columns = TimeColumns(axis: axis, marks: marks)
    }
}

/// Events by the period in which they begin: as short a one as the date allows, so that what is dated to a year is in no
/// quarter of it. Those whose beginning is not known stand in a group before all others.
func timeGroups(_ places: [Int], of source: some EventSource) -> [TimeGroup] {
    let beginnings = places.map { source[mark: $0].mark.beginning }
    let keys = periods(of: beginnings)
    var groups: [TimePeriod?: [Int]] = [:]
    for (place, key) in zip(places, keys) { groups[key, default: []].append(place) }
    // Few groups may be high, many must be low.
    let lines = groups.count > 8 ? 6 : 16
    var result: [TimeGroup] = []
    if let withoutStart = groups[nil], let axis = commonAxis(withoutStart, of: source) {
        result.append(
            TimeGroup(
                name: source.words["before_known"], unit: nil, axis: axis, events: withoutStart, of: source,
                lines: lines))
    }
    for period in groups.keys.compactMap(\.self).sorted() {
        let axis = TimeAxis(period: period.unit, from: period.start, words: source.dates)
        let name = period.unit.name(of: period.start, words: source.dates)
        result.append(
            TimeGroup(
                name: name, unit: period.unit, axis: axis, events: groups[period] ?? [], of: source, lines: lines))
    }
    return result
}

/// A year, a month or the like.
struct TimePeriod: Hashable, Comparable {
    var unit: TimeUnit
    /// Its first day.
    var start: EDTF.Day

    /// By their beginning, the longer first.
    static func < (one: TimePeriod, other: TimePeriod) -> Bool {
        one.start != other.start ? one.start < other.start : one.unit.days > other.unit.days
    }

    /// The shortest period, of those at least as long as a unit, that has all the days.
    init?(holding days: ClosedRange<Int>, atLeast unit: Int) {
        guard let first = EDTF.Day(number: days.lowerBound), let last = EDTF.Day(number: days.upperBound) else {
            return nil
        }
        for unit in TimeUnit.periods[...unit].reversed() where unit.floor(first) == unit.floor(last) {
            (self.unit, start) = (unit, unit.floor(first))
            return
        }
        return nil
    }
}

/// For each event its period: the longest for which groups are small, or else the shortest of which there are not too many; a
/// shorter one where it makes no more groups, as its axis is the closer look.
private func periods(of beginnings: [ClosedRange<Int>?]) -> [TimePeriod?] {
    var chosen: [TimePeriod?] = []
    var groups = 0
    for unit in TimeUnit.periods.indices {
        let periods = beginnings.map { $0.flatMap { TimePeriod(holding: $0, atLeast: unit) } }
        let count = Set(periods).count
        let isSmall = groups * 20 >= beginnings.count
        guard groups == 0 || (count <= 30 && (!isSmall || count == groups)) else { break }
        (chosen, groups) = (periods, count)
    }
    return chosen
}
