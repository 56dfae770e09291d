import EDTF

/// The order of the timeline and the pages it is on: what has no known start first, what has no date at all last.
struct TimelineOrder: Sendable {
    /// Places in `Briefing.events`.
    let events: [Int]
    let paging: Paging
    /// For each event its place in `events`.
    private let rank: [Int]

    init(_ list: [Event], pageLength: Int) {
        let undated = list.indices.filter { isUndated(list[$0]) }
        events = list.indices.filter { !isUndated(list[$0]) } + undated
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

/// Whether neither a start nor an end is known.
private func isUndated(_ event: Event) -> Bool {
    event.date.earliest.day == nil && event.date.latest.day == nil && event.earliest == nil && event.latest == nil
}
