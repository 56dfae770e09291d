/// Reads `start/end`, each a date, `..` (open), nothing (unknown), or a date with `..` before or after it.
enum IntervalParser {
    static func parse(_ cursor: Cursor) throws(EDTFError) -> EDTF.Interval {
        guard let slash = cursor.firstOffset(of: "/") else { throw cursor.fail("an interval has a “/”") }
        if let second = cursor.stretch(slash + 1, cursor.end).firstOffset(of: "/") {
            throw cursor.fail("an interval has one “/”", at: second)
        }
        if let time = cursor.firstOffset(of: "T") {
            throw cursor.fail("the ends of an interval are dates without a time of day", at: time)
        }
        let interval = EDTF.Interval(
            start: try end(cursor.stretch(cursor.offset, slash)),
            end: try end(cursor.stretch(slash + 1, cursor.end)))
        guard interval.start.date != nil || interval.end.date != nil else {
            throw cursor.fail("an interval has a date at one end at least", at: slash)
        }
        if let first = interval.earliest.day, let last = interval.latest.day, first > last {
            throw cursor.fail("the interval ends before it begins", at: slash + 1)
        }
        return interval
    }

    private static func end(_ cursor: Cursor) throws(EDTFError) -> EDTF.Interval.End {
        if cursor.isAtEnd { return .unknown }
        let isOpenBefore = cursor.starts(with: "..")
        if isOpenBefore, cursor.rest.count == 2 { return .open }
        let isOpenAfter = cursor.endsWithDots
        let date = try DateParser.parse(
            cursor.stretch(
                cursor.offset + (isOpenBefore ? 2 : 0), cursor.end - (isOpenAfter ? 2 : 0)))
        switch (isOpenBefore, isOpenAfter) {
        case (true, true): throw cursor.fail("“..” stands on one side of a date", at: cursor.end - 2)
        case (true, false): return .onOrBefore(date)
        case (false, true): return .onOrAfter(date)
        case (false, false): return .date(date)
        }
    }
}

extension Cursor {
    /// Whether the stretch is more than two characters and ends with `..`.
    var endsWithDots: Bool { rest.count > 2 && rest.suffix(2).allSatisfy { $0 == UInt8(ascii: ".") } }
}
