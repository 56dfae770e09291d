import EDTF

/// How a date is drawn: never as more than its source says.
enum TimeMark: Hashable, Sendable {
    /// One known day, as a day number (days since 1970-01-01).
    case day(Int)
    /// A span of days in which it lies, with what is doubted of it; one doubted day is a span of one.
    case within(Int, Int, EDTF.Qualification)
    /// Something that lasts. Where an end is not a known day, the stretch in which it lies.
    case lasting(start: End, end: End)
    /// Each of several dates or, `isOneOf`, one of them and nobody knows which.
    case several([TimeMark], isOneOf: Bool)

    enum End: Hashable, Sendable {
        case day(Int)
        case within(Int, Int, EDTF.Qualification)
        /// There is none, or none is stated.
        case open
        /// There is one, and nobody knows when.
        case unknown

        /// The first day of the end, where it has one.
        var first: Int? {
            switch self {
            case .day(let day), .within(let day, _, _): day
            case .open, .unknown: nil
            }
        }

        /// The last day of the end, where it has one.
        var last: Int? {
            switch self {
            case .day(let day), .within(_, let day, _): day
            case .open, .unknown: nil
            }
        }
    }

    init(_ date: EDTF) {
        switch date.structure {
        case .date(let date): self = TimeMark(date)
        case .dateTime(let time): self = .day(time.day.number)
        case .interval(let interval): self = .lasting(start: End(interval.start), end: End(interval.end))
        case .set(let set):
            self = .several(set.members.map(TimeMark.init), isOneOf: set.kind == .oneOf)
        }
    }

    private init(_ date: EDTF.Date) {
        switch End(date) {
        case .day(let day): self = .day(day)
        case .within(let first, let last, let doubt): self = .within(first, last, doubt)
        case .open, .unknown: self = .several([], isOneOf: false)
        }
    }

    private init(_ member: EDTF.DateSet.Member) {
        switch member {
        case .date(let date): self = TimeMark(date)
        case .range(let first, let last):
            self = .within(first.earliest.number, last.latest.number, first.doubt.union(last.doubt))
        case .onOrBefore(let date): self = .lasting(start: .open, end: End(date))
        case .onOrAfter(let date): self = .lasting(start: End(date), end: .open)
        }
    }

    /// The first and last day in it, whatever its open ends; `nil` where it has no day at all.
    var days: (first: Int, last: Int)? {
        switch self {
        case .day(let day): return (day, day)
        case .within(let first, let last, _): return (first, last)
        case .lasting(let start, let end):
            guard let first = start.first ?? end.first, let last = end.last ?? start.last else { return nil }
            return (min(first, last), max(first, last))
        case .several(let marks, _):
            return TimeMark.days(of: marks)
        }
    }

    /// The first and last day in any of several.
    static func days(of marks: [TimeMark]) -> (first: Int, last: Int)? {
        var all: (first: Int, last: Int)?
        for mark in marks {
            guard let days = mark.days else { continue }
            all = (min(all?.first ?? days.first, days.first), max(all?.last ?? days.last, days.last))
        }
        return all
    }

    /// The days on which it can have begun; `nil` where nothing is known of its beginning.
    var beginning: ClosedRange<Int>? {
        switch self {
        case .day(let day): return day...day
        case .within(let first, let last, _): return first...max(first, last)
        case .lasting(let start, _):
            guard let first = start.first, let last = start.last else { return nil }
            return first...max(first, last)
        case .several(let marks, let isOneOf):
            let all = marks.map(\.beginning)
            let known = all.compactMap(\.self)
            guard known.count == all.count, let first = known.min(by: { $0.lowerBound < $1.lowerBound }) else {
                return nil
            }
            return isOneOf ? first.lowerBound...(known.map(\.upperBound).max() ?? first.upperBound) : first
        }
    }

    /// Whether it goes on before its first day, or after its last.
    var goesOn: (before: Bool, after: Bool) {
        switch self {
        case .day, .within: (false, false)
        case .lasting(let start, let end): (start.first == nil, end.first == nil)
        case .several(let marks, _): (marks.contains { $0.goesOn.before }, marks.contains { $0.goesOn.after })
        }
    }
}

extension TimeMark.End {
    fileprivate init(_ end: EDTF.Interval.End) {
        switch end {
        case .date(let date): self.init(date)
        case .onOrBefore, .onOrAfter, .unknown: self = .unknown
        case .open: self = .open
        }
    }

    fileprivate init(_ date: EDTF.Date) {
        let (first, last) = (date.earliest.number, date.latest.number)
        let doubt = date.doubt
        self = first == last && doubt.isEmpty ? .day(first) : .within(first, last, doubt)
    }
}
