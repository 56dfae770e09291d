import Bytes

/// The signs by which a rewritten source tells the tree what cmark itself does not know.
///
/// A mark is the noncharacter U+FDD0, a letter, a number and U+FDD0 again. No source can forge one: where it holds that
/// noncharacter, as itself or as a character reference, it is repaired first. A mark that stands in text ends with a
/// semicolon: next to `*` and `_` cmark must meet punctuation, as it would have met the bracket or the tilde before.
enum Mark {
    /// The first byte of U+FDD0.
    static let firstByte: UInt8 = 0xEF

    enum Kind: UInt8 {
        /// `<!--d-->`: a div begins; the number names its attributes.
        case divStart = 0x64
        /// `<!--e-->`: the div of that number ends.
        case divEnd = 0x65
        /// `<!--T-->`: a table's cells follow as headings.
        case table = 0x54
        /// `<!--F-->`: the list item that this begins is a footnote's definition.
        case footnote = 0x46
        /// `![o;` was `[`: a span's text follows.
        case spanStart = 0x6F
        /// `](s)` was `]{…}`: the number names the attributes.
        case spanEnd = 0x73
        /// `![](f)` was `[^label]`.
        case reference = 0x66
        /// `[g;^label]` was `[^label]` before a parenthesis: a link's text or a reference.
        case possibleReference = 0x67
        /// `~t;` was `~`: the number holds what the run may do.
        case tilde = 0x74
        /// `hax` was a URL.
        case autolink = 0x61
        /// `k;` was `[ ]` (1) or `[x]` (2).
        case task = 0x6B
        /// `p`: plain text was left out; the number says which.
        case stretch = 0x70

        /// Whether a semicolon follows.
        var standsInText: Bool {
            switch self {
            case .spanStart, .possibleReference, .tilde, .task: true
            default: false
            }
        }
    }

    static func write(_ kind: Kind, _ number: Int, into output: inout [UInt8]) {
        writeNoncharacter(into: &output)
        output.append(kind.rawValue)
        output.append(decimal: number)
        writeNoncharacter(into: &output)
        if kind.standsInText { output.append(UInt8(ascii: ";")) }
    }

    private static func writeNoncharacter(into output: inout [UInt8]) {
        output.append(0xEF)
        output.append(0xB7)
        output.append(0x90)
    }

    static func bytes(_ kind: Kind, _ number: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        write(kind, number, into: &bytes)
        return bytes
    }

    /// A mark that stands as an HTML block of one line.
    static func block(_ kind: Kind, _ number: Int) -> [UInt8] {
        Array("<!--".utf8) + bytes(kind, number) + Array("-->".utf8)
    }

    /// Reads a mark that stands as an HTML block.
    static func readBlock(_ text: Bytes) -> (kind: Kind, number: Int)? {
        guard text.starts("<!--", at: 0), let mark = read(text, at: 4) else { return nil }
        return (mark.kind, mark.number)
    }

    @inline(__always)
    static func isNoncharacter(_ text: Bytes, at index: Int) -> Bool {
        text.at(index) == 0xEF && text.at(index + 1) == 0xB7 && text.at(index + 2) == 0x90
    }

    /// Whether there is a mark in a text.
    static func isIn(_ text: Bytes) -> Bool { first(in: text) != nil }

    /// Where in a text, from an index on, the first mark stands.
    static func first(in text: Bytes, from start: Int = 0) -> Int? {
        var next = text.first(firstByte, from: start)
        while let index = next, !isNoncharacter(text, at: index) { next = text.first(firstByte, from: index + 1) }
        return next
    }

    /// Reads the mark at an index, and where it ends.
    static func read(_ text: Bytes, at index: Int) -> (kind: Kind, number: Int, end: Int)? {
        guard isNoncharacter(text, at: index), let kind = Kind(rawValue: text.at(index + 3)) else { return nil }
        let (number, last) = readNumber(text, at: index + 4)
        guard isNoncharacter(text, at: last) else { return nil }
        let end = last + 3
        return (kind, number, kind.standsInText && text.at(end) == UInt8(ascii: ";") ? end + 1 : end)
    }

    private static func readNumber(_ text: Bytes, at index: Int) -> (number: Int, end: Int) {
        var number = 0
        var end = index
        while isDigit(text.at(end)) {
            number = number &* 10 &+ Int(text.at(end) - UInt8(ascii: "0"))
            end += 1
        }
        return (number, end)
    }
}
