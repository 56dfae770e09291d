import Markdown

/// What the HTML of an article's text needs to know of each node, put in order once so that it is found at once.
struct ArticleOutline {
    private let passages: [Passage]
    /// By the text node in which they begin.
    private let mentions: [FoundMention]
    /// For each node: the number of a paragraph, or where a passage or the first mention that begins in a text stands in its
    /// list, counted from 1. Else 0.
    private var entries: [Int32]
    /// For each paragraph number the statements that are in it, with those that go on in it.
    let statements: PlacesByParagraph
    /// For each paragraph number the statements that begin in it.
    let begun: PlacesByParagraph

    init(_ text: AnnotatedText, statementCount: Int) {
        passages = text.passages
        let isOrdered = zip(text.foundMentions, text.foundMentions.dropFirst()).allSatisfy {
            $0.start.node <= $1.start.node
        }
        mentions = isOrdered ? text.foundMentions : text.foundMentions.sorted { $0.start.node < $1.start.node }
        entries = [Int32](repeating: 0, count: text.document.nodeCount)
        for paragraph in text.paragraphs { entries[paragraph.node.place] = Int32(paragraph.number) }
        for place in passages.indices { entries[passages[place].node.place] = Int32(place + 1) }
        for place in mentions.indices.reversed() { entries[mentions[place].start.node.place] = Int32(place + 1) }

        var all: [(paragraph: Int, place: Int)] = []
        var first: [(paragraph: Int, place: Int)] = []
        all.reserveCapacity(passages.count)
        first.reserveCapacity(statementCount)
        var isKnown = [Bool](repeating: false, count: statementCount)
        var last = [Int](repeating: -1, count: max(1, text.paragraphs.count) + 1)
        for passage in text.passages {
            guard case .statement(let place, _) = passage.role else { continue }
            if last[passage.paragraph] != place { all.append((passage.paragraph, place)) }
            last[passage.paragraph] = place
            // Its first part comes first in the text too.
            if !isKnown[place] { first.append((passage.paragraph, place)) }
            isKnown[place] = true
        }
        statements = PlacesByParagraph(count: max(1, text.paragraphs.count), all)
        begun = PlacesByParagraph(count: max(1, text.paragraphs.count), first)
    }

    /// The number of a numbered block.
    func number(of block: NodeID) -> Int? {
        let number = entries[block.place]
        return number > 0 ? Int(number) : nil
    }

    /// What an annotated span or div is.
    func passage(of node: NodeID) -> Passage? {
        let entry = Int(entries[node.place])
        return entry > 0 ? passages[entry - 1] : nil
    }

    /// The found mentions that begin in a text node, in their order.
    func mentions(beginningIn text: NodeID) -> Range<Int> {
        let start = Int(entries[text.place]) - 1
        guard start >= 0 else { return 0..<0 }
        var end = start
        while end < mentions.count, mentions[end].start.node == text { end += 1 }
        return start..<end
    }

    func mention(_ place: Int) -> FoundMention { mentions[place] }
}
