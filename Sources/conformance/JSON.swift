import Glibc

/// JSON as it was written: objects keep the order of their keys, numbers their digits.
enum JSON {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSON])
    case object([(key: String, value: JSON)])

    /// Where something is not JSON.
    struct SyntaxError: Error {
        var offset: Int
    }

    /// Reads a whole document of UTF-8.
    init(parsing bytes: [UInt8]) throws(SyntaxError) {
        var reader = JSONReader(bytes: bytes)
        self = try reader.document()
    }

    /// The value of a key; of two alike, the last.
    subscript(key: String) -> JSON? { pairs.last { $0.key == key }?.value }

    var pairs: [(key: String, value: JSON)] {
        if case .object(let pairs) = self { pairs } else { [] }
    }

    var elements: [JSON]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    var bool: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }
}

private struct JSONReader {
    let bytes: [UInt8]
    var place = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func document() throws(JSON.SyntaxError) -> JSON {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
        let value = try value(depth: 0)
        skipSpace()
        if place < bytes.count { throw wrong }
        return value
    }

    private var wrong: JSON.SyntaxError { JSON.SyntaxError(offset: place) }
    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        place += 1
        return true
    }

    private mutating func take(word: StaticString, _ value: JSON) throws(JSON.SyntaxError) -> JSON {
        let length = word.utf8CodeUnitCount
        guard place + length <= bytes.count,
            (0..<length).allSatisfy({ bytes[place + $0] == word.utf8Start[$0] })
        else { throw wrong }
        place += length
        return value
    }

    private mutating func value(depth: Int) throws(JSON.SyntaxError) -> JSON {
        skipSpace()
        if depth > 500 { throw wrong }
        switch next {
        case UInt8(ascii: "{"): return try object(depth)
        case UInt8(ascii: "["): return try array(depth)
        case UInt8(ascii: "\""): return .string(try text())
        case UInt8(ascii: "t"): return try take(word: "true", .bool(true))
        case UInt8(ascii: "f"): return try take(word: "false", .bool(false))
        case UInt8(ascii: "n"): return try take(word: "null", .null)
        default: return .number(try number())
        }
    }

    private mutating func array(_ depth: Int) throws(JSON.SyntaxError) -> JSON {
        place += 1
        var elements: [JSON] = []
        skipSpace()
        if take(UInt8(ascii: "]")) { return .array([]) }
        repeat {
            elements.append(try value(depth: depth + 1))
            skipSpace()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw wrong }
        return .array(elements)
    }

    private mutating func object(_ depth: Int) throws(JSON.SyntaxError) -> JSON {
        place += 1
        var pairs: [(key: String, value: JSON)] = []
        skipSpace()
        if take(UInt8(ascii: "}")) { return .object([]) }
        repeat {
            skipSpace()
            let key = try text()
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw wrong }
            pairs.append((key, try value(depth: depth + 1)))
            skipSpace()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw wrong }
        return .object(pairs)
    }

    private mutating func number() throws(JSON.SyntaxError) -> String {
        let start = place
        while let byte = next, byte >= 0x30 && byte <= 0x39 || "+-.eE".utf8.contains(byte) { place += 1 }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        guard Double(text) != nil else { throw wrong }
        return text
    }

    private mutating func text() throws(JSON.SyntaxError) -> String {
        guard take(UInt8(ascii: "\"")) else { throw wrong }
        var text: [UInt8] = []
        while let byte = next {
            place += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text.append(contentsOf: String(try escaped()).utf8)
            case 0..<0x20: throw wrong
            default: text.append(byte)
            }
        }
        throw wrong
    }

    private mutating func escaped() throws(JSON.SyntaxError) -> Character {
        guard let byte = next else { throw wrong }
        place += 1
        switch byte {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "b"): return "\u{08}"
        case UInt8(ascii: "f"): return "\u{0C}"
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Character(Unicode.Scalar(byte))
        case UInt8(ascii: "u"): return Character(try scalar())
        default: throw wrong
        }
    }

    /// Four digits, or twice four for what is beyond the basic plane; half of such a pair is U+FFFD.
    private mutating func scalar() throws(JSON.SyntaxError) -> Unicode.Scalar {
        let first = try unit()
        if first & 0xFC00 == 0xD800, next == UInt8(ascii: "\\"), place + 1 < bytes.count,
            bytes[place + 1] == UInt8(ascii: "u")
        {
            let start = place
            place += 2
            let second = try unit()
            if second & 0xFC00 == 0xDC00 {
                return Unicode.Scalar(0x10000 + (first & 0x3FF) << 10 + second & 0x3FF) ?? "\u{FFFD}"
            }
            place = start
        }
        return Unicode.Scalar(first) ?? "\u{FFFD}"
    }

    private mutating func unit() throws(JSON.SyntaxError) -> UInt32 {
        guard place + 4 <= bytes.count,
            let unit = UInt32(String(decoding: bytes[place..<(place + 4)], as: UTF8.self), radix: 16)
        else { throw wrong }
        place += 4
        return unit
    }
}

/// The bytes of a file; nil where it cannot be read.
func readFile(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = fread(&buffer, 1, buffer.count, file)
        if count == 0 { return bytes }
        bytes.append(contentsOf: buffer[..<count])
    }
}
