import EDTF
import FileSystem

/// Brings the passages that date one event together, article by article.
struct EventGathering {
    private var places: [String: Int] = [:]
    private var events: [Draft] = []

    private struct Draft {
        var id: String
        var title: String?
        var participants: [Int] = []
        var accounts: [Event.Account] = []

        /// One account whose beginning or end is open leaves the event's open.
        var earliest: EDTF.Day? { bound(\.earliest, min) }
        var latest: EDTF.Day? { bound(\.latest, max) }

        private func bound(
            _ end: (EDTF) -> EDTF.Bound, _ outer: (EDTF.Day, EDTF.Day) -> EDTF.Day
        ) -> EDTF.Day? {
            var found: EDTF.Day?
            for place in accounts.indices {
                guard let day = end(accounts[place].date).day else { return nil }
                found = found.map { outer($0, day) } ?? day
            }
            return found
        }
    }

    /// Adds an article's accounts; answers for each of them which event it is of.
    mutating func add(
        _ accounts: [ReadArticle.ReadAccount], article: Int, firstStatement: Int
    ) -> [Int] {
        accounts.map { read in
            let place = places[read.eventID] ?? events.count
            if place == events.count {
                events.append(Draft(id: read.eventID))
                places[read.eventID] = place
            }
            var account = read.account
            account.article = article
            account.statement = account.statement.map { $0 + firstStatement }
            events[place].title = events[place].title ?? read.title
            for participant in read.participants where !events[place].participants.contains(participant) {
                events[place].participants.append(participant)
            }
            events[place].accounts.append(account)
            return place
        }
    }

    /// The events in their order, and for each place that `add` answered the place in that order.
    func finished() -> (events: [Event], places: [Int]) {
        // The order comes first, so that each event is made once, in its place.
        let keys = events.map { EventKey(id: $0.id, earliest: $0.earliest, latest: $0.latest) }
        let order = events.indices.sorted { keys[$0] < keys[$1] }
        var places = [Int](repeating: 0, count: events.count)
        for (place, old) in order.enumerated() { places[old] = place }
        return (order.map { event(events[$0]) }, places)
    }

    private func event(_ draft: Draft) -> Event {
        let dates = draft.accounts.map(\.date)
        return Event(
            id: draft.id, title: draft.title ?? draft.accounts[0].text, date: oneOf(dates),
            earliest: draft.earliest, latest: draft.latest,
            participants: draft.participants, isDisputed: dates.contains { $0.text != dates[0].text },
            accounts: draft.accounts)
    }

    /// The date that all accounts give; where they differ, one of a set if EDTF can say so, else the first account's.
    private func oneOf(_ dates: [EDTF]) -> EDTF {
        var texts: [String] = []
        for date in dates where !texts.contains(date.description) { texts.append(date.description) }
        // A set has dates alone: no intervals, no times of day.
        if texts.count == 1 || !dates.allSatisfy(\.isDate) { return dates[0] }
        let sorted = texts.sorted(by: precedesInBytes)
        return (try? EDTF(parsing: "[" + sorted.joined(separator: ",") + "]")) ?? dates[0]
    }
}

extension EDTF {
    fileprivate var isDate: Bool {
        if case .date = structure { true } else { false }
    }
}

/// What the order of events goes by: the earliest day, those without one first; the latest, those without one last; the id.
private struct EventKey: Comparable {
    let earliest: Int
    let latest: Int
    let id: String

    init(id: String, earliest: EDTF.Day?, latest: EDTF.Day?) {
        self.earliest = earliest?.number ?? .min
        self.latest = latest?.number ?? .max
        self.id = id
    }

    static func < (one: EventKey, other: EventKey) -> Bool {
        if one.earliest != other.earliest { return one.earliest < other.earliest }
        if one.latest != other.latest { return one.latest < other.latest }
        return precedesInBytes(one.id, other.id)
    }
}
