/// A source after its edits, and which line of it was which.
struct RewrittenSource {
    private(set) var bytes: [UInt8] = []
    private(set) var lines = RewrittenLines()

    init() {}

    /// Applies edits that are sorted by where they begin. One that begins inside another is left out.
    init(_ source: Bytes, edits: [Edit]) {
        bytes.reserveCapacity(source.count + edits.count * 24)
        var position = 0
        var shift = 0
        for edit in edits where edit.range.lowerBound >= position {
            bytes.append(contentsOf: Bytes(rebasing: source[position..<edit.range.lowerBound]))
            edit.replacement.write(into: &bytes)
            position = edit.range.upperBound
            guard edit.linesCovered > 0 || edit.lines != nil else { continue }
            let lines = edit.lines ?? []
            let line = edit.line + shift
            for (index, source) in lines.enumerated() { self.lines.note(line + index + 1, shows: source) }
            shift += lines.count - edit.linesCovered
            self.lines.note(line + lines.count + 1, shows: edit.line + edit.linesCovered + 1)
        }
        bytes.append(contentsOf: Bytes(rebasing: source[position...]))
    }
}

/// Which line of a source the lines of a rewritten one show.
struct RewrittenLines {
    /// Where the two numberings part: a line of the rewritten source and the source's line that it shows; between two
    /// entries both count on alike.
    private var breaks: [(line: Int, source: Int)] = []

    /// Has the lines from one of the rewritten source on show those from one of the source on.
    mutating func note(_ line: Int, shows source: Int) { breaks.append((line, source)) }

    /// The source's line for a line of the rewritten source, both from 0.
    func sourceLine(of line: Int) -> Int {
        if breaks.isEmpty { return line }
        var low = 0
        var high = breaks.count
        while low < high {
            let middle = (low + high) / 2
            if breaks[middle].line <= line { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? line : breaks[low - 1].source + line - breaks[low - 1].line
    }
}
