/// The signs by which a rewritten source tells the tree what cmark itself does not know.
///
/// A mark is a byte that no UTF-8 holds, a letter, a number and another such byte, so that no source can forge one. A
/// mark that stands in text is followed by a semicolon: to cmark the bytes are white space, but next to `*` and `_` it
/// must meet punctuation, as it would have met the bracket or the tilde that stood there.
///
/// cmark takes no such byte within HTML, so a mark that stands as a block has the noncharacter U+FDD0 in their place.
/// Sources that hold it are repaired first.
enum Mark {
    static let start: UInt8 = 0xFF
    static let end: UInt8 = 0xFE
    /// U+FDD0.
    static let noncharacter: (UInt8, UInt8, UInt8) = (0xEF, 0xB7, 0x90)

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

        /// Whether a semicolon follows.
        var standsInText: Bool {
            switch self {
            case .spanStart, .possibleReference, .tilde, .task: true
            default: false
            }
        }
    }

    static func write(_ kind: Kind, _ number: Int, into output: inout [UInt8]) {
        output.append(start)
        output.append(kind.rawValue)
        output.append(contentsOf: String(number).utf8)
        output.append(end)
        if kind.standsInText { output.append(UInt8(ascii: ";")) }
    }

    static func bytes(_ kind: Kind, _ number: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        write(kind, number, into: &bytes)
        return bytes
    }

    /// A mark that stands as an HTML block of one line.
    static func block(_ kind: Kind, _ number: Int) -> [UInt8] {
        var bytes = Array("<!--".utf8)
        bytes += [noncharacter.0, noncharacter.1, noncharacter.2, kind.rawValue]
        bytes += "\(number)-->".utf8
        return bytes
    }

    /// Reads a mark that stands as an HTML block.
    static func readBlock(_ text: Bytes) -> (kind: Kind, number: Int)? {
        guard text.starts("<!--", at: 0), isNoncharacter(text, at: 4), let kind = Kind(rawValue: text.at(7)) else {
            return nil
        }
        return (kind, readNumber(text, at: 8).number)
    }

    static func isNoncharacter(_ text: Bytes, at index: Int) -> Bool {
        (text.at(index), text.at(index + 1), text.at(index + 2)) == noncharacter
    }

    /// Reads the mark at an index, and where it ends.
    static func read(_ text: Bytes, at index: Int) -> (kind: Kind, number: Int, end: Int)? {
        guard text.at(index) == start, let kind = Kind(rawValue: text.at(index + 1)) else { return nil }
        let (number, end) = readNumber(text, at: index + 2)
        guard text.at(end) == Self.end else { return nil }
        return (kind, number, kind.standsInText && text.at(end + 1) == UInt8(ascii: ";") ? end + 2 : end + 1)
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
