import Bytes

/// One look at a source: whether it is sound, and which extensions it can use at all.
struct SourceSurvey {
    /// Whether the source is UTF-8 without NUL and without the noncharacter that marks need.
    private(set) var isValid = true
    private(set) var isASCII = true
    private(set) var hasCarriageReturns = false
    private(set) var hasAtSigns = false
    private var hasPipes = false
    private var hasTildes = false
    private var hasColons = false
    private var hasColonHyphens = false
    private var hasSlashes = false
    private var hasWWW = false
    private var hasSpans = false
    private var hasNotes = false
    private var hasTasks = false
    private var imageCount = 0

    init(_ source: Bytes) {
        guard checkEncoding(of: source) else {
            isValid = false
            return
        }
        hasCarriageReturns = source.holds(0x0D)
        hasAtSigns = source.holds(UInt8(ascii: "@"))
        hasPipes = source.holds(UInt8(ascii: "|"))
        hasTildes = source.holds(UInt8(ascii: "~"))
        hasSpans = source.first(UInt8(ascii: "{")) { source.at($0 - 1) == UInt8(ascii: "]") } != nil
        hasNotes = source.first(UInt8(ascii: "^")) { source.at($0 - 1) == UInt8(ascii: "[") } != nil
        lookAtColons(source)
        lookAtBrackets(source)
        hasWWW = source.first(UInt8(ascii: "w")) { source.at($0 + 1) == UInt8(ascii: "w") } != nil
    }

    /// All of what a scan of inlines stops at beside brackets that is in the source.
    func marks(in source: Bytes) -> InlineMarks {
        var marks: InlineMarks = []
        if hasTildes { marks.insert(.tilde) }
        if imageCount > 0 { marks.insert(.image) }
        if hasSlashes { marks.insert(.scheme) }
        if hasWWW { marks.insert(.host) }
        for mark in [InlineMarks.backslash, .backtick, .angle] where mark.areIn(source) { marks.insert(mark) }
        return marks
    }

    /// Whether a source can stay as it is.
    private mutating func checkEncoding(of source: Bytes) -> Bool {
        var index = 0
        while true {
            index = ByteWords.endOfASCII(source, from: index)
            guard index < source.count else { break }
            if source[index] == 0 { return false }
            isASCII = false
            let length = UTF8Validation.length(source, at: index)
            guard length > 0, !Mark.isNoncharacter(source, at: index) else { return false }
            index += length
        }
        return source.first(UInt8(ascii: "&")) { SourceRepair.markReference(source, at: $0) != nil } == nil
    }

    private mutating func lookAtColons(_ source: Bytes) {
        var next = source.first(UInt8(ascii: ":"))
        while let index = next {
            let (before, after) = (source.at(index - 1), source.at(index + 1))
            if before == UInt8(ascii: ":") { hasColons = true }
            if before == UInt8(ascii: "-") || after == UInt8(ascii: "-") { hasColonHyphens = true }
            if after == UInt8(ascii: "/") { hasSlashes = true }
            next = source.first(UInt8(ascii: ":"), from: index + 1)
        }
    }

    private mutating func lookAtBrackets(_ source: Bytes) {
        var next = source.first(UInt8(ascii: "["))
        while let index = next {
            if source.at(index - 1) == UInt8(ascii: "!") { imageCount += 1 }
            let mark = source.at(index + 1)
            if source.at(index + 2) == UInt8(ascii: "]"), mark == 0x20 || mark | 0x20 == UInt8(ascii: "x") {
                hasTasks = true
            }
            next = source.first(UInt8(ascii: "["), from: index + 1)
        }
    }

    /// Whether the source has anything that cmark does not know, or should not be given as it is.
    func needsRewriting(for extensions: MarkdownExtensions) -> Bool {
        (hasSpans && extensions.contains(.spans)) || (hasColons && extensions.contains(.divs))
            || (hasNotes && extensions.contains(.footnotes)) || (hasTildes && extensions.contains(.strikethrough))
            || ((hasPipes || hasColonHyphens) && extensions.contains(.tables))
            || ((hasSlashes || hasWWW) && extensions.contains(.autolinks))
            || (hasTasks && extensions.contains(.taskLists)) || imageCount > 500
    }
}

enum UTF8Validation {
    /// The length of the well-formed sequence at an index (Unicode, table 3-7); 0 if there is none.
    static func length(_ bytes: Bytes, at index: Int) -> Int {
        let first = bytes[index]
        let second = bytes.at(index + 1)
        switch first {
        case 0..<0x80: return 1
        case 0xC2...0xDF: return isContinuation(second) ? 2 : 0
        case 0xE0...0xEF:
            let lowest: UInt8 = first == 0xE0 ? 0xA0 : 0x80
            let highest: UInt8 = first == 0xED ? 0x9F : 0xBF
            return second >= lowest && second <= highest && isContinuation(bytes.at(index + 2)) ? 3 : 0
        case 0xF0...0xF4:
            let lowest: UInt8 = first == 0xF0 ? 0x90 : 0x80
            let highest: UInt8 = first == 0xF4 ? 0x8F : 0xBF
            guard second >= lowest, second <= highest else { return 0 }
            return isContinuation(bytes.at(index + 2)) && isContinuation(bytes.at(index + 3)) ? 4 : 0
        default: return 0
        }
    }

    private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
