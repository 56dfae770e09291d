import Bytes

/// Writes a document, or a part of it, as an HTML fragment.
public struct HTMLRenderer: Sendable {
    public struct Options: Hashable, Sendable {
        /// Whether raw HTML passes. If not, a comment stands in its place.
        public var allowsUnsafeHTML: Bool
        /// Before the ids of footnotes and references, so that several documents share a page.
        public var idPrefix: String
        /// Whether references to footnotes, and the footnotes under the whole document, are written.
        public var writesFootnotes: Bool
        /// The words that no source holds.
        public var labels: HTMLLabels

        public init(
            allowsUnsafeHTML: Bool = false, idPrefix: String = "", writesFootnotes: Bool = true,
            labels: HTMLLabels = HTMLLabels()
        ) {
            self.allowsUnsafeHTML = allowsUnsafeHTML
            self.idPrefix = idPrefix
            self.writesFootnotes = writesFootnotes
            self.labels = labels
        }
    }

    public var options: Options

    public init(options: Options = Options()) { self.options = options }

    /// Writes the node and all below it; the document where no node is named.
    public func render(
        _ document: Document, from id: NodeID? = nil, delegate: inout some HTMLDelegate, into output: inout ByteOutput
    ) {
        var writer = HTMLWriter(document: document, options: options, start: output.total)
        writer.write((id ?? document.root).index, delegate: &delegate, into: &output)
    }

    /// Writes what is below the node, without its own tags.
    public func renderChildren(
        of id: NodeID, in document: Document, delegate: inout some HTMLDelegate, into output: inout ByteOutput
    ) {
        var writer = HTMLWriter(document: document, options: options, start: output.total)
        var child = document.storage.records[Int(id.index)].firstChild
        while child >= 0 {
            writer.write(child, delegate: &delegate, into: &output)
            child = document.storage.records[Int(child)].next
        }
    }

    /// The whole document, with nothing added.
    public func render(_ document: Document) -> String {
        var output = ByteOutput(expecting: document.textBytes.count)
        var plain = PlainHTML()
        render(document, delegate: &plain, into: &output)
        return String(decoding: output.bytes(), as: UTF8.self)
    }
}

/// The words in the HTML that no source holds, in the page's language.
public struct HTMLLabels: Hashable, Sendable {
    /// Names the footnotes' section.
    public var footnotes: String
    /// Names the link from a footnote back to its reference; the reference's number follows it.
    public var backToReference: String
    /// Names the checkbox of a task that has no words.
    public var task: String

    public init(
        footnotes: String = "Footnotes", backToReference: String = "Back to reference", task: String = "Task"
    ) {
        self.footnotes = footnotes
        self.backToReference = backToReference
        self.task = task
    }
}
