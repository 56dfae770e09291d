/// Filters that know HTML.
extension FilterInput {
    func html(_ filter: Filter) -> Value {
        if filter == .escape || filter == .h, input.isNull { return .null }
        let (text, isHTML) = input.text
        switch filter {
        case .escape, .h: return value(HTMLEscape.escape(text), isHTML: escapes)
        case .escapeOnce: return value(text.escapedOnce, isHTML: escapes)
        case .raw:
            switch input {
            case .string, .html, .object: return .html(text)
            case .null: return .null
            default: return .html(input.outputText)
            }
        case .newlineToBr:
            let safe = escapes && !isHTML ? HTMLEscape.escape(text) : text
            return value(safe.withBreaks, isHTML: escapes || isHTML)
        default:
            let plain = text.withoutTags
            return .string(escapes && isHTML ? plain.withoutReferences : plain)
        }
    }
}

extension Value {
    /// What it prints: the items of an array one after another.
    var outputText: String {
        if case .array(let values) = self { return values.map(\.outputText).joined() }
        return plainText
    }
}

extension String {
    /// Escaped but for what is a reference already.
    var escapedOnce: String {
        var result: [UInt8] = []
        let bytes = Array(utf8)
        for (place, byte) in bytes.enumerated() {
            if !HTMLEscape.isSpecial(byte) || byte == UInt8(ascii: "&") && bytes.isReference(at: place) {
                result.append(byte)
            } else {
                result.append(contentsOf: HTMLEscape.reference(byte).description.utf8)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    var withBreaks: String {
        var result: [UInt8] = []
        for byte in utf8 {
            if byte == 0x0A {
                if result.last == 0x0D { result.removeLast() }
                result.append(contentsOf: "<br />\n".utf8)
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Without scripts, comments, styles and tags, each found as the reference finds it.
    var withoutTags: String {
        var bytes = Array(utf8)
        guard bytes.contains(UInt8(ascii: "<")) else { return self }
        bytes = bytes.removing([("<script", "</script>"), ("<!--", "-->"), ("<style", "</style>")])
        return String(decoding: bytes.removing([("<", ">")]), as: UTF8.self)
    }

    /// With the references that escaping makes, numeric ones and the commonest others as characters.
    var withoutReferences: String {
        guard utf8.contains(UInt8(ascii: "&")) else { return self }
        var result = ""
        var rest = self[...]
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            rest = rest[start...]
            guard let end = rest.prefix(12).firstIndex(of: ";"),
                let character = Self.character(rest[rest.index(after: start)..<end])
            else {
                result += "&"
                rest = rest.dropFirst()
                continue
            }
            result.unicodeScalars.append(character)
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }

    private static func character(_ reference: Substring) -> Unicode.Scalar? {
        if reference.hasPrefix("#") {
            let digits = reference.dropFirst()
            let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
            let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return number.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
        }
        return switch reference {
        case "amp": "&"
        case "lt": "<"
        case "gt": ">"
        case "quot": "\""
        case "apos": "'"
        case "nbsp": "\u{A0}"
        case "ndash": "–"
        case "mdash": "—"
        case "hellip": "…"
        case "lsquo": "‘"
        case "rsquo": "’"
        case "ldquo": "“"
        case "rdquo": "”"
        default: nil
        }
    }
}

extension [UInt8] {
    /// Whether the `&` there begins a named reference or a decimal one.
    fileprivate func isReference(at start: Int) -> Bool {
        var place = start + 1
        if place < count, self[place] == UInt8(ascii: "#") {
            place += 1
            let first = place
            while place < count, self[place].isDigit { place += 1 }
            return place > first && place < count && self[place] == UInt8(ascii: ";")
        }
        let first = place
        while place < count, self[place].isLetter { place += 1 }
        return place > first && place < count && self[place] == UInt8(ascii: ";")
    }

    /// Without what stands between an opening and the next closing of its kind, both included.
    fileprivate func removing(_ pairs: [(open: String, close: String)]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(count)
        var isUnclosed = pairs.map { _ in false }
        var place = 0
        scan: while place < count {
            if self[place] == UInt8(ascii: "<") {
                for (index, (open, close)) in pairs.enumerated() where !isUnclosed[index] && has(open, at: place) {
                    if let end = end(of: close, from: place + open.utf8.count) {
                        place = end
                        continue scan
                    }
                    isUnclosed[index] = true
                }
            }
            result.append(self[place])
            place += 1
        }
        return result
    }

    private func has(_ word: String, at start: Int) -> Bool {
        start + word.utf8.count <= count && zip(word.utf8, self[start...]).allSatisfy(==)
    }

    private func end(of word: String, from start: Int) -> Int? {
        let length = word.utf8.count
        var place = start
        while place + length <= count {
            if has(word, at: place) { return place + length }
            place += 1
        }
        return nil
    }
}
