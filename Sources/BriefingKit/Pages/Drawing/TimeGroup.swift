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
    /// The unit's place in `TimeUnit.periods`.
    var place: Int
    /// Its first day.
    var start: EDTF.Day

    /// By their beginning, the longer first.
    static func < (one: TimePeriod, other: TimePeriod) -> Bool {
        one.start != other.start ? one.start < other.start : one.unit.days > other.unit.days
    }

    /// Two numbers say which it is, and are compared and hashed faster than the whole.
    static func == (one: TimePeriod, other: TimePeriod) -> Bool { one.place == other.place && one.start == other.start }

    func hash(into hasher: inout Hasher) {
        hasher.combine(place)
        hasher.combine(start.year)
        hasher.combine(start.month << 8 | start.day)
    }

    /// The first and the last of some days, where there are such days.
    static func ends(of days: ClosedRange<Int>) -> (first: EDTF.Day, last: EDTF.Day)? {
        guard let first = EDTF.Day(number: days.lowerBound), let last = EDTF.Day(number: days.upperBound) else {
            return nil
        }
        return (first, last)
    }

    /// The shortest period, of those at least as long as a unit, that has all the days from one to another.
    init?(holding days: (first: EDTF.Day, last: EDTF.Day), atLeast unit: Int) {
        let (first, last) = days
        for place in (0...unit).reversed() {
            let unit = TimeUnit.periods[place]
            let start = unit.floor(first)
            guard first == last || start == unit.floor(last) else { continue }
            (self.unit, self.place, self.start) = (unit, place, start)
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
    let days = beginnings.map { $0.flatMap(TimePeriod.ends) }
    // The shortest of all: where it is at least as long as a unit, it is the shortest of those too.
    let shortest = days.map { $0.flatMap { TimePeriod(holding: $0, atLeast: TimeUnit.periods.count - 1) } }
    for unit in TimeUnit.periods.indices {
        let periods = zip(days, shortest).map { days, shortest -> TimePeriod? in
            guard let days, let shortest else { return nil }
            return shortest.place <= unit ? shortest : TimePeriod(holding: days, atLeast: unit)
        }
        let count = Set(periods).count
        let isSmall = groups * 20 >= beginnings.count
        guard groups == 0 || (count <= 30 && (!isSmall || count == groups)) else { break }
        (chosen, groups) = (periods, count)
    }
    return chosen
}
