import Markdown

/// Follows a walk through a document: numbers its paragraphs, counts its words, and collects the blocks that hold running text.
struct Outline {
    private(set) var paragraphs: [Paragraph] = []
    private(set) var wordCount = 0
    /// Paragraphs and table cells.
    private(set) var searchable: [NodeID] = []
    /// The nodes from the document to the present one.
    private var path: [Step] = []
    /// The last scalar of the block's running text so far, no-break spaces left out; `nil` at its beginning and after a break.
    private(set) var lastScalar: Unicode.Scalar?
    /// The paragraph in which each footnote is first referred to.
    private var paragraphOfFootnote: [Int: Int] = [:]
    private var currentFootnote: (id: NodeID, number: Int)?

    /// Whether the last byte that was counted belongs to a word that is counted already.
    private var isInWord = false

    private struct Step {
        var id: NodeID
        var isNumbered: Bool
    }

    /// Takes the next node of the walk.
    mutating func enter(_ id: NodeID, _ tag: Node.Tag, in document: Document) {
        let parent = document.parent(of: id)
        while let last = path.last, last.id != parent { path.removeLast() }
        if let footnote = currentFootnote, !path.contains(where: { $0.id == footnote.id }) { currentFootnote = nil }
        var isNumbered = false
        switch tag {
        case .paragraph:
            searchable.append(id)
            isNumbered = currentFootnote == nil
        case .table: isNumbered = currentFootnote == nil
        case .tableCell: searchable.append(id)
        case .footnoteDefinition, .footnoteReference: enterFootnote(id, document[id].kind)
        default: break
        }
        if !tag.continuesWords {
            isInWord = false
            lastScalar = nil
        }
        if isNumbered { paragraphs.append(Paragraph(node: id, number: paragraphs.count + 1)) }
        path.append(Step(id: id, isNumbered: isNumbered))
    }

    private mutating func enterFootnote(_ id: NodeID, _ kind: Node.Kind) {
        switch kind {
        case .footnoteDefinition(let footnote): currentFootnote = (id, footnote.number)
        case .footnoteReference(let footnote, _):
            if paragraphOfFootnote[footnote.number] == nil {
                paragraphOfFootnote[footnote.number] = max(1, paragraphs.count)
            }
        default: break
        }
    }

    /// The number of the paragraph that holds the node just entered. What stands in none (a heading, a div around
    /// paragraphs) belongs to the next; a footnote belongs to the paragraph that refers to it.
    func paragraph(of id: NodeID) -> Int {
        if let footnote = currentFootnote { return paragraphOfFootnote[footnote.number] ?? paragraphs.count }
        return path.contains(where: \.isNumbered) ? paragraphs.count : paragraphs.count + 1
    }

    /// Takes the text of the node just entered. Counts runs between white space that hold a letter or digit, across the
    /// inlines of a block; footnotes are left out.
    mutating func take(_ text: ArraySlice<UInt8>) {
        text.withUnsafeBufferPointer { text in
            lastScalar = BriefingKit.lastScalar(of: text) { !isNoBreakSpace($0) } ?? lastScalar
            if currentFootnote == nil { countWords(of: text) }
        }
    }

    private mutating func countWords(of text: UnsafeBufferPointer<UInt8>) {
        var count = 0
        var isInWord = isInWord
        var i = 0
        while i < text.count {
            // The rest of a word of ASCII.
            if isInWord {
                while i < text.count, text[i] > 0x20, text[i] < 0x80 { i += 1 }
                if i == text.count { break }
            }
            let byte = text[i]
            if byte < 0x80 {
                if byte == 0x20 || byte >= 0x09 && byte <= 0x0D {
                    isInWord = false
                } else if !isInWord, isASCIILetter(byte) || isASCIIDigit(byte) {
                    count += 1
                    isInWord = true
                }
                i += 1
                continue
            }
            // In a word, only what may be white space needs to be looked at: U+00A0, U+1680, U+2000 to U+3000.
            if !isInWord || byte == 0xC2 || byte >= 0xE1 && byte <= 0xE3 {
                let scalar = scalar(text, at: i)
                if isWhiteSpace(scalar) {
                    isInWord = false
                } else if !isInWord, isWordScalar(scalar) {
                    count += 1
                    isInWord = true
                }
            }
            i += byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        }
        wordCount += count
        self.isInWord = isInWord
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
