import EDTF

/// The days that an event takes up in a calendar, or why a calendar has no place for it.
enum CalendarSpan: Hashable {
    /// From the first day to the day after the last; `isTentative` where the event need not fill them.
    case days(start: EDTF.Day, end: EDTF.Day, isTentative: Bool)
    /// An end is open or unknown.
    case open
    /// It touches a year that a calendar can't write: iCalendar has 0001 to 9999.
    case beyond

    init(_ event: Event) {
        guard let first = event.earliest, let last = event.latest else {
            self = .open
            return
        }
        guard first.year >= 1, let end = last.adding(days: 1), end.year <= 9999 else {
            self = .beyond
            return
        }
        self = .days(start: first, end: end, isTentative: event.isDisputed || !event.date.fillsItsDays)
    }
}

extension EDTF {
    /// Whether it says on which days, or in which months, it was, without a doubt: a day, a month, a time of day, or an
    /// interval of them.
    fileprivate var fillsItsDays: Bool {
        switch structure {
        case .date(let date): return date.isPlain
        case .dateTime: return true
        case .interval(let interval):
            guard case .date(let start) = interval.start, case .date(let end) = interval.end else { return false }
            return start.isPlain && end.isPlain
        case .set: return false
        }
    }
}

extension EDTF.Date {
    fileprivate var isPlain: Bool {
        precision <= .month && !hasUnspecifiedDigits && doubt.isEmpty
    }
}
