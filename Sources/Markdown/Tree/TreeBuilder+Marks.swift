import CCMark

extension TreeBuilder {
    /// A table whose cells are still to come.
    struct PendingTable {
        var index: Int
        var record: Int32
        var body: Int32 = -1
        var row: Int32 = -1
        var next = 0
        var count: Int
    }

    // MARK: Spans and references

    /// Adds the span or the reference for which an image stands; nil if it is an image.
    mutating func addMarkedImage(_ node: OpaquePointer, to parent: Int32) -> Int32? {
        guard isRewritten, let mark = Mark.read(Self.bytes(cmark_node_get_url(node)), at: 0) else { return nil }
        switch mark.kind {
        case .spanEnd where mark.number < plan.places.count:
            var record = Storage.Record(tag: .span)
            record.payload = Int32(truncatingIfNeeded: mark.number)
            record.line = Int32(truncatingIfNeeded: plan.places[mark.number].line)
            return storage.append(record, to: parent)
        case .reference where mark.number < plan.references.count:
            if imageDepth == 0 {
                let line = storage.records[Int(parent)].line
                addReference(to: plan.references[mark.number].note, line: line, parent: parent)
            }
            return Self.nothing
        default: return nil
        }
    }

    mutating func addReference(to note: Int, line: Int32, parent: Int32) {
        var record = Storage.Record(tag: .footnoteReference, line: line)
        record.payload = Int32(truncatingIfNeeded: storage.references.count)
        storage.references.append(Storage.Reference(note: note, occurrence: 0))
        references.append((storage.append(record, to: parent), notesOpen.last ?? -1))
    }

    // MARK: Blocks

    func blockMark(of node: OpaquePointer) -> (kind: Mark.Kind, number: Int)? {
        isRewritten ? Mark.readBlock(Self.bytes(cmark_node_get_literal(node))) : nil
    }

    mutating func addMark(_ mark: (kind: Mark.Kind, number: Int), line: Int32, to parent: Int32) {
        switch mark.kind {
        case .divStart where mark.number < plan.places.count:
            var record = Storage.Record(tag: .div, line: line)
            record.payload = Int32(truncatingIfNeeded: mark.number)
            record.line = Int32(truncatingIfNeeded: plan.places[mark.number].line)
            parents[parents.count - 1] = storage.append(record, to: parent)
        case .divEnd: closeDiv(mark.number, line: line)
        case .table where mark.number < plan.tables.count:
            var record = Storage.Record(tag: .table, line: line)
            record.payload = Int32(truncatingIfNeeded: storage.alignments.count)
            let (alignments, rows) = plan.tables[mark.number]
            storage.alignments.append(alignments)
            let index = storage.append(record, to: parent)
            table = PendingTable(index: mark.number, record: index, count: alignments.count * rows)
        default: break
        }
    }

    /// Goes back to where the div of that number began, if it is open on this level.
    private mutating func closeDiv(_ number: Int, line: Int32) {
        var index = parents[parents.count - 1]
        while index > 0, storage.records[Int(index)].tag == .div {
            let record = storage.records[Int(index)]
            storage.records[Int(index)].endLine = line
            index = record.parent
            if record.payload == number { break }
        }
        parents[parents.count - 1] = index
    }

    // MARK: Tables

    /// Adds the next cell of the open table.
    mutating func addCell(line: Int32) -> Int32 {
        guard var table else { return Self.nothing }
        let alignments = plan.tables[table.index].alignments
        let column = table.next % alignments.count
        let isHeader = table.next < alignments.count
        if column == 0 {
            var section = table.body
            if isHeader {
                section = storage.append(Storage.Record(tag: .tableHead, line: line), to: table.record)
            } else if section < 0 {
                section = storage.append(Storage.Record(tag: .tableBody, line: line), to: table.record)
                table.body = section
            }
            table.row = storage.append(Storage.Record(tag: .tableRow, line: line), to: section)
        }
        var cell = Storage.Record(tag: .tableCell, line: line)
        cell.detail = alignments[column].detail | (isHeader ? 4 : 0)
        cell.payload = Int32(truncatingIfNeeded: column)
        table.next += 1
        self.table = table.next == table.count ? nil : table
        storage.records[Int(table.record)].endLine = line
        return storage.append(cell, to: table.row)
    }

    // MARK: Footnotes

    /// The footnote that a list item is, by the mark that it begins with.
    func footnote(ofItem node: OpaquePointer) -> Int? {
        guard let first = cmark_node_first_child(node), cmark_node_get_type(first) == CMARK_NODE_HTML_BLOCK,
            let mark = blockMark(of: first), mark.kind == .footnote
        else { return nil }
        return mark.number
    }

    func isFootnoteList(_ node: OpaquePointer) -> Bool {
        isRewritten && cmark_node_first_child(node).flatMap { footnote(ofItem: $0) } != nil
    }

    /// Adds a definition that has no parent yet.
    mutating func addDefinition(_ note: Int, endLine: Int32) -> Int32 {
        guard note < plan.notes.count else { return Self.nothing }
        var record = Storage.Record(tag: .footnoteDefinition)
        record.payload = Int32(truncatingIfNeeded: note)
        record.line = Int32(truncatingIfNeeded: plan.notePlaces[note].line)
        record.endLine = endLine
        notesOpen.append(note)
        noteRecords[note] = storage.append(record, to: -1)
        return noteRecords[note]
    }

    /// Numbers the footnotes in the order in which a reader comes to them: those of the text, then those of footnotes.
    mutating func finishFootnotes() {
        guard !plan.notes.isEmpty else { return }
        var byOwner: [Int: [Int32]] = [:]
        for reference in references { byOwner[reference.owner, default: []].append(reference.record) }
        var queue = [-1]
        var position = 0
        while position < queue.count {
            for record in byOwner[queue[position], default: []] {
                let payload = Int(storage.records[Int(record)].payload)
                let note = storage.references[payload].note
                if storage.notes[note].number == 0 {
                    storage.notes[note].number = queue.count
                    queue.append(note)
                }
                storage.notes[note].references += 1
                storage.references[payload].occurrence = storage.notes[note].references
            }
            position += 1
        }
        for note in queue.dropFirst() where noteRecords[note] >= 0 {
            storage.attach(noteRecords[note], to: 0)
            storage.footnotes.append(NodeID(noteRecords[note]))
        }
        for (index, note) in storage.notes.enumerated() where note.number == 0 {
            storage.problems.append(
                MarkdownProblem(
                    code: .unusedFootnote, message: "nothing refers to the footnote ‘\(note.label)’",
                    range: plan.notePlaces[index]))
        }
    }
}
