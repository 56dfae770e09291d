/// GFM's extended autolinks.
enum Autolinks {
    /// The URL that `://` or `www.` at an index shows, if it may stand there.
    static func url(_ text: Bytes, at index: Int, from start: Int, isInBrackets: Bool) -> Range<Int>? {
        if text.at(index) == UInt8(ascii: "w") {
            guard text.starts("www.", at: index), canBegin(text, at: index, from: start) else { return nil }
            guard let host = hostEnd(text, at: index, needsDot: true) else { return nil }
            return end(text, at: index, host: host, isInBrackets: isInBrackets)
        }
        guard text.at(index + 1) == UInt8(ascii: "/"), text.at(index + 2) == UInt8(ascii: "/") else { return nil }
        var scheme = index
        while scheme > start, isLetter(text[scheme - 1]), index - scheme < 6 { scheme -= 1 }
        let name = String(decoding: text[scheme..<index].lazy.map(lowercased), as: UTF8.self)
        guard ["http", "https", "ftp"].contains(name), isHostCharacter(text, at: index + 3) else { return nil }
        guard let host = hostEnd(text, at: index + 3, needsDot: false) else { return nil }
        return end(text, at: scheme, host: host, isInBrackets: isInBrackets)
    }

    /// Before `www.` stands nothing, white space or one of `*`, `_`, `~`, `(`; and, for our spans, `[`.
    private static func canBegin(_ text: Bytes, at index: Int, from start: Int) -> Bool {
        index == start || isWhitespace(text[index - 1]) || "*_~([".utf8.contains(text[index - 1])
    }

    private static func isHostCharacter(_ text: Bytes, at index: Int) -> Bool {
        guard let (scalar, _) = text.scalar(at: index) else { return false }
        return !scalar.isMarkdownWhitespace && !scalar.isMarkdownPunctuation && scalar.value > 0x1F
    }

    /// Where a valid host ends: no underscore in its last two labels.
    private static func hostEnd(_ text: Bytes, at index: Int, needsDot: Bool) -> Int? {
        var end = index
        var dots = 0
        var underscores = (before: 0, last: 0)
        while let (scalar, length) = text.scalar(at: end) {
            if scalar == "_" {
                underscores.last += 1
            } else if scalar == "." {
                underscores = (underscores.last, 0)
                dots += 1
            } else if scalar != "-", !isHostCharacter(text, at: end) {
                break
            }
            end += length
        }
        if underscores.before + underscores.last > 0, dots <= 10 { return nil }
        return end > index && (dots > 0 || !needsDot) ? end : nil
    }

    /// Goes on to white space or `<`, then gives back what ends a sentence rather than a URL.
    private static func end(_ text: Bytes, at start: Int, host: Int, isInBrackets: Bool) -> Range<Int>? {
        var end = host
        var brackets = 0
        while end < text.count, !isWhitespace(text[end]), text[end] != UInt8(ascii: "<") {
            if text[end] == UInt8(ascii: "[") { brackets += 1 }
            if text[end] == UInt8(ascii: "]") {
                if brackets == 0, isInBrackets { break }
                brackets -= 1
            }
            end += 1
        }
        end = trim(text, start..<end)
        return end > start ? start..<end : nil
    }

    private static func trim(_ text: Bytes, _ range: Range<Int>) -> Int {
        var end = range.upperBound
        var opened = 0
        var closed = 0
        for index in range {
            if text[index] == UInt8(ascii: "(") { opened += 1 }
            if text[index] == UInt8(ascii: ")") { closed += 1 }
        }
        while end > range.lowerBound {
            switch text[end - 1] {
            case UInt8(ascii: ")"):
                guard closed > opened else { return end }
                closed -= 1
                end -= 1
            case UInt8(ascii: ";"):
                var name = end - 1
                while name > range.lowerBound, isAlphanumeric(text[name - 1]) { name -= 1 }
                let isReference = name < end - 1 && name > range.lowerBound && text[name - 1] == UInt8(ascii: "&")
                end = isReference ? name - 1 : end - 1
            case let byte where "?!.,:*_~'\"".utf8.contains(byte): end -= 1
            default: return end
            }
        }
        return end
    }
}
