extension EDTF {
    /// A day of the proleptic Gregorian calendar.
    ///
    /// Years are astronomical: 0 exists and is 1 BC.
    public struct Day: Hashable, Comparable, Sendable {
        /// The years that can be reckoned with: sixteen digits, so that a day number never overflows.
        public static let years = -9_999_999_999_999_999...9_999_999_999_999_999

        /// The astronomical year, within ``years``.
        public let year: Int
        /// 1 to 12.
        public var month: Int { Int(smallMonth) }
        /// 1 to 31.
        public var day: Int { Int(smallDay) }

        private let smallMonth: UInt8
        private let smallDay: UInt8

        /// A day of the calendar, or nil where there is no such day (30 February) or the year is out of ``years``.
        public init?(year: Int, month: Int, day: Int) {
            guard Day.years.contains(year), (1...12).contains(month), day >= 1,
                day <= Day.length(ofMonth: month, inYear: year)
            else { return nil }
            self.init(unchecked: year, month, day)
        }

        /// The first day of a year, or nil where it is out of ``years``.
        public init?(firstOfYear year: Int) {
            guard Day.years.contains(year) else { return nil }
            self.init(unchecked: year, 1, 1)
        }

        /// The first day of a month, or nil where there is no such month or the year is out of ``years``.
        public init?(firstOfMonth month: Int, in year: Int) {
            guard Day.years.contains(year), (1...12).contains(month) else { return nil }
            self.init(unchecked: year, month, 1)
        }

        init(unchecked year: Int, _ month: Int, _ day: Int) {
            self.year = year
            smallMonth = UInt8(truncatingIfNeeded: month)
            smallDay = UInt8(truncatingIfNeeded: day)
        }

        /// 1970-01-01, from which days are numbered.
        public static let epoch = Day(unchecked: 1970, 1, 1)

        /// Whether the year has a 29 February.
        public static func isLeap(_ year: Int) -> Bool {
            year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
        }

        /// The days of a month (1 to 12); 0 for any other number.
        public static func length(ofMonth month: Int, inYear year: Int) -> Int {
            switch month {
            case 2: isLeap(year) ? 29 : 28
            case 4, 6, 9, 11: 30
            case 1...12: 31
            default: 0
            }
        }

        /// Year by year, then month, then day.
        public static func < (one: Day, other: Day) -> Bool {
            (one.year, one.month, one.day) < (other.year, other.month, other.day)
        }
    }
}

extension EDTF.Day {
    /// Days since 1970-01-01, which is 0.
    public var number: Int {
        // March comes first, so that the leap day is the last of its year.
        let shifted = month > 2 ? year : year - 1
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The day with a number of days since 1970-01-01; nil where its year is out of ``years``.
    public init?(number: Int) {
        let (days, overflow) = number.addingReportingOverflow(719_468)
        guard !overflow else { return nil }
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
        self.init(year: year, month: month, day: dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    /// The days from this one to another: 1 from a day to the next, negative where the other is earlier.
    public func days(to other: EDTF.Day) -> Int { other.number - number }

    /// The day some days later (earlier, where negative); nil where its year is out of ``years``.
    public func adding(days: Int) -> EDTF.Day? {
        let (sum, overflow) = number.addingReportingOverflow(days)
        return overflow ? nil : EDTF.Day(number: sum)
    }

    /// ISO weekday: 1 is Monday, 7 is Sunday.
    public var weekday: Int {
        let remainder = (number + 3) % 7
        return (remainder < 0 ? remainder + 7 : remainder) + 1
    }
}

extension EDTF.Day: CustomStringConvertible {
    /// `2023-12-29`: at least four digits of the year, a sign where it is negative, no `Y`.
    public var iso: String { parted(by: "-") }

    /// `20231229`: the same without hyphens, as ISO 8601 calls the basic form.
    public var basic: String { parted(by: "") }

    private func parted(by part: String) -> String {
        guard (0...9999).contains(year) else {
            let parts = [EDTF.padded(year, to: 4), EDTF.padded(month, to: 2), EDTF.padded(day, to: 2)]
            return parts.joined(separator: part)
        }
        let part = part.utf8.first
        return String(unsafeUninitializedCapacity: 10) { text in
            var count = 0
            func add(_ byte: UInt8) {
                text[count] = byte
                count += 1
            }
            func add(twoDigits number: Int) {
                add(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10))
                add(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
            }
            add(twoDigits: year / 100)
            add(twoDigits: year % 100)
            if let part { add(part) }
            add(twoDigits: month)
            if let part { add(part) }
            add(twoDigits: day)
            return count
        }
    }

    /// The ISO form.
    public var description: String { iso }

    /// The EDTF of this day; a year beyond four digits, which EDTF cannot give with a month, is the year alone.
    var edtf: String { abs(year) > 9999 ? "Y\(year)" : iso }
}

extension EDTF {
    static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number.magnitude)
        let zeros = width - digits.utf8.count
        if number >= 0, zeros <= 1 { return zeros == 1 ? "0" + digits : digits }
        return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, zeros)) + digits
    }
}
