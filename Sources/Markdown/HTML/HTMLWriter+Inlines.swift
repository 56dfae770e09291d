extension HTMLWriter {
    /// Writes a link's opening tag; where its destination is unsafe, and within another link, only its text is left.
    mutating func openLink(
        _ record: Storage.Record, id: NodeID, delegate: inout some HTMLDelegate, into output: inout [UInt8]
    ) -> Bool {
        let destination = linkDepth == 1 ? destination(of: record, id: id, delegate: &delegate) : nil
        openLinks.append(destination != nil)
        guard let destination else { return true }
        output.append(contentsOf: "<a href=\"".utf8)
        escapeDestination(destination, into: &output)
        writeTitle(record, into: &output)
        output.append(contentsOf: "\">".utf8)
        return true
    }

    func writeImage(
        _ record: Storage.Record, id: NodeID, delegate: inout some HTMLDelegate, into output: inout [UInt8]
    ) {
        guard let destination = destination(of: record, id: id, delegate: &delegate) else {
            writeAlternativeText(of: id, into: &output)
            return
        }
        output.append(contentsOf: "<img src=\"".utf8)
        escapeDestination(destination, into: &output)
        output.append(contentsOf: "\" alt=\"".utf8)
        writeAlternativeText(of: id, into: &output)
        writeTitle(record, into: &output)
        output.append(contentsOf: "\" />".utf8)
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

    private func writeTitle(_ record: Storage.Record, into output: inout [UInt8]) {
        let range = document.storage.links[Int(record.payload)].title
        guard !range.isEmpty else { return }
        output.append(contentsOf: "\" title=\"".utf8)
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

    /// Writes an opening tag with the attributes of a span or a div. What HTML does not know becomes `data-…`.
    func openTag(_ name: StaticString, attributes: Attributes, into output: inout [UInt8]) {
        output.append(UInt8(ascii: "<"))
        output.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        if let id = attributes.id { writeAttribute("id", value: id, into: &output) }
        if !attributes.classNames.isEmpty {
            writeAttribute("class", value: attributes.classes.joined(separator: " "), into: &output)
        }
        var written: Set<String> = []
        for pair in attributes.pairs {
            let name = Self.attributeName(for: pair.key)
            if written.insert(name).inserted { writeAttribute(name, value: pair.value, into: &output) }
        }
        output.append(UInt8(ascii: ">"))
    }

    private func writeAttribute(_ name: String, value: String, into output: inout [UInt8]) {
        output.append(contentsOf: " \(name)=\"".utf8)
        escapeHTML(value.utf8, into: &output)
        output.append(UInt8(ascii: "\""))
    }

    /// The HTML attribute for a key: a global one that does no harm under its own name, any other as `data-…`.
    private static func attributeName(for key: String) -> String {
        var name = String(decoding: key.utf8.map { $0 == UInt8(ascii: ":") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
        name = name.lowercased()
        if ["lang", "dir", "title", "translate"].contains(name) { return name }
        return name.hasPrefix("data-") || name.hasPrefix("aria-") ? name : "data-" + name
    }
}
