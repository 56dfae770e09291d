import Bytes

extension HTMLWriter {
    /// Writes a link's opening tag; where its destination is unsafe, and within another link, only its text is left.
    mutating func openLink(
        _ record: Storage.Record, id: NodeID, delegate: inout some HTMLDelegate, into output: inout ByteOutput
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
        _ record: Storage.Record, id: NodeID, delegate: inout some HTMLDelegate, into output: inout ByteOutput
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
    ) -> String? {
        let written = document.storage.string(document.storage.links[Int(record.payload)].destination)
        let destination = delegate.destination(written, of: id, in: document) ?? written
        return isUnsafeDestination(destination.utf8, isImage: record.tag == .image) ? nil : destination
    }

    private func write(
        _ destination: String, id: NodeID, delegate: inout some HTMLDelegate, into output: inout ByteOutput
    ) {
        if !delegate.writeDestination(destination, of: id, in: document, into: &output) {
            escapeDestination(destination, into: &output)
        }
    }

    private func writeTitle(_ record: Storage.Record, into output: inout ByteOutput) {
        let range = document.storage.links[Int(record.payload)].title
        guard !range.isEmpty else { return }
        append("\" title=\"", to: &output)
        withBytes(Int(range.lowerBound)..<Int(range.upperBound)) { escapeHTML($0, into: &output) }
    }

    /// All text below an image, whatever its markup.
    private func writeAlternativeText(of id: NodeID, into output: inout ByteOutput) {
        var index = document.storage.following(id.index, within: id.index)
        while index >= 0 {
            let record = record(index)
            switch record.tag {
            case .text, .code, .htmlInline: escapeText(of: record, into: &output)
            case .softBreak, .lineBreak: output.append(UInt8(ascii: " "))
            default: break
            }
            index = document.storage.following(index, within: id.index)
        }
    }
}
