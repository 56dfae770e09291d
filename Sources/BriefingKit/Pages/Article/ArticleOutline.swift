import Markdown

/// What the HTML of an article's text needs to know of each node, ordered once so that it is found quickly.
struct ArticleOutline {
    private let paragraphs: [Paragraph]
    private let passages: [Passage]
    /// By the text node in which they begin.
    private let mentions: [FoundMention]
    /// For each paragraph number the statements that are in it, with those that go on in it.
    private(set) var statements: [Int: [Int]] = [:]
    /// For each paragraph number the statements that begin in it.
    private(set) var begun: [Int: [Int]] = [:]

    init(_ text: AnnotatedText) {
        paragraphs = ordered(text.paragraphs, by: \.node)
        passages = ordered(text.passages, by: \.node)
        mentions = ordered(text.foundMentions, by: \.start.node)
        var known: Set<Int> = []
        for passage in text.passages {
            guard case .statement(let place, _) = passage.role else { continue }
            if statements[passage.paragraph, default: []].last != place {
                statements[passage.paragraph, default: []].append(place)
            }
            // Its first part comes first in the text too.
            if known.insert(place).inserted { begun[passage.paragraph, default: []].append(place) }
        }
    }

    /// The number of a numbered block.
    func number(of node: NodeID) -> Int? {
        let index = firstIndex(in: paragraphs, of: node, by: \.node)
        return index < paragraphs.count && paragraphs[index].node == node ? paragraphs[index].number : nil
    }

    /// What an annotated span or div is.
    func passage(of node: NodeID) -> Passage? {
        let index = firstIndex(in: passages, of: node, by: \.node)
        return index < passages.count && passages[index].node == node ? passages[index] : nil
    }

    /// The found mentions that begin in a text node, in their order.
    func mentions(beginningIn node: NodeID) -> ArraySlice<FoundMention> {
        let start = firstIndex(in: mentions, of: node, by: \.start.node)
        var end = start
        while end < mentions.count, mentions[end].start.node == node { end += 1 }
        return mentions[start..<end]
    }
}

/// The items by their nodes; those of one node stay in their order.
private func ordered<Item>(_ items: [Item], by node: (Item) -> NodeID) -> [Item] {
    let isOrdered = zip(items, items.dropFirst()).allSatisfy { node($0) <= node($1) }
    return isOrdered ? items : items.sorted { node($0) < node($1) }
}

/// The first place in an ordered list whose node is not before another.
private func firstIndex<Item>(in items: [Item], of node: NodeID, by key: (Item) -> NodeID) -> Int {
    var low = 0
    var high = items.count
    while low < high {
        let middle = (low + high) / 2
        if key(items[middle]) < node { low = middle + 1 } else { high = middle }
    }
    return low
}
