/// Reads a day with a time of day: `1985-04-12T23:20:30`, then nothing, `Z`, `+04` or `+04:30`.
enum TimeParser {
    static func parse(_ start: Cursor) throws(EDTFError) -> EDTF.DateTime {
        guard let mark = start.firstOffset(of: "T") else { throw start.fail("a time of day follows “T”") }
        let date = try DateParser.parse(start.stretch(start.offset, mark))
        guard date.qualifications.count == 3, let known = date.known, let month = known.month,
            let dayOfMonth = known.day,
            let day = EDTF.Day(year: known.year, month: month, day: dayOfMonth)
        else { throw start.fail("a time of day needs a complete day before it", at: mark) }
        guard date.uniformQualification == [] else {
            throw start.fail("a day with a time of day cannot be qualified", at: start.offset)
        }
        var cursor = start.stretch(mark + 1, start.end)
        let hour = try number(&cursor, "hours", 0...23)
        try colon(&cursor)
        let minute = try number(&cursor, "minutes", 0...59)
        try colon(&cursor)
        let second = try number(&cursor, "seconds", 0...59)
        let zone = try zone(&cursor)
        return EDTF.DateTime(day: day, hour: hour, minute: minute, second: second, zone: zone)
    }

    private static func zone(_ cursor: inout Cursor) throws(EDTFError) -> EDTF.DateTime.Zone {
        if cursor.isAtEnd { return .local }
        if cursor.skip("Z") {
            try cursor.expectEnd()
            return .utc
        }
        if cursor.peek == UInt8(ascii: ".") || cursor.peek == UInt8(ascii: ",") {
            throw cursor.fail("no fractions of a second in EDTF")
        }
        if cursor.qualifier() != nil { throw cursor.fail("a time of day cannot be qualified", at: cursor.offset - 1) }
        let offset = cursor.offset
        let isWest = cursor.peek == UInt8(ascii: "-")
        guard cursor.skip("-") || cursor.skip("+") else {
            try cursor.expectEnd()
            return .local
        }
        let hours = try number(&cursor, "hours of the shift", 0...14)
        var minutes = 0
        if !cursor.isAtEnd {
            try colon(&cursor)
            minutes = try number(&cursor, "minutes of the shift", 0...59)
            try cursor.expectEnd()
        }
        let total = hours * 60 + minutes
        guard total <= 14 * 60 else { throw cursor.fail("no zone is more than 14 hours from UTC", at: offset) }
        if isWest, total == 0 { throw cursor.fail("a shift of 0 is written with “+”", at: offset) }
        return .shift(minutes: isWest ? -total : total)
    }

    private static func colon(_ cursor: inout Cursor) throws(EDTFError) {
        guard cursor.skip(":") else {
            throw cursor.fail("a “:” is missing: a time of day is hh:mm:ss, a shift from UTC hh or hh:mm")
        }
    }

    private static func number(
        _ cursor: inout Cursor, _ name: String, _ range: ClosedRange<Int>
    ) throws(EDTFError) -> Int {
        let offset = cursor.offset
        let digits = Array(cursor.rest.prefix(2))
        guard digits.count == 2, digits.allSatisfy(\.isDigit), let value = EDTF.Digits(digits).value else {
            throw cursor.fail("the \(name) have two digits")
        }
        for _ in digits { cursor.advance() }
        guard range.contains(value) else {
            throw cursor.fail("the \(name) go from 00 to \(range.upperBound)", at: offset)
        }
        return value
    }
}
