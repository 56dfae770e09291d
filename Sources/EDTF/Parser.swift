/// Reads a whole EDTF string: decides which of the four shapes it has and hands on the parts.
enum Parser {
    static func parse(_ text: String) throws(EDTFError) -> EDTF {
        guard !text.isEmpty else { throw EDTFError(message: "a date cannot be empty", offset: 0) }
        if let plain = PlainDate.date(text) { return EDTF(text: text, structure: .date(plain)) }
        try Alphabet.check(text)
        // Past the check every character is one byte, so that byte offsets are character offsets.
        let cursor = Cursor(Array(text.utf8))
        return EDTF(text: text, structure: try structure(cursor))
    }

    private static func structure(_ cursor: Cursor) throws(EDTFError) -> EDTF.Structure {
        if cursor.peek == UInt8(ascii: "[") || cursor.peek == UInt8(ascii: "{") {
            return .set(try SetParser.parse(cursor))
        }
        if cursor.firstOffset(of: "/") != nil { return .interval(try IntervalParser.parse(cursor)) }
        if cursor.firstOffset(of: "T") != nil { return .dateTime(try TimeParser.parse(cursor)) }
        return .date(try DateParser.parse(cursor))
    }
}
