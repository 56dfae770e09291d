import Markdown

/// Finds registered names in an article's running text: paragraphs and table cells, never headings, links, code or what is
/// marked as a mention already. Follows a walk through the document.
struct MentionFinding {
    private let document: Document
    private let names: NameMatcher
    private(set) var found: [FoundMention] = []
    private var run = InlineRun()
    /// How deep the block lies that is being walked through; what lies deeper is in it.
    private var blockDepth = Int.max
    /// How deep the node lies below which all is left out.
    private var skippedDepth = Int.max

    init(in document: Document, names: NameMatcher) {
        self.document = document
        self.names = names
        // As many as most articles have.
        found.reserveCapacity(16)
    }

    /// Takes the next node of the walk.
    /// - Parameters:
    ///   - text: where its own text lies.
    ///   - isMarked: whether it is an explicit mention.
    ///   - bytes: the document's text.
    mutating func enter(
        _ id: NodeID, _ tag: Node.Tag, depth: Int, text: Range<Int>, isMarked: Bool,
        _ bytes: UnsafeBufferPointer<UInt8>
    ) {
        if blockDepth < Int.max, depth <= blockDepth { search(bytes) }
        if depth > skippedDepth { return }
        skippedDepth = Int.max
        guard blockDepth < Int.max else {
            if isMarked {
                skippedDepth = depth
            } else if tag == .paragraph || tag == .tableCell {
                blockDepth = depth
            }
            return
        }
        switch tag {
        case .text: run.add(text, of: id, bytes)
        case .softBreak, .lineBreak: run.addBreak(bytes)
        case .code, .htmlInline, .footnoteReference: run.addGap(bytes)
        case .link, .image:
            run.addGap(bytes)
            skippedDepth = depth
        default:
            guard isMarked else { break }
            run.addGap(bytes)
            skippedDepth = depth
        }
    }

    /// Ends the walk.
    mutating func finish(_ bytes: UnsafeBufferPointer<UInt8>) { search(bytes) }

    /// Looks through the block that was walked through.
    private mutating func search(_ bytes: UnsafeBufferPointer<UInt8>) {
        blockDepth = Int.max
        guard !run.isEmpty else { return }
        run.finish(bytes)
        Self.search(run, bytes, for: names, in: document, &found)
        run.removeAll()
    }

    private static func search(
        _ run: InlineRun, _ bytes: UnsafeBufferPointer<UInt8>, for names: NameMatcher, in document: Document,
        _ found: inout [FoundMention]
    ) {
        run.withText(bytes) { text in
            var next = 0
            while let start = names.nextBeginning(in: text, from: next) {
                // A name that begins in emphasis and ends outside it can't be one link.
                let match = names.longestMatch(in: text, at: start) { end in
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
                        stakeholder: match.stakeholder, start: first,
                        end: .init(node: last.node, offset: last.offset + 1)))
            }
        }
    }
}

/// The text of a block's inlines as one run of bytes, with the way back to the nodes. Takes one block after the other.
private struct InlineRun {
    private var text: [UInt8] = []
    private var pieces: [(start: Int, node: NodeID)] = []
    /// What of the document's text is still to be copied: most inlines of a block follow each other there.
    private var pending = 0..<0

    private var count: Int { text.count + pending.count }
    var isEmpty: Bool { count == 0 }

    init() {
        // As many as a paragraph mostly has.
        pieces.reserveCapacity(24)
    }

    mutating func removeAll() {
        if !text.isEmpty { text.removeAll(keepingCapacity: true) }
        pieces.removeAll(keepingCapacity: true)
        pending = 0..<0
    }

    /// Ends the run. Where nothing is left out of it, as in most blocks, nothing needs to be copied.
    mutating func finish(_ bytes: UnsafeBufferPointer<UInt8>) { if !text.isEmpty { flush(bytes) } }

    /// Gives the whole run, which has ended, to a function.
    func withText(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        if text.isEmpty { return body(UnsafeBufferPointer(rebasing: bytes[pending])) }
        text.withUnsafeBufferPointer(body)
    }

    mutating func add(_ range: Range<Int>, of node: NodeID, _ bytes: UnsafeBufferPointer<UInt8>) {
        if range.lowerBound != pending.upperBound { flush(bytes) }
        pieces.append((count, node))
        pending = (pending.isEmpty ? range.lowerBound : pending.lowerBound)..<range.upperBound
    }

    /// A soft or hard break is a line feed.
    mutating func addBreak(_ bytes: UnsafeBufferPointer<UInt8>) {
        if !pending.isEmpty, pending.upperBound < bytes.count, bytes[pending.upperBound] == 0x0A {
            pending = pending.lowerBound..<pending.upperBound + 1
        } else {
            flush(bytes)
            text.append(0x0A)
        }
    }

    /// What is left out is a NUL, which is part of no name.
    mutating func addGap(_ bytes: UnsafeBufferPointer<UInt8>) {
        flush(bytes)
        text.append(0)
    }

    private mutating func flush(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard !pending.isEmpty else { return }
        text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[pending]))
        pending = 0..<0
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
