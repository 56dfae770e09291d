extension Value {
    /// What filters that want text are given, and whether it is safe HTML.
    var text: (text: String, isHTML: Bool) {
        switch self {
        case .string(let text): (text, false)
        case .html(let text): (text, true)
        case .object(let object): object.liquidText.textOfText
        default: (plainText, false)
        }
    }

    /// An object's text may not be another object, so that asking ends.
    private var textOfText: (text: String, isHTML: Bool) {
        if case .object = self { return ("", false) }
        return text
    }

    /// The value as text, as a filter that wants text is given it; nothing is escaped.
    public var plainText: String {
        switch self {
        case .null: ""
        case .bool(let value): value ? "true" : "false"
        case .int(let value): String(value)
        case .bigInteger(let value): value.description
        case .decimal(let value): value.description
        case .string(let text), .html(let text): text
        case .range(let range): "\(range.lower)..\(range.upper)"
        case .array, .dictionary: inspected
        case .object(let object): object.liquidText.textOfText.text
        }
    }

    /// As Ruby's `inspect` shows it: what an array or a dictionary prints of what it holds.
    var inspected: String {
        var text = ""
        inspect(into: &text)
        return text
    }

    func inspect(into output: inout String) {
        switch self {
        case .null: output += "nil"
        case .string(let text), .html(let text): Self.inspect(text, into: &output)
        case .array(let values):
            output += "["
            for (place, value) in values.enumerated() {
                if place > 0 { output += ", " }
                value.inspect(into: &output)
            }
            output += "]"
        case .dictionary(let dictionary):
            output += "{"
            for (place, (key, value)) in dictionary.enumerated() {
                if place > 0 { output += ", " }
                Self.inspect(key, into: &output)
                output += "=>"
                value.inspect(into: &output)
            }
            output += "}"
        case .object(let object): output += object.liquidText.textOfText.text
        default: output += plainText
        }
    }

    private static func inspect(_ text: String, into output: inout String) {
        output += "\""
        var scalars = text.unicodeScalars.makeIterator()
        var pending = scalars.next()
        while let scalar = pending {
            pending = scalars.next()
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "\n": output += "\\n"
            case "\t": output += "\\t"
            case "\r": output += "\\r"
            case "\u{0C}": output += "\\f"
            case "\u{0B}": output += "\\v"
            case "\u{08}": output += "\\b"
            case "\u{07}": output += "\\a"
            case "\u{1B}": output += "\\e"
            case "#" where pending == "{" || pending == "$" || pending == "@": output += "\\#"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                output += digits.utf8.count == 1 ? "\\u000" + digits : "\\u00" + digits
            default: output.unicodeScalars.append(scalar)
            }
        }
        output += "\""
    }
}
