extension Document {
    /// A node. Reading the kind of a link, an image or a code block makes strings; `Document.text(of:)` makes none.
    public subscript(_ id: NodeID) -> Node {
        Node(kind: .document, parent: nil, firstChild: nil, nextSibling: nil, position: SourcePosition(line: 1))
    }

    /// The nodes directly below a node, in order.
    public func children(of id: NodeID) -> Children { Children(document: self, next: self[id].firstChild) }

    /// The UTF-8 text of a `text`, `code`, `codeBlock`, `htmlInline` or `htmlBlock` node; empty for any other.
    public func text(of id: NodeID) -> ArraySlice<UInt8> { [] }

    /// The words of a node as a reader sees them: a soft break is a space, a hard break a line feed, blocks are joined
    /// by a line feed, footnotes and references to them and raw HTML are left out.
    public func plainText(of id: NodeID) -> String { "" }

    /// The node after this one in document order, going down first; nil at the end of the subtree of `root`.
    public func next(after id: NodeID, within root: NodeID, skippingChildren: Bool = false) -> NodeID? { nil }

    public struct Children: Sequence, IteratorProtocol {
        let document: Document
        var next_: NodeID?

        init(document: Document, next: NodeID?) {
            self.document = document
            next_ = next
        }

        public mutating func next() -> NodeID? {
            guard let id = next_ else { return nil }
            next_ = document[id].nextSibling
            return id
        }
    }
}
