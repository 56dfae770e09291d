import CCMark
import Glibc

/// Reads cmark's tree into a document's arrays, in one walk, and puts in what the source's marks stand for.
struct TreeBuilder {
    var storage = Storage()
    let options: MarkdownOptions
    /// What was rewritten, if cmark was not given the source itself.
    let plan: RewritePlan
    let isRewritten: Bool
    let readsAddresses: Bool
    private let lines: FileLines

    /// The lines of a file for those of cmark's.
    private struct FileLines {
        let rewritten: RewrittenLines
        let firstLine: Int

        @inline(__always)
        func line(_ line: Int32) -> Int32 {
            Int32(truncatingIfNeeded: rewritten.sourceLine(of: Int(line) - 1) + firstLine)
        }

        @inline(__always)
        func lastLine(_ line: Int32) -> Int32 {
            Int32(truncatingIfNeeded: rewritten.lastSourceLine(of: Int(line) - 1) + firstLine)
        }
    }

    /// cmark's line of the node that was added last, and the file's line.
    private var place: (line: Int32, file: Int32) = (-1, 0)
    /// The line of cmark's that was last found to show several of the file's, and the one up to which all has been added.
    private var joined: (line: Int32, file: Int32) = (-1, 0)

    /// The open node for each level of cmark's tree.
    var parents: [Int32] = [0]
    var linkDepth = 0
    var imageDepth = 0
    var tildes: [PendingTildes] = []
    var table: PendingTable?
    var noteRecords: [Int32] = []
    /// For each reference to a footnote its record, and the definition that it stands in; -1 for the text itself.
    var references: [(record: Int32, owner: Int)] = []
    var notesOpen: [Int] = []

    init(options: MarkdownOptions, plan: RewritePlan?, hasAtSigns: Bool, sourceCount: Int) {
        self.options = options
        isRewritten = plan != nil
        self.plan = plan ?? RewritePlan(original: Bytes(start: nil, count: 0))
        lines = FileLines(rewritten: plan?.source.lines ?? RewrittenLines(), firstLine: options.firstLine)
        readsAddresses = hasAtSigns && options.extensions.contains(.autolinks)
        storage.records.reserveCapacity(64 + sourceCount / 16)
        storage.bytes.reserveCapacity(sourceCount)
        storage.attributes = self.plan.attributes
        storage.columns = self.plan.places.map { Int32(truncatingIfNeeded: $0.column) }
        storage.notes = self.plan.notes
        storage.problems = self.plan.problems
        for (index, place) in self.plan.notePlaces.enumerated() {
            storage.notes[index].column = Int32(truncatingIfNeeded: place.column)
        }
        noteRecords = [Int32](repeating: -1, count: self.plan.notes.count)
    }

    mutating func build(_ root: OpaquePointer) {
        storage.records.append(Storage.Record(tag: .document, line: Int32(truncatingIfNeeded: options.firstLine)))
        var node = cmark_node_first_child(root)
        walk: while let current = node {
            let added = add(current, to: parents[parents.count - 1])
            if added != Self.nothing, let child = cmark_node_first_child(current) {
                descend(into: added)
                node = child
                continue
            }
            var last = current
            while true {
                if let next = cmark_node_next(last) {
                    node = next
                    break
                }
                guard parents.count > 1, let above = cmark_node_parent(last) else { break walk }
                ascend(from: above)
                last = above
            }
        }
        closeTildes(atLevel: 0)
        finishFootnotes()
        storage.problems.sort { $0.range.position < $1.range.position }
    }

    /// Instead of a record: the node and all below it are left out.
    static let nothing: Int32 = -1

    private mutating func descend(into index: Int32) {
        switch storage.records[Int(index)].tag {
        case .link: linkDepth += 1
        case .image: imageDepth += 1
        default: break
        }
        parents.append(index)
    }

    private mutating func ascend(from node: OpaquePointer) {
        closeTildes(atLevel: parents.count - 1)
        let index = parents.removeLast()
        let record = storage.records[Int(index)]
        switch record.tag {
        case .link:
            linkDepth -= 1
            // cmark gives a link the line on which its text ends.
            if cmark_node_get_start_line(node) == joined.line { storage.records[Int(index)].line = joined.file }
        case .image: imageDepth -= 1
        case .footnoteDefinition: if notesOpen.last == Int(record.payload) { notesOpen.removeLast() }
        default: break
        }
    }

    /// Adds a node and returns its record, or the record to which its children belong.
    private mutating func add(_ node: OpaquePointer, to parent: Int32) -> Int32 {
        let start = cmark_node_get_start_line(node)
        if start != place.line { place = (start, start == joined.line ? joined.file : lines.line(start)) }
        let line = place.file
        switch cmark_node_get_type(node) {
        case CMARK_NODE_TEXT:
            addText(cmark_node_get_literal(node), line: line, to: parent)
            return Self.nothing
        case CMARK_NODE_SOFTBREAK: return storage.appendBreak(.softBreak, line: line, to: parent)
        case CMARK_NODE_LINEBREAK: return storage.appendBreak(.lineBreak, line: line, to: parent)
        case CMARK_NODE_CODE: return addLiteral(.code, node, line: line, to: parent)
        case CMARK_NODE_HTML_INLINE: return addLiteral(.htmlInline, node, line: line, to: parent)
        case CMARK_NODE_EMPH: return storage.append(Storage.Record(tag: .emphasis, line: line), to: parent)
        case CMARK_NODE_STRONG: return storage.append(Storage.Record(tag: .strong, line: line), to: parent)
        case CMARK_NODE_LINK: return addLink(.link, node, line: line, to: parent)
        case CMARK_NODE_IMAGE:
            return addMarkedImage(node, to: parent) ?? addLink(.image, node, line: line, to: parent)
        default: return addBlock(node, line: line, to: parent)
        }
    }

