extension Document {
    /// The words of a node as a reader sees them: a soft break is a space, a hard break a line feed, blocks are joined
    /// by a line feed; footnotes, references to them and raw HTML are left out.
    public func plainText(of id: NodeID) -> String {
        if let range = storage.lines(of: id.index) { return storage.onOneLine(range) }
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

extension Storage {
    /// Where the text lies of a node that holds nothing but lines of text, as most spans do: it is then in one piece.
    fileprivate func lines(of node: Int32) -> Range<Int>? {
        var child = records[Int(node)].firstChild
        guard child >= 0, records[Int(child)].tag == .text else { return nil }
        let start = records[Int(child)].text.lowerBound
        var end = start
        while child >= 0 {
            let record = records[Int(child)]
            switch record.tag {
            case .text where record.text.lowerBound == end: end = record.text.upperBound
            case .softBreak where end < bytes.count && bytes[end] == 0x0A: end += 1
            default: return nil
            }
            child = record.next
        }
        return start..<end
    }

    /// A part of the text with spaces for its line feeds.
    fileprivate func onOneLine(_ range: Range<Int>) -> String {
        bytes.withUnsafeBufferPointer { bytes in
            let lines = Bytes(rebasing: bytes[range])
            guard lines.holds(0x0A) else { return String(decoding: lines, as: UTF8.self) }
            return String(unsafeUninitializedCapacity: lines.count) { words in
                _ = words.update(fromContentsOf: lines)
                for index in 0..<lines.count where words[index] == 0x0A { words[index] = UInt8(ascii: " ") }
                return lines.count
            }
        }
    }
}
