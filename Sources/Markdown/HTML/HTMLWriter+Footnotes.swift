extension HTMLWriter {
    /// Opens the list of footnotes before its first one; false if footnotes are not wanted.
    mutating func openFootnotes(into output: inout [UInt8]) -> Bool {
        guard options.writesFootnotes else { return false }
        guard !isInFootnotes else { return true }
        isInFootnotes = true
        endLine(&output)
        append("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"", to: &output)
        escapeHTML(options.labels.footnotes.utf8, into: &output)
        append("\">\n<ol>\n", to: &output)
        return true
    }

    /// Closes the list of footnotes after its last one.
    mutating func closeFootnotes(after record: Storage.Record, into output: inout [UInt8]) {
        guard record.tag == .footnoteDefinition, isInFootnotes, record.next < 0 else { return }
        isInFootnotes = false
        append("</ol>\n</section>\n", to: &output)
    }

    func writeReference(_ record: Storage.Record, into output: inout [UInt8]) {
        let reference = document.storage.references[Int(record.payload)]
        // A link cannot hold another, so the number alone stands in one.
        append("<sup class=\"footnote-ref\"", to: &output)
        if linkDepth == 0 {
            append("><a href=\"#", to: &output)
            writeFootnoteID(of: reference.note, into: &output)
            output.append(UInt8(ascii: "\""))
        }
        append(" id=\"", to: &output)
        writeReferenceID(reference, into: &output)
        append("\"", to: &output)
        if linkDepth == 0 { append(" role=\"doc-noteref\"", to: &output) }
        output.append(contentsOf: ">\(document.storage.notes[reference.note].number)".utf8)
        output.append(contentsOf: (linkDepth == 0 ? "</a></sup>" : "</sup>").utf8)
    }

    /// Writes the links back to a footnote's references: at the end of its last paragraph, or after its last block.
    func closeFootnoteText(_ index: Int32, into output: inout [UInt8]) {
        let record = record(index)
        guard options.writesFootnotes else { return }
        if record.tag == .paragraph {
            let parent = self.record(record.parent)
            guard parent.tag == .footnoteDefinition, parent.lastChild == index else { return }
            output.append(UInt8(ascii: " "))
            writeBackReferences(to: Int(parent.payload), into: &output)
        } else if record.lastChild < 0 || self.record(record.lastChild).tag != .paragraph {
            endLine(&output)
            writeBackReferences(to: Int(record.payload), into: &output)
            output.append(UInt8(ascii: "\n"))
        }
    }

    private func writeBackReferences(to note: Int, into output: inout [UInt8]) {
        let number = document.storage.notes[note].number
        for occurrence in 1...max(1, document.storage.notes[note].references) {
            if occurrence > 1 { output.append(UInt8(ascii: " ")) }
            append("<a href=\"#", to: &output)
            writeReferenceID(Storage.Reference(note: note, occurrence: occurrence), into: &output)
            append("\" class=\"footnote-backref\" role=\"doc-backlink\" aria-label=\"", to: &output)
            escapeHTML(options.labels.backToReference.utf8, into: &output)
            output.append(contentsOf: " \(number)\(occurrence > 1 ? "-\(occurrence)" : "")\">↩".utf8)
            if occurrence > 1 { output.append(contentsOf: "<sup>\(occurrence)</sup>".utf8) }
            append("</a>", to: &output)
        }
    }

    func writeFootnoteID(of note: Int, into output: inout [UInt8]) {
        output.append(contentsOf: "\(options.idPrefix)fn-\(document.storage.notes[note].number)".utf8)
    }

    private func writeReferenceID(_ reference: Storage.Reference, into output: inout [UInt8]) {
        let number = document.storage.notes[reference.note].number
        output.append(contentsOf: "\(options.idPrefix)fnref-\(number)".utf8)
        if reference.occurrence > 1 { output.append(contentsOf: "-\(reference.occurrence)".utf8) }
    }
}
