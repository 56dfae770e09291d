extension JSONValue {
    /// Reads one JSON text (RFC 8259), which may stand between white space.
    ///
    /// - Throws: at the first byte that fits nowhere, or where values nest deeper than 512.
    public init(parsing bytes: [UInt8]) throws(JSONError) {
        var reader = JSONReader(bytes: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
        self = try reader.document()
    }
}

/// Recursive descent, with a limit to its depth.
private struct JSONReader {
    let bytes: [UInt8]
    var place = 0
    var depth = 0

    mutating func document() throws(JSONError) -> JSONValue {
        let value = try value()
        skipSpace()
        if place < bytes.count { throw error("something follows the value") }
        return value
    }

    private mutating func value() throws(JSONError) -> JSONValue {
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .string(try string())
        case .some(let byte) where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte):
            return .number(try number())
        default: break
        }
        for (word, value) in [("true", JSONValue.bool(true)), ("false", .bool(false)), ("null", .null)]
        where bytes[place...].starts(with: word.utf8) {
            place += word.utf8.count
            return value
        }
        throw error(place < bytes.count ? "no value begins like this" : "a value is missing")
    }

    private mutating func object() throws(JSONError) -> JSONValue {
        var members: [JSONValue.Member] = []
        try enter()
        while try isMore(before: UInt8(ascii: "}"), isFirst: members.isEmpty) {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw error("a key in quotation marks is missing") }
            let key = try string()
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw error("the colon after a key is missing") }
            members.append(.init(key: key, value: try value()))
        }
        depth -= 1
        return .object(members)
    }

    private mutating func array() throws(JSONError) -> JSONValue {
        var items: [JSONValue] = []
        try enter()
        while try isMore(before: UInt8(ascii: "]"), isFirst: items.isEmpty) { items.append(try value()) }
        depth -= 1
        return .array(items)
    }

    private mutating func enter() throws(JSONError) {
        depth += 1
        if depth > 512 { throw error("the values nest too deep") }
        place += 1
    }

    /// Takes the comma before a further item, or the bracket after the last.
    private mutating func isMore(before close: UInt8, isFirst: Bool) throws(JSONError) -> Bool {
        skipSpace()
        if take(close) { return false }
        if isFirst || take(UInt8(ascii: ",")) { return true }
        throw error("a comma or the closing bracket is missing")
    }

    private mutating func number() throws(JSONError) -> String {
        let start = place
        _ = take(UInt8(ascii: "-"))
        if !take(UInt8(ascii: "0")), !digits() { throw error("a digit is missing") }
        if take(UInt8(ascii: ".")), !digits() { throw error("a digit is missing") }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            if !digits() { throw error("a digit is missing") }
        }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func digits() -> Bool {
        let start = place
        while let byte = next, (0x30...0x39).contains(byte) { place += 1 }
        return place > start
    }

    private mutating func string() throws(JSONError) -> String {
        place += 1
        var text: [UInt8] = []
        while let byte = next {
            place += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): try escape(into: &text)
            case 0..<0x20:
                place -= 1
                throw error("a control character stands in a text")
            default: text.append(byte)
            }
        }
        throw error("a text is not closed")
    }

    private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
        guard let byte = next else { throw error("a text is not closed") }
        place += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"): text.append(contentsOf: String(try scalar()).utf8)
        default:
            place -= 1
            throw error("there is no such escape")
        }
    }

    /// Four hexadecimal digits, or two surrogates of four each; half a pair is U+FFFD.
    private mutating func scalar() throws(JSONError) -> Character {
        let first = try unit()
        if (0xD800...0xDBFF).contains(first), bytes[place...].starts(with: [0x5C, 0x75]) {
            let start = place
            place += 2
            let second = try unit()
            if (0xDC00...0xDFFF).contains(second) {
                let value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
                return Character(Unicode.Scalar(value) ?? "\u{FFFD}")
            }
            place = start
        }
        return Character(Unicode.Scalar(first) ?? "\u{FFFD}")
    }

    private mutating func unit() throws(JSONError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw error("a hexadecimal digit is missing")
            }
            value = value << 4 | UInt32(digit)
            place += 1
        }
        return value
    }

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        place += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
    }

    private func error(_ message: String) -> JSONError {
        let before = bytes[..<min(place, bytes.count)]
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let column = before[start...].reduce(1) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
        return JSONError(message: message, line: 1 + before.count { $0 == 0x0A }, column: column)
    }
}
