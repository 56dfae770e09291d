extension HTMLWriter {
    /// Writes a link's opening tag; where its destination is unsafe, and within another link, only its text is left.
    mutating func openLink(
        _ record: Storage.Record, id: NodeID, delegate: inout some HTMLDelegate, into output: inout [UInt8]
    ) -> Bool {
        let destination = linkDepth == 1 ? destination(of: record, id: id, delegate: &delegate) : nil
        openLinks.append(destination != nil)
        guard let destination else { return true }
        append("<a href=\"", to: &output)
        write(destination, id: id, delegate: &delegate, into: &output)
        writeTitle(record, into: &output)
        append("\">", to: &output)
        return true
    }

    func writeImage(
        _ record: Storage.Record, id: NodeID, delegate: inout some HTMLDelegate, into output: inout [UInt8]
    ) {
        guard let destination = destination(of: record, id: id, delegate: &delegate) else {
            writeAlternativeText(of: id, into: &output)
            return
        }
        append("<img src=\"", to: &output)
        write(destination, id: id, delegate: &delegate, into: &output)
        append("\" alt=\"", to: &output)
        writeAlternativeText(of: id, into: &output)
        writeTitle(record, into: &output)
        append("\" />", to: &output)
    }

    /// The destination to write; nil if it is unsafe.
    private func destination(
        of record: Storage.Record, id: NodeID, delegate: inout some HTMLDelegate
    ) -> ArraySlice<UInt8>? {
        let range = document.storage.links[Int(record.payload)].destination
        var bytes = document.storage.bytes[Int(range.lowerBound)..<Int(range.upperBound)]
        let changed = delegate.destination(document.storage.string(range), of: id, in: document)
        if let changed { bytes = Array(changed.utf8)[...] }
        return isUnsafeDestination(bytes, isImage: record.tag == .image) ? nil : bytes
    }

    private func write(
        _ destination: ArraySlice<UInt8>, id: NodeID, delegate: inout some HTMLDelegate, into output: inout [UInt8]
    ) {
        let text = String(decoding: destination, as: UTF8.self)
        if !delegate.writeDestination(text, of: id, in: document, into: &output) {
            escapeDestination(destination, into: &output)
        }
    }

    private func writeTitle(_ record: Storage.Record, into output: inout [UInt8]) {
        let range = document.storage.links[Int(record.payload)].title
        guard !range.isEmpty else { return }
        append("\" title=\"", to: &output)
        escapeHTML(document.storage.bytes[Int(range.lowerBound)..<Int(range.upperBound)], into: &output)
    }

    /// All text below an image, whatever its markup.
    private func writeAlternativeText(of id: NodeID, into output: inout [UInt8]) {
        var index = document.storage.following(id.index, within: id.index)
        while index >= 0 {
            let record = record(index)
            switch record.tag {
            case .text, .code, .htmlInline: escapeHTML(text(record), into: &output)
            case .softBreak, .lineBreak: output.append(UInt8(ascii: " "))
            default: break
            }
            index = document.storage.following(index, within: id.index)
        }
    }
}
