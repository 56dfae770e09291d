import CCMark

extension TreeBuilder {
    /// Adds what a text node of cmark's stands for.
    mutating func addText(_ text: UnsafePointer<CChar>?, line: Int32, to parent: Int32) {
        let bytes = Self.bytes(text)
        guard isRewritten, let first = Mark.first(in: bytes) else {
            addPlainText(bytes, line: line, to: parent)
            return
        }
        if first == 0, let mark = Mark.read(bytes, at: 0), mark.kind == .spanStart {
            let rest = Bytes(rebasing: bytes[mark.end...])
            guard let next = Mark.first(in: rest) else { return addPlainText(rest, line: line, to: parent) }
            if addStretches(rest, firstMark: next, line: line, to: parent) { return }
        } else if addStretches(bytes, firstMark: first, line: line, to: parent) {
            return
        }
        let pieces = MarkedText(bytes, plan: plan).pieces
        var isAfterTask = false
        var line = line
        for piece in pieces {
            switch piece {
            case .text(let text, let stretches):
                let text = isAfterTask ? Array(text.drop(while: isSpaceOrTab)) : text
                if stretches.isEmpty {
                    text.withUnsafeBufferPointer { addPlainText($0, line: line, to: parent) }
                } else {
                    let start = storage.bytes.count
                    storage.bytes += text
                    line = addLines(from: start, of: stretches, line: line, to: parent)
                }
            case .reference(let number):
                if imageDepth > 0 {
                    addUnreadText(plan.references[number].source, line: line, to: parent)
                } else {
                    addReference(to: plan.references[number].note, line: line, parent: parent)
                }
            case .tildes(let run): addTildes(run, line: line, to: parent)
            case .url(let number): addURL(plan.urls[number], line: line, to: parent)
            case .task(let number): setTask(number, of: parent)
            }
            if case .task = piece { isAfterTask = true } else { isAfterTask = false }
        }
    }

    /// Adds text that has no marks but those of what was left out, which is put in; adds nothing and gives false where
    /// it has others.
    private mutating func addStretches(_ text: Bytes, firstMark: Int, line: Int32, to parent: Int32) -> Bool {
        let start = storage.bytes.count
        var stretches = 0..<0
        var position = 0
        var next: Int? = firstMark
        while let index = next {
            guard let mark = Mark.read(text, at: index), mark.kind == .stretch, mark.number < plan.stretches.count
            else {
                storage.bytes.removeLast(storage.bytes.count - start)
                return false
            }
            storage.bytes.append(short: Bytes(rebasing: text[position..<index]))
            storage.bytes.append(contentsOf: Bytes(rebasing: plan.original[plan.stretches[mark.number].range]))
            stretches = (stretches.isEmpty ? mark.number : stretches.lowerBound)..<mark.number + 1
            position = mark.end
            next = Mark.first(in: text, from: position)
        }
        storage.bytes.append(short: Bytes(rebasing: text[position...]))
        _ = addLines(from: start, of: stretches, line: line, to: parent)
        return true
    }

    /// Adds the text that stands at the end of the buffer, each line feed of the stretches in it as a soft break.
    /// - Returns: the line on which it ends.
    private mutating func addLines(
        from start: Int, of stretches: Range<Int>, line: Int32, to parent: Int32
    ) -> Int32 {
        var start = start
        var line = line
        for stretch in plan.stretches[stretches] where stretch.lineCount > 0 {
            for number in stretch.line + 1...stretch.line + stretch.lineCount {
                guard let end = storage.lineFeed(from: start) else { break }
                if end > start { storage.appendText(at: start..<end, line: line, to: parent) }
                _ = storage.append(Storage.Record(tag: .softBreak, line: lineOfBreaks), to: parent)
                start = end + 1
                line = fileLine(of: number)
            }
            noteLine(line)
        }
        let end = storage.bytes.count
        if end > start { storage.appendText(at: start..<end, line: line, to: parent) }
        return line
    }

