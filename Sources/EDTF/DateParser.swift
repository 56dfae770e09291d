/// Reads a date without a time of day: `2023-12-29`, `2004-06~-11`, `198X`, `2001-21`, `Y-17E7`, `1950S2`.
enum DateParser {
    static func parse(_ start: Cursor) throws(EDTFError) -> EDTF.Date {
        // As most dates in intervals and sets are.
        if let plain = start.rest.withUnsafeBufferPointer(PlainDate.date) { return plain }
        var cursor = start
        guard !cursor.isAtEnd else { throw cursor.fail("a date is missing here") }
        let before = cursor.qualifier()
        let year = try YearParser.year(&cursor)
        let afterOffset = cursor.offset
        let after = cursor.qualifier()
        if before != nil, after != nil {
            throw cursor.fail("one qualifier is enough for the year", at: afterOffset)
        }
        var qualifications = [before ?? after ?? []]
        guard !cursor.isAtEnd else { return try date(cursor, EDTF.Date(year: year, qualifications: qualifications)) }

        try expectHyphen(&cursor, after: year)
        let monthOffset = cursor.offset
        let month = try component(&cursor, "month", &qualifications)
        let division = try monthOrSeason(month, cursor, at: monthOffset)
        guard !cursor.isAtEnd else {
            let result = EDTF.Date(
                year: year, month: division.month, season: division.season, qualifications: qualifications)
            return try date(cursor, result)
        }

        guard cursor.skip("-") else {
            try cursor.expectEnd()
            throw cursor.fail("a day is missing here")
        }
        if division.season != nil { throw cursor.fail("a season has no days", at: cursor.offset - 1) }
        let dayOffset = cursor.offset
        let day = try component(&cursor, "day", &qualifications)
        try cursor.expectEnd()
        if let value = day.value, !(1...31).contains(value) {
            throw cursor.fail("there is no day \(day)", at: dayOffset)
        }
        guard
            let result = EDTF.Date(year: year, month: division.month, day: day, qualifications: qualifications)
        else { throw cursor.fail(noSuchDay(year, division.month, day), at: dayOffset) }
        return result
    }

    private static func date(_ cursor: Cursor, _ date: EDTF.Date?) throws(EDTFError) -> EDTF.Date {
        guard let date else { throw cursor.fail("no day of the calendar fits") }
        return date
    }

    private static func expectHyphen(_ cursor: inout Cursor, after year: EDTF.Year) throws(EDTFError) {
        let offset = cursor.offset
        guard cursor.skip("-") else { return try cursor.expectEnd() }
        if year.significantDigits != nil {
            throw cursor.fail("a year with significant digits stands alone", at: offset)
        }
        if year.digits == nil { throw cursor.fail("a year with “Y” stands alone", at: offset) }
    }

    /// Two digits with their qualifiers: the one before is about them, the one after about all so far.
    private static func component(
        _ cursor: inout Cursor, _ name: String, _ qualifications: inout [EDTF.Qualification]
    ) throws(EDTFError) -> EDTF.Digits {
        let before = cursor.qualifier()
        let offset = cursor.offset
        let digits = cursor.take(while: \.isDigitOrX)
        guard digits.count == 2 else {
            let place = digits.count > 2 ? offset + 2 : cursor.offset
            throw cursor.fail("a \(name) has two digits", at: place)
        }
        let after = cursor.qualifier() ?? []
        qualifications = qualifications.map { $0.union(after) } + [(before ?? []).union(after)]
        return EDTF.Digits(digits)
    }

    private static func monthOrSeason(
        _ digits: EDTF.Digits, _ cursor: Cursor, at offset: Int
    ) throws(EDTFError) -> (month: EDTF.Digits?, season: EDTF.Season?) {
        let digitsAt = cursor.stretch(offset, cursor.end).peek?.isDigitOrX == true ? offset : offset + 1
        if let value = digits.value {
            if let season = EDTF.Season(rawValue: value) { return (nil, season) }
            guard (1...12).contains(value) else {
                throw cursor.fail("there is no month \(digits), nor a season of that number", at: digitsAt)
            }
        } else if digits.completions(in: 1...12).isEmpty {
            throw cursor.fail("no month fits \(digits)", at: digitsAt)
        }
        return (digits, nil)
    }

    private static func noSuchDay(_ year: EDTF.Year, _ month: EDTF.Digits?, _ day: EDTF.Digits) -> String {
        guard let year = year.value, let month, let number = month.value else {
            return "no day of the calendar fits"
        }
        return "\(EDTF.padded(year, to: 4))-\(month) has \(EDTF.Day.length(ofMonth: number, inYear: year)) days"
    }
}
