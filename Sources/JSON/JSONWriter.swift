import Bytes

/// Writes JSON (RFC 8259), keys in the order in which they are written.
///
/// Most keys are known when the program is built. They are written as they stand there, so they hold nothing that would have to be
/// escaped; for others there is ``key(named:)``.
public struct JSONWriter: ~Copyable {
    private var output: ByteOutput
    private let indents: Bool
    private let escapes: JSONEscapes
    private var depth = 0
    private var needsComma = false
    private var followsKey = false

    /// - Parameters:
    ///   - indents: whether each value of an object or list stands on a line of its own.
    ///   - escapes: what texts are escaped for.
    ///   - expected: about how many bytes there will be, where that is known and they are many.
    public init(indents: Bool = false, escapes: JSONEscapes = .json, expecting expected: Int = 0) {
        self.indents = indents
        self.escapes = escapes
        output = ByteOutput(expecting: expected)
    }

    /// What was written.
    /// - Parameter endsLine: whether a line's end follows it.
    public consuming func bytes(endsLine: Bool = false) -> [UInt8] {
        if endsLine { output.append(0x0A as UInt8) }
        return output.bytes()
    }

    // MARK: Objects and lists

    /// An object, whose keys and values `body` writes.
    @inlinable
    public mutating func object(_ body: (inout JSONWriter) -> Void) {
        open(UInt8(ascii: "{"))
        body(&self)
        close(UInt8(ascii: "}"))
    }

    /// A list, whose values `body` writes.
    @inlinable
    public mutating func array(_ body: (inout JSONWriter) -> Void) {
        open(UInt8(ascii: "["))
        body(&self)
        close(UInt8(ascii: "]"))
    }

    /// A list with one value for each item.
    @inlinable
    public mutating func array<Item>(_ items: some Sequence<Item>, _ body: (inout JSONWriter, Item) -> Void) {
        array { writer in for item in items { body(&writer, item) } }
    }

    /// A list of texts.
    public mutating func strings(_ texts: [String]) {
        array(texts) { $0.string($1) }
    }

    @usableFromInline
    mutating func open(_ bracket: UInt8) {
        begin()
        output.append(bracket)
        needsComma = false
        depth += 1
    }

    @usableFromInline
    mutating func close(_ bracket: UInt8) {
        depth -= 1
        if indents, needsComma { separate(comma: false, indent: depth) }
        output.append(bracket)
        needsComma = true
    }

    // MARK: Keys

    /// A key; its value is to be written next.
    public mutating func key(_ name: StaticString) {
        var (comma, indent) = (needsComma, lineIndent)
        if indent > 8 {
            separate(comma: comma, indent: indent)
            (comma, indent) = (false, -1)
        }
        let isSpaced = indents
        let (start, length) = (name.utf8Start, name.utf8CodeUnitCount)
        output.append(atMost: length + 32) { target in
            var count = separator(target, comma: comma, indent: indent)
            target[count] = 0x22
            count += 1
            count += (target + count).copy(start, length)
            target[count] = 0x22
            target[count + 1] = UInt8(ascii: ":")
            target[count + 2] = 0x20
            return count + (isSpaced ? 3 : 2)
        }
        needsComma = true
        followsKey = true
    }

    /// A key that is not known when the program is built.
    public mutating func key(named name: String) {
        string(name)
        output.append(UInt8(ascii: ":"))
        if indents { output.append(0x20 as UInt8) }
        followsKey = true
    }

    /// A key with a text or null.
    public mutating func field(_ name: StaticString, _ value: String?) {
        key(name)
        string(value)
    }

    /// A key with a text; nothing where there is none.
    @inlinable
    public mutating func field(_ name: StaticString, ifKnown value: String?) {
        if let value { field(name, value) }
    }

    /// A key with a whole number.
    @inlinable
    public mutating func field(_ name: StaticString, _ value: Int) {
        key(name)
        integer(value)
    }

    /// A key with a whole number; nothing where there is none.
    @inlinable
    public mutating func field(_ name: StaticString, ifKnown value: Int?) {
        if let value { field(name, value) }
    }

    /// A key with a text that is put together from parts, which `body` writes.
    @inlinable
    public mutating func field(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
        key(name)
        quote()
        body(&self)
        endQuote()
    }

    // MARK: Values

    /// A text, or null.
    public mutating func string(_ text: String?) {
        guard let text else { return literal("null") }
        begin()
        text.withBytes { output.append(quoted: $0, escaping: escapes) }
    }

    /// A part of a text.
    public mutating func part(_ text: String) { text.withBytes { output.append($0, escaping: escapes) } }

    /// A part of a text that is escaped for something else than the rest.
    public mutating func part(_ text: String, escaping escapes: JSONEscapes) {
        text.withBytes { part($0, escaping: escapes) }
    }

    /// A part of a text as bytes of UTF-8.
    /// - Parameter escapes: what for; `nil`: for the same as the rest.
    public mutating func part(_ bytes: UnsafeBufferPointer<UInt8>, escaping escapes: JSONEscapes? = nil) {
        output.append(bytes, escaping: escapes ?? self.escapes)
    }

    /// A part of a text that holds nothing to be escaped.
    public mutating func part(plain text: StaticString) { output.append(text) }

    /// A whole number, or null.
    public mutating func integer(_ value: Int?) {
        guard let value else { return literal("null") }
        begin()
        output.append(decimal: value)
    }

    /// True, false or null.
    public mutating func bool(_ value: Bool?) { literal(value.map { $0 ? "true" : "false" } ?? "null") }

    private mutating func literal(_ text: StaticString) {
        begin()
        output.append(text)
    }

    @usableFromInline
    mutating func quote() {
        begin()
        output.append(0x22 as UInt8)
    }

    @usableFromInline
    mutating func endQuote() { output.append(0x22 as UInt8) }

    // MARK: Between values

    /// By how many spaces the next line is indented; -1 where values share a line.
    private var lineIndent: Int { indents && depth > 0 ? depth : -1 }

    /// What goes before a value: nothing after a key.
    @inline(__always)
    private mutating func begin() {
        if followsKey {
            followsKey = false
        } else {
            separate(comma: needsComma, indent: lineIndent)
            needsComma = true
        }
    }

    /// A comma where a value stands before it, and the line's indent.
    private mutating func separate(comma: Bool, indent: Int) {
        output.append(atMost: 16) { separator($0, comma: comma, indent: min(indent, 8)) }
        if indent > 8 { for _ in 8..<indent { output.append(0x20 as UInt8) } }
    }
}

/// - Parameter indent: 8 at the most; -1 where no line is begun.
/// - Returns: how many bytes it takes; up to ten may be touched.
@inline(__always)
private func separator(_ target: UnsafeMutablePointer<UInt8>, comma: Bool, indent: Int) -> Int {
    target[0] = UInt8(ascii: ",")
    let start = comma ? 1 : 0
    guard indent >= 0 else { return start }
    target[start] = 0x0A
    (target + start + 1).writeEight(UInt64(eachByte: 0x20))
    return start + 1 + indent
}
