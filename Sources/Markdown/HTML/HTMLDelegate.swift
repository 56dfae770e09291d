import Bytes

/// What a host adds to or changes in the HTML of a document. Every requirement has a default that does nothing special.
///
/// A method that returns true has written the output itself. `open` and `close` are asked for every node that has
/// children and `open` alone for every other, text nodes excepted: for these there is `text`.
public protocol HTMLDelegate {
    /// Writes a node's opening tags, or, for a node without children, all of it.
    mutating func open(_ id: NodeID, in document: Document, into output: inout ByteOutput) -> Bool
    /// Writes a node's closing tags. Asked whether or not `open` wrote the opening ones.
    mutating func close(_ id: NodeID, in document: Document, into output: inout ByteOutput) -> Bool
    /// Writes a text node, escaped. Not asked inside an image's alternative text.
    mutating func text(_ id: NodeID, in document: Document, into output: inout ByteOutput) -> Bool
    /// The destination to write for a link or an image; nil leaves it as it is.
    mutating func destination(_ destination: String, of id: NodeID, in document: Document) -> String?
    /// Writes the destination of a link or an image, escaped. Not asked for one that is unsafe.
    mutating func writeDestination(
        _ destination: String, of id: NodeID, in document: Document, into output: inout ByteOutput
    ) -> Bool
}

extension HTMLDelegate {
    public mutating func open(_ id: NodeID, in document: Document, into output: inout ByteOutput) -> Bool { false }
    public mutating func close(_ id: NodeID, in document: Document, into output: inout ByteOutput) -> Bool { false }
    public mutating func text(_ id: NodeID, in document: Document, into output: inout ByteOutput) -> Bool { false }
    public mutating func destination(_ destination: String, of id: NodeID, in document: Document) -> String? { nil }
    public mutating func writeDestination(
        _ destination: String, of id: NodeID, in document: Document, into output: inout ByteOutput
    ) -> Bool { false }
}

/// Changes nothing.
public struct PlainHTML: HTMLDelegate {
    public init() {}
}
