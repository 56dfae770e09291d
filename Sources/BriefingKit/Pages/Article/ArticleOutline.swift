import Markdown

/// What the HTML of an article's text needs to know of each node, looked up once.
struct ArticleOutline {
    /// The number of each numbered block.
    var numbers: [NodeID: Int] = [:]
    var passages: [NodeID: Passage] = [:]
    /// Found mentions by the text node in which they begin, in order.
    var mentions: [NodeID: [FoundMention]] = [:]
    /// For each paragraph number the statements that are in it, with those that go on in it.
    var statements: [Int: [Int]] = [:]
    /// For each paragraph number the statements that begin in it.
    var begun: [Int: [Int]] = [:]
    /// The nodes in which a statement begins.
    var firstParts: Set<NodeID> = []

    init(_ text: AnnotatedText, statements list: [Statement]) {
        for paragraph in text.paragraphs { numbers[paragraph.node] = paragraph.number }
        for passage in text.passages {
            passages[passage.node] = passage
            guard case .statement(let place, _) = passage.role else { continue }
            let isFirst = list[place].parts.first == passage.node
            if isFirst { firstParts.insert(passage.node) }
            if statements[passage.paragraph, default: []].last != place {
                statements[passage.paragraph, default: []].append(place)
            }
            if isFirst { begun[passage.paragraph, default: []].append(place) }
        }
        for mention in text.foundMentions { mentions[mention.start.node, default: []].append(mention) }
    }
}
