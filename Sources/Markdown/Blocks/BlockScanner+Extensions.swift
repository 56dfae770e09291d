extension BlockScanner {
    /// A div's opening fence.
    struct DivFence {
        var colons: Int
        var attributes: Attributes
        var end: Int
        /// How many lines it takes: more than one where its attributes wrap.
        var lineCount: Int
    }

    /// Reads a div's opening fence, or notes why a line that begins like one is none.
    mutating func divFence(_ line: LineCursor, number: Int) -> DivFence? {
        let colons = BlockStarts.divFence(line)
        var index = line.nonspace + colons
        while isSpaceOrTab(line.at(index)) { index += 1 }
        if index >= line.end {
            note(.strayDivFence, "this ‘:::’ closes no div", line.nonspace..<line.nonspace + colons, line, number)
            return nil
        }
        guard containers.count < Self.maximumDivDepth else {
            note(.invalidDiv, "divs are nested too deep here", line.nonspace..<line.end, line, number)
            return nil
        }
        if line.at(index) == UInt8(ascii: "{") {
            return attributedFence(line, number: number, colons: colons, at: index)
        }
        let start = index
        while index < line.end, !isSpaceOrTab(line.at(index)) { index += 1 }
        guard BlockStarts.isBlank(line, from: index) else {
            note(
                .invalidDiv, "a div’s fence holds one word or attributes in braces", start..<line.end, line, number)
            return nil
        }
        let range = places.range(start..<index, lineStart: line.start, number: number)
        let name = Attributes.Name(value: String(decoding: bytes[start..<index], as: UTF8.self), range: range)
        let attributes = Attributes(range: range, classNames: [name])
        return DivFence(colons: colons, attributes: attributes, end: line.end, lineCount: 1)
    }

    private mutating func attributedFence(
        _ line: LineCursor, number: Int, colons: Int, at index: Int
    ) -> DivFence? {
        let lines = attributeLines(line, number: number, from: index)
        let text = LeafText(bytes, lines: lines[...])
        var entries: [AttributeParser.Entry] = []
        let parsed = text.withBytes { text in AttributeParser.parse(text, at: 0, into: &entries) }
        guard case .success(let list) = parsed else {
            if case .failure(let failure) = parsed {
                let place = min(index + failure.index, max(index, line.end - 1))
                note(.invalidDiv, "these are no attributes: \(failure.reason)", place..<place + 1, line, number)
            }
            return nil
        }
        let part = text.part(of: list.end - 1)
        let end = part.source + list.end - part.start
        let lineEnd = places.lineEnd(from: end)
        guard bytes[end..<lineEnd].allSatisfy(isSpaceOrTab) else {
            note(.invalidDiv, "nothing may follow the attributes of a div", end..<lineEnd, line, number)
            return nil
        }
        let attributes = text.withBytes { bytes in
            var reader = AttributeReader(text: text, bytes: bytes, source: self.bytes, places: places)
            return reader.attributes(list, of: entries)
        }
        return DivFence(
            colons: colons, attributes: attributes, end: lineEnd, lineCount: part.number - number + 1)
    }

    /// The line from an index on, and, outside block quotes, the lines down to the next blank one.
    private func attributeLines(_ line: LineCursor, number: Int, from index: Int) -> [LeafLine] {
        var lines = [LeafLine(start: line.start, number: number, text: index..<line.end)]
        if bytes[index..<line.end].contains(UInt8(ascii: "}")) { return lines }
        for container in containers {
            if case .blockQuote = container.kind { return lines }
        }
        var start = places.nextLine(after: line.end)
        while start < bytes.count, lines.count < 32 {
            let next = LineCursor(bytes: bytes, start: start, end: places.lineEnd(from: start))
            if next.isBlank { break }
            lines.append(LeafLine(start: start, number: number + lines.count, text: next.nonspace..<next.end))
            if bytes[next.nonspace..<next.end].contains(UInt8(ascii: "}")) { break }
            start = places.nextLine(after: next.end)
        }
        return lines
    }

    mutating func openDiv(_ fence: DivFence, line: LineCursor, number: Int) {
        addChild()
        let index = scan.divs.count
        scan.divs.append(fence.attributes)
        dropEdits(from: line.offset)
        scan.edits.append(
            Edit(
                range: line.offset..<fence.end, replacement: .bytes(Self.lead(line) + Mark.block(.divStart, index)),
                line: number, linesCovered: fence.lineCount - 1))
        let kind = Container.Kind.div(index: index, colons: fence.colons, indent: line.indent)
        containers.append(Container(kind: kind, line: number))
    }

    mutating func openFootnote(_ definition: (label: Range<Int>, text: Int), line: inout LineCursor, number: Int) {
        let parent = realParent
        for index in parent..<containers.count { containers[index].hasChildren = true }
        if containers[parent].footnotes.edits.isEmpty {
            let list = containers[parent].lastList
            containers[parent].footnotes.listBefore = list
            containers[parent].footnotes.marker = list == UInt8(ascii: ")") ? UInt8(ascii: ".") : UInt8(ascii: ")")
        }
        containers[parent].lastList = nil
        containers[parent].footnotes.edits.append(scan.edits.count)

        let label = String(decoding: bytes[definition.label], as: UTF8.self)
        let index = scan.notes.count
        scan.notes.append(Storage.Note(label: label))
        scan.notePlaces.append(places.range(definition.label, lineStart: line.start, number: number))
        if scan.noteIndices[label.lowercased()] == nil {
            scan.noteIndices[label.lowercased()] = index
        } else {
            let message = "the footnote ‘\(label)’ is defined already"
            note(.duplicateFootnote, message, definition.label, line, number)
        }
        containers.append(Container(kind: .footnote, line: number))
        let marker = Self.footnoteMarker(containers[parent].footnotes.marker)
        var replacement = Self.lead(line) + marker + Mark.block(.footnote, index)
        let hasText = definition.text < line.end
        if hasText { replacement += [0x0A] + prefix }
        scan.edits.append(
            Edit(
                range: line.offset..<definition.text, replacement: .bytes(replacement), line: number,
                lines: hasText ? [number] : nil))
        line.advance(to: definition.text, atColumn: line.column + 4)
    }

    mutating func note(
        _ code: MarkdownProblem.Code, _ message: String, _ range: Range<Int>, _ line: LineCursor, _ number: Int
    ) {
        let range = places.range(range, lineStart: line.start, number: number)
        scan.problems.append(MarkdownProblem(code: code, message: message, range: range))
    }
}
