/// GFM's table rows: cells between pipes that no backslash escapes.
enum TableRow {
    /// The cells of a line, without the white space around them; nil if there is none.
    static func cells(_ bytes: Bytes, in line: Range<Int>) -> [Range<Int>]? {
        var cells: [Range<Int>] = []
        cells.reserveCapacity(6)
        var index = line.lowerBound
        if bytes.at(index) == pipe { index = skipSpaces(bytes, from: index + 1, to: line.upperBound) }
        while index < line.upperBound {
            let start = index
            while index < line.upperBound, bytes[index] != pipe {
                index += bytes[index] == UInt8(ascii: "\\") && isPunctuation(bytes.at(index + 1)) ? 2 : 1
            }
            index = min(index, line.upperBound)
            cells.append(trim(bytes, start..<index))
            guard index < line.upperBound else { break }
            index = skipSpaces(bytes, from: index + 1, to: line.upperBound)
        }
        return cells.isEmpty ? nil : cells
    }

    /// The alignments that a delimiter row gives; nil if the line is none.
    static func alignments(_ bytes: Bytes, in line: Range<Int>) -> [Node.Alignment]? {
        guard bytes[line].allSatisfy({ $0 == pipe || $0 == colon || $0 == hyphen || isWhitespace($0) }) else {
            return nil
        }
        guard let cells = cells(bytes, in: line) else { return nil }
        var alignments: [Node.Alignment] = []
        alignments.reserveCapacity(cells.count)
        for cell in cells {
            var hyphens = cell
            let isLeft = bytes.at(hyphens.lowerBound) == colon && !hyphens.isEmpty
            if isLeft { hyphens = hyphens.lowerBound + 1..<hyphens.upperBound }
            let isRight = !hyphens.isEmpty && bytes[hyphens.upperBound - 1] == colon
            if isRight { hyphens = hyphens.lowerBound..<hyphens.upperBound - 1 }
            guard !hyphens.isEmpty, bytes[hyphens].allSatisfy({ $0 == hyphen }) else { return nil }
            alignments.append(isLeft ? (isRight ? .center : .left) : (isRight ? .right : .none))
        }
        return alignments
    }

    private static let pipe = UInt8(ascii: "|")
    private static let colon = UInt8(ascii: ":")
    private static let hyphen = UInt8(ascii: "-")

    private static func skipSpaces(_ bytes: Bytes, from start: Int, to end: Int) -> Int {
        var index = start
        while index < end, isWhitespace(bytes[index]) { index += 1 }
        return index
    }

    private static func trim(_ bytes: Bytes, _ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, isWhitespace(bytes[start]) { start += 1 }
        while end > start, isWhitespace(bytes[end - 1]) { end -= 1 }
        return start..<end
    }
}
