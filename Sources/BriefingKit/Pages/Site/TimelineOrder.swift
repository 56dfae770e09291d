import EDTF

/// The order of the timeline and the pages it is on: what has no known start first, what has no date at all last.
struct TimelineOrder: Sendable {
    /// Places in `Briefing.events`.
    let events: [Int]
    let paging: Paging
    /// For each event its place in `events`.
    private let rank: [Int]

    init(_ site: Site) {
        let marks = site.marks
        events = marks.indices.sorted { one, other in
            let (mine, theirs) = (marks[one].section, marks[other].section)
            return mine != theirs ? mine < theirs : one < other
        }
        paging = Paging(count: marks.count, length: site.pageLength)
        var rank = [Int](repeating: 0, count: marks.count)
        for (place, event) in events.enumerated() { rank[event] = place }
        self.rank = rank
    }

    /// Events in the order of the timeline.
    func ordered(_ places: [Int]) -> [Int] { places.sorted { rank[$0] < rank[$1] } }

    /// The number of the page that has an event, from 1.
    func page(ofEvent place: Int) -> Int { rank[place] / paging.length + 1 }
}

/// A part of the timeline's list: the year in which an event begins or, where that is not known, a longer period.
enum TimelineSection: Hashable, Comparable {
    case withoutBeginning
    case period(TimePeriod)
    case undated

    init(_ mark: TimeMark) {
        // A day of no particular year touches ten thousand of them.
        guard let days = mark.days, days.last - days.first < 3000 * 366 else {
            self = .undated
            return
        }
        let period =
            mark.goesOn.before
            ? nil
            : mark.beginning.flatMap(TimePeriod.ends).flatMap { TimePeriod(holding: $0, atLeast: TimeUnit.placeOfYear) }
        self = period.map(TimelineSection.period) ?? .withoutBeginning
    }
}
