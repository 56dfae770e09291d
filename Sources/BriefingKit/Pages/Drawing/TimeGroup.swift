import EDTF

/// The events that begin in one period.
struct TimeGroup: Sendable {
    /// The period in words.
    var name: String
    var axis: TimeAxis
    /// Places in `Briefing.events`, in the order of the timeline.
    var events: [Int]
    var lane: TimeLane
    /// What is drawn where the marks would be too many.
    var columns: TimeColumns

    init(name: String, axis: TimeAxis, events: [Int], of site: Site) {
        self.name = name
        self.axis = axis
        self.events = events
        let marks = events.map { site.briefing.events[$0].laneMark(in: site.briefing) }
        lane = TimeLane(axis: axis, marks: marks)
        columns = TimeColumns(axis: axis, marks: marks)
    }
}

/// Events by the period in which they can begin first; those without a beginning in a group before all others.
func timeGroups(_ places: [Int], of site: Site) -> [TimeGroup] {
    let starts = places.map { place -> EDTF.Day? in
        let mark = site.briefing.events[place].mark
        return mark.goesOn.before ? nil : mark.days.flatMap { EDTF.Day(number: $0.first) }
    }
    let unit = period(for: starts.compactMap(\.self))
    var groups: [EDTF.Day?: [Int]] = [:]
    for (place, start) in zip(places, starts) { groups[start.map(unit.floor), default: []].append(place) }
    var result: [TimeGroup] = []
    if let withoutStart = groups[nil], let axis = commonAxis(withoutStart, of: site) {
        result.append(TimeGroup(name: site.words["before_known"], axis: axis, events: withoutStart, of: site))
    }
    for day in groups.keys.compactMap(\.self).sorted() {
        let axis = TimeAxis(period: unit, from: day, words: site.dates)
        let name = unit.name(of: day, words: site.dates)
        result.append(TimeGroup(name: name, axis: axis, events: groups[day] ?? [], of: site))
    }
    return result
}

/// The longest period whose groups are small, or else the shortest of which there are not too many.
private func period(for starts: [EDTF.Day]) -> TimeUnit {
    var few = TimeUnit.periods[0]
    for unit in TimeUnit.periods {
        let count = Set(starts.map(unit.floor)).count
        guard count <= 24 else { break }
        few = unit
        if count * 20 >= starts.count { break }
    }
    return few
}
