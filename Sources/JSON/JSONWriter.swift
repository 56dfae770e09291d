/// Writes JSON (RFC 8259) into a byte buffer, keys in the order in which they are written.
public struct JSONWriter {
    /// What has been written so far.
    public private(set) var bytes: [UInt8] = []
    private var needsComma = false
    private let indents: Bool
    private var depth = 0

    /// - Parameter indents: whether each value of an object or list stands on a line of its own.
    public init(indents: Bool = false) { self.indents = indents }

    /// An object, whose keys and values `body` writes.
    public mutating func object(_ body: (inout JSONWriter) -> Void) {
        nested(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
    }

    /// A list, whose values `body` writes.
    public mutating func array(_ body: (inout JSONWriter) -> Void) {
        nested(UInt8(ascii: "["), UInt8(ascii: "]"), body)
    }

    /// A list with one value for each item.
    public mutating func array<Item>(_ items: some Sequence<Item>, _ body: (inout JSONWriter, Item) -> Void) {
        array { writer in for item in items { body(&writer, item) } }
    }

    /// A list of texts.
    public mutating func strings(_ texts: [String]) {
        array(texts) { $0.string($1) }
    }

    /// A key; its value is to be written next.
    public mutating func key(_ name: String) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
        if indents { bytes.append(0x20) }
        needsComma = false
    }

    /// A key with a text or null.
    public mutating func field(_ name: String, _ value: String?) {
        key(name)
        string(value)
    }

    /// A key with a text that is put together from parts.
    public mutating func field(_ name: String, parts: [String]) {
        key(name)
        string(parts: parts)
    }

    /// A text, or null.
    public mutating func string(_ text: String?) {
        if let text { string(parts: CollectionOfOne(text)) } else { literal("null") }
    }

    private mutating func string(parts: some Sequence<String>) {
        begin()
        bytes.append(0x22)
        for var part in parts { part.withUTF8 { append(escaping: $0) } }
        bytes.append(0x22)
    }

    /// What needs no escaping is appended in whole runs.
    private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
        var written = 0
        for (place, byte) in text.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[written..<place]))
            written = place + 1
            switch byte {
            case 0x22: bytes.append(contentsOf: [0x5C, 0x22])
            case 0x5C: bytes.append(contentsOf: [0x5C, 0x5C])
            case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
            case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
            case 0x0D: bytes.append(contentsOf: [0x5C, 0x72])
            default:
                bytes.append(contentsOf: (byte < 16 ? "\\u000" : "\\u00").utf8)
                bytes.append(contentsOf: String(byte, radix: 16).utf8)
            }
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[written...]))
    }

    /// A whole number, or null.
    public mutating func integer(_ value: Int?) { literal(value.map(String.init) ?? "null") }

    /// True, false or null.
    public mutating func bool(_ value: Bool?) { literal(value.map { $0 ? "true" : "false" } ?? "null") }

    private mutating func literal(_ text: String) {
        begin()
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func nested(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
        begin()
        bytes.append(open)
        needsComma = false
        depth += 1
        body(&self)
        depth -= 1
        if indents, needsComma { newLine() }
        bytes.append(close)
        needsComma = true
    }

    /// What goes before a value: a comma where one stands before it, and the line's indent.
    private mutating func begin() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        let followsKey = bytes.last == 0x20 && indents || bytes.last == UInt8(ascii: ":")
        if indents, depth > 0, !followsKey { newLine() }
        needsComma = true
    }

    private mutating func newLine() {
        bytes.append(0x0A)
        for _ in 0..<depth { bytes.append(0x20) }
    }
}
