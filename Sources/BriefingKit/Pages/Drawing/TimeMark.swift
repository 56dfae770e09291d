import EDTF

/// How a date is drawn: never as more than its source says.
enum TimeMark: Hashable {
    /// One known day.
    case day(Int)
    /// Somewhere between two days; `isVague` where the bounds themselves are approximate or uncertain.
    case within(Int, Int, isVague: Bool)
    /// Something that lasts. Where an end is not a known day, the stretch in which it lies.
    case lasting(start: End, end: End)
    /// Each of several dates, or one of them.
    case several([TimeMark])

    enum End: Hashable {
        case day(Int)
        case within(Int, Int, isVague: Bool)
        /// Open or unknown.
        case unknown
    }

    init(_ date: EDTF) {
        switch date.structure {
        case .date(let date): self = TimeMark(date)
        case .dateTime(let time): self = .day(time.day.number)
        case .interval(let interval):
            self = .lasting(start: End(interval.start), end: End(interval.end))
        case .set(let set):
            self = .several(set.members.map(TimeMark.init))
        }
    }

    init(_ date: EDTF.Date) {
        switch End(date) {
        case .day(let day): self = .day(day)
        case .within(let first, let last, let isVague): self = .within(first, last, isVague: isVague)
        case .unknown: self = .several([])
        }
    }

    private init(_ member: EDTF.DateSet.Member) {
        switch member {
        case .date(let date): self = TimeMark(date)
        case .range(let first, let last):
            self = .within(first.earliest.number, last.latest.number, isVague: isVague(first) || isVague(last))
        case .onOrBefore(let date): self = .lasting(start: .unknown, end: End(date))
        case .onOrAfter(let date): self = .lasting(start: End(date), end: .unknown)
        }
    }
}

extension TimeMark.End {
    fileprivate init(_ end: EDTF.Interval.End) {
        switch end {
        case .date(let date): self.init(date)
        case .onOrBefore, .onOrAfter, .open, .unknown: self = .unknown
        }
    }

    fileprivate init(_ date: EDTF.Date) {
        let (first, last) = (date.earliest.number, date.latest.number)
        if first == last, !isVague(date) {
            self = .day(first)
        } else {
            self = .within(first, last, isVague: isVague(date))
        }
    }
}

private func isVague(_ date: EDTF.Date) -> Bool { date.qualifications.contains { !$0.isEmpty } }
