/// A place in a stretch of ASCII, from which components are read.
struct Cursor {
    private let bytes: [UInt8]
    /// The offset in the whole string.
    private(set) var offset: Int
    /// The offset just past the stretch.
    let end: Int

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        offset = 0
        end = bytes.count
    }

    /// The same string from one offset to another; both within it.
    func stretch(_ start: Int, _ end: Int) -> Cursor { Cursor(bytes, start, end) }

    private init(_ bytes: [UInt8], _ offset: Int, _ end: Int) {
        self.bytes = bytes
        self.offset = offset
        self.end = end
    }

    var isAtEnd: Bool { offset >= end }
    var peek: UInt8? { isAtEnd ? nil : bytes[offset] }
    var rest: ArraySlice<UInt8> { isAtEnd ? [] : bytes[offset..<end] }

    func firstOffset(of character: Unicode.Scalar) -> Int? { rest.firstIndex(of: UInt8(ascii: character)) }

    func starts(with text: StaticString) -> Bool {
        rest.starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: character) else { return false }
        offset += 1
        return true
    }

    mutating func take(while condition: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let taken = rest.prefix(while: condition)
        offset += taken.count
        return taken
    }

    mutating func advance() { offset = min(offset + 1, end) }

    mutating func qualifier() -> EDTF.Qualification? {
        if skip("?") { return .uncertain }
        if skip("~") { return .approximate }
        return skip("%") ? [.uncertain, .approximate] : nil
    }

    func fail(_ message: String, at place: Int? = nil) -> EDTFError {
        EDTFError(message: message, offset: place ?? offset)
    }

    /// What stands here, for a message.
    var here: String { peek.map { "“\(Character(Unicode.Scalar($0)))”" } ?? "the end" }

    func expectEnd() throws(EDTFError) {
        guard let peek else { return }
        switch Unicode.Scalar(peek) {
        case "?", "~", "%":
            throw fail("one qualifier at a time: “?” and “~” together are “%”")
        case ".":
            throw fail("“..” stands in an interval, next to its slash, or within a set")
        default:
            throw fail("\(here) cannot follow here")
        }
    }
}

extension UInt8 {
    var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
    var isDigitOrX: Bool { isDigit || self == UInt8(ascii: "X") }
}
