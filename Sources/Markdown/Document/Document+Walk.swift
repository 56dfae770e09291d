extension Document {
    /// Goes through all nodes below the root in document order.
    ///
    /// - Parameter visit: called with each node, what it is, and how deep it lies: 1 for the root's children. All that comes
    ///   after a node and lies deeper, up to the next that does not, is below it.
    public func walk(_ visit: (_ id: NodeID, _ tag: Node.Tag, _ depth: Int) -> Void) {
        storage.records.withUnsafeBufferPointer { records in
            var index = records[0].firstChild
            var depth = 1
            while index >= 0 {
                visit(NodeID(index), records[Int(index)].tag, depth)
                let child = records[Int(index)].firstChild
                if child >= 0 {
                    index = child
                    depth += 1
                    continue
                }
                while depth > 0, records[Int(index)].next < 0 {
                    index = records[Int(index)].parent
                    depth -= 1
                }
                index = depth > 0 ? records[Int(index)].next : -1
            }
        }
    }

    /// All text in one buffer, in the order in which the parser met it, breaks as line feeds and what is more than text in
    /// between. ``textRange(of:)`` says where in it a node's own text lies.
    public var textBytes: [UInt8] { storage.bytes }

    /// Where in ``textBytes`` the text of a node lies that has one; see ``text(of:)``.
    public func textRange(of id: NodeID) -> Range<Int> { storage.records[Int(id.index)].text }

    /// How many nodes there are, with those that the tree has lost again: each node's ``NodeID/place`` is below this.
    public var nodeCount: Int { storage.records.count }

    /// The level of a heading; 0 for any other node.
    public func headingLevel(of id: NodeID) -> Int {
        let record = storage.records[Int(id.index)]
        return record.tag == .heading ? Int(record.detail) : 0
    }
}
