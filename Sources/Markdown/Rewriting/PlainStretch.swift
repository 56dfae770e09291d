/// A stretch of a block's text that cmark need not read, since it would find nothing in it: a mark stands for it.
///
/// Most of a source is such text, and a parser that looks at every byte for what it may begin spends most of its time on it.
struct PlainStretch {
    /// Where it stands in the source.
    var range: Range<Int>
    /// The source's line on which it begins, from 0.
    var line: Int
    /// How many line endings are in it: those that a paragraph runs on over, each a soft break.
    var lineCount: Int
}

/// Finds what of a block's text can be left out: what holds none of the characters that CommonMark gives a meaning to.
///
/// The scalars at either end always stay, as emphasis is read by what stands beside it (§6.2), and so does white space at the
/// end of a line, which may be a hard break. What stands in the parentheses of a link stays too.
struct PlainStretches {
    private let hasStars: Bool
    private let hasUnderscores: Bool
    private let hasAmpersands: Bool

    private var text = Bytes(start: nil, count: 0)
    /// Whether the text's lines are lines of the source, so that a stretch may run over their ends.
    private var isBare = false
    /// Where what ends a stretch stands next, each right as long as it is not passed.
    private var opening = -1
    private var closing = -1
    private var lineEnd = -1
    private var star = -1
    private var underscore = -1
    private var ampersand = -1
    /// What comes before this is to stay.
    private var position = 0

    /// Shorter ones would save less than their marks cost.
    private static let shortest = 24

    init(of source: Bytes) {
        hasStars = source.holds(UInt8(ascii: "*"))
        hasUnderscores = source.holds(UInt8(ascii: "_"))
        hasAmpersands = source.holds(UInt8(ascii: "&"))
    }

    /// Turns to another text; gives false where it can hold none at all.
    mutating func begin(_ text: Bytes, isBare: Bool) -> Bool {
        guard text.count > Self.shortest else { return false }
        self.text = text
        self.isBare = isBare
        opening = -1
        closing = -1
        lineEnd = -1
        star = hasStars ? -1 : text.count
        underscore = hasUnderscores ? -1 : text.count
        ampersand = hasAmpersands ? -1 : text.count
        position = 0
        // A heading's closing sequence must stay what it is.
        var end = text.count
        while end > 0, isWhitespace(text[end - 1]) { end -= 1 }
        return text.at(end - 1) != UInt8(ascii: "#")
    }

    /// Looks at what stands between two edits, or between one and the text's end; then passes over the edit.
    /// - Parameter take: called with each stretch, and how many line endings are in it.
    @inline(__always)
    mutating func search(to end: Int, passingTo next: Int, _ take: (_ range: Range<Int>, _ lineCount: Int) -> Void) {
        var start = position
        var index = position
        var lineCount = 0
        var lastLineEnd = -1
        while start < end {
            let stop = min(nextStop(from: index), end)
            if stop < end, text[stop] == 0x0A, stop > start, runsOn(at: stop) {
                index = stop + 1
                lineCount += 1
                lastLineEnd = stop
                continue
            }
            if let range = inside(start..<stop) {
                // An edit may follow the last line ending directly, which then stays.
                take(range, range.contains(lastLineEnd) || lineCount == 0 ? lineCount : lineCount - 1)
            }
            guard stop < end else { break }
            start = place(behind: stop)
            index = start
            lineCount = 0
        }
        position = max(position, start, next)
    }

    private mutating func nextStop(from index: Int) -> Int {
        seek(&opening, UInt8(ascii: "["), from: index)
        seek(&closing, UInt8(ascii: "]"), from: index)
        seek(&lineEnd, 0x0A, from: index)
        seek(&star, UInt8(ascii: "*"), from: index)
        seek(&underscore, UInt8(ascii: "_"), from: index)
        seek(&ampersand, UInt8(ascii: "&"), from: index)
        return min(min(opening, closing, lineEnd), min(star, underscore, ampersand))
    }

    @inline(__always)
    private func seek(_ next: inout Int, _ byte: UInt8, from index: Int) {
        if next < index { next = text.first(byte, from: index) ?? text.count }
    }

    /// Whether the end of a line is a soft break, and the next line begins with what can begin no block.
    private func runsOn(at lineEnd: Int) -> Bool {
        let next = text.at(lineEnd + 1)
        return isBare && !isWhitespace(text[lineEnd - 1]) && (isLetter(next) || next >= 0x80)
    }

    /// Where the next stretch may begin behind what ends one.
    private mutating func place(behind stop: Int) -> Int {
        let next = stop + 1
        switch (text[stop], text.at(next)) {
        case (UInt8(ascii: "]"), UInt8(ascii: "(")): return InlineLexing.linkTail(text, at: next) ?? text.count
        // A character reference and a footnote's label are read whole.
        case (UInt8(ascii: "&"), _), (UInt8(ascii: "["), UInt8(ascii: "^")): return nextStop(from: next)
        default: return next
        }
    }

    /// What of a stretch can go.
    private func inside(_ range: Range<Int>) -> Range<Int>? {
        guard range.count > Self.shortest else { return nil }
        var end = range.upperBound
        if text.at(end) == 0x0A || end == text.count {
            while end > range.lowerBound, isWhitespace(text[end - 1]) { end -= 1 }
        }
        end = Self.start(ofScalarBefore: end, in: text)
        let start = range.lowerBound + Self.length(ofScalarFrom: text[range.lowerBound])
        return end - start >= Self.shortest ? start..<end : nil
    }

    private static func length(ofScalarFrom first: UInt8) -> Int {
        first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    }

    private static func start(ofScalarBefore end: Int, in text: Bytes) -> Int {
        var start = end - 1
        while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
        return start
    }
}
