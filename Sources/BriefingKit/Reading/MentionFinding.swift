import Markdown

/// Finds registered names in an article's running text: paragraphs and table cells, never headings, links, code or what is
/// marked as a mention already.
struct MentionFinding {
    private let document: Document
    private let names: NameMatcher
    private let marked: Set<NodeID>
    private(set) var found: [FoundMention] = []

    /// - Parameter marked: the spans that are explicit mentions.
    init(in document: Document, names: NameMatcher, marked: Set<NodeID>) {
        self.document = document
        self.names = names
        self.marked = marked
    }

    /// Looks through one block's inlines.
    mutating func search(_ block: NodeID) {
        let run = InlineRun(of: block, in: document, leavingOut: marked)
        var i = 0
        while i < run.text.count {
            guard names.canBegin(with: run.text[i]), isWordStart(run.text, i) else {
                i += 1
                continue
            }
            let start = i
            // A name that begins in emphasis and ends outside it can't be one link.
            let match = names.longestMatch(in: run.text, at: start) { end in
                guard let first = run.place(of: start), let last = run.place(of: end - 1) else { return false }
                return first.node == last.node || document[first.node].parent == document[last.node].parent
            }
            guard let match else {
                i += 1
                continue
            }
            i = match.end
            guard match.stakeholder >= 0, let first = run.place(of: start), let last = run.place(of: match.end - 1)
            else { continue }
            found.append(
                FoundMention(
                    stakeholder: match.stakeholder, start: first, end: .init(node: last.node, offset: last.offset + 1)))
        }
    }
}

/// The text of a block's inlines as one run of bytes, with the way back to the nodes.
private struct InlineRun {
    var text: [UInt8] = []
    private var pieces: [(start: Int, node: NodeID)] = []

    /// A soft or hard break is a line feed; what is left out is a NUL, which is part of no name.
    init(of block: NodeID, in document: Document, leavingOut marked: Set<NodeID>) {
        var next = document.next(after: block, within: block)
        while let node = next {
            var skips = false
            switch document[node].kind {
            case .text:
                pieces.append((text.count, node))
                text += document.text(of: node)
            case .softBreak, .lineBreak: text.append(0x0A)
            case .code, .htmlInline, .footnoteReference: text.append(0)
            case .link, .image:
                text.append(0)
                skips = true
            default:
                if marked.contains(node) {
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
