/// Turns a source with extensions into one that cmark understands, and keeps what the tree needs to undo that.
struct Rewriter {
    let bytes: Bytes
    let extensions: MarkdownExtensions
    let places: SourcePlaces

    private(set) var plan: RewritePlan
    private var scan: BlockScan
    private var edits: [Edit] = []
    private var urlIndices: [String: Int] = [:]
    private var labels: Set<String> = []

    static func rewrite(_ bytes: Bytes, extensions: MarkdownExtensions, places: SourcePlaces) -> RewritePlan {
        var rewriter = Rewriter(bytes: bytes, extensions: extensions, places: places)
        rewriter.run()
        return rewriter.plan
    }

    private init(bytes: Bytes, extensions: MarkdownExtensions, places: SourcePlaces) {
        self.bytes = bytes
        self.extensions = extensions
        self.places = places
        scan = BlockScanner.scan(bytes, extensions: extensions, places: places)
        plan = RewritePlan(source: RewrittenSource(Bytes(start: nil, count: 0), edits: []))
    }

    private mutating func run() {
        plan.attributes = scan.divs
        plan.divPlaces = scan.divs.map(\.range)
        plan.tables = scan.tables.map { ($0, 0) }
        plan.notes = scan.notes
        plan.notePlaces = scan.notePlaces
        plan.problems = scan.problems
        collectLabels()
        for leaf in scan.leaves {
            switch leaf.kind {
            case .text: rewriteText(of: leaf)
            case .table(let table): rewrite(table, lines: scan.lines[leaf.lines])
            }
        }
        plan.source = RewrittenSource(bytes, edits: mergedEdits())
    }

    /// Those of blocks and those of inlines, each in order already.
    private func mergedEdits() -> [Edit] {
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
                for label in LinkReferences.scan(text).labels { labels.insert(LinkReferences.normalized(text[label])) }
            }
        }
    }

    private mutating func rewriteText(of leaf: InlineLeaf) {
        let text = LeafText(bytes, lines: scan.lines[leaf.lines])
        text.withBytes { content in
            let references = content.at(0) == UInt8(ascii: "[") ? LinkReferences.scan(content) : ([], 0)
            let findings = inlines(of: content, references: references)
            for edit in self.edits(for: findings, of: text, content) {
                let part = text.part(of: edit.range.lowerBound)
                let last = text.part(of: max(edit.range.lowerBound, edit.range.upperBound - 1))
                let start = part.source + edit.range.lowerBound - part.start
                let end = last.source + edit.range.upperBound - last.start
                edits.append(
                    Edit(
                        range: start..<end, replacement: edit.replacement, line: part.number,
                        linesCovered: last.number - part.number))
            }
        }
    }

    private func inlines(of content: Bytes, references: (labels: [Range<Int>], end: Int)) -> InlineFindings {
        var scanner = InlineScanner(
            text: content, extensions: extensions, noteIndices: scan.noteIndices, labels: labels)
        // A label must read the same where it is defined and where it is used.
        for label in references.labels { scanner.scan(label) }
        scanner.scan(references.end..<content.count)
        return scanner.findings
    }

    /// The edits, in places of the text and in their order.
    private mutating func edits(for findings: InlineFindings, of text: LeafText, _ content: Bytes) -> [Edit] {
        guard !findings.items.isEmpty || !findings.failures.isEmpty || !findings.undefined.isEmpty else { return [] }
        let reader = AttributeReader(text: text, bytes: content, source: bytes, places: places)
        let firstSpan = plan.attributes.count
        for list in findings.attributes { plan.attributes.append(reader.attributes(list)) }
        plan.spanPlaces.reserveCapacity(plan.spanPlaces.count + findings.attributes.count)
        note(findings, reader: reader, content)
        var edits: [Edit] = []
        for finding in findings.items {
            var replacement: [UInt8] = []
            switch finding.kind {
            case .spanStart(let number):
                plan.spanPlaces[firstSpan + number] = reader.range(finding.range)
                replacement = Array("![".utf8)
                Mark.write(.spanStart, firstSpan + number, into: &replacement)
            case .spanEnd(let number):
                plan.sources[firstSpan + number] = Array(content[finding.range])
                replacement = [UInt8(ascii: "(")]
                Mark.write(.spanEnd, firstSpan + number, into: &replacement)
                replacement.append(UInt8(ascii: ")"))
            case .reference(let note):
                replacement = Array("![](".utf8)
                Mark.write(.reference, plan.addReference(note, source: content[finding.range]), into: &replacement)
                replacement.append(UInt8(ascii: ")"))
            case .possibleReference(let note, let source):
                Mark.write(.possibleReference, plan.addReference(note, source: content[source]), into: &replacement)
            case .tilde(let run): Mark.write(.tilde, run.number, into: &replacement)
            case .url: replacement = writeURL(content[finding.range])
            case .escape: replacement = [UInt8(ascii: "\\")]
            }
            edits.append(Edit(range: finding.range, replacement: replacement, line: 0))
        }
        edits.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        return edits
    }

    private mutating func note(_ findings: InlineFindings, reader: AttributeReader, _ content: Bytes) {
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

    /// A URL becomes one word that begins and ends as it does, so that emphasis around it is read as before.
    private mutating func writeURL(_ url: Slice<Bytes>) -> [UInt8] {
        let source = String(decoding: url, as: UTF8.self)
        let index = urlIndices[source] ?? plan.urls.count
        if index == plan.urls.count {
            plan.urls.append(source)
            urlIndices[source] = index
        }
        var replacement = [UInt8(ascii: "h")]
        Mark.write(.autolink, index, into: &replacement)
        let last = source.unicodeScalars.last
        replacement.append(last.map(\.isMarkdownPunctuation) == true ? UInt8(ascii: ".") : UInt8(ascii: "x"))
        return replacement
    }

    // MARK: Tables

    /// Writes a table as a mark and a heading for each cell, all on lines of their own.
    private mutating func rewrite(_ table: TablePlan, lines: ArraySlice<LeafLine>) {
        guard let head = lines.first, let last = lines.last else { return }
        var edit = Edit(range: table.start..<last.text.upperBound, replacement: table.lead, line: head.number)
        edit.linesCovered = last.number - head.number
        edit.replacement += Mark.block(.table, table.index)
        plan.tables[table.index].rows = lines.count - 1
        for line in lines where line.number != head.number + 1 {
            var cells = TableRow.cells(bytes, in: line.text) ?? []
            cells = Array(cells.prefix(table.alignments.count))
            for cell in cells {
                write(cell, of: line, prefix: table.prefix, into: &edit)
            }
            for _ in cells.count..<table.alignments.count {
                write(line.text.upperBound..<line.text.upperBound, of: line, prefix: table.prefix, into: &edit)
            }
        }
        edits.append(edit)
    }

    private mutating func write(_ cell: Range<Int>, of line: LeafLine, prefix: [UInt8], into edit: inout Edit) {
        edit.replacement.append(0x0A)
        edit.replacement += prefix
        edit.lines.append(line.number)
        edit.replacement += "# ".utf8
        let text = LeafText(bytes, cell: cell, line: line)
        text.withBytes { content in
            let findings = inlines(of: content, references: ([], 0))
            var position = 0
            for inner in edits(for: findings, of: text, content) {
                edit.replacement.append(contentsOf: content[position..<inner.range.lowerBound])
                edit.replacement += inner.replacement
                position = inner.range.upperBound
            }
            edit.replacement.append(contentsOf: content[position...])
        }
        // What a heading may end with is given, so that the cell's own last characters are not taken for it.
        edit.replacement += " #".utf8
    }
}
