/// Which type a plain scalar has by its characters: YAML 1.2, 10.3.2.
enum CoreSchema {
    /// The schema's own tags for scalars; all others are passed over.
    static let tags: Set<String> = Set(["str", "null", "bool", "int", "float"].map { "tag:yaml.org,2002:" + $0 })

    /// The value of a scalar without quotes and tag.
    static func resolve(_ text: String) -> YAMLNode.Value {
        guard let first = text.utf8.first else { return .null }
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
            return number(text) ?? .string(text)
        case UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "N"):
            return isNull(text) ? .null : .string(text)
        case UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"):
            return bool(text).map { .bool($0) } ?? .string(text)
        default: return .string(text)
        }
    }

    /// The value of a scalar with one of the schema's own tags; `nil` where it can't be of that type.
    static func resolve(_ text: String, as tag: String) -> YAMLNode.Value? {
        switch tag {
        case "tag:yaml.org,2002:str": return .string(text)
        case "tag:yaml.org,2002:null": return text.isEmpty || isNull(text) ? .null : nil
        case "tag:yaml.org,2002:bool": return bool(text).map { .bool($0) }
        case "tag:yaml.org,2002:int": return isInteger(text) ? number(text) : nil
        case "tag:yaml.org,2002:float":
            if case .int(let whole) = number(text) { return .float(Double(whole)) }
            return number(text)
        default: return resolve(text)
        }
    }

    private static func isNull(_ text: String) -> Bool { ["~", "null", "Null", "NULL"].contains(text) }

    private static func bool(_ text: String) -> Bool? {
        switch text {
        case "true", "True", "TRUE": true
        case "false", "False", "FALSE": false
        default: nil
        }
    }

    private static func isInteger(_ text: String) -> Bool {
        if case .int = number(text) { return true }
        return unsigned(text).utf8.allSatisfy(isDigit)
    }

    private static func number(_ text: String) -> YAMLNode.Value? {
        if text.utf8.first == UInt8(ascii: "0"), let value = radix(text, "0x", 16) ?? radix(text, "0o", 8) {
            return value
        }
        let digits = unsigned(text)
        guard !digits.isEmpty else { return nil }
        if digits.utf8.allSatisfy(isDigit) {
            return Int(text).map { .int($0) } ?? Double(text).map { .float($0) }
        }
        // A date, in nearly all cases.
        if !text.utf8.contains(UInt8(ascii: ".")), !text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }) {
            return nil
        }
        if [".inf", ".Inf", ".INF"].contains(digits) { return .float(text.hasPrefix("-") ? -.infinity : .infinity) }
        if [".nan", ".NaN", ".NAN"].contains(text) { return .float(.nan) }
        return isDecimal(digits) ? Double(text).map { .float($0) } : nil
    }

    private static func radix(_ text: String, _ prefix: String, _ radix: Int) -> YAMLNode.Value? {
        guard text.hasPrefix(prefix) else { return nil }
        let digits = text.dropFirst(2)
        guard !digits.isEmpty, digits.utf8.first != UInt8(ascii: "+"), digits.utf8.first != UInt8(ascii: "-"),
            digits.allSatisfy({ $0.isASCII && ($0.hexDigitValue ?? radix) < radix })
        else { return nil }
        if let value = Int(digits, radix: radix) { return .int(value) }
        return .float(digits.reduce(0) { $0 * Double(radix) + Double($1.hexDigitValue ?? 0) })
    }

    private static func unsigned(_ text: String) -> Substring {
        text.utf8.first == UInt8(ascii: "-") || text.utf8.first == UInt8(ascii: "+") ? text.dropFirst() : text[...]
    }

    /// `(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`
    private static func isDecimal(_ text: Substring) -> Bool {
        var rest = text.utf8
        let whole = takeDigits(&rest)
        var fraction = 0
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            fraction = takeDigits(&rest)
        }
        guard whole > 0 || fraction > 0 else { return false }
        guard let mark = rest.first else { return true }
        guard mark | 0x20 == UInt8(ascii: "e") else { return false }
        rest.removeFirst()
        if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        return takeDigits(&rest) > 0 && rest.isEmpty
    }

    private static func takeDigits(_ rest: inout Substring.UTF8View) -> Int {
        let digits = rest.prefix(while: isDigit).count
        rest.removeFirst(digits)
        return digits
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
