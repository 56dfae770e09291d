/// Turns a source with extensions into one that cmark understands, and keeps what the tree needs to undo that.
struct Rewriter {
    let bytes: Bytes
    let places: SourcePlaces

    private let plan: RewritePlan
    private var scan: BlockScan
    private var edits: [Edit] = []
    private var urlIndices: [String: Int] = [:]
    private var inlines: InlineScanner
    /// Whether plain text is left out.
    private var leavesOut: Bool
    private var plain: PlainStretches

    static func rewrite(
        _ bytes: Bytes, extensions: MarkdownExtensions, places: SourcePlaces, marks: InlineMarks, leavesOut: Bool
    ) -> RewritePlan {
        let inlines = InlineScanner(extensions: extensions, marks: marks)
        var rewriter = Rewriter(bytes: bytes, places: places, inlines: inlines, leavesOut: leavesOut)
        rewriter.run()
        return rewriter.plan
    }

    private init(bytes: Bytes, places: SourcePlaces, inlines: InlineScanner, leavesOut: Bool) {
        self.bytes = bytes
        self.places = places
        scan = BlockScanner.scan(bytes, extensions: inlines.extensions, places: places)
        plan = RewritePlan(original: bytes)
        self.inlines = inlines
        self.leavesOut = leavesOut
        plain = PlainStretches(of: bytes)
    }

    private mutating func run() {
        plan.attributes = scan.divs
        plan.places = scan.divs.map(\.range)
        plan.sources = [Range<Int>](repeating: 0..<0, count: scan.divs.count)
        plan.tables = scan.tables.map { ($0, 0) }
        plan.notes = scan.notes
        plan.notePlaces = scan.notePlaces
        plan.problems = scan.problems
        inlines.noteIndices = scan.noteIndices
        reserveSpans()
        collectLabels()
        for leaf in scan.leaves {
            switch leaf.kind {
            case .text: rewriteText(of: leaf)
            case .table(let table): rewrite(table, lines: scan.lines[leaf.lines])
            }
        }
        plan.source = RewrittenSource(bytes, edits: mergedEdits(), stretches: plan.stretches)
    }

    /// Makes room for what most sources that have spans hold of them: growing from one is what costs.
    private mutating func reserveSpans() {
        plan.attributes.reserveCapacity(plan.attributes.count + 12)
        plan.places.reserveCapacity(plan.places.count + 12)
        plan.sources.reserveCapacity(plan.sources.count + 12)
        edits.reserveCapacity(32)
        if leavesOut { plan.stretches.reserveCapacity(scan.leaves.count * 2) }
    }

    /// Those of blocks and those of inlines, each in order already.
    private func mergedEdits() -> [Edit] {
        if scan.edits.isEmpty { return edits }
        var merged: [Edit] = []
        merged.reserveCapacity(scan.edits.count + edits.count)
        var blocks = scan.edits[...]
        for edit in edits {
            while let block = blocks.first, block.range.lowerBound <= edit.range.lowerBound {
                merged.append(block)
                blocks.removeFirst()
            }
            merged.append(edit)
        }
        return merged + blocks
    }

    /// The labels of all link reference definitions, which may stand behind what refers to them.
    private mutating func collectLabels() {
        for leaf in scan.leaves {
            guard case .text = leaf.kind, let first = scan.lines[leaf.lines].first,
                bytes.at(first.text.lowerBound) == UInt8(ascii: "[")
            else { continue }
            LeafText(bytes, lines: scan.lines[leaf.lines]).withBytes { text in
                // Labels are compared as they are written.
                if text.first(UInt8(ascii: "]"), where: { text.at($0 + 1) == UInt8(ascii: ":") }) != nil {
                    leavesOut = false
                }
                for label in LinkReferences.scan(text).labels {
                    inlines.labels.insert(LinkReferences.normalized(text[label]))
                }
            }
        }
    }

    private mutating func rewriteText(of leaf: InlineLeaf) {
        let text = LeafText(bytes, lines: scan.lines[leaf.lines])
        text.withBytes { content in
            let references = content.at(0) == UInt8(ascii: "[") ? LinkReferences.scan(content) : (labels: [], end: 0)
            inlines.begin(content)
            // A label must read the same where it is defined and where it is used.
            for label in references.labels { inlines.scan(label, isLabel: true) }
            inlines.scan(references.end..<content.count)
            let first = edits.count
            appendEdits(of: text, content)
            if leavesOut, inlines.isClear { leaveOut(text, content, first) }
            var part = text.part(of: 0)
            for index in first..<edits.count {
                let range = edits[index].range
                if range.lowerBound > part.end { part = text.part(of: range.lowerBound) }
                let last = range.upperBound <= part.end ? part : text.part(of: range.upperBound - 1)
                let start = part.source + range.lowerBound - part.start
                edits[index].range = start..<last.source + range.upperBound - last.start
                edits[index].line = part.number
                edits[index].linesCovered = last.number - part.number
            }
        }
    }

    /// Leaves out what is plain in a text and in none of its edits.
    private mutating func leaveOut(_ text: LeafText, _ content: Bytes, _ firstEdit: Int) {
        guard plain.begin(content, isBare: text.isBare) else { return }
        let plan = plan
        func take(_ range: Range<Int>, _ lineCount: Int) {
            let part = text.part(of: range.lowerBound)
            let start = part.source + range.lowerBound - part.start
            plan.stretches.append(
                PlainStretch(range: start..<start + range.count, line: part.number, lineCount: lineCount))
        }
        for index in firstEdit..<edits.count {
            let edit = edits[index].range
            plain.search(to: edit.lowerBound, passingTo: edit.upperBound, take)
        }
        plain.search(to: content.count, passingTo: content.count, take)
    }

