/// Reads a block's text as cmark will, as far as brackets, code, raw HTML and links go, and notes what must be written
/// differently: spans, references to footnotes, runs of tildes, URLs.
struct InlineScanner {
    let extensions: MarkdownExtensions
    /// What of what this stops at the whole source holds.
    let marks: InlineMarks
    /// The footnotes by their labels, and the labels of link reference definitions.
    var noteIndices: [String: Int] = [:]
    var labels: Set<String> = []
    private var text = Bytes(start: nil, count: 0)

    private(set) var findings = InlineFindings()
    private var brackets: [Bracket] = []
    private var isLabel = false
    /// Below this, brackets that open no image are inert: a link cannot hold another.
    private var inertBelow = 0
    private var openImages = 0
    private var ticks = BacktickRuns()
    private var html = RawHTMLScanner()
    /// The index after the `]` that closed a pair last.
    private var lastPairEnd = -1
    /// Whether the text has nothing of interest but brackets and URLs.
    private(set) var isClear = false
    /// Whether the text has nothing of interest but brackets, as most have: only these are then looked for.
    private var hasOnlyBrackets = false
    /// The next brackets, where only these are looked for: each is right as long as it is not passed.
    private var nextOpening = -1
    private var nextClosing = -1

    private struct Bracket {
        var index: Int
        var isImage: Bool
    }

    /// cmark looks through all open images at each link, so there is a limit to how many there may be.
    private static let maximumDepth = 500

    init(extensions: MarkdownExtensions, marks: InlineMarks) {
        self.extensions = extensions
        self.marks = marks
    }

    /// Turns to another text.
    mutating func begin(_ text: Bytes) {
        self.text = text
        findings.removeAll()
        ticks = BacktickRuns()
        html = RawHTMLScanner()
        lastPairEnd = -1
        isClear = !marks.intersection(.opaque).areIn(text)
        hasOnlyBrackets = isClear && !marks.intersection(.urls).areIn(text)
        nextOpening = -1
        nextClosing = -1
    }

    /// Reads a stretch of the text by itself; a label stands in brackets of its own.
    mutating func scan(_ range: Range<Int>, isLabel: Bool = false) {
        self.isLabel = isLabel
        if !brackets.isEmpty { brackets.removeAll(keepingCapacity: true) }
        inertBelow = 0
        openImages = 0
        var index = next(from: range.lowerBound, to: range.upperBound)
        while index < range.upperBound {
            switch text[index] {
            case UInt8(ascii: "\\"): index += isPunctuation(text.at(index + 1)) ? 2 : 1
            case UInt8(ascii: "`"): index = ticks.skip(text, at: index)
            case UInt8(ascii: "<"):
                index = InlineLexing.autolink(text, at: index) ?? html.skip(text, at: index) ?? index + 1
            case UInt8(ascii: "["): index = openBracket(at: index)
            case UInt8(ascii: "!"): index = openImage(at: index)
            case UInt8(ascii: "]"): index = closeBracket(at: index)
            case UInt8(ascii: "~") where extensions.contains(.strikethrough): index = tildes(at: index)
            case UInt8(ascii: ":") where extensions.contains(.autolinks) && text.at(index + 1) == UInt8(ascii: "/"),
                UInt8(ascii: "w") where extensions.contains(.autolinks) && text.at(index + 1) == UInt8(ascii: "w"):
                index = url(at: index, from: range.lowerBound)
            default: index += 1
            }
            index = next(from: index, to: range.upperBound)
        }
    }

    /// Passes over what is only text.
    private mutating func next(from start: Int, to end: Int) -> Int {
        if hasOnlyBrackets {
            if nextOpening < start { nextOpening = text.first(UInt8(ascii: "["), from: start) ?? text.count }
            if nextClosing < start { nextClosing = text.first(UInt8(ascii: "]"), from: start) ?? text.count }
            return min(nextOpening, nextClosing, end)
        }
        return Self.stops.withUnsafeBufferPointer { stops in
            var index = start
            while index < end, !stops[Int(text[index])] { index += 1 }
            return index
        }
    }

    private static let stops = ByteSet.inline.table

    // MARK: Brackets

    private mutating func openBracket(at index: Int) -> Int {
        if let (note, end) = footnote(at: index) {
            // Before a parenthesis it may be a link's text, which only cmark can tell.
            findings.items.append(
                text.at(end) == UInt8(ascii: "(")
                    ? InlineFinding(
                        range: index + 1..<index + 1, kind: .possibleReference(note: note, source: index..<end))
                    : InlineFinding(range: index..<end, kind: .reference(note: note)))
            if text.at(end) != UInt8(ascii: "(") { return end }
        }
        brackets.append(Bracket(index: index, isImage: false))
        return index + 1
    }

