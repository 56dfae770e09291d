/// What a scan of a block's text found, in places of that text.
struct InlineFindings {
    var items: [InlineFinding] = []
    /// The attributes of the spans, by the number that their findings hold.
    var attributes: [AttributeParser.List] = []
    var entries: [AttributeParser.Entry] = []
    var failures: [AttributeParser.Failure] = []
    var undefined: [Undefined] = []

    var isEmpty: Bool { items.isEmpty && failures.isEmpty && undefined.isEmpty }

    mutating func removeAll() {
        if !items.isEmpty { items.removeAll(keepingCapacity: true) }
        if !attributes.isEmpty { attributes.removeAll(keepingCapacity: true) }
        if !entries.isEmpty { entries.removeAll(keepingCapacity: true) }
        if !failures.isEmpty { failures.removeAll(keepingCapacity: true) }
        if !undefined.isEmpty { undefined.removeAll(keepingCapacity: true) }
    }

    /// What looks like a reference to a footnote that is not there.
    struct Undefined {
        var label: String
        var range: Range<Int>
    }
}

/// A stretch of a text that cmark must be given differently.
struct InlineFinding {
    enum Kind {
        case spanStart(number: Int)
        case spanEnd(number: Int)
        case reference(note: Int)
        case possibleReference(note: Int, source: Range<Int>)
        case tilde(TildeRun)
        case url
        /// A backslash is added.
        case escape
    }

    var range: Range<Int>
    var kind: Kind
}

/// One or two tildes, and what they may do by GFM's rules of flanking.
struct TildeRun {
    var length: Int
    var opens: Bool
    var closes: Bool

    init(length: Int, before: Unicode.Scalar?, after: Unicode.Scalar?) {
        self.length = length
        let spaceBefore = before?.isMarkdownWhitespace ?? true
        let spaceAfter = after?.isMarkdownWhitespace ?? true
        let punctuationBefore = before?.isMarkdownPunctuation ?? false
        let punctuationAfter = after?.isMarkdownPunctuation ?? false
        opens = !spaceAfter && (!punctuationAfter || spaceBefore || punctuationBefore)
        closes = !spaceBefore && (!punctuationBefore || spaceAfter || punctuationAfter)
    }

    /// As the number of a mark.
    var number: Int { length * 4 + (opens ? 2 : 0) + (closes ? 1 : 0) }

    init(number: Int) {
        length = number / 4
        opens = number & 2 != 0
        closes = number & 1 != 0
    }
}
