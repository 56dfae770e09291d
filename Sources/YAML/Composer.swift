/// Puts the nodes of a document together from its events (YAML 1.2, 3.1.2: “compose”), without recursion.
struct Composer: ~Copyable {
    private var events: EventReader
    /// The collections that are begun and not ended, the outermost first.
    private var open: [OpenCollection] = []
    private var anchors: [String: Anchored] = [:]
    /// Anchors of collections that are not ended.
    private var unfinished: Set<String> = []
    /// How many nodes aliases have added.
    private var added = 0

    /// A node that aliases can name.
    private struct Anchored {
        var node: YAMLNode
        var size: Int
        var height: Int
    }

    /// Begins with the first event of a stream.
    init(_ events: consuming EventReader) throws(YAMLError) {
        self.events = events
        _ = try self.events.next()
    }

    /// The next document's node; `nil` after the last.
    mutating func nextDocument() throws(YAMLError) -> YAMLNode? {
        guard case .documentStart = try events.next().kind else { return nil }
        anchors = [:]
        added = 0
        while true {
            guard let node = try take(try events.next()) else { continue }
            _ = try events.next()  // the document’s end
            return node
        }
    }

    /// Makes sure that no second document follows the first.
    mutating func finish() throws(YAMLError) {
        let event = try events.next()
        guard case .documentStart = event.kind else { return }
        throw YAMLError(
            "several-documents", "a second YAML document begins here", advice: "delete the line that parts them",
            at: event.start)
    }

    /// Takes one event of a document; gives the root once it is whole.
    private mutating func take(_ event: Event) throws(YAMLError) -> YAMLNode? {
        switch event.kind {
        case .alias(let name): return try add(alias(name, event), size: 0, height: 0)
        case .scalar(let text, let isPlain, let properties):
            let node = try scalar(text, isPlain: isPlain, tag: properties.tag, event)
            if let anchor = properties.anchor { anchors[anchor] = Anchored(node: node, size: 1, height: 0) }
            return try add(node, size: 1, height: 0)
        case .sequenceStart(let isFlow, let properties):
            try begin(OpenCollection(.sequence, at: event.start, isFlow: isFlow, anchor: properties.anchor))
            return nil
        case .mappingStart(let isFlow, let properties):
            try begin(OpenCollection(.mapping, at: event.start, isFlow: isFlow, anchor: properties.anchor))
            return nil
        case .sequenceEnd, .mappingEnd:
            guard let collection = open.popLast() else { return nil }
            let node = collection.node(endingAt: event.end)
            if let anchor = collection.anchor {
                unfinished.remove(anchor)
                anchors[anchor] = Anchored(node: node, size: collection.size, height: collection.height)
            }
            return try add(node, size: collection.size, height: collection.height)
        case .streamStart, .streamEnd, .documentStart, .documentEnd: return nil
        }
    }

    private mutating func begin(_ collection: OpenCollection) throws(YAMLError) {
        if open.count >= YAML.depthLimit { throw Self.tooDeep(at: collection.start) }
        if let anchor = collection.anchor { unfinished.insert(anchor) }
        open.append(collection)
    }

    /// Puts a node into the collection that it stands in, or gives it back as the root.
    private mutating func add(_ node: consuming YAMLNode, size: Int, height: Int) throws(YAMLError) -> YAMLNode? {
        if open.isEmpty { return node }
        try open[open.count - 1].add(node, size: size, height: height)
        return nil
    }

    private mutating func alias(_ name: String, _ event: Event) throws(YAMLError) -> YAMLNode {
        if unfinished.contains(name) {
            throw YAMLError(
                "yaml-alias", "‘*\(name)’ stands for something that it is itself a part of", at: event.start)
        }
        guard let anchored = anchors[name] else {
            throw YAMLError(
                "yaml-alias", "‘*\(name)’ stands for nothing: there is no ‘&\(name)’ above it",
                advice: "if it is a text, put the whole value in quotation marks", at: event.start)
        }
        added += anchored.size
        guard added <= YAML.aliasLimit else {
            throw YAMLError("yaml-limit", "the aliases of this text repeat too much", at: event.start)
        }
        guard open.count + anchored.height <= YAML.depthLimit else { throw Self.tooDeep(at: event.start) }
        if !open.isEmpty { open[open.count - 1].grow(by: anchored.size, height: anchored.height) }
        var node = anchored.node
        node.start = event.start
        node.end = event.end
        node.isPlain = false
        return node
    }

    private func scalar(_ text: String, isPlain: Bool, tag: String?, _ event: Event) throws(YAMLError) -> YAMLNode {
        var value = isPlain && tag != "!" ? CoreSchema.resolve(text) : .string(text)
        if let tag, CoreSchema.tags.contains(tag) {
            guard let tagged = CoreSchema.resolve(text, as: tag) else {
                throw YAMLError("yaml-tag", "‘\(text)’ is not what the tag before it says", at: event.start)
            }
            value = tagged
        }
        return YAMLNode(value, text: text, isPlain: isPlain, start: event.start, end: event.end)
    }

    private static func tooDeep(at position: YAMLPosition) -> YAMLError {
        YAMLError("yaml-limit", "lists stand in lists more than \(YAML.depthLimit) deep", at: position)
    }
}
