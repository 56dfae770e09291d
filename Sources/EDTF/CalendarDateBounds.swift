extension EDTF.Date {
    /// The first and the last day over every completion of the unspecified digits; nil where none is a day.
    static func bounds(
        year: EDTF.Year, month: EDTF.Digits?, season: EDTF.Season?, day: EDTF.Digits?
    ) -> (EDTF.Day, EDTF.Day)? {
        let years = year.range
        if let season {
            let (first, months) = season.span
            let last = first + months - 1
            let endYear = years.upperBound + (last > 12 ? 1 : 0)
            let endMonth = last > 12 ? last - 12 : last
            return (
                EDTF.Day(unchecked: years.lowerBound, first, 1),
                EDTF.Day(unchecked: endYear, endMonth, EDTF.Day.length(ofMonth: endMonth, inYear: endYear))
            )
        }
        guard let month else {
            return (EDTF.Day(unchecked: years.lowerBound, 1, 1), EDTF.Day(unchecked: years.upperBound, 12, 31))
        }
        // Which days of the year exist depends on the year only through its being a leap year.
        let common = daysOfYear(month: month, day: day, isLeap: false)
        let leap = daysOfYear(month: month, day: day, isLeap: true)
        func completion(in candidate: Int, _ pick: (DaysOfYear) -> (Int, Int)) -> EDTF.Day? {
            guard year.matches(candidate), let days = EDTF.Day.isLeap(candidate) ? leap : common else { return nil }
            let (month, day) = pick(days)
            return EDTF.Day(unchecked: candidate, month, day)
        }
        guard let first = years.lazy.compactMap({ completion(in: $0) { $0.first } }).first,
            let last = years.reversed().lazy.compactMap({ completion(in: $0) { $0.last } }).first
        else { return nil }
        return (first, last)
    }

    private typealias DaysOfYear = (first: (Int, Int), last: (Int, Int))

    private static func daysOfYear(month: EDTF.Digits, day: EDTF.Digits?, isLeap: Bool) -> DaysOfYear? {
        var found: DaysOfYear?
        for candidate in month.completions(in: 1...12) {
            let length = EDTF.Day.length(ofMonth: candidate, inYear: isLeap ? 4 : 1)
            let days = day?.completions(in: 1...length) ?? [1, length]
            guard let first = days.first, let last = days.last else { continue }
            found = (found?.first ?? (candidate, first), (candidate, last))
        }
        return found
    }
}
