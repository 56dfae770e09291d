/// A parsed Markdown document: a tree whose nodes lie in one array and whose text lies in one buffer.
///
/// A document is a value that never changes; copying it costs one reference count.
public struct Document: Sendable {
    private let contents: Contents

    /// Parses a source. Never fails: every sequence of bytes is a document.
    ///
    /// A byte order mark is skipped; NUL and bytes that are not UTF-8 become U+FFFD.
    public init(parsing source: [UInt8], options: MarkdownOptions = MarkdownOptions()) {
        self.init(storage: source.withUnsafeBufferPointer { parse($0, options: options) })
    }

    /// Parses a part of a file.
    public init(parsing source: ArraySlice<UInt8>, options: MarkdownOptions = MarkdownOptions()) {
        self.init(storage: source.withUnsafeBufferPointer { parse($0, options: options) })
    }

    /// Parses a source. Never fails: every string is a document.
    public init(parsing source: String, options: MarkdownOptions = MarkdownOptions()) {
        var source = source
        self.init(storage: source.withUTF8 { parse($0, options: options) })
    }

    init(storage: Storage) { contents = Contents(storage: storage) }

    /// The node of the kind `document` that holds all others.
    public var root: NodeID { NodeID(0 as Int32) }

    /// What its writer probably did not mean, in the order of the source.
    public var problems: [MarkdownProblem] { storage.problems }

    /// The footnotes' definitions, in the order of their numbers.
    public var footnotes: [NodeID] { storage.footnotes }

    var storage: Storage {
        _read { yield contents.storage }
    }

    private final class Contents: Sendable {
        let storage: Storage

        init(storage: Storage) { self.storage = storage }
    }
}
