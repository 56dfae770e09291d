import EDTF

/// The order of the timeline and the pages it is on: what has no known start first, what has no date at all last.
struct TimelineOrder: Sendable {
    /// Places in `Briefing.events`.
    let events: [Int]
    let paging: Paging
    /// For each event its place in `events`.
    private let rank: [Int]

    /// For each event the part of the list that it stands in.
    let sections: [TimelineSection]

    init(_ list: [Event], pageLength: Int) {
        let sections = list.map(TimelineSection.init)
        self.sections = sections
        events = list.indices.sorted { one, other in
            sections[one] != sections[other] ? sections[one] < sections[other] : one < other
        }
        paging = Paging(count: list.count, length: pageLength)
        var rank = [Int](repeating: 0, count: list.count)
        for (place, event) in events.enumerated() { rank[event] = place }
        self.rank = rank
    }

    /// Whether an event stands before another; both are places in `Briefing.events`.
    func comesBefore(_ one: Int, _ other: Int) -> Bool { rank[one] < rank[other] }

    /// The page of the timeline that has an event.
    func path(ofEvent place: Int) -> String {
        SitePath.page(rank[place] / paging.length + 1, of: SitePath.timeline)
    }
}

/// A part of the timeline's list: the year in which an event begins or, where that is not known, a longer period.
enum TimelineSection: Hashable, Comparable {
    case withoutBeginning
    case period(TimePeriod)
    case undated

    init(_ event: Event) {
        let mark = event.mark
        // A day of no particular year touches ten thousand of them.
        guard let days = mark.days, days.last - days.first < 3000 * 366 else {
            self = .undated
            return
        }
        let year = TimeUnit.periods.firstIndex(of: .years(1)) ?? 0
        let period = mark.goesOn.before ? nil : mark.beginning.flatMap { TimePeriod(holding: $0, atLeast: year) }
        self = period.map(TimelineSection.period) ?? .withoutBeginning
    }
}
