extension BlockScanner {
    /// How a line closes a div: which container that is, and where in the line its fence begins.
    struct Closing {
        var container: Int
        var start: Int
        var lead: [UInt8]
        var end: Int
    }

    /// Follows a line through the open containers. Returns how many of them it continues, and the div that it closes.
    mutating func matchContainers(_ line: inout LineCursor, number: Int) -> (matched: Int, closing: Closing?) {
        var closing: Closing?
        var index = 1
        scan: while index < containers.count {
            switch containers[index].kind {
            case .document: break
            case .blockQuote:
                guard line.indent <= 3, line.first == UInt8(ascii: ">") else { break scan }
                line.advance(columns: line.indent + 1)
                line.skipOptionalSpace()
            case .item(let offset):
                guard continueItem(&line, offset: offset, hasChildren: containers[index].hasChildren) else {
                    break scan
                }
            case .footnote:
                guard continueItem(&line, offset: 4, hasChildren: true) else { break scan }
            case .div(_, let colons, let indent):
                let fence = line.indent <= 3 ? BlockStarts.divFence(line) : 0
                if fence >= colons, BlockStarts.isBlank(line, from: line.nonspace + fence) {
                    closing = Closing(container: index, start: line.offset, lead: Self.lead(line), end: line.end)
                }
                if indent > 0, line.indent > 0 { dropIndent(&line, columns: min(indent, line.indent), number: number) }
            }
            index += 1
        }
        return (index, closing)
    }

    private func continueItem(_ line: inout LineCursor, offset: Int, hasChildren: Bool) -> Bool {
        if line.indent >= offset {
            line.advance(columns: offset)
            return true
        }
        guard line.isBlank, hasChildren else { return false }
        line.advance(to: line.nonspace)
        return true
    }

    /// Takes away the indentation that a line shares with the fence of its div: to cmark the div is not there.
    private mutating func dropIndent(_ line: inout LineCursor, columns: Int, number: Int) {
        let start = line.offset
        let isWhole = line.usedOfTab == 0
        line.advance(columns: columns)
        // A tab of which a part is left stays; so does what it may then be too much.
        guard isWhole, line.usedOfTab == 0, start < line.offset else { return }
        scan.edits.append(Edit(range: start..<line.offset, replacement: .bytes([]), line: number))
    }

    /// Closes a div at its fence, and all that is open in it.
    mutating func closeDiv(_ closing: Closing, number: Int, endsHTML: Bool) {
        close(to: closing.container + 1)
        guard case .div(let index, _, _) = containers.removeLast().kind else { return }
        addChild()
        // Only a blank line ends an HTML block for cmark.
        let lead = endsHTML ? [0x0A] + prefix : closing.lead
        let replacement = lead + Mark.block(.divEnd, index)
        dropEdits(from: closing.start)
        scan.edits.append(
            Edit(
                range: closing.start..<closing.end, replacement: .bytes(replacement), line: number,
                lines: endsHTML ? [number] : nil))
    }

    /// Forgets edits of a line that another now replaces whole.
    mutating func dropEdits(from start: Int) {
        while let last = scan.edits.last, last.range.lowerBound >= start { scan.edits.removeLast() }
    }

    // MARK: Lists that stand for footnotes

    /// Gives a run of footnotes a marker that neither the list before them nor the one behind them has.
    mutating func separateFootnotes(of container: Int, from list: UInt8?) {
        let run = containers[container].footnotes
        guard !run.edits.isEmpty, list == run.marker else { return }
        let markers = [UInt8(ascii: ")"), UInt8(ascii: "."), UInt8(ascii: "+")]
        guard let marker = markers.first(where: { $0 != list && $0 != run.listBefore }) else { return }
        for edit in run.edits {
            guard case .bytes(var bytes) = scan.edits[edit].replacement,
                let place = bytes.firstIndex(where: { $0 != UInt8(ascii: " ") })
            else { continue }
            bytes.replaceSubrange(place..<place + 4, with: Self.footnoteMarker(marker))
            scan.edits[edit].replacement = .bytes(bytes)
        }
    }

    /// Four columns that begin a list item.
    static func footnoteMarker(_ marker: UInt8) -> [UInt8] {
        marker == UInt8(ascii: "+") ? Array("+   ".utf8) : [UInt8(ascii: "0"), UInt8(ascii: "1"), marker, 0x20]
    }
}
