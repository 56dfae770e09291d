/// A value of a YAML text, with its place in it.
public struct YAMLNode: Equatable, Sendable {
    /// What the node holds, resolved by the core schema.
    public var value: Value
    /// A scalar's characters whatever its type, quotes and escapes undone: `0042` for the number 42. Empty for collections.
    public var text: String
    /// Whether it is a scalar without quotes, so that its characters stand in the file just as they do in ``text``
    /// (unless it runs over several lines).
    public var isPlain: Bool
    /// Where its first character stands; for an alias, where the alias stands.
    public var start: YAMLPosition
    /// The place after its last character.
    public var end: YAMLPosition

    /// Makes a node.
    public init(_ value: Value, text: String = "", isPlain: Bool = false, start: YAMLPosition, end: YAMLPosition) {
        self.value = value
        self.text = text
        self.isPlain = isPlain
        self.start = start
        self.end = end
    }

    /// The kinds of value in the core schema (YAML 1.2, 10.3).
    public enum Value: Equatable, Sendable {
        case null
        case bool(Bool)
        case int(Int)
        /// A number with a fraction or an exponent, infinite, not a number, or whole and too large for `Int`.
        case float(Double)
        case string(String)
        case sequence([YAMLNode])
        /// The entries in the order in which they are written; no two keys have the same text.
        case mapping([YAMLEntry])
    }

    /// The value of a mapping's key; `nil` where there is none or the node is no mapping.
    public subscript(key: String) -> YAMLNode? {
        guard case .mapping(let entries) = value else { return nil }
        return entries.firstIndex { $0.key.text == key && $0.key.isScalar }.map { entries[$0].value }
    }

    /// Whether the node is neither a sequence nor a mapping.
    public var isScalar: Bool {
        switch value {
        case .sequence, .mapping: false
        default: true
        }
    }
}

/// A key of a mapping and what it leads to.
public struct YAMLEntry: Equatable, Sendable {
    /// Nearly always a text; YAML allows any node.
    public var key: YAMLNode
    /// `.null` where nothing follows the colon.
    public var value: YAMLNode

    /// Makes an entry.
    public init(key: YAMLNode, value: YAMLNode) {
        self.key = key
        self.value = value
    }
}

/// A place in a YAML text.
public struct YAMLPosition: Equatable, Hashable, Sendable {
    /// The file's own line, from 1. A line ends with a line feed, a carriage return or both.
    public var line: Int
    /// The place in the line from 1, in Unicode scalars; a byte order mark does not count.
    public var column: Int

    /// Makes a position.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}
