import Markdown

/// A Markdown text without annotations, with a digest of the bytes that it was read from.
public struct MarkdownBody: Sendable {
    public var document: Document
    /// The same for the same text.
    public let sourcePrint: UInt64

    init(_ bytes: ArraySlice<UInt8>, firstLine: Int) {
        let bytes = Array(bytes)
        document = Document(parsing: bytes, options: .init(firstLine: firstLine))
        sourcePrint = contentHash(bytes)
    }
}
