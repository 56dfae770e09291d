import Markdown

/// Finds registered names in an article's running text: paragraphs and table cells, never headings, links, code or what is
/// marked as a mention already.
struct MentionFinding {
    private let document: Document
    private let names: NameMatcher
    private let marked: Set<NodeID>
    private(set) var found: [FoundMention] = []
    private var run = InlineRun()

    /// - Parameter marked: the spans that are explicit mentions.
    init(in document: Document, names: NameMatcher, marked: Set<NodeID>) {
        self.document = document
        self.names = names
        self.marked = marked
    }

    /// Looks through one block's inlines.
    mutating func search(_ block: NodeID) {
        run.take(block, in: document, leavingOut: marked)
        var next = 0
        while let start = names.nextBeginning(in: run.text, from: next) {
            // A name that begins in emphasis and ends outside it can't be one link.
            let match = names.longestMatch(in: run.text, at: start) { end in
                guard let first = run.place(of: start), let last = run.place(of: end - 1) else { return false }
                return first.node == last.node || document.parent(of: first.node) == document.parent(of: last.node)
            }
            guard let match else {
                next = start + 1
                continue
            }
            next = match.end
            guard match.stakeholder >= 0, let first = run.place(of: start), let last = run.place(of: match.end - 1)
            else { continue }
            found.append(
                FoundMention(
                    stakeholder: match.stakeholder, start: first, end: .init(node: last.node, offset: last.offset + 1)))
        }
    }
}

/// The text of a block's inlines as one run of bytes, with the way back to the nodes. Takes one block after the other.
private struct InlineRun {
    private(set) var text: [UInt8] = []
    private var pieces: [(start: Int, node: NodeID)] = []

    /// A soft or hard break is a line feed; what is left out is a NUL, which is part of no name.
    mutating func take(_ block: NodeID, in document: Document, leavingOut marked: Set<NodeID>) {
        text.removeAll(keepingCapacity: true)
        pieces.removeAll(keepingCapacity: true)
        var next = document.next(after: block, within: block)
        while let node = next {
            var skips = false
            switch document.tag(of: node) {
            case .text:
                pieces.append((text.count, node))
                text.append(contentsOf: document.text(of: node))
            case .softBreak, .lineBreak: text.append(0x0A)
            case .code, .htmlInline, .footnoteReference: text.append(0)
            case .link, .image:
                text.append(0)
                skips = true
            default:
                if !marked.isEmpty, marked.contains(node) {
                    text.append(0)
                    skips = true
                }
            }
            next = document.next(after: node, within: block, skippingChildren: skips)
        }
    }

    /// The text node that holds a byte; `nil` for breaks and what was left out.
    func place(of offset: Int) -> FoundMention.TextPlace? {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].start <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return nil }
        return .init(node: pieces[low - 1].node, offset: offset - pieces[low - 1].start)
    }
}
