/// A block's text in one piece, and where in the source each part of it stood.
struct LeafText {
    /// The text, if it is not one piece in the source.
    private var assembled: [UInt8] = []
    private let whole: Bytes?
    /// Where each part begins in the text and in the source, and the source's line.
    private(set) var parts: [Part] = []

    struct Part {
        var start: Int
        var source: Int
        var lineStart: Int
        var number: Int
    }

    /// Joins lines with line feeds. Where nothing stands before their text, the source itself is the text.
    init(_ source: Bytes, lines: ArraySlice<LeafLine>) {
        guard let first = lines.first, let last = lines.last else {
            whole = nil
            return
        }
        parts.reserveCapacity(lines.count)
        var isWhole = true
        var start = 0
        for line in lines {
            if line.number != first.number, line.text.lowerBound != line.start { isWhole = false }
            parts.append(
                Part(start: start, source: line.text.lowerBound, lineStart: line.start, number: line.number))
            start += line.text.count + 1
        }
        // A line ending of two bytes would shift what follows it.
        if isWhole, last.text.lowerBound - first.text.lowerBound == start - last.text.count - 1 {
            whole = Bytes(rebasing: source[first.text.lowerBound..<last.text.upperBound])
            return
        }
        whole = nil
        assembled.reserveCapacity(start)
        for line in lines {
            if line.number != first.number { assembled.append(0x0A) }
            assembled.append(contentsOf: Bytes(rebasing: source[line.text]))
        }
    }

    /// A table's cell, with the backslashes before its pipes taken away.
    init(_ source: Bytes, cell: Range<Int>, line: LeafLine) {
        whole = nil
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
            Part(start: assembled.count, source: range.lowerBound, lineStart: line.start, number: line.number))
        assembled.append(contentsOf: Bytes(rebasing: source[range]))
    }

    func withBytes<Result>(_ body: (Bytes) -> Result) -> Result {
        if let whole { return body(whole) }
        return assembled.withUnsafeBufferPointer(body)
    }

    /// The part that an index of the text lies in.
    func part(of index: Int) -> Part {
        var low = 0
        var high = parts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if parts[middle].start <= index { low = middle } else { high = middle }
        }
        return parts[low]
    }
}
