/// A sequence or mapping of which the end has not been read.
struct OpenCollection {
    enum Kind { case sequence, mapping }

    let start: YAMLPosition
    /// The name after `&`.
    let anchor: String?
    private(set) var size = 1
    /// How many collections stand in each other below this one, itself counted.
    private(set) var height = 1
    private let kind: Kind
    private let isFlow: Bool
    private var items: [YAMLNode] = []
    private var entries: [YAMLEntry] = []
    /// A key whose value has not been read.
    private var key: YAMLNode?
    /// Where keys stand, once there are so many that looking through them takes long.
    private var places: [String: YAMLPosition] = [:]
    private static let fewKeys = 16

    init(_ kind: Kind, at start: YAMLPosition, isFlow: Bool, anchor: String?) {
        self.kind = kind
        self.start = start
        self.isFlow = isFlow
        self.anchor = anchor
        if kind == .mapping { entries.reserveCapacity(8) }
    }

    /// Takes the next node: an item, or a key and a value by turns.
    mutating func add(_ node: consuming YAMLNode, size: Int, height: Int) throws(YAMLError) {
        grow(by: size, height: height)
        if kind == .sequence {
            items.append(node)
        } else if let key = key.take() {
            entries.append(YAMLEntry(key: key, value: node))
        } else {
            try refuseDuplicate(node)
            key = node
        }
    }

    /// Counts what is added below.
    mutating func grow(by size: Int, height: Int) {
        self.size += size
        self.height = max(self.height, height + 1)
    }

    /// The whole collection. libyaml ends one without brackets where the next thing begins; it ends with its last child.
    func node(endingAt end: YAMLPosition) -> YAMLNode {
        let last = kind == .sequence ? items.last?.end : entries.last?.value.end
        return YAMLNode(
            kind == .sequence ? .sequence(items) : .mapping(entries), start: start, end: isFlow ? end : last ?? end)
    }

    private mutating func refuseDuplicate(_ key: YAMLNode) throws(YAMLError) {
        guard key.isScalar else { return }
        guard let first = place(of: key.text) else {
            if entries.count >= Self.fewKeys { places[key.text] = key.start }
            return
        }
        throw YAMLError(
            "duplicate-key", "the key ‘\(key.text)’ stands twice, on lines \(first.line) and \(key.start.line)",
            advice: "keep one of them", at: key.start)
    }

    private mutating func place(of text: String) -> YAMLPosition? {
        guard entries.count >= Self.fewKeys else {
            return entries.firstIndex { $0.key.text == text && $0.key.isScalar }.map { entries[$0].key.start }
        }
        if places.isEmpty {
            for entry in entries where entry.key.isScalar { places[entry.key.text] = entry.key.start }
        }
        return places[text]
    }
}
