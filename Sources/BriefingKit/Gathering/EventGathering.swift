import EDTF
import FileSystem

/// Brings the passages that date one event together, article by article.
struct EventGathering: Sendable {
    private var places: [ByteKey: Int] = [:]
    private var events: [Draft] = []

    private struct Draft: Sendable {
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
        var found: [Int] = []
        found.reserveCapacity(accounts.count)
        accounts.withEachElement { found.append(add($0, article: article, firstStatement: firstStatement)) }
        return found
    }

    private mutating func add(
        _ read: borrowing ReadArticle.ReadAccount, article: Int, firstStatement: Int
    ) -> Int {
        var account = read.account
        account.article = article
        account.statement = account.statement.map { $0 + firstStatement }
        let place = events.count.kept(in: &places[ByteKey(composing: read.eventID)])
        if place == events.count {
            events.append(
                Draft(id: read.eventID, title: read.title, participants: read.participants, accounts: [account]))
            return place
        }
        if events[place].title == nil { events[place].title = read.title }
        for participant in read.participants where !events[place].participants.contains(participant) {
            events[place].participants.append(participant)
        }
        events[place].accounts.append(account)
        return place
    }

    /// The places that `add` answered, in the order of their events.
    func inOrder() -> [Int] {
        events.indices.map { place in
            EventPlace(earliest: events[place].earliest, latest: events[place].latest, place: place)
        }
        .sorted { one, other in
            one.precedes(other) ?? precedesInBytes(events[one.place].id, events[other.place].id)
        }
        .map(\.place)
    }

    /// Who takes part in the event of which `add` answered the place.
    func participants(at place: Int) -> [Int] { events[place].participants }

    /// The event of which `add` answered the place.
    func event(at place: Int) -> Event {
        events.withElement(at: place) { draft in
            let date = draft.accounts[0].date
            let isDisputed = draft.accounts.indices.contains { draft.accounts[$0].date != date }
            return Event(
                Event.Told(
                    id: draft.id, title: draft.title.map(KeptText.init) ?? draft.accounts[0].keptText,
                    date: isDisputed ? oneOf(draft.accounts.map(\.date)) : date, earliest: draft.earliest,
                    latest: draft.latest, participants: draft.participants, isDisputed: isDisputed,
                    accounts: draft.accounts))
        }
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

extension EDTF {
    fileprivate var isDate: Bool {
        if case .date = structure { true } else { false }
    }
}

/// An event with what the order of events goes by before their ids: the earliest day, those without one first; the latest, those
/// without one last.
private struct EventPlace {
    let earliest: Int
    let latest: Int
    let place: Int

    init(earliest: EDTF.Day?, latest: EDTF.Day?, place: Int) {
        self.earliest = earliest?.number ?? .min
        self.latest = latest?.number ?? .max
        self.place = place
    }

    /// Whether it comes before another; `nil` where the days are the same.
    func precedes(_ other: EventPlace) -> Bool? {
        if earliest != other.earliest { return earliest < other.earliest }
        return latest != other.latest ? latest < other.latest : nil
    }
}
