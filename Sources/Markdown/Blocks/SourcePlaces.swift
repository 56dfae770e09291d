import Bytes
import Glibc

/// Where lines end, and the columns of a source as an editor counts them.
struct SourcePlaces {
    let bytes: Bytes
    /// Whether columns are simply bytes.
    let isASCII: Bool
    let hasCarriageReturns: Bool
    /// The number of the source's first line in its file.
    let firstLine: Int

    /// The index of the line ending at or behind an index, or of the source's end.
    func lineEnd(from start: Int) -> Int {
        guard let base = bytes.baseAddress, start < bytes.count else { return bytes.count }
        if hasCarriageReturns {
            var index = start
            while index < bytes.count, !isLineEnd(bytes[index]) { index += 1 }
            return index
        }
        guard let found = memchr(base + start, 0x0A, bytes.count - start) else { return bytes.count }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// Where the line behind a line ending begins.
    func nextLine(after end: Int) -> Int {
        guard end < bytes.count else { return bytes.count }
        return bytes[end] == 0x0D && bytes.at(end + 1) == 0x0A ? end + 2 : end + 1
    }

    /// How many Unicode scalars stand in a stretch of the source.
    func scalars(in range: Range<Int>) -> Int {
        isASCII ? range.count : ByteWords.scalars(bytes, in: range)
    }

    /// The range of a stretch of one line. `number` is the line's in the source, from 0.
    func range(_ range: Range<Int>, lineStart: Int, number: Int) -> SourceRange {
        SourceRange(
            line: number + firstLine, column: column(of: range.lowerBound, lineStart: lineStart),
            length: scalars(in: range))
    }

    /// From 1. Counts on from the place that was asked for last, so that many places of one long line cost little.
    func column(of index: Int, lineStart: Int) -> Int {
        if isASCII { return index - lineStart + 1 }
        if last.lineStart != lineStart {
            last.lineStart = lineStart
            last.index = lineStart
            last.column = 1
        }
        if index >= last.index {
            last.column += scalars(in: last.index..<index)
        } else {
            last.column -= scalars(in: index..<last.index)
        }
        last.index = index
        return last.column
    }

    private let last = Last()

    private final class Last {
        var lineStart = -1
        var index = 0
        var column = 1
    }

    init(bytes: Bytes, isASCII: Bool, hasCarriageReturns: Bool, firstLine: Int) {
        self.bytes = bytes
        self.isASCII = isASCII
        self.hasCarriageReturns = hasCarriageReturns
        self.firstLine = firstLine
    }
}
