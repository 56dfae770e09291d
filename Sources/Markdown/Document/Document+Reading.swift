extension Document {
    /// A node. Reading the kind of a link, an image or a code block makes strings; `Document.text(of:)` makes none.
    public subscript(_ id: NodeID) -> Node {
        let record = storage.records[Int(id.index)]
        let column = storage.column(of: record)
        let position = SourcePosition(line: Int(record.line), column: column > 0 ? Int(column) : nil)
        var node = Node(kind: storage.kind(of: record), position: position)
        node.parent = record.parent < 0 ? nil : NodeID(record.parent)
        node.firstChild = record.firstChild < 0 ? nil : NodeID(record.firstChild)
        node.nextSibling = record.next < 0 ? nil : NodeID(record.next)
        node.endLine = record.endLine > 0 ? Int(record.endLine) : nil
        return node
    }

    /// What a node is. Makes nothing, where the node itself may hold strings.
    public func tag(of id: NodeID) -> Node.Tag { storage.records[Int(id.index)].tag }

    /// The node that holds a node; nil for the root.
    public func parent(of id: NodeID) -> NodeID? {
        let parent = storage.records[Int(id.index)].parent
        return parent < 0 ? nil : NodeID(parent)
    }

    /// The file's line on which a node begins.
    public func line(of id: NodeID) -> Int { Int(storage.records[Int(id.index)].line) }

    /// The attributes of a span or a div; nil for any other node.
    public func attributes(of id: NodeID) -> Attributes? {
        let record = storage.records[Int(id.index)]
        guard record.tag == .span || record.tag == .div else { return nil }
        return storage.attributes[Int(record.payload)]
    }

    /// The nodes directly below a node, in order.
    public func children(of id: NodeID) -> Children {
        Children(document: self, following: storage.records[Int(id.index)].firstChild)
    }

    /// The UTF-8 text of a `text`, `code`, `codeBlock`, `htmlInline` or `htmlBlock` node; empty for any other.
    public func text(of id: NodeID) -> ArraySlice<UInt8> {
        storage.bytes[storage.records[Int(id.index)].text]
    }

    /// The node after this one in document order, going down first; nil at the end of the subtree of `root`.
    public func next(after id: NodeID, within root: NodeID, skippingChildren: Bool = false) -> NodeID? {
        let index = storage.following(id.index, within: root.index, skippingChildren: skippingChildren)
        return index < 0 ? nil : NodeID(index)
    }

    public struct Children: Sequence, IteratorProtocol {
        let document: Document
        var following: Int32

        public mutating func next() -> NodeID? {
            guard following >= 0 else { return nil }
            let id = NodeID(following)
            following = document.storage.records[Int(following)].next
            return id
        }
    }
}

extension Storage {
    func kind(of record: Record) -> Node.Kind {
        switch record.tag {
        case .document: .document
        case .paragraph: .paragraph
        case .heading: .heading(level: Int(record.detail))
        case .blockQuote: .blockQuote
        case .list: .list(lists[Int(record.payload)])
        case .item: .item(task: Node.Task(detail: record.detail))
        case .codeBlock: .codeBlock(info: record.payload < 0 ? "" : string(links[Int(record.payload)].destination))
        case .htmlBlock: .htmlBlock
        case .thematicBreak: .thematicBreak
        case .table: .table(alignments: alignments[Int(record.payload)])
        case .tableHead: .tableHead
        case .tableBody: .tableBody
        case .tableRow: .tableRow
        case .tableCell:
            .tableCell(
                column: Int(record.payload), alignment: Node.Alignment(detail: record.detail & 3),
                isHeader: record.detail & 4 != 0)
        case .footnoteDefinition: .footnoteDefinition(footnote(Int(record.payload)))
        case .div: .div(attributes[Int(record.payload)])
        case .text: .text
        case .softBreak: .softBreak
        case .lineBreak: .lineBreak
        case .code: .code
        case .htmlInline: .htmlInline
        case .emphasis: .emphasis
        case .strong: .strong
        case .strikethrough: .strikethrough
        case .link:
            .link(
                destination: string(links[Int(record.payload)].destination),
                title: string(links[Int(record.payload)].title))
        case .image:
            .image(
                destination: string(links[Int(record.payload)].destination),
                title: string(links[Int(record.payload)].title))
        case .span: .span(attributes[Int(record.payload)])
        case .footnoteReference:
            .footnoteReference(
                footnote(references[Int(record.payload)].note), occurrence: references[Int(record.payload)].occurrence)
        }
    }

    private func footnote(_ index: Int) -> Node.Footnote {
        Node.Footnote(number: notes[index].number, label: notes[index].label)
    }
}

extension Node.Task {
    /// From a record: 0 is no task, 1 an open one, 2 one that is done.
    init?(detail: UInt8) {
        switch detail {
        case 1: self = .open
        case 2: self = .done
        default: return nil
        }
    }
}

extension Node.Alignment {
    init(detail: UInt8) {
        switch detail {
        case 1: self = .left
        case 2: self = .center
        case 3: self = .right
        default: self = .none
        }
    }

    var detail: UInt8 {
        switch self {
        case .none: 0
        case .left: 1
        case .center: 2
        case .right: 3
        }
    }
}
