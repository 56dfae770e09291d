/// The arrays behind a document. A node is a record; what a record cannot hold lies in the tables beside it.
struct Storage: Sendable {
    var records: [Record] = []
    /// Every text, destination, title and info string, one after the other, and a line feed for each soft or hard break: what
    /// runs on in a block without markup of its own lies in one piece.
    var bytes: [UInt8] = []
    var links: [Link] = []
    var lists: [Node.List] = []
    /// Those of divs and spans.
    var attributes: [Attributes] = []
    /// For each of the attributes the column in which its div's attributes or its span begins.
    var columns: [Int32] = []
    var alignments: [[Node.Alignment]] = []
    var notes: [Note] = []
    var references: [Reference] = []
    var footnotes: [NodeID] = []
    var problems: [MarkdownProblem] = []

    typealias Tag = Node.Tag

    /// A node. Indices of -1 mean none.
    struct Record: Sendable {
        var tag: Tag
        /// A heading's level, an item's task, a cell's alignment and whether it is a header's.
        var detail: UInt8 = 0
        /// The index in the table that belongs to the tag; a cell's column.
        var payload: Int32 = -1
        var parent: Int32 = -1
        var next: Int32 = -1
        var line: Int32 = 0
        var endLine: Int32 = 0
        /// The first and the last child; of a node with text, which has no children, where in `bytes` that begins and ends.
        fileprivate var first: Int32 = -1
        fileprivate var last: Int32 = -1

        init(tag: Tag, line: Int32 = 0) {
            self.tag = tag
            self.line = line
        }
    }

    /// The destination and title of a link or an image, or the info string of a code block, as places in `bytes`.
    struct Link: Sendable {
        var destination: Range<Int32>
        var title: Range<Int32>
    }

    /// A footnote's definition.
    struct Note: Sendable {
        var label: String
        var column: Int32 = 0
        /// From 1 once something refers to it; until then 0.
        var number: Int = 0
        var references: Int = 0
    }

    struct Reference: Sendable {
        var note: Int
        /// From 1.
        var occurrence: Int
    }
}

extension Storage {
    /// Adds a node as the last child of another and returns its index.
    mutating func append(_ record: Record, to parent: Int32) -> Int32 {
        let index = Int32(truncatingIfNeeded: records.count)
        records.append(record)
        records[Int(index)].parent = parent
        link(index, to: parent)
        return index
    }

    /// Adds a text node as the last child of another.
    mutating func appendText(_ text: some Collection<UInt8>, line: Int32, to parent: Int32) {
        let start = bytes.count
        bytes.append(contentsOf: text)
        appendText(at: start..<bytes.count, line: line, to: parent)
    }

    /// Adds a text node whose text is in the buffer already.
    mutating func appendText(at range: Range<Int>, line: Int32, to parent: Int32) {
        let index = Int32(truncatingIfNeeded: records.count)
        var record = Record(tag: .text, line: line)
        record.parent = parent
        record.text = range
        records.append(record)
        link(index, to: parent)
    }

    /// Where in the buffer, from an index on, a line feed stands first.
    func lineFeed(from start: Int) -> Int? { bytes.withUnsafeBufferPointer { $0.first(0x0A, from: start) } }

    /// Adds a soft or hard break as the last child of another, and returns its index.
    mutating func appendBreak(_ tag: Tag, line: Int32, to parent: Int32) -> Int32 {
        bytes.append(UInt8(ascii: "\n"))
        return append(Record(tag: tag, line: line), to: parent)
    }

    /// Makes a node that has no parent yet the last child of one.
    mutating func attach(_ index: Int32, to parent: Int32) {
        records[Int(index)].parent = parent
        link(index, to: parent)
    }

    /// Puts a node that names its parent behind that one's last child.
    @inline(__always)
    private mutating func link(_ index: Int32, to parent: Int32) {
        guard parent >= 0 else { return }
        let last = records[Int(parent)].lastChild
        if last < 0 {
            records[Int(parent)].firstChild = index
        } else {
            records[Int(last)].next = index
        }
        records[Int(parent)].lastChild = index
    }

    /// The column in which a node begins; 0 where only its line is known.
    func column(of record: Record) -> Int32 {
        switch record.tag {
        case .div, .span: columns[Int(record.payload)]
        case .footnoteDefinition: notes[Int(record.payload)].column
        default: 0
        }
    }

    /// Appends text to the buffer and returns its place.
    mutating func store(_ text: some Collection<UInt8>) -> Range<Int32> {
        let start = Int32(truncatingIfNeeded: bytes.count)
        bytes.append(contentsOf: text)
        return start..<Int32(truncatingIfNeeded: bytes.count)
    }

    func string(_ range: Range<Int32>) -> String {
        String(decoding: bytes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
    }

    /// The node after this one in document order, within the subtree of `root`; -1 at its end.
    func following(_ index: Int32, within root: Int32, skippingChildren: Bool = false) -> Int32 {
        if !skippingChildren {
            let child = records[Int(index)].firstChild
            if child >= 0 { return child }
        }
        var current = index
        while current >= 0, current != root {
            let next = records[Int(current)].next
            if next >= 0 { return next }
            current = records[Int(current)].parent
        }
        return -1
    }
}

extension Storage.Record {
    /// Whether its tag is one of those whose nodes have text of their own and no children.
    var holdsText: Bool {
        switch tag {
        case .text, .code, .codeBlock, .htmlInline, .htmlBlock: true
        default: false
        }
    }

    var firstChild: Int32 {
        get { holdsText ? -1 : first }
        set { first = newValue }
    }

    var lastChild: Int32 {
        get { holdsText ? -1 : last }
        set { last = newValue }
    }

    var text: Range<Int> {
        get { holdsText && first >= 0 ? Int(first)..<Int(last) : 0..<0 }
        set {
            first = Int32(truncatingIfNeeded: newValue.lowerBound)
            last = Int32(truncatingIfNeeded: newValue.upperBound)
        }
    }

    /// Makes a node with text one that may have children.
    mutating func becomeParent(_ tag: Storage.Tag) {
        self.tag = tag
        first = -1
        last = -1
    }
}
