/// A stretch of the source and what cmark is given in its place.
struct Edit {
    var range: Range<Int>
    var replacement: [UInt8]
    /// The source's line on which `range` begins, from 0.
    var line: Int
    /// How many line endings `range` covers.
    var linesCovered = 0
    /// For each line feed of the replacement, the source's line to which what follows it belongs.
    var lines: [Int] = []
}

/// A source after its edits, and which line of it was which.
struct RewrittenSource {
    private(set) var bytes: [UInt8] = []
    /// Where the two numberings part: a line of the rewritten source and the source's line that it shows; between two
    /// entries both count on alike.
    private var breaks: [(line: Int, source: Int)] = [(0, 0)]

    /// Applies edits that are sorted by where they begin. One that begins inside another is left out.
    init(_ source: Bytes, edits: [Edit]) {
        bytes.reserveCapacity(source.count + edits.count * 24)
        var position = 0
        var shift = 0
        for edit in edits where edit.range.lowerBound >= position {
            bytes.append(contentsOf: Bytes(rebasing: source[position..<edit.range.lowerBound]))
            bytes.append(contentsOf: edit.replacement)
            position = edit.range.upperBound
            guard edit.linesCovered > 0 || !edit.lines.isEmpty else { continue }
            let line = edit.line + shift
            for (index, source) in edit.lines.enumerated() { breaks.append((line + index + 1, source)) }
            shift += edit.lines.count - edit.linesCovered
            breaks.append((line + edit.lines.count + 1, edit.line + edit.linesCovered + 1))
        }
        bytes.append(contentsOf: Bytes(rebasing: source[position...]))
    }

    /// The source's line for a line of the rewritten source, both from 0.
    func sourceLine(of line: Int) -> Int {
        var low = 0
        var high = breaks.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if breaks[middle].line <= line { low = middle } else { high = middle }
        }
        return breaks[low].source + line - breaks[low].line
    }
}
