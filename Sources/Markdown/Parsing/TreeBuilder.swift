import CCMark
import Glibc

/// Reads cmark's tree into a document's arrays, in one walk.
struct TreeBuilder {
    var storage = Storage()
    let options: MarkdownOptions

    init(options: MarkdownOptions) { self.options = options }

    mutating func build(_ root: OpaquePointer) {
        storage.records.append(Storage.Record(tag: .document, line: Int32(truncatingIfNeeded: options.firstLine)))
        var node = root
        var parent: Int32 = 0
        descend: while true {
            if let child = cmark_node_first_child(node) {
                node = child
            } else {
                while cmark_node_next(node) == nil {
                    guard let above = cmark_node_parent(node), above != root, node != root else { break descend }
                    node = above
                    parent = storage.records[Int(parent)].parent
                }
                guard let next = cmark_node_next(node) else { break }
                node = next
            }
            let index = add(node, to: parent)
            if cmark_node_first_child(node) != nil { parent = index }
        }
    }

    private mutating func add(_ node: OpaquePointer, to parent: Int32) -> Int32 {
        var record = Storage.Record(tag: .text)
        record.line = cmark_node_get_start_line(node) + Int32(truncatingIfNeeded: options.firstLine) - 1
        switch cmark_node_get_type(node) {
        case CMARK_NODE_TEXT: setText(of: &record, to: cmark_node_get_literal(node))
        case CMARK_NODE_SOFTBREAK: record.tag = .softBreak
        case CMARK_NODE_LINEBREAK: record.tag = .lineBreak
        case CMARK_NODE_CODE:
            record.tag = .code
            setText(of: &record, to: cmark_node_get_literal(node))
        case CMARK_NODE_HTML_INLINE:
            record.tag = .htmlInline
            setText(of: &record, to: cmark_node_get_literal(node))
        case CMARK_NODE_EMPH: record.tag = .emphasis
        case CMARK_NODE_STRONG: record.tag = .strong
        case CMARK_NODE_LINK:
            record.tag = .link
            setLink(of: &record, from: node)
        case CMARK_NODE_IMAGE:
            record.tag = .image
            setLink(of: &record, from: node)
        default:
            setBlock(&record, from: node)
        }
        return storage.append(record, to: parent)
    }

    private mutating func setBlock(_ record: inout Storage.Record, from node: OpaquePointer) {
        record.endLine = cmark_node_get_end_line(node) + Int32(truncatingIfNeeded: options.firstLine) - 1
        switch cmark_node_get_type(node) {
        case CMARK_NODE_BLOCK_QUOTE: record.tag = .blockQuote
        case CMARK_NODE_LIST:
            record.tag = .list
            record.payload = Int32(truncatingIfNeeded: storage.lists.count)
            storage.lists.append(list(from: node))
        case CMARK_NODE_ITEM: record.tag = .item
        case CMARK_NODE_CODE_BLOCK:
            record.tag = .codeBlock
            setText(of: &record, to: cmark_node_get_literal(node))
            let info = store(cmark_node_get_fence_info(node))
            record.payload = Int32(truncatingIfNeeded: storage.links.count)
            storage.links.append(Storage.Link(destination: info, title: 0..<0))
        case CMARK_NODE_HTML_BLOCK:
            record.tag = .htmlBlock
            setText(of: &record, to: cmark_node_get_literal(node))
        case CMARK_NODE_HEADING:
            record.tag = .heading
            record.detail = UInt8(truncatingIfNeeded: cmark_node_get_heading_level(node))
        case CMARK_NODE_THEMATIC_BREAK: record.tag = .thematicBreak
        default: record.tag = .paragraph
        }
    }

    private func list(from node: OpaquePointer) -> Node.List {
        let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        var delimiter: Unicode.Scalar?
        if isOrdered { delimiter = cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM ? ")" : "." }
        return Node.List(
            isOrdered: isOrdered, start: Int(cmark_node_get_list_start(node)),
            isTight: cmark_node_get_list_tight(node) != 0, delimiter: delimiter)
    }

    private mutating func setText(of record: inout Storage.Record, to text: UnsafePointer<CChar>?) {
        let range = store(text)
        record.textStart = range.lowerBound
        record.textEnd = range.upperBound
    }

    private mutating func setLink(of record: inout Storage.Record, from node: OpaquePointer) {
        let destination = store(cmark_node_get_url(node))
        let title = store(cmark_node_get_title(node))
        record.payload = Int32(truncatingIfNeeded: storage.links.count)
        storage.links.append(Storage.Link(destination: destination, title: title))
    }

    private mutating func store(_ text: UnsafePointer<CChar>?) -> Range<Int32> {
        guard let text else { return 0..<0 }
        let buffer = UnsafeRawBufferPointer(start: text, count: strlen(text))
        return storage.store(buffer)
    }
}
