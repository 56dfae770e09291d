/// What cmark takes as one piece when it reads inlines: automatic links, raw HTML and what follows a link's text. Each
/// function takes the index of the piece's first byte and returns the index after its last.
enum InlineLexing {
    /// An automatic link `<scheme:…>` or `<address@host>`.
    static func autolink(_ text: Bytes, at index: Int) -> Int? {
        uriAutolink(text, at: index) ?? emailAutolink(text, at: index)
    }

    private static func uriAutolink(_ text: Bytes, at index: Int) -> Int? {
        var end = index + 1
        guard isLetter(text.at(end)) else { return nil }
        while isAlphanumeric(text.at(end)) || "+.-".utf8.contains(text.at(end)), end - index <= 33 { end += 1 }
        guard (3...33).contains(end - index), text.at(end) == UInt8(ascii: ":") else { return nil }
        end += 1
        while text.at(end) > 0x20, text.at(end) != UInt8(ascii: "<"), text.at(end) != UInt8(ascii: ">") { end += 1 }
        return text.at(end) == UInt8(ascii: ">") ? end + 1 : nil
    }

    private static func emailAutolink(_ text: Bytes, at index: Int) -> Int? {
        var end = index + 1
        while isAlphanumeric(text.at(end)) || ".!#$%&'*+/=?^_`{|}~-".utf8.contains(text.at(end)) { end += 1 }
        guard end > index + 1, text.at(end) == UInt8(ascii: "@") else { return nil }
        repeat {
            end += 1
            let label = end
            while isAlphanumeric(text.at(end)) || text.at(end) == UInt8(ascii: "-") { end += 1 }
            guard (1...63).contains(end - label) else { return nil }
            guard text.at(label) != UInt8(ascii: "-"), text.at(end - 1) != UInt8(ascii: "-") else { return nil }
        } while text.at(end) == UInt8(ascii: ".")
        return text.at(end) == UInt8(ascii: ">") ? end + 1 : nil
    }

    /// An opening or a closing tag.
    static func tag(_ text: Bytes, at index: Int) -> Int? {
        var end = index + 1
        let isClosing = text.at(end) == UInt8(ascii: "/")
        if isClosing { end += 1 }
        guard isLetter(text.at(end)) else { return nil }
        while isAlphanumeric(text.at(end)) || text.at(end) == UInt8(ascii: "-") { end += 1 }
        while !isClosing, let next = attribute(text, at: end) { end = next }
        end = skipWhitespace(text, at: end)
        if !isClosing, text.at(end) == UInt8(ascii: "/") { end += 1 }
        return text.at(end) == UInt8(ascii: ">") ? end + 1 : nil
    }

    private static func attribute(_ text: Bytes, at index: Int) -> Int? {
        var end = skipWhitespace(text, at: index)
        guard end > index, isLetter(text.at(end)) || "_:".utf8.contains(text.at(end)) else { return nil }
        while isAlphanumeric(text.at(end)) || ":._-".utf8.contains(text.at(end)) { end += 1 }
        var value = skipWhitespace(text, at: end)
        guard text.at(value) == UInt8(ascii: "=") else { return end }
        value = skipWhitespace(text, at: value + 1)
        let quote = text.at(value)
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            value += 1
            while value < text.count, text[value] != quote { value += 1 }
            return value < text.count ? value + 1 : nil
        }
        let start = value
        while value < text.count, !isWhitespace(text[value]), !"\"'=<>`".utf8.contains(text[value]) { value += 1 }
        return value > start ? value : nil
    }

    static func skipWhitespace(_ text: Bytes, at index: Int) -> Int {
        var index = index
        while isWhitespace(text.at(index)) { index += 1 }
        return index
    }

    /// The `(destination "title")` behind a link's text, from its opening parenthesis.
    static func linkTail(_ text: Bytes, at index: Int) -> Int? {
        guard let end = destination(text, at: skipWhitespace(text, at: index + 1)) else { return nil }
        var tail = skipWhitespace(text, at: end)
        if tail > end, let title = title(text, at: tail) { tail = skipWhitespace(text, at: title) }
        return text.at(tail) == UInt8(ascii: ")") ? tail + 1 : nil
    }

    static func destination(_ text: Bytes, at index: Int) -> Int? {
        var end = index
        if text.at(end) == UInt8(ascii: "<") {
            end += 1
            while end < text.count {
                switch text[end] {
                case UInt8(ascii: ">"): return end + 1
                case UInt8(ascii: "\\"): end += 2
                case UInt8(ascii: "\n"), UInt8(ascii: "<"): return nil
                default: end += 1
                }
            }
            return nil
        }
        var depth = 0
        while end < text.count {
            let byte = text[end]
            if byte == UInt8(ascii: "\\"), isPunctuation(text.at(end + 1)) {
                end += 2
            } else if byte == UInt8(ascii: "(") {
                depth += 1
                if depth > 32 { return nil }
                end += 1
            } else if byte == UInt8(ascii: ")") {
                if depth == 0 { break }
                depth -= 1
                end += 1
            } else if isWhitespace(byte) {
                if end == index { return nil }
                break
            } else {
                end += 1
            }
        }
        return depth == 0 ? end : nil
    }

    /// A link's title with its quotes.
    static func title(_ text: Bytes, at index: Int) -> Int? {
        let open = text.at(index)
        let close: UInt8
        switch open {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): close = open
        case UInt8(ascii: "("): close = UInt8(ascii: ")")
        default: return nil
        }
        var end = index + 1
        while end < text.count {
            let byte = text[end]
            if byte == close { return end + 1 }
            if byte == UInt8(ascii: "("), open == byte { return nil }
            end += byte == UInt8(ascii: "\\") && isPunctuation(text.at(end + 1)) ? 2 : 1
        }
        return nil
    }
}
