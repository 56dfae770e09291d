extension EDTF {
    /// A date of level 0, 1 or 2 without a time of day: a year, a year and a month or season, or a day.
    public struct Date: Hashable, Sendable {
        /// The year.
        public let year: Year
        /// The month's two digits, `01` to `12` or partly unspecified; nil in a year or a season.
        public let month: Digits?
        /// The season in place of a month.
        public let season: Season?
        /// The day's two digits.
        public let day: Digits?
        /// The qualification of each written component, in the order of ``Component``.
        public let qualifications: [Qualification]
        /// The first day it touches.
        public let earliest: Day
        /// The last day it touches.
        public let latest: Day

        /// Nil where no completion of the unspecified digits is a day of the calendar.
        init?(
            year: Year, month: Digits? = nil, season: Season? = nil, day: Digits? = nil,
            qualifications: [Qualification]? = nil
        ) {
            guard let bounds = Date.bounds(year: year, month: month, season: season, day: day) else { return nil }
            self.year = year
            self.month = month
            self.season = season
            self.day = day
            (earliest, latest) = bounds
            let written = day != nil ? 3 : month != nil || season != nil ? 2 : 1
            self.qualifications = qualifications ?? Date.unqualified[written]
        }

        /// A year, a month or a day of four digits of the year that the calendar has.
        init(plainYear value: Int, month: Int?, day: Int?) {
            year = Year(plain: value)
            self.month = month.map { Digits($0, width: 2) }
            self.day = day.map { Digits($0, width: 2) }
            season = nil
            let first = month ?? 1
            let last = month ?? 12
            earliest = Day(unchecked: value, first, day ?? 1)
            latest = Day(unchecked: value, last, day ?? Day.length(ofMonth: last, inYear: value))
            qualifications = Date.unqualified[day != nil ? 3 : month != nil ? 2 : 1]
        }

        init(_ known: Day) {
            let isLong = abs(known.year) > 9999
            year =
                isLong
                ? Year(long: known.year)
                : Year(digits: Digits(abs(known.year), width: 4), isNegative: known.year < 0)
            month = isLong ? nil : Digits(known.month, width: 2)
            day = isLong ? nil : Digits(known.day, width: 2)
            season = nil
            qualifications = Date.unqualified[isLong ? 1 : 3]
            earliest = isLong ? Day(unchecked: known.year, 1, 1) : known
            latest = isLong ? Day(unchecked: known.year, 12, 31) : known
        }

        /// The qualifications of as many components as are written, where none has one.
        private static let unqualified: [[Qualification]] = (0...3).map { Array(repeating: [], count: $0) }

        /// The qualification of a component; empty where it is not written.
        public func qualification(of component: Component) -> Qualification {
            qualifications.indices.contains(component.rawValue) ? qualifications[component.rawValue] : []
        }

        /// What is doubted of any component.
        public var doubt: Qualification { qualifications.reduce([]) { $0.union($1) } }

        /// The qualification of the whole date, where every component has the same; nil where they differ.
        public var uniformQualification: Qualification? {
            qualifications.allSatisfy { $0 == qualifications.first } ? qualifications.first : nil
        }

        /// Whether any digit is `X`.
        public var hasUnspecifiedDigits: Bool {
            year.value == nil || (month?.unspecifiedCount ?? 0) + (day?.unspecifiedCount ?? 0) > 0
        }

        /// The one day, month or year that it is, where every digit is specified and it is not a season.
        public var known: (year: Int, month: Int?, day: Int?)? {
            guard let year = year.value, !hasUnspecifiedDigits, season == nil else { return nil }
            return (year, month?.value, day?.value)
        }
    }
}
