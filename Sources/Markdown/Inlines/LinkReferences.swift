/// Link reference definitions (§4.7) at the beginning of a paragraph.
enum LinkReferences {
    /// The labels of the definitions, and where the paragraph's own text begins.
    static func scan(_ text: Bytes) -> (labels: [Range<Int>], end: Int) {
        var labels: [Range<Int>] = []
        var index = 0
        while text.at(index) == UInt8(ascii: "["), let (label, end) = definition(text, at: index) {
            labels.append(label)
            index = end
        }
        return (labels, index)
    }

    private static func definition(_ text: Bytes, at index: Int) -> (label: Range<Int>, end: Int)? {
        guard let close = labelEnd(text, at: index), text.at(close + 1) == UInt8(ascii: ":") else { return nil }
        let label = index + 1..<close
        guard text[label].contains(where: { !isWhitespace($0) }) else { return nil }
        let start = skipToNextLine(text, at: close + 2)
        guard start < text.count, let destination = InlineLexing.destination(text, at: start) else { return nil }
        let next = skipToNextLine(text, at: destination)
        if next > destination, let title = InlineLexing.title(text, at: next), let end = lineEnd(text, at: title) {
            return (label, end)
        }
        guard let end = lineEnd(text, at: destination) else { return nil }
        return (label, end)
    }

    /// The index of the bracket that closes a label.
    static func labelEnd(_ text: Bytes, at index: Int) -> Int? {
        var end = index + 1
        while end < text.count, end - index <= 1001 {
            switch text[end] {
            case UInt8(ascii: "]"): return end
            case UInt8(ascii: "["): return nil
            case UInt8(ascii: "\\"): end += isPunctuation(text.at(end + 1)) ? 2 : 1
            default: end += 1
            }
        }
        return nil
    }

    /// Skips spaces and at most one line ending.
    private static func skipToNextLine(_ text: Bytes, at index: Int) -> Int {
        var index = skipSpaces(text, at: index)
        if text.at(index) == 0x0D { index += 1 }
        if text.at(index) == 0x0A { index += 1 }
        return skipSpaces(text, at: index)
    }

    private static func skipSpaces(_ text: Bytes, at index: Int) -> Int {
        var index = index
        while isSpaceOrTab(text.at(index)) { index += 1 }
        return index
    }

    /// The index after a line ending, if nothing but spaces stands before it.
    private static func lineEnd(_ text: Bytes, at index: Int) -> Int? {
        var end = skipSpaces(text, at: index)
        if end >= text.count { return end }
        guard isLineEnd(text[end]) else { return nil }
        if text[end] == 0x0D { end += 1 }
        if text.at(end) == 0x0A { end += 1 }
        return end
    }

    /// A label in the form in which two labels are compared: white space joined, case folded.
    static func normalized(_ label: Slice<Bytes>) -> String {
        let words = label.split(whereSeparator: isWhitespace).map { String(decoding: $0, as: UTF8.self) }
        return words.joined(separator: " ").lowercased()
    }
}
