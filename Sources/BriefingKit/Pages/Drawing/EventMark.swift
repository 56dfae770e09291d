import EDTF

/// How an event is drawn, and where it stands in the timeline: worked out once. A class, since every drawing asks for many.
final class EventMark: Sendable {
    /// In one mark: where the accounts differ, each of them in it.
    let mark: TimeMark
    /// A mark for each account that gives another date.
    let accountMarks: [TimeMark]
    /// The kinds of mark that it is drawn with, but for its lying ahead.
    let kinds: TimeMarkKinds
    /// The last day that an account gives it.
    let lastDay: Int?
    /// How exact its date is, where the words of the date do not say; `nil` where they do.
    let note: DateNote?
    /// Whether it has a place on an axis: it is dated to within three thousand years, and not too long ago to be counted in
    /// days.
    let isDrawn: Bool
    /// The part of the timeline's list that it stands in.
    let section: TimelineSection

    init(dates: [EDTF], date: EDTF, isDisputed: Bool) {
        accountMarks = dates.map(TimeMark.init)
        mark = isDisputed ? .several(accountMarks, isOneOf: true) : accountMarks.first ?? TimeMark(date)
        if let days = mark.days {
            isDrawn = days.last - days.first < 3000 * 366 && abs(days.first) < 20_000 * 366
        } else {
            isDrawn = false
        }
        section = TimelineSection(mark)
        note = isDisputed ? nil : DateNote(date, drawnAs: mark)
        kinds = accountMarks.reduce(into: TimeMarkKinds()) { $0.insert(kindsOf: $1) }
        lastDay = TimeMark.days(of: accountMarks)?.last
    }

    convenience init(_ event: Event) {
        self.init(dates: event.accountDates, date: event.date, isDisputed: event.isDisputed)
    }
}

/// How each event is drawn. Events of one date that one passage dates are drawn alike.
func eventMarks(_ briefing: Briefing) -> [EventMark] {
    var known: [EDTF: EventMark] = [:]
    known.reserveCapacity(briefing.events.count)
    return briefing.events.map { event in
        guard event.accounts.count == 1 else { return EventMark(event) }
        if let mark = known[event.date] { return mark }
        let mark = EventMark(event)
        known[event.date] = mark
        return mark
    }
}

/// For each event how many of its accounts come before the first that was not told of before it can have begun: all of them
/// where the event still lay ahead.
func accountsFromBefore(_ briefing: Briefing) -> [Int] {
    briefing.events.indices.map { place in
        let accounts = briefing.events[place].accounts
        let first = accounts.firstIndex { !$0.date.isCertainlyAfter(briefing.articles[$0.article].date) }
        return first ?? accounts.count
    }
}
