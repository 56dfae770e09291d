import Bytes

extension HTMLWriter {
    /// Opens the list of footnotes before its first one; false if footnotes are not wanted.
    mutating func openFootnotes(into output: inout ByteOutput) -> Bool {
        guard options.writesFootnotes else { return false }
        guard !isInFootnotes else { return true }
        isInFootnotes = true
        endLine(&output)
        append("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"", to: &output)
        escapeHTML(options.labels.footnotes, into: &output)
        append("\">\n<ol>\n", to: &output)
        return true
    }

    /// Closes the list of footnotes after its last one.
    mutating func closeFootnotes(after record: Storage.Record, into output: inout ByteOutput) {
        guard record.tag == .footnoteDefinition, isInFootnotes, record.next < 0 else { return }
        isInFootnotes = false
        append("</ol>\n</section>\n", to: &output)
    }

    func writeReference(_ record: Storage.Record, into output: inout ByteOutput) {
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
        output.append(">\(document.storage.notes[reference.note].number)")
        append(linkDepth == 0 ? "</a></sup>" : "</sup>", to: &output)
    }

    /// Writes the links back to a footnote's references: at the end of its last paragraph, or after its last block.
    func closeFootnoteText(_ index: Int32, into output: inout ByteOutput) {
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

    private func writeBackReferences(to note: Int, into output: inout ByteOutput) {
        let number = document.storage.notes[note].number
        for occurrence in 1...max(1, document.storage.notes[note].references) {
            if occurrence > 1 { output.append(UInt8(ascii: " ")) }
            append("<a href=\"#", to: &output)
            writeReferenceID(Storage.Reference(note: note, occurrence: occurrence), into: &output)
            append("\" class=\"footnote-backref\" role=\"doc-backlink\" aria-label=\"", to: &output)
            escapeHTML(options.labels.backToReference, into: &output)
            output.append(" \(number)\(occurrence > 1 ? "-\(occurrence)" : "")\">↩")
            if occurrence > 1 { output.append("<sup>\(occurrence)</sup>") }
            append("</a>", to: &output)
        }
    }

    func writeFootnoteID(of note: Int, into output: inout ByteOutput) {
        output.append("\(options.idPrefix)fn-\(document.storage.notes[note].number)")
    }

    private func writeReferenceID(_ reference: Storage.Reference, into output: inout ByteOutput) {
        let number = document.storage.notes[reference.note].number
        output.append("\(options.idPrefix)fnref-\(number)")
        if reference.occurrence > 1 { output.append("-\(reference.occurrence)") }
    }
}