    private mutating func openImage(at index: Int) -> Int {
        guard text.at(index + 1) == UInt8(ascii: "[") else { return index + 1 }
        if footnote(at: index + 1) != nil { return index + 1 }
        if openImages >= Self.maximumDepth {
            findings.items.append(InlineFinding(range: index + 1..<index + 1, kind: .escape))
            return index + 2
        }
        openImages += 1
        brackets.append(Bracket(index: index + 1, isImage: true))
        return index + 2
    }

    private mutating func closeBracket(at index: Int) -> Int {
        guard let opener = brackets.popLast() else { return index + 1 }
        let isInert = !opener.isImage && brackets.count < inertBelow
        inertBelow = min(inertBelow, brackets.count)
        if opener.isImage { openImages -= 1 }
        let end = index + 1
        let followsPair = lastPairEnd == opener.index
        lastPairEnd = end
        if extensions.contains(.spans), text.at(end) == UInt8(ascii: "{"),
            !(followsPair && isKnownLabel(opener.index, index))
        {
            if let next = span(from: opener.index, to: end) { return next }
        }
        if isInert { return end }
        if text.at(end) == UInt8(ascii: "("), let tail = InlineLexing.linkTail(text, at: end) {
            if !opener.isImage { inertBelow = brackets.count }
            lastPairEnd = tail
            return tail
        }
        return end
    }

    /// Whether the brackets hold the label of a link reference definition.
    private func isKnownLabel(_ open: Int, _ close: Int) -> Bool {
        guard !labels.isEmpty, open + 1 < close else { return false }
        return labels.contains(LinkReferences.normalized(text[open + 1..<close]))
    }

    /// A span, if valid attributes stand behind the closing bracket. Returns the index after them.
    private mutating func span(from open: Int, to braces: Int) -> Int? {
        switch AttributeParser.parse(text, at: braces, into: &findings.entries) {
        case .success(let list):
            guard brackets.count <= Self.maximumDepth, openImages <= Self.maximumDepth else { return nil }
            let number = findings.attributes.count
            findings.attributes.append(list)
            findings.items.append(InlineFinding(range: open..<open + 1, kind: .spanStart(number: number)))
            findings.items.append(InlineFinding(range: braces..<list.end, kind: .spanEnd(number: number)))
            return list.end
        case .failure(let failure):
            if looksLikeAttributes(at: braces) { findings.failures.append(failure) }
            return nil
        }
    }

    /// Whether braces that hold no attributes were probably meant to.
    private func looksLikeAttributes(at index: Int) -> Bool {
        let first = text.at(InlineLexing.skipWhitespace(text, at: index + 1))
        if first == UInt8(ascii: ".") || first == UInt8(ascii: "#") || first == UInt8(ascii: "}") { return true }
        var end = index
        while end < text.count, end - index < 400, text[end] != UInt8(ascii: "}") {
            if text[end] == UInt8(ascii: "=") { return true }
            end += 1
        }
        return false
    }

    // MARK: Footnotes

    /// A reference to a defined footnote, and where it ends.
    private mutating func footnote(at index: Int) -> (note: Int, end: Int)? {
        guard extensions.contains(.footnotes), text.at(index + 1) == UInt8(ascii: "^") else { return nil }
        var end = index + 2
        while end < text.count, !isWhitespace(text[end]), text[end] != UInt8(ascii: "]"), text[end] != UInt8(ascii: "[")
        {
            end += 1
        }
        guard end > index + 2, text.at(end) == UInt8(ascii: "]") else { return nil }
        let label = String(decoding: text[index + 2..<end], as: UTF8.self)
        if let note = noteIndices[label.lowercased()] { return (note, end + 1) }
        if text.at(end + 1) != UInt8(ascii: "(") {
            findings.undefined.append(InlineFindings.Undefined(label: label, range: index..<end + 1))
        }
        return nil
    }

    // MARK: Tildes and URLs

    private mutating func tildes(at index: Int) -> Int {
        var end = index
        while text.at(end) == UInt8(ascii: "~") { end += 1 }
        guard end - index <= 2 else { return end }
        let before = text.scalar(before: index)
        let after = text.scalar(at: end)?.scalar
        let run = TildeRun(length: end - index, before: before, after: after)
        if run.opens || run.closes { findings.items.append(InlineFinding(range: end..<end, kind: .tilde(run))) }
        return end
    }

    private mutating func url(at index: Int, from start: Int) -> Int {
        guard let range = Autolinks.url(text, at: index, from: start, isInBrackets: isLabel || !brackets.isEmpty) else {
            return index + 1
        }
        findings.items.append(InlineFinding(range: range, kind: .url))
        return range.upperBound
    }
}
