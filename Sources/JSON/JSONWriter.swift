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
        if endsLine { output.append(0x0A) }
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
        begin(most: 1)
        output.write(bracket)
        needsComma = false
        depth += 1
    }

    @usableFromInline
    mutating func close(_ bracket: UInt8) {
        depth -= 1
        if indents, needsComma { newLine() }
        output.append(bracket)
        needsComma = true
    }

    // MARK: Keys

    /// A key; its value is to be written next.
    public mutating func key(_ name: StaticString) {
        begin(most: name.utf8CodeUnitCount + 4)
        output.write(0x22)
        output.append(name)
        endKey()
    }

    /// A key that is not known when the program is built.
    public mutating func key(named name: String) {
        begin(most: 1)
        output.write(0x22)
        part(name)
        output.makeRoom(3)
        endKey()
    }

    private mutating func endKey() {
        output.write(0x22)
        output.write(UInt8(ascii: ":"))
        if indents { output.write(0x20) }
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
        quote()
        part(text)
        endQuote()
    }

    /// A part of a text.
    public mutating func part(_ text: String) { text.withBytes { output.append($0, escaping: escapes) } }

    /// A part of a text that is escaped for something else than the rest.
    public mutating func part(_ text: String, escaping escapes: JSONEscapes) {
        text.withBytes { output.append($0, escaping: escapes) }
    }

    /// A part of a text that holds nothing to be escaped.
    public mutating func part(plain text: StaticString) { output.append(text) }

    /// A whole number, or null.
    public mutating func integer(_ value: Int?) {
        guard let value else { return literal("null") }
        begin(most: 0)
        output.append(decimal: value)
    }

    /// True, false or null.
    public mutating func bool(_ value: Bool?) { literal(value.map { $0 ? "true" : "false" } ?? "null") }

    private mutating func literal(_ text: StaticString) {
        begin(most: 0)
        output.append(text)
    }

    @usableFromInline
    mutating func quote() {
        begin(most: 1)
        output.write(0x22)
    }

    @usableFromInline
    mutating func endQuote() { output.append(0x22) }

    // MARK: Between values

    /// What goes before a value or a key: a comma where one stands before it, and the line's indent.
    /// - Parameter most: how much room there is to be behind it.
    @inline(__always)
    private mutating func begin(most: Int) {
        if followsKey {
            followsKey = false
            return output.makeRoom(most)
        }
        if needsComma { output.append(UInt8(ascii: ",")) }
        needsComma = true
        if indents, depth > 0 { newLine() }
        output.makeRoom(most)
    }

    private mutating func newLine() {
        output.makeRoom(9)
        output.write(0x0A)
        let spaces: UInt64 = 0x2020_2020_2020_2020
        if depth <= 8 { return output.writeEight(spaces, counting: depth) }
        for _ in 0..<depth { output.append(0x20) }
    }
}
