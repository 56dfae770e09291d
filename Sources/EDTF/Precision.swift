extension EDTF {
    /// The length of the unit that a date names.
    public enum Precision: Int, Comparable, CaseIterable, Hashable, Sendable {
        /// A time of day.
        case second
        /// A day; also one whose month or year is not specified.
        case day
        /// A month; also a day of it that is not specified (`2023-12-XX`).
        case month
        /// A season, 21 to 32.
        case season
        /// Three months, 33 to 36.
        case quarter
        /// Four months, 37 to 39.
        case quadrimester
        /// Six months, 40 and 41.
        case semester
        /// A year; also a month or day of it that is not specified (`2023-XX`).
        case year
        /// Ten years, `202X` or `2020S3`.
        case decade
        /// A hundred years, `20XX` or `1950S2`.
        case century
        /// A thousand years.
        case millennium
        /// More than that.
        case longer

        /// The shorter unit comes first.
        public static func < (one: Precision, other: Precision) -> Bool { one.rawValue < other.rawValue }
    }

    /// The precision of the date; of an interval or a set, that of its coarsest date.
    public var precision: Precision {
        switch structure {
        case .date(let date): date.precision
        case .dateTime: .second
        case .interval, .set: dates.map(\.precision).max() ?? .longer
        }
    }
}

extension EDTF.Date {
    /// The length of the smallest unit with a specified digit.
    public var precision: EDTF.Precision {
        if let day, !day.isWhollyUnspecified { return .day }
        if let month, !month.isWhollyUnspecified { return .month }
        if let season { return season.precision }
        return year.precision
    }
}

extension EDTF.Season {
    /// Season, quarter, quadrimester or semester.
    public var precision: EDTF.Precision {
        switch rawValue {
        case ...32: .season
        case ...36: .quarter
        case ...39: .quadrimester
        default: .semester
        }
    }
}

extension EDTF.Year {
    /// A year or a power of ten of them.
    public var precision: EDTF.Precision {
        let unit: Int
        if let digits, value == nil {
            unit = digits.trailingUnspecifiedCount
        } else if significantDigits != nil {
            unit = String(range.count).count - 1
        } else {
            unit = 0
        }
        return switch unit {
        case 0: .year
        case 1: .decade
        case 2: .century
        case 3: .millennium
        default: .longer
        }
    }
}
