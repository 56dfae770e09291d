import Bytes

/// One walk over a subtree, without recursion, that writes HTML.
struct HTMLWriter {
    let document: Document
    let options: HTMLRenderer.Options
    private let records: [Storage.Record]
    private let bytes: [UInt8]
    /// How long the output was before.
    let start: Int
    /// How many links the walk is in: none may hold another.
    var linkDepth = 0
    /// For each of these links whether its tag was written.
    var openLinks: [Bool] = []
    var isInFootnotes = false

    init(document: Document, options: HTMLRenderer.Options, start: Int) {
        self.document = document
        self.options = options
        records = document.storage.records
        bytes = document.storage.bytes
        self.start = start
    }

    mutating func write(_ root: Int32, delegate: inout some HTMLDelegate, into output: inout ByteOutput) {
        var index = root
        walk: while true {
            let entersChildren = enter(index, delegate: &delegate, into: &output)
            let child = record(index).firstChild
            if entersChildren, child >= 0 {
                index = child
                continue
            }
            if entersChildren { leave(index, delegate: &delegate, into: &output) }
            while true {
                if index == root { break walk }
                let next = record(index).next
                if next >= 0 {
                    index = next
                    break
                }
                index = record(index).parent
                leave(index, delegate: &delegate, into: &output)
            }
        }
    }

    /// Writes what stands before a node's children; false if the node is done with.
    private mutating func enter(
        _ index: Int32, delegate: inout some HTMLDelegate, into output: inout ByteOutput
    ) -> Bool {
        let record = record(index)
        let id = NodeID(index)
        if record.tag == .text {
            if !delegate.text(id, in: document, into: &output) { escapeText(of: record, into: &output) }
            return false
        }
        if record.tag == .footnoteDefinition, record.parent == 0, !openFootnotes(into: &output) { return false }
        if record.tag == .footnoteReference, !options.writesFootnotes { return false }
        if record.tag == .link { linkDepth += 1 }
        if delegate.open(id, in: document, into: &output) {
            if record.tag == .link { openLinks.append(true) }
            return Self.hasChildren(record.tag)
        }
        switch record.tag {
        case .softBreak: output.append(UInt8(ascii: "\n"))
        case .lineBreak: append("<br />\n", to: &output)
        case .code:
            append("<code>", to: &output)
            escapeText(of: record, into: &output)
            append("</code>", to: &output)
        case .htmlInline: writeRaw(record, into: &output)
        case .footnoteReference: writeReference(record, into: &output)
        case .link: return openLink(record, id: id, delegate: &delegate, into: &output)
        case .image: writeImage(record, id: id, delegate: &delegate, into: &output)
        case .emphasis: append("<em>", to: &output)
        case .strong: append("<strong>", to: &output)
        case .strikethrough: append("<del>", to: &output)
        case .span: openTag("span", attributes: document.storage.attributes[Int(record.payload)], into: &output)
        default: openBlock(record, index: index, into: &output)
        }
        return Self.hasChildren(record.tag)
    }

    /// Writes what stands after a node's children.
    private mutating func leave(_ index: Int32, delegate: inout some HTMLDelegate, into output: inout ByteOutput) {
        let record = record(index)
        if record.tag == .footnoteDefinition || record.tag == .paragraph { closeFootnoteText(index, into: &output) }
        var closesLink = false
        if record.tag == .link {
            linkDepth -= 1
            closesLink = openLinks.popLast() ?? false
        }
        if delegate.close(NodeID(index), in: document, into: &output) {
            closeFootnotes(after: record, into: &output)
            return
        }
        switch record.tag {
        case .emphasis: append("</em>", to: &output)
        case .strong: append("</strong>", to: &output)
        case .strikethrough: append("</del>", to: &output)
        case .span: append("</span>", to: &output)
        case .link: if closesLink { append("</a>", to: &output) }
        default: closeBlock(record, index: index, into: &output)
        }
        closeFootnotes(after: record, into: &output)
    }

    func record(_ index: Int32) -> Storage.Record { records[Int(index)] }

    /// Lends a part of the document's text.
    func withBytes<Result>(_ range: Range<Int>, _ body: (Bytes) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { body(Bytes(rebasing: $0[range])) }
    }

    func escapeText(of record: Storage.Record, into output: inout ByteOutput) {
        withBytes(record.text) { escapeHTML($0, into: &output) }
    }

    /// Ends the line, if one has begun.
    func endLine(_ output: inout ByteOutput) {
        if output.total > start, output.last != UInt8(ascii: "\n") { output.append(UInt8(ascii: "\n")) }
    }

    func writeRaw(_ record: Storage.Record, into output: inout ByteOutput) {
        if options.allowsUnsafeHTML {
            withBytes(record.text) { output.append($0) }
        } else {
            append("<!-- raw HTML omitted -->", to: &output)
        }
    }

    private static func hasChildren(_ tag: Storage.Tag) -> Bool {
        switch tag {
        case .text, .softBreak, .lineBreak, .code, .htmlInline, .image, .footnoteReference, .codeBlock, .htmlBlock,
            .thematicBreak:
            false
        default: true
        }
    }
}
