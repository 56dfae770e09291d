/// A source after its edits, and which line of it was which.
struct RewrittenSource {
    private(set) var bytes: [UInt8] = []
    private(set) var lines = RewrittenLines()

    init() {}

    /// Applies edits that are sorted by where they begin, and leaves stretches out. One that begins inside another is passed over.
    init(_ source: Bytes, edits: [Edit], stretches: [PlainStretch]) {
        bytes.reserveCapacity(source.count + edits.count * 24)
        lines = RewrittenLines(expecting: stretches.count)
        var writing = Writing(source: source, stretches: stretches)
        for edit in edits where edit.range.lowerBound >= writing.position {
            writing.copy(to: edit.range.lowerBound, &self)
            edit.replacement.write(into: &bytes)
            writing.position = edit.range.upperBound
            guard edit.linesCovered > 0 || edit.lines != nil else { continue }
            let lines = edit.lines ?? []
            let line = edit.line + writing.shift
            for (index, source) in lines.enumerated() { self.lines.note(line + index + 1, shows: source) }
            writing.shift += lines.count - edit.linesCovered
            let last = edit.line + edit.linesCovered
            self.lines.note(line + lines.count + 1, shows: last + 1, endsBefore: lines.isEmpty ? last : nil)
        }
        writing.copy(to: source.count, &self)
    }

    /// What has been written so far.
    private struct Writing {
        let source: Bytes
        let stretches: [PlainStretch]
        var position = 0
        /// How many lines more the rewritten source has up to here.
        var shift = 0
        private var next = 0

        init(source: Bytes, stretches: [PlainStretch]) {
            self.source = source
            self.stretches = stretches
        }

        /// Copies what is between two edits.
        mutating func copy(to end: Int, _ rewritten: inout RewrittenSource) {
            while next < stretches.count, stretches[next].range.lowerBound < end {
                let stretch = stretches[next]
                if stretch.range.lowerBound >= position {
                    rewritten.bytes.append(short: Bytes(rebasing: source[position..<stretch.range.lowerBound]))
                    Mark.write(.stretch, next, into: &rewritten.bytes)
                    position = stretch.range.upperBound
                    if stretch.lineCount > 0 {
                        let last = stretch.line + stretch.lineCount
                        rewritten.lines.note(stretch.line + shift + 1, shows: last + 1, endsBefore: last)
                        shift -= stretch.lineCount
                    }
                }
                next += 1
            }
            if position < end { rewritten.bytes.append(short: Bytes(rebasing: source[position..<end])) }
        }
    }
}

/// Which line of a source the lines of a rewritten one show.
struct RewrittenLines {
    /// Where the two numberings part: a line of the rewritten source and the source's line that it shows; between two
    /// entries both count on alike. Where the line before shows several of the source, also the last of these.
    private var breaks: [(line: Int, source: Int, last: Int?)] = []

    init(expecting count: Int = 0) { breaks.reserveCapacity(count) }

    /// Has the lines from one of the rewritten source on show those from one of the source on.
    /// - Parameter last: the last of the lines that the one before shows, where these are several.
    mutating func note(_ line: Int, shows source: Int, endsBefore last: Int? = nil) {
        breaks.append((line, source, last))
    }

    /// The source's line for a line of the rewritten source, both from 0; where that shows several, the first.
    func sourceLine(of line: Int) -> Int {
        let count = breakCount(upTo: line)
        return count == 0 ? line : breaks[count - 1].source + line - breaks[count - 1].line
    }

    /// The same for the last of several.
    func lastSourceLine(of line: Int) -> Int {
        let count = breakCount(upTo: line + 1)
        guard count > 0, breaks[count - 1].line == line + 1, let last = breaks[count - 1].last else {
            return sourceLine(of: line)
        }
        return last
    }

    private func breakCount(upTo line: Int) -> Int {
        var low = 0
        var high = breaks.count
        while low < high {
            let middle = (low + high) / 2
            if breaks[middle].line <= line { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
