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
    var drawn: DrawnLane

    init(name: String, unit: TimeUnit?, axis: TimeAxis, events: [Int], of source: some EventSource, lines: Int) {
        self.name = name
        self.unit = unit
        self.axis = axis
        self.events = events
        drawn = DrawnLane(axis: axis, marks: events.map { source.laneMark($0) }, limit: lines)
    }
}

/// Events by the period in which they begin: as short a one as the date allows, so that what is dated to a year is in no
/// quarter of it. Those whose beginning is not known stand in a group before all others.
func timeGroups(_ places: [Int], of source: some EventSource) -> [TimeGroup] {
    let keys = periods(of: places.map { source[mark: $0].mark.beginning })
    var groups: [TimePeriod?: [Int]] = [:]
    // Neighbours mostly share a period.
    var start = 0
    while start < places.count {
        var end = start + 1
        while end < places.count, keys[end] == keys[start] { end += 1 }
        groups[keys[start], default: []] += places[start..<end]
        start = end
    }
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

    /// The period of a unit that has a day.
    init(_ unit: Int, holding day: EDTF.Day) {
        self.unit = TimeUnit.periods[unit]
        place = unit
        start = self.unit.floor(day)
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
    // Events stand in the order of time, and many begin when the one before does: each stretch is looked at once.
    var stretches: [ClosedRange<Int>?] = []
    var stretchOfEvent: [Int] = []
    stretchOfEvent.reserveCapacity(beginnings.count)
    for beginning in beginnings {
        if stretches.isEmpty || stretches[stretches.count - 1] != beginning { stretches.append(beginning) }
        stretchOfEvent.append(stretches.count - 1)
    }
    let chosen = chosenPeriods(stretches, events: beginnings.count)
    return stretchOfEvent.map { chosen[$0] }
}

private func chosenPeriods(_ stretches: [ClosedRange<Int>?], events: Int) -> [TimePeriod?] {
    var chosen: [TimePeriod?] = []
    var groups = 0
    // The shortest of all: where it is at least as long as a unit, it is the shortest of those too.
    let shortest = stretches.map { days in
        days.flatMap(TimePeriod.ends).flatMap { TimePeriod(holding: $0, atLeast: TimeUnit.periods.count - 1) }
    }
    for unit in TimeUnit.periods.indices {
        let isSmall = groups * 20 >= events
        let most = isSmall ? min(groups, 30) : 30
        var periods: [TimePeriod?] = []
        periods.reserveCapacity(shortest.count)
        // Few: where there would be many, nobody looks on.
        var known: [TimePeriod?] = []
        for place in shortest.indices {
            var period = shortest[place]
            // Each unit's periods lie whole in those of the longer ones.
            if let shortest = period, shortest.place > unit { period = TimePeriod(unit, holding: shortest.start) }
            if periods.isEmpty || periods[place - 1] != period, !known.contains(period) { known.append(period) }
            // These would be too many.
            if groups > 0, known.count > most { return chosen }
            periods.append(period)
        }
        guard groups == 0 || !isSmall || known.count == groups else { break }
        (chosen, groups) = (periods, known.count)
    }
    return chosen
}
