/// Writes JSON (RFC 8259) into memory, keys in the order in which they are written.
///
/// A large site's data is tens of megabytes of short texts, so they go straight into memory that the writer has to itself, and
/// there is one check for room a value.
public struct JSONWriter: ~Copyable {
    private var start: UnsafeMutablePointer<UInt8>
    private var capacity = 4096
    private var count = 0
    private var needsComma = false
    private var followsKey = false
    private let indents: Bool
    private var depth = 0

    /// - Parameter indents: whether each value of an object or list stands on a line of its own.
    public init(indents: Bool = false) {
        self.indents = indents
        start = .allocate(capacity: capacity)
    }

    deinit { start.deallocate() }

    /// What has been written so far.
    public var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

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
        room(2)
        write(UInt8(ascii: ":"))
        if indents { write(0x20) }
        needsComma = false
        followsKey = true
    }

    /// A key with a text or null.
    public mutating func field(_ name: String, _ value: String?) {
        key(name)
        string(value)
    }

    /// A key with a text that is put together from parts.
    public mutating func field(_ name: String, parts: [String]) {
        key(name)
        begin()
        quote()
        for part in parts { append(escaping: part) }
        quote()
    }

    /// A text, or null.
    public mutating func string(_ text: String?) {
        begin()
        guard let text else { return append("null") }
        quote()
        append(escaping: text)
        quote()
    }

    /// A whole number, or null.
    public mutating func integer(_ value: Int?) {
        begin()
        guard let value else { return append("null") }
        if (0..<10).contains(value) {
            room(1)
            write(UInt8(ascii: "0") + UInt8(value))
        } else {
            append(escaping: String(value))
        }
    }

    /// True, false or null.
    public mutating func bool(_ value: Bool?) {
        begin()
        append(value.map { $0 ? "true" : "false" } ?? "null")
    }

    private mutating func nested(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
        begin()
        room(1)
        write(open)
        needsComma = false
        depth += 1
        body(&self)
        depth -= 1
        room(depth + 2)
        if indents, needsComma { newLine() }
        write(close)
        needsComma = true
    }

    /// What goes before a value: a comma where one stands before it, and the line's indent.
    private mutating func begin() {
        room(depth + 2)
        if needsComma { write(UInt8(ascii: ",")) }
        if indents, depth > 0, !followsKey { newLine() }
        needsComma = true
        followsKey = false
    }

    /// There has to be room for it.
    private mutating func newLine() {
        write(0x0A)
        for _ in 0..<depth { write(0x20) }
    }

    private mutating func quote() {
        room(1)
        write(0x22)
    }

    // MARK: Bytes

    private mutating func append(_ text: StaticString) { append(text.utf8Start, text.utf8CodeUnitCount) }

    private mutating func append(_ bytes: UnsafePointer<UInt8>, _ length: Int) {
        room(length)
        (start + count).update(from: bytes, count: length)
        count += length
    }

    /// What needs no escaping is appended in whole runs.
    private mutating func append(escaping text: String) {
        var text = text
        text.withUTF8 { bytes in
            guard let base = bytes.baseAddress else { return }
            var written = 0
            for (place, byte) in bytes.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
                append(base + written, place - written)
                append(escape: byte)
                written = place + 1
            }
            append(base + written, bytes.count - written)
        }
    }

    private mutating func append(escape byte: UInt8) {
        switch byte {
        case 0x22: append("\\\"")
        case 0x5C: append("\\\\")
        case 0x0A: append("\\n")
        case 0x09: append("\\t")
        case 0x0D: append("\\r")
        default:
            append(byte < 16 ? "\\u000" : "\\u00")
            for digit in String(byte, radix: 16).utf8 {
                room(1)
                write(digit)
            }
        }
    }

    /// There has to be room for it.
    @inline(__always)
    private mutating func write(_ byte: UInt8) {
        start[count] = byte
        count += 1
    }

    @inline(__always)
    private mutating func room(_ more: Int) {
        if count + more > capacity { grow(more) }
    }

    @inline(never)
    private mutating func grow(_ more: Int) {
        capacity = max(capacity * 2, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: start, count: count)
        start.deallocate()
        start = larger
    }
}
