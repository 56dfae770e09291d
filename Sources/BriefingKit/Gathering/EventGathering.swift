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

    /// Makes room for the events of so many accounts.
    mutating func reserveCapacity(_ accounts: Int) {
        places.reserveCapacity(accounts)
        events.reserveCapacity(accounts)
    }

    /// Adds an article's accounts; answers for each of them which event it is of.
    mutating func add(
        _ accounts: [ReadArticle.ReadAccount], article: Int, firstStatement: Int
    ) -> [Int] {
        accounts.map { read in
            let place = events.count.kept(in: &places[read.eventID])
            if place == events.count { events.append(Draft(id: read.eventID)) }
            var account = read.account
            account.article = article
            account.statement = account.statement.map { $0 + firstStatement }
            if events[place].title == nil { events[place].title = read.title }
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
        let days = events.indices.map { EventDays(earliest: events[$0].earliest, latest: events[$0].latest) }
        let order = events.indices.sorted { one, other in
            days[one].precede(days[other]) ?? precedesInBytes(events[one].id, events[other].id)
        }
        var places = [Int](repeating: 0, count: events.count)
        for (place, old) in order.enumerated() { places[old] = place }
        return (order.map { event(at: $0) }, places)
    }

    private func event(at place: Int) -> Event {
        let draft = events[place]
        let date = draft.accounts[0].date
        let isDisputed = draft.accounts.indices.contains { draft.accounts[$0].date != date }
        return Event(
            id: draft.id, title: draft.title ?? draft.accounts[0].text,
            date: isDisputed ? oneOf(draft.accounts.map(\.date)) : date, earliest: draft.earliest, latest: draft.latest,
            participants: draft.participants, isDisputed: isDisputed, accounts: draft.accounts)
    }

    /// Where the accounts' dates differ, one of a set if EDTF can say so, else the first account's.
    private func oneOf(_ dates: [EDTF]) -> EDTF {
        var texts: [String] = []
        for date in dates where !texts.contains(date.description) { texts.append(date.description) }
        // A set has dates alone: no intervals, no times of day.
        if !dates.allSatisfy(\.isDate) { return dates[0] }
        let sorted = texts.sorted(by: precedesInBytes)
        return (try? EDTF(parsing: "[" + sorted.joined(separator: ",") + "]")) ?? dates[0]
    }
}

extension Int {
    /// The number itself where there was none yet, which then is; else the one that there was: one look into a dictionary.
    fileprivate func kept(in known: inout Int?) -> Int {
        if let known { return known }
        known = self
        return self
    }
}

extension EDTF {
    fileprivate var isDate: Bool {
        if case .date = structure { true } else { false }
    }
}

/// What the order of events goes by before their ids: the earliest day, those without one first; the latest, those without one
/// last.
private struct EventDays {
    let earliest: Int
    let latest: Int

    init(earliest: EDTF.Day?, latest: EDTF.Day?) {
        self.earliest = earliest?.number ?? .min
        self.latest = latest?.number ?? .max
    }

    /// Whether they come before others; `nil` where they are the same.
    func precede(_ other: EventDays) -> Bool? {
        if earliest != other.earliest { return earliest < other.earliest }
        return latest != other.latest ? latest < other.latest : nil
    }
}
