import Markdown

/// Follows a walk through a document: numbers its paragraphs, counts its words, and collects the blocks that hold running text.
struct Outline {
    private(set) var paragraphs: [Paragraph] = []
    private(set) var wordCount = 0
    /// Paragraphs and table cells.
    private(set) var searchable: [NodeID] = []
    /// The nodes from the document to the present one.
    private var path: [Step] = []
    /// The node before the present one in the same parent.
    private(set) var previousSibling: NodeID?
    /// The paragraph in which each footnote is first referred to.
    private var paragraphOfFootnote: [Int: Int] = [:]
    private var currentFootnote: (id: NodeID, number: Int)?

    /// Whether the last byte that was counted belongs to a word that is counted already.
    private var isInWord = false

    private struct Step {
        var id: NodeID
        var isNumbered: Bool
        var lastChild: NodeID?
    }

    mutating func enter(_ id: NodeID, _ node: Node) {
        while let last = path.last, last.id != node.parent { path.removeLast() }
        previousSibling = path.last?.lastChild
        if !path.isEmpty { path[path.count - 1].lastChild = id }
        if let footnote = currentFootnote, !path.contains(where: { $0.id == footnote.id }) { currentFootnote = nil }
        var isNumbered = false
        switch node.kind {
        case .paragraph:
            searchable.append(id)
            isNumbered = currentFootnote == nil
        case .table: isNumbered = currentFootnote == nil
        case .tableCell: searchable.append(id)
        case .footnoteDefinition(let footnote): currentFootnote = (id, footnote.number)
        case .footnoteReference(let footnote, _):
            if paragraphOfFootnote[footnote.number] == nil {
                paragraphOfFootnote[footnote.number] = max(1, paragraphs.count)
            }
        default: break
        }
        if !node.kind.continuesWords { isInWord = false }
        if isNumbered { paragraphs.append(Paragraph(node: id, number: paragraphs.count + 1)) }
        path.append(Step(id: id, isNumbered: isNumbered))
    }

    /// The number of the paragraph that holds the node just entered. What stands in none (a heading, a div around
    /// paragraphs) belongs to the next; a footnote belongs to the paragraph that refers to it.
    func paragraph(of id: NodeID) -> Int {
        if let footnote = currentFootnote { return paragraphOfFootnote[footnote.number] ?? paragraphs.count }
        return path.contains(where: \.isNumbered) ? paragraphs.count : paragraphs.count + 1
    }

    /// Counts runs between white space that hold a letter or digit, across the inlines of a block; footnotes are left out.
    mutating func countWords(_ text: ArraySlice<UInt8>) {
        guard currentFootnote == nil else { return }
        var before: UInt8 = 0
        for byte in text {
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0D: isInWord = false
            // The second byte of a no-break space.
            case 0xA0 where before == 0xC2: isInWord = false
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3...0xDF, 0xE0...0xE1, 0xE3...0xFF:
                if !isInWord { wordCount += 1 }
                isInWord = true
            default: break
            }
            before = byte
        }
    }
}

extension Node.Kind {
    /// Whether a word may go on from the text before into this node's.
    fileprivate var continuesWords: Bool {
        switch self {
        case .text, .code, .htmlInline, .emphasis, .strong, .strikethrough, .link, .image, .span, .footnoteReference:
            true
        default: false
        }
    }
}
