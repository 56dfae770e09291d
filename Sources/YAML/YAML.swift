/// Reads YAML with the system's libyaml into a tree of values that know their places.
///
/// Plain scalars are resolved by the core schema of YAML 1.2 (chapter 10.3): `no`, `12:30` and `2023-12-29` are texts,
/// `0o17` is fifteen, `017` seventeen. Aliases are resolved, `<<` is an ordinary key, unknown tags are passed over,
/// a key that stands twice in one mapping is an error.
public enum YAML {
    /// Collections may nest this deep; no text that a person wrote comes near it.
    public static let depthLimit = 128
    /// Aliases may add this many nodes to a text; an “alias bomb” would add billions.
    public static let aliasLimit = 100_000

    /// Reads a text of at most one document.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8, or UTF-16 with a byte order mark.
    ///   - firstLine: the number of the text's first line in its file, from 1.
    /// - Returns: `nil` where the text is empty or holds only comments.
    /// - Throws: ``YAMLError`` for the first thing that is wrong, also where there is a second document.
    public static func parse(_ bytes: [UInt8], firstLine: Int = 1) throws(YAMLError) -> YAMLNode? {
        try bytes.withUnsafeBufferPointer { buffer throws(YAMLError) in try parse(buffer, firstLine: firstLine) }
    }

    /// Reads a text of at most one document; see ``parse(_:firstLine:)-([UInt8],_)``.
    public static func parse(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int = 1) throws(YAMLError) -> YAMLNode? {
        var composer = try Composer(EventReader(bytes, firstLine: firstLine))
        let node = try composer.nextDocument()
        try composer.finish()
        return node
    }

    /// Reads a text of any number of documents, parted by `---` lines.
    ///
    /// - Parameter bytes: UTF-8, or UTF-16 with a byte order mark.
    /// - Throws: ``YAMLError`` for the first thing that is wrong.
    public static func documents(_ bytes: [UInt8]) throws(YAMLError) -> [YAMLNode] {
        try bytes.withUnsafeBufferPointer { buffer throws(YAMLError) in
            var composer = try Composer(EventReader(buffer, firstLine: 1))
            var nodes: [YAMLNode] = []
            while let node = try composer.nextDocument() { nodes.append(node) }
            return nodes
        }
    }
}
