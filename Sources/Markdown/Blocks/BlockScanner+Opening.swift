extension BlockScanner {
    /// What a new block would stand in or after.
    private enum Parent { case container, paragraph, table }

    /// Opens the blocks that begin on what is left of a line, and gives the rest of it to the innermost.
    mutating func openBlocks(_ line: inout LineCursor, number: Int, matched: Int, isMatched: Bool) -> Int {
        var parent = Parent.container
        var mayBeLazy = false
        switch leaf {
        case .paragraph:
            mayBeLazy = true
            if isMatched { parent = .paragraph }
        case .table: if isMatched { parent = .table }
        default: break
        }
        var hasOpened = false

        /// Ends what the line does not continue, before the first block that it opens.
        func begin() {
            if !hasOpened { close(to: matched) }
            hasOpened = true
        }

        opening: while !line.isBlank {
            let first = line.first
            if line.isIndented {
                guard !mayBeLazy else { break }
                begin()
                addChild()
                leaf = .indentedCode
                return 1
            }
            if isLetter(first) || first >= 0x80 { break }
            switch first {
            case UInt8(ascii: ">"):
                begin()
                addChild()
                line.advance(to: line.nonspace + 1)
                line.skipOptionalSpace()
                containers.append(Container(kind: .blockQuote, line: number))
            case UInt8(ascii: "#"):
                let length = BlockStarts.atxHeading(line)
                guard length > 0 else { break opening }
                begin()
                addChild()
                appendLine(line, number: number, from: line.nonspace + length)
                leaf = .paragraph
                closeLeaf()
                return 1
            case UInt8(ascii: "`"), UInt8(ascii: "~"):
                let length = BlockStarts.codeFence(line)
                guard length > 0 else { break opening }
                begin()
                addChild()
                leaf = .fencedCode(mark: first, length: min(length, 255))
                return 1
            case UInt8(ascii: "<"):
                let kind = HTMLBlocks.start(line, allowsAnyTag: parent != .paragraph && !mayBeLazy)
                guard kind > 0 else { break opening }
                begin()
                addChild()
                leaf = HTMLBlocks.ends(line, kind: kind) ? .none : .html(kind: kind)
                return 1
            case UInt8(ascii: ":") where extensions.contains(.divs) && BlockStarts.divFence(line) > 0:
                guard let fence = divFence(line, number: number) else { break opening }
                begin()
                openDiv(fence, line: line, number: number)
                return fence.lineCount
            case UInt8(ascii: "[") where extensions.contains(.footnotes) && containers.count < Self.maximumDepth:
                guard let definition = BlockStarts.footnoteDefinition(line) else { break opening }
                begin()
                openFootnote(definition, line: &line, number: number)
            default:
                if parent == .paragraph, BlockStarts.setextUnderline(line) {
                    if paragraphHasText { closeLeaf() } else { appendLine(line, number: number, from: line.nonspace) }
                    return 1
                }
                if BlockStarts.thematicBreak(line) {
                    begin()
                    addChild()
                    return 1
                }
                if let marker = BlockStarts.listMarker(line, interruptsParagraph: parent == .paragraph) {
                    begin()
                    openItem(marker, line: &line, number: number)
                } else if parent == .paragraph, openTable(line, number: number) {
                    return 1
                } else {
                    break opening
                }
            }
            parent = .container
            mayBeLazy = false
        }
        if !hasOpened, mayBeLazy, !line.isBlank {
            if parent == .paragraph, openTable(line, number: number) { return 1 }
            appendLine(line, number: number, from: line.nonspace)
            return 1
        }
        if parent == .table, !hasOpened, appendRow(line, number: number) { return 1 }
        begin()
        if !line.isBlank { openParagraph(line, number: number) }
        return 1
    }

    private mutating func openItem(_ marker: (length: Int, kind: UInt8), line: inout LineCursor, number: Int) {
        addChild(list: marker.kind)
        let indent = line.indent
        line.advance(to: line.nonspace + marker.length)
        let spaces = line.indent
        let padding: Int
        if (1..<5).contains(spaces), !line.isBlank {
            padding = marker.length + spaces
            line.advance(columns: spaces)
        } else {
            padding = marker.length + 1
            if spaces > 0 { line.advance(columns: 1) }
        }
        containers.append(Container(kind: .item(offset: indent + padding), line: number))
    }

    mutating func openParagraph(_ line: LineCursor, number: Int) {
        let isTask = extensions.contains(.taskLists) && beginsTask(line, number: number)
        addChild()
        leaf = .paragraph
        leafLead = Self.lead(line)
        leafOffset = line.offset
        var text = line.nonspace
        if isTask {
            let isDone = line.at(text + 1) != UInt8(ascii: " ")
            scan.edits.append(
                Edit(range: text..<text + 3, replacement: .mark(.task, isDone ? 2 : 1), line: number))
            text += 3
        }
        appendLine(line, number: number, from: text)
    }

    /// Whether a paragraph is the first thing in an item of this line and begins with `[ ]` or `[x]` and a space.
    private func beginsTask(_ line: LineCursor, number: Int) -> Bool {
        guard let item = containers.last, case .item = item.kind, item.line == number, !item.hasChildren else {
            return false
        }
        let start = line.nonspace
        guard line.first == UInt8(ascii: "["), line.at(start + 2) == UInt8(ascii: "]") else { return false }
        guard [UInt8(ascii: " "), UInt8(ascii: "x"), UInt8(ascii: "X")].contains(line.at(start + 1)) else {
            return false
        }
        return isSpaceOrTab(line.at(start + 3)) && !BlockStarts.isBlank(line, from: start + 3)
    }

    private mutating func appendLine(_ line: LineCursor, number: Int, from start: Int) {
        scan.lines.append(LeafLine(start: line.start, number: number, text: start..<max(start, line.end)))
    }

    /// Whether the open paragraph is more than link reference definitions.
    private var paragraphHasText: Bool {
        let lines = scan.lines[leafStart...]
        guard let first = lines.first, bytes.at(first.text.lowerBound) == UInt8(ascii: "[") else { return true }
        let text = LeafText(bytes, lines: lines)
        return text.withBytes { text in
            LinkReferences.scan(text).end < text.count
        }
    }

    // MARK: Tables

    /// Makes the last line of the open paragraph a table's head, if this line is a delimiter row that fits it.
    private mutating func openTable(_ line: LineCursor, number: Int) -> Bool {
        guard extensions.contains(.tables), !line.isIndented, containers.count < Self.maximumDepth,
            "|:-".utf8.contains(line.first),
            let head = scan.lines.last,
            let alignments = TableRow.alignments(bytes, in: line.nonspace..<line.end),
            TableRow.cells(bytes, in: head.text)?.count == alignments.count
        else { return false }
        var plan = TablePlan(alignments: alignments, start: leafOffset, lead: leafLead, prefix: prefix, index: 0)
        let headIndex = scan.lines.count - 1
        if leafStart < headIndex {
            scan.leaves.append(InlineLeaf(kind: .text, lines: leafStart..<headIndex))
            leafStart = headIndex
            plan.start = head.start
            plan.lead = plan.prefix
        }
        dropEdits(from: plan.start)
        plan.index = scan.tables.count
        scan.tables.append(alignments)
        appendLine(line, number: number, from: line.nonspace)
        leaf = .table(plan)
        return true
    }

    /// Adds a row to the open table; false if the line has no cell, or there are too many already.
    private mutating func appendRow(_ line: LineCursor, number: Int) -> Bool {
        guard case .table(let plan) = leaf, !line.isBlank, addedCells < 1 << 19,
            let cells = TableRow.cells(bytes, in: line.nonspace..<line.end)
        else { return false }
        addedCells += max(0, plan.alignments.count - cells.count)
        appendLine(line, number: number, from: line.nonspace)
        return true
    }
}
