/// An instant as a clock in some zone shows it, in the proleptic Gregorian calendar.
struct Moment {
    /// Seconds since 1970-01-01T00:00:00Z.
    let instant: Int
    let nanoseconds: Int
    let offset: LiquidTimeZone.Offset
    let year: Int
    let month: Int
    let day: Int
    /// Seconds since midnight.
    let clock: Int
    /// Days since 1970-01-01 on that clock.
    let days: Int

    init(instant: Int, nanoseconds: Int = 0, offset: LiquidTimeZone.Offset) {
        self.instant = instant
        self.nanoseconds = nanoseconds
        self.offset = offset
        let local = instant + offset.seconds
        days = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
        clock = local - days * 86_400
        (year, month, day) = Self.date(days: days)
    }

    var hour: Int { clock / 3600 }
    var minute: Int { clock / 60 % 60 }
    var second: Int { clock % 60 }
    /// 0 for Sunday.
    var weekday: Int { ((days + 4) % 7 + 7) % 7 }
    /// From 1.
    var dayOfYear: Int { days - Self.days(year, 1, 1) + 1 }

    /// The year and week of ISO 8601.
    var isoWeek: (year: Int, week: Int) {
        let thursday = days - (weekday + 6) % 7 + 3
        let year = Self.date(days: thursday).year
        return (year, (thursday - Self.days(year, 1, 1)) / 7 + 1)
    }

    /// The week of the year where weeks begin on Sunday, 0, or Monday, 1.
    func week(from first: Int) -> Int { (dayOfYear + 6 - (weekday - first + 7) % 7) / 7 }

    /// Days from 1970-01-01 to a date; a day beyond its month goes on into the next.
    static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let ofEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + dayOfYear - 719_468
    }

    static func date(days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let ofEra = shifted - era * 146_097
        let year = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let dayOfYear = ofEra - (365 * year + year / 4 - year / 100)
        let month = (5 * dayOfYear + 2) / 153
        let isLate = month >= 10
        return (
            year + era * 400 + (isLate ? 1 : 0), isLate ? month - 9 : month + 3,
            dayOfYear - (153 * month + 2) / 5 + 1
        )
    }
}
