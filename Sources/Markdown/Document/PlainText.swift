extension Document {
    /// The words of a node as a reader sees them: a soft break is a space, a hard break a line feed, blocks are joined
    /// by a line feed; footnotes, references to them and raw HTML are left out.
    public func plainText(of id: NodeID) -> String {
        // Most spans hold one text.
        let child = storage.records[Int(id.index)].firstChild
        if child >= 0, storage.records[Int(child)].tag == .text, storage.records[Int(child)].next < 0 {
            return String(decoding: text(of: NodeID(child)), as: UTF8.self)
        }
        var output: [UInt8] = []
        output.reserveCapacity(256)
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
                let text = record.text
                var end = text.upperBound
                if record.tag == .codeBlock {
                    while end > text.lowerBound, storage.bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
                }
                output.append(contentsOf: storage.bytes[text.lowerBound..<end])
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
