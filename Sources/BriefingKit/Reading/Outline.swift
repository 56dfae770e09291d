import Markdown

/// Follows a walk through a document: numbers its paragraphs and counts its words.
struct Outline {
    private(set) var paragraphs: [Paragraph] = []
    /// The level of the highest heading, 6 where there is none.
    private(set) var topHeading = 6
    /// The last scalar of the block's running text so far, no-break spaces left out; `nil` at its beginning and after a break.
    private(set) var lastScalar: Unicode.Scalar?
    private var count = WordCount()
    /// What of the document's text is still to be counted: most inlines of a block follow each other there.
    private var pending = 0..<0
    /// The paragraph in which each footnote is first referred to.
    private var paragraphOfFootnote: [Int: Int] = [:]
    /// The footnote that is being walked through, and how deep it lies.
    private var currentFootnote: (number: Int, depth: Int)?
    /// How deep the numbered block lies that is being walked through.
    private var numberedDepth = Int.max

    init() {
        // As many as most articles have.
        paragraphs.reserveCapacity(16)
    }

    /// How many words a reader sees, footnotes left out. Right once the walk is over.
    var wordCount: Int { count.words }

    /// Takes the next node of the walk.
    /// - Parameter bytes: the document's text.
    mutating func enter(
        _ id: NodeID, _ tag: Node.Tag, depth: Int, in document: Document, _ bytes: UnsafeBufferPointer<UInt8>
    ) {
        if let footnote = currentFootnote, depth <= footnote.depth { currentFootnote = nil }
        if depth <= numberedDepth { numberedDepth = Int.max }
        if tag.continuesWords {
            if tag == .footnoteReference { enterFootnote(id, document[id].kind, depth) }
            return
        }
        lastScalar = nil
        if tag == .softBreak || tag == .lineBreak, addBreak(bytes) { return }
        countPending(bytes)
        count.endRun()
        switch tag {
        case .paragraph, .table:
            guard currentFootnote == nil else { break }
            paragraphs.append(Paragraph(node: id, number: paragraphs.count + 1))
            numberedDepth = min(numberedDepth, depth)
        case .heading: topHeading = min(topHeading, document.headingLevel(of: id))
        case .footnoteDefinition: enterFootnote(id, document[id].kind, depth)
        default: break
        }
    }

    private mutating func enterFootnote(_ id: NodeID, _ kind: Node.Kind, _ depth: Int) {
        switch kind {
        case .footnoteDefinition(let footnote): currentFootnote = (footnote.number, depth)
        case .footnoteReference(let footnote, _):
            if paragraphOfFootnote[footnote.number] == nil {
                paragraphOfFootnote[footnote.number] = max(1, paragraphs.count)
            }
        default: break
        }
    }

    /// The number of the paragraph that holds the node just entered. What stands in none (a heading, a div around
    /// paragraphs) belongs to the next; a footnote belongs to the paragraph that refers to it.
    var paragraph: Int {
        if let footnote = currentFootnote { return paragraphOfFootnote[footnote.number] ?? paragraphs.count }
        return numberedDepth < Int.max ? paragraphs.count : paragraphs.count + 1
    }

    /// Takes the text of the node just entered. Counts runs between white space that hold a letter or digit, across the
    /// inlines of a block; footnotes are left out.
    mutating func take(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) {
        let text = UnsafeBufferPointer(rebasing: bytes[range])
        if let last = text.last, last < 0x80 {
            lastScalar = Unicode.Scalar(last)
        } else {
            lastScalar = BriefingKit.lastScalar(of: text) { !isNoBreakSpace($0) } ?? lastScalar
        }
        guard currentFootnote == nil else { return }
        if range.lowerBound == pending.upperBound {
            pending = pending.lowerBound..<range.upperBound
        } else {
            countPending(bytes)
            pending = range
        }
    }

    /// Ends the walk.
    mutating func finish(_ bytes: UnsafeBufferPointer<UInt8>) { countPending(bytes) }

    /// Has a break that follows the text directly counted with it: a line feed, which ends a word just as well.
    private mutating func addBreak(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard !pending.isEmpty, pending.upperBound < bytes.count, bytes[pending.upperBound] == 0x0A else {
            return false
        }
        pending = pending.lowerBound..<pending.upperBound + 1
        return true
    }

    private mutating func countPending(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard !pending.isEmpty else { return }
        count.take(UnsafeBufferPointer(rebasing: bytes[pending]))
        pending = pending.upperBound..<pending.upperBound
    }
}

extension Node.Tag {
    /// Whether a word may go on from the text before into this node's.
    fileprivate var continuesWords: Bool {
        switch self {
        case .text, .code, .htmlInline, .emphasis, .strong, .strikethrough, .link, .image, .span, .footnoteReference:
            true
        default: false
        }
    }
}