    /// Adds text without marks; addresses in it become links.
    private mutating func addPlainText(_ text: Bytes, line: Int32, to parent: Int32) {
        guard readsAddresses, linkDepth == 0, imageDepth == 0, text.holds(UInt8(ascii: "@")) else {
            addUnreadText(text, line: line, to: parent)
            return
        }
        var position = 0
        for address in EmailAutolinks.all(in: text) {
            addUnreadText(text[position..<address.range.lowerBound], line: line, to: parent)
            let words = text[address.range]
            addLink(to: address.prefix.utf8 + Array(words), words: words, line: line, parent: parent)
            position = address.range.upperBound
        }
        addUnreadText(text[position...], line: line, to: parent)
    }

    private mutating func addUnreadText(_ text: some Collection<UInt8>, line: Int32, to parent: Int32) {
        guard !text.isEmpty else { return }
        storage.appendText(text, line: line, to: parent)
    }

    private mutating func addURL(_ url: String, line: Int32, to parent: Int32) {
        let words = Entities.decode(url)
        guard linkDepth == 0, imageDepth == 0 else {
            addUnreadText(words.utf8, line: line, to: parent)
            return
        }
        let destination = (words.hasPrefix("www.") ? "http://" : "") + words
        addLink(to: Array(destination.utf8), words: words.utf8, line: line, parent: parent)
    }

    private mutating func addLink(
        to destination: [UInt8], words: some Collection<UInt8>, line: Int32, parent: Int32
    ) {
        var record = Storage.Record(tag: .link, line: line)
        record.payload = Int32(truncatingIfNeeded: storage.links.count)
        storage.links.append(Storage.Link(destination: storage.store(destination), title: 0..<0))
        let link = storage.append(record, to: parent)
        addUnreadText(words, line: line, to: link)
    }

    private mutating func setTask(_ task: Int, of paragraph: Int32) {
        let item = storage.records[Int(paragraph)].parent
        guard item >= 0, storage.records[Int(item)].tag == .item else { return }
        storage.records[Int(item)].detail = UInt8(truncatingIfNeeded: task)
    }

    // MARK: Strikethrough

    /// A run of tildes that may begin or end a strikethrough.
    struct PendingTildes {
        var level: Int
        var record: Int32
        var run: TildeRun
    }

    private mutating func addTildes(_ run: TildeRun, line: Int32, to parent: Int32) {
        addUnreadText(repeatElement(UInt8(ascii: "~"), count: run.length), line: line, to: parent)
        let record = storage.records[Int(parent)].lastChild
        tildes.append(PendingTildes(level: parents.count - 1, record: record, run: run))
    }

    /// Pairs the runs of one level: each that closes with the nearest before it that opens.
    mutating func closeTildes(atLevel level: Int) {
        guard tildes.last?.level == level else { return }
        let start = (tildes.lastIndex { $0.level != level } ?? -1) + 1
        let runs = tildes[start...]
        tildes.removeSubrange(start...)
        var open: [PendingTildes] = []
        for run in runs {
            if run.run.closes, let opener = open.popLast() {
                // Runs of unlike length are no pair, and neither is used again.
                if opener.run.length == run.run.length { strike(from: opener.record, to: run.record) }
            } else if run.run.opens {
                open.append(run)
            }
        }
    }

    /// Makes the opening run the parent of what stands between it and the closing one, which goes.
    private mutating func strike(from opener: Int32, to closer: Int32) {
        let first = storage.records[Int(opener)].next
        let parent = storage.records[Int(opener)].parent
        let after = storage.records[Int(closer)].next
        storage.records[Int(opener)].becomeParent(.strikethrough)
        storage.records[Int(opener)].next = after
        if after < 0 { storage.records[Int(parent)].lastChild = opener }
        guard first != closer else { return }
        storage.records[Int(opener)].firstChild = first
        var child = first
        while true {
            storage.records[Int(child)].parent = opener
            let next = storage.records[Int(child)].next
            if next == closer { break }
            child = next
        }
        storage.records[Int(child)].next = -1
        storage.records[Int(opener)].lastChild = child
    }
}