    /// Appends the edits for what the scan of a text found, in places of that text and in their order.
    private mutating func appendEdits(of text: LeafText, _ content: Bytes) {
        let findings = inlines.findings
        guard !findings.isEmpty else { return }
        var reader = AttributeReader(text: text, bytes: content, source: bytes, places: places)
        let firstSpan = plan.attributes.count
        for list in findings.attributes { plan.attributes.append(reader.attributes(list, of: findings.entries)) }
        let none = SourceRange(line: 0, column: 0, length: 0)
        plan.places.append(contentsOf: repeatElement(none, count: findings.attributes.count))
        plan.sources.append(contentsOf: repeatElement(0..<0, count: findings.attributes.count))
        note(findings, reader: &reader, content)
        let first = edits.count
        for finding in findings.items {
            let range = finding.range
            let replacement: Edit.Replacement
            switch finding.kind {
            case .spanStart(let number):
                plan.places[firstSpan + number] = reader.range(range)
                replacement = .spanStart(firstSpan + number)
            case .spanEnd(let number):
                plan.sources[firstSpan + number] = text.source(of: range)
                replacement = .spanEnd(firstSpan + number)
            case .reference(let note): replacement = .reference(plan.addReference(note, source: content[range]))
            case .possibleReference(let note, let source):
                replacement = .mark(.possibleReference, plan.addReference(note, source: content[source]))
            case .tilde(let run): replacement = .mark(.tilde, run.number)
            case .url: replacement = url(content[range])
            case .escape: replacement = .backslash
            }
            edits.append(Edit(range: range, replacement: replacement, line: 0))
        }
        sortEdits(from: first)
    }

    /// Sorts the last edits by where they begin. Mostly they are in order: what stands in a span is found before the span.
    private mutating func sortEdits(from first: Int) {
        func precedes(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
            (left.lowerBound, left.upperBound) < (right.lowerBound, right.upperBound)
        }
        let isSorted = (first..<edits.count).dropFirst().allSatisfy {
            !precedes(edits[$0].range, edits[$0 - 1].range)
        }
        if !isSorted { edits[first...].sort { precedes($0.range, $1.range) } }
    }

    private mutating func note(_ findings: InlineFindings, reader: inout AttributeReader, _ content: Bytes) {
        for failure in findings.failures {
            let index = min(failure.index, content.count - 1)
            plan.problems.append(
                MarkdownProblem(
                    code: .invalidAttributes, message: "these are no attributes: \(failure.reason)",
                    range: reader.range(index..<index + 1)))
        }
        for reference in findings.undefined {
            plan.problems.append(
                MarkdownProblem(
                    code: .undefinedFootnote, message: "no footnote has the label ‘\(reference.label)’",
                    range: reader.range(reference.range)))
        }
    }

    private mutating func url(_ url: Slice<Bytes>) -> Edit.Replacement {
        let source = String(decoding: url, as: UTF8.self)
        let index = urlIndices[source] ?? plan.urls.count
        if index == plan.urls.count {
            plan.urls.append(source)
            urlIndices[source] = index
        }
        return .url(index, endsInPunctuation: source.unicodeScalars.last?.isMarkdownPunctuation ?? false)
    }

    // MARK: Tables

    /// Writes a table as a mark and a heading for each cell, all on lines of their own.
    private mutating func rewrite(_ table: TablePlan, lines: ArraySlice<LeafLine>) {
        guard let head = lines.first, let last = lines.last else { return }
        var table = table
        table.output = table.lead + Mark.block(.table, table.index)
        plan.tables[table.index].rows = lines.count - 1
        for line in lines where line.number != head.number + 1 {
            let cells = (TableRow.cells(bytes, in: line.text) ?? []).prefix(table.alignments.count)
            for cell in cells { write(cell, of: line, into: &table) }
            for _ in cells.count..<table.alignments.count {
                write(line.text.upperBound..<line.text.upperBound, of: line, into: &table)
            }
        }
        edits.append(
            Edit(
                range: table.start..<last.text.upperBound, replacement: .bytes(table.output), line: head.number,
                linesCovered: last.number - head.number, lines: table.lines))
    }

    private mutating func write(_ cell: Range<Int>, of line: LeafLine, into table: inout TablePlan) {
        table.output.append(0x0A)
        table.output += table.prefix
        table.lines.append(line.number)
        table.output += "# ".utf8
        write(textOf: cell, of: line, into: &table)
        // What a heading may end with is given, so that the cell's own last characters are not taken for it.
        table.output += " #".utf8
    }

    private mutating func write(textOf cell: Range<Int>, of line: LeafLine, into table: inout TablePlan) {
        let plain = Bytes(rebasing: bytes[cell])
        // Most cells hold nothing that is rewritten.
        if !plain.holds(UInt8(ascii: "[")), !inlines.marks.areIn(plain) {
            return table.output.append(contentsOf: plain)
        }
        let text = LeafText(bytes, cell: cell, line: line)
        text.withBytes { content in
            inlines.begin(content)
            inlines.scan(0..<content.count)
            let first = edits.count
            appendEdits(of: text, content)
            var position = 0
            for inner in edits[first...] {
                table.output.append(contentsOf: content[position..<inner.range.lowerBound])
                inner.replacement.write(into: &table.output)
                position = inner.range.upperBound
            }
            edits.removeSubrange(first...)
            table.output.append(contentsOf: content[position...])
        }
    }
}
