/// Reads `[…]` (one of a set) and `{…}` (all of it): dates, ranges, and open ends in the first and last place.
enum SetParser {
    static func parse(_ start: Cursor) throws(EDTFError) -> EDTF.DateSet {
        var cursor = start
        let kind: EDTF.DateSet.Kind = cursor.skip("[") ? .oneOf : .allOf
        if kind == .allOf { _ = cursor.skip("{") }
        let closing: Unicode.Scalar = kind == .oneOf ? "]" : "}"
        guard let close = cursor.firstOffset(of: closing) else {
            throw cursor.fail("the set is not closed with “\(closing)”", at: cursor.end)
        }
        guard close == cursor.end - 1 else {
            throw cursor.fail("nothing can follow the set", at: close + 1)
        }
        if let stray = cursor.firstOffset(of: "/") ?? cursor.firstOffset(of: "T") {
            throw cursor.fail("the members of a set are dates and ranges with “..”", at: stray)
        }
        var members: [EDTF.DateSet.Member] = []
        var place = cursor.offset
        while place <= close {
            let comma = cursor.stretch(place, close).firstOffset(of: ",") ?? close
            let stretch = cursor.stretch(place, comma)
            members.append(try member(stretch, isFirst: members.isEmpty, isLast: comma == close))
            place = comma + 1
        }
        return EDTF.DateSet(kind: kind, members: members)
    }

    private static func member(
        _ cursor: Cursor, isFirst: Bool, isLast: Bool
    ) throws(EDTFError) -> EDTF.DateSet.Member {
        if cursor.starts(with: "..") {
            guard isFirst else { throw cursor.fail("“..” before a date stands at the beginning of a set") }
            return .onOrBefore(try DateParser.parse(cursor.stretch(cursor.offset + 2, cursor.end)))
        }
        if cursor.endsWithDots {
            guard isLast else {
                throw cursor.fail("“..” after a date stands at the end of a set", at: cursor.end - 2)
            }
            return .onOrAfter(try DateParser.parse(cursor.stretch(cursor.offset, cursor.end - 2)))
        }
        guard let dots = cursor.firstOffset(of: "."), cursor.stretch(dots, cursor.end).starts(with: "..") else {
            return .date(try DateParser.parse(cursor))
        }
        let first = try DateParser.parse(cursor.stretch(cursor.offset, dots))
        let last = try DateParser.parse(cursor.stretch(dots + 2, cursor.end))
        guard first.qualifications.count == last.qualifications.count, (first.season == nil) == (last.season == nil)
        else { throw cursor.fail("the ends of a range have the same precision", at: dots + 2) }
        guard first.earliest <= last.latest else {
            throw cursor.fail("the range ends before it begins", at: dots + 2)
        }
        return .range(first, last)
    }
}
