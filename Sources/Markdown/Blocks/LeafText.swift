/// A block's text in one piece, and where in the source each part of it stood.
struct LeafText {
    /// A part of the text that stands in one piece in the source too.
    struct Part {
        var start: Int
        var end: Int
        var source: Int
        var lineStart: Int
        var number: Int
    }

    /// The text, if it is one piece in the source.
    private let whole: Bytes?
    private var assembled: [UInt8] = []
    /// The parts, where the text is not the source itself; else its lines.
    private var parts: [Part] = []
    private let lines: ArraySlice<LeafLine>

    /// Whether the text is one piece in the source, and no line of it has anything before it.
    var isBare: Bool { whole != nil && lines.first.map { $0.start == $0.text.lowerBound } ?? true }

    /// Joins lines with line feeds. Where nothing stands before their text, the source itself is the text.
    init(_ source: Bytes, lines: ArraySlice<LeafLine>) {
        self.lines = lines
        guard let first = lines.first, let last = lines.last else {
            whole = Bytes(start: nil, count: 0)
            return
        }
        var length = -1
        for line in lines { length += line.text.count + 1 }
        // Bytes before a line's text, or a line ending of two bytes, make the stretch longer than the text.
        if last.text.upperBound - first.text.lowerBound == length {
            whole = Bytes(rebasing: source[first.text.lowerBound..<last.text.upperBound])
            return
        }
        whole = nil
        assembled.reserveCapacity(length)
        parts.reserveCapacity(lines.count)
        for line in lines {
            if line.number != first.number { assembled.append(0x0A) }
            append(source, line.text, line: line)
        }
    }

    /// A table's cell, with the backslashes before its pipes taken away.
    init(_ source: Bytes, cell: Range<Int>, line: LeafLine) {
        whole = nil
        lines = []
        var start = cell.lowerBound
        for index in cell where source[index] == UInt8(ascii: "\\") && source.at(index + 1) == UInt8(ascii: "|") {
            guard index + 1 < cell.upperBound else { break }
            append(source, start..<index, line: line)
            start = index + 1
        }
        append(source, start..<cell.upperBound, line: line)
    }

    private mutating func append(_ source: Bytes, _ range: Range<Int>, line: LeafLine) {
        parts.append(
            Part(
                start: assembled.count, end: assembled.count + range.count, source: range.lowerBound,
                lineStart: line.start, number: line.number))
        assembled.append(contentsOf: Bytes(rebasing: source[range]))
    }

    func withBytes<Result>(_ body: (Bytes) -> Result) -> Result {
        if let whole { return body(whole) }
        return assembled.withUnsafeBufferPointer(body)
    }

    /// The part that an index of the text lies in.
    func part(of index: Int) -> Part {
        if whole != nil, let first = lines.first {
            let base = first.text.lowerBound
            let place = Self.last(in: lines.startIndex..<lines.endIndex) { lines[$0].text.lowerBound - base <= index }
            let line = lines[place]
            return Part(
                start: line.text.lowerBound - base, end: line.text.upperBound - base, source: line.text.lowerBound,
                lineStart: line.start, number: line.number)
        }
        return parts[Self.last(in: 0..<parts.count) { parts[$0].start <= index }]
    }

    /// Where in the source a stretch of the text stands.
    func source(of range: Range<Int>) -> Range<Int> {
        let part = part(of: range.lowerBound)
        let last = range.isEmpty ? part : self.part(of: range.upperBound - 1)
        return part.source + range.lowerBound - part.start..<last.source + range.upperBound - last.start
    }

    /// The last index for which a condition holds that holds for all before it, and for the first.
    private static func last(in range: Range<Int>, where condition: (Int) -> Bool) -> Int {
        var low = range.lowerBound
        var high = range.upperBound
        while high - low > 1 {
            let middle = (low + high) / 2
            if condition(middle) { low = middle } else { high = middle }
        }
        return low
    }
}
