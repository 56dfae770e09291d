import EDTF
import JSON

/// A date object of TimelineJS3: a year, and as much more as the source says.
struct TimelineJSDate: Hashable {
    var year: Int
    var month: Int?
    var day: Int?
    var clock: Clock?

    struct Clock: Hashable {
        var hour: Int
        var minute: Int
        var second: Int
    }

    /// The years that TimelineJS3 can place without giving up months and days for the whole timeline.
    static let years = -271_820...275_759

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("year", year)
            json.field("month", ifKnown: month)
            json.field("day", ifKnown: day)
            json.field("hour", ifKnown: clock?.hour)
            json.field("minute", ifKnown: clock?.minute)
            json.field("second", ifKnown: clock?.second)
        }
    }
}

/// Where TimelineJS3 draws an event: a start, and an end where it has one.
struct TimelineJSSpan: Hashable {
    var start: TimelineJSDate
    var end: TimelineJSDate?

    /// - Returns: `nil` where no part of the date is a year that can be drawn. Where only the end is known, that is where it
    ///   is drawn: the format has no other place for it, and the words say what is meant.
    init?(_ event: Event) {
        // The two ends can come from different accounts.
        var (first, last): (TimelineEnd?, TimelineEnd?)
        var isOpen = false
        event.accounts.withEachElement { account in
            let ends = account.date.timelineEnds
            if let end = ends.first, first.map({ end.day < $0.day }) ?? true { first = end }
            if let end = ends.last, last.map({ $0.day < end.day }) ?? true { last = end }
            if ends.last == nil { isOpen = true }
        }
        guard let start = first ?? last else { return nil }
        self.start = start.date
        end = isOpen || last?.date == start.date ? nil : last?.date
        let years = TimelineJSDate.years
        guard years.contains(self.start.year), end.map({ years.contains($0.year) }) ?? true else { return nil }
    }
}

/// An end of an event with the day that it is sorted by.
private typealias TimelineEnd = (day: EDTF.Day, date: TimelineJSDate)

extension EDTF {
    /// The first and the last that is known of it, in the source's own units.
    fileprivate var timelineEnds: (first: TimelineEnd?, last: TimelineEnd?) {
        switch structure {
        case .date(let date): return (date.firstUnit, date.lastUnit)
        case .dateTime(let time):
            let clock = TimelineJSDate.Clock(hour: time.hour, minute: time.minute, second: time.second)
            let date = TimelineJSDate(year: time.day.year, month: time.day.month, day: time.day.day, clock: clock)
            return ((time.day, date), (time.day, date))
        case .interval(let interval):
            return (
                earliest.day == nil ? nil : interval.start.date?.firstUnit,
                latest.day == nil ? nil : interval.end.date?.lastUnit
            )
        case .set(let set):
            let dates = set.members.flatMap(\.dates)
            return (
                earliest.day == nil ? nil : dates.compactMap(\.firstUnit).min { $0.day < $1.day },
                latest.day == nil ? nil : dates.compactMap(\.lastUnit).max { $0.day < $1.day }
            )
        }
    }
}

extension EDTF.Date {
    fileprivate var firstUnit: TimelineEnd? { unit(earliest) }
    fileprivate var lastUnit: TimelineEnd? { unit(latest) }

    /// As much of a day as the date says: no month of a year, no day of a month, none of the digits that are not specified. A
    /// season is the months from its first to its last.
    private func unit(_ day: EDTF.Day) -> TimelineEnd? {
        // `XXXX`: every year, and so none.
        if let digits = year.digits, digits.isWhollyUnspecified { return nil }
        var date = TimelineJSDate(year: day.year)
        if year.value != nil, year.significantDigits == nil {
            if season != nil || month?.value != nil { date.month = day.month }
            if date.month != nil, self.day?.value != nil { date.day = day.day }
        }
        return (day, date)
    }
}
