extension Document {
    /// The words of a node as a reader sees them: a soft break is a space, a hard break a line feed, blocks are joined
    /// by a line feed; footnotes, references to them and raw HTML are left out.
    public func plainText(of id: NodeID) -> String {
        var output: [UInt8] = []
        appendPlainText(of: id, into: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// The same as `plainText(of:)`, into a buffer.
    public func appendPlainText(of id: NodeID, into output: inout [UInt8]) {
        let start = output.count
        var isAfterBlock = false
        var index = id.index
        while index >= 0 {
            let record = storage.records[Int(index)]
            var skipsChildren = false
            switch record.tag {
            case .text, .code, .codeBlock:
                if isAfterBlock || record.tag == .codeBlock, output.count > start { output.append(UInt8(ascii: "\n")) }
                isAfterBlock = record.tag == .codeBlock
                var end = Int(record.textEnd)
                if record.tag == .codeBlock {
                    while end > Int(record.textStart), storage.bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
                }
                output.append(contentsOf: storage.bytes[Int(record.textStart)..<end])
            case .softBreak: output.append(UInt8(ascii: " "))
            case .lineBreak: output.append(UInt8(ascii: "\n"))
            case .footnoteDefinition: skipsChildren = index != id.index
            case .paragraph, .heading, .tableCell, .item, .blockQuote, .div, .thematicBreak: isAfterBlock = true
            default: break
            }
            index = storage.following(index, within: id.index, skippingChildren: skipsChildren)
        }
    }
}