    private mutating func addLiteral(_ tag: Node.Tag, _ node: OpaquePointer, line: Int32, to parent: Int32) -> Int32 {
        var record = Storage.Record(tag: tag, line: line)
        setText(of: &record, to: cmark_node_get_literal(node))
        return storage.append(record, to: parent)
    }

    private mutating func addLink(_ tag: Node.Tag, _ node: OpaquePointer, line: Int32, to parent: Int32) -> Int32 {
        var record = Storage.Record(tag: tag, line: line)
        setLink(of: &record, from: node)
        return storage.append(record, to: parent)
    }

    private mutating func addBlock(_ node: OpaquePointer, line: Int32, to parent: Int32) -> Int32 {
        var record = Storage.Record(tag: .paragraph, line: line)
        let type = cmark_node_get_type(node)
        let endLine = cmark_node_get_end_line(node)
        switch type {
        case CMARK_NODE_PARAGRAPH, CMARK_NODE_ITEM, CMARK_NODE_LIST, CMARK_NODE_BLOCK_QUOTE:
            record.endLine = lines.lastLine(endLine)
        // cmark may name the line behind.
        default: record.endLine = lines.line(endLine)
        }
        switch type {
        case CMARK_NODE_BLOCK_QUOTE: record.tag = .blockQuote
        case CMARK_NODE_LIST:
            if isFootnoteList(node) { return parent }
            record.tag = .list
            record.payload = Int32(truncatingIfNeeded: storage.lists.count)
            storage.lists.append(list(from: node))
        case CMARK_NODE_ITEM:
            if let note = footnote(ofItem: node) { return addDefinition(note, endLine: record.endLine) }
            record.tag = .item
        case CMARK_NODE_CODE_BLOCK:
            record.tag = .codeBlock
            setText(of: &record, to: cmark_node_get_literal(node))
            let info = store(cmark_node_get_fence_info(node))
            record.payload = Int32(truncatingIfNeeded: storage.links.count)
            storage.links.append(Storage.Link(destination: info, title: 0..<0))
        case CMARK_NODE_HTML_BLOCK:
            if let mark = blockMark(of: node) {
                addMark(mark, line: line, to: parent)
                return Self.nothing
            }
            record.tag = .htmlBlock
            setText(of: &record, to: cmark_node_get_literal(node))
        case CMARK_NODE_HEADING:
            if table != nil { return addCell(line: line) }
            record.tag = .heading
            record.detail = UInt8(truncatingIfNeeded: cmark_node_get_heading_level(node))
        case CMARK_NODE_THEMATIC_BREAK: record.tag = .thematicBreak
        default: break
        }
        return storage.append(record, to: parent)
    }

    /// Has what follows on cmark's line of the node that is being added stand on a later line of the file.
    mutating func noteLine(_ line: Int32) {
        place.file = line
        joined = place
    }

    /// The file's line for one of the source, from 0.
    func fileLine(of line: Int) -> Int32 { Int32(truncatingIfNeeded: line + options.firstLine) }

    /// The line of a soft break: cmark knows none.
    var lineOfBreaks: Int32 { fileLine(of: -1) }

    private func list(from node: OpaquePointer) -> Node.List {
        let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        var delimiter: Unicode.Scalar?
        if isOrdered { delimiter = cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM ? ")" : "." }
        return Node.List(
            isOrdered: isOrdered, start: Int(cmark_node_get_list_start(node)),
            isTight: cmark_node_get_list_tight(node) != 0, delimiter: delimiter)
    }

    // MARK: Text

    private mutating func setText(of record: inout Storage.Record, to text: UnsafePointer<CChar>?) {
        let range = store(text)
        record.text = Int(range.lowerBound)..<Int(range.upperBound)
    }

    private mutating func setLink(of record: inout Storage.Record, from node: OpaquePointer) {
        let destination = store(cmark_node_get_url(node))
        let title = store(cmark_node_get_title(node))
        record.payload = Int32(truncatingIfNeeded: storage.links.count)
        storage.links.append(Storage.Link(destination: destination, title: title))
    }

    /// Stores text in which no mark may be left.
    private mutating func store(_ text: UnsafePointer<CChar>?) -> Range<Int32> {
        let bytes = Self.bytes(text)
        if isRewritten, Mark.isIn(bytes) { return storage.store(MarkedText(bytes, plan: plan).restored(plan)) }
        return storage.store(bytes)
    }

    static func bytes(_ text: UnsafePointer<CChar>?) -> Bytes {
        guard let text else { return Bytes(start: nil, count: 0) }
        return UnsafeRawBufferPointer(start: text, count: strlen(text)).assumingMemoryBound(to: UInt8.self)
    }
}
