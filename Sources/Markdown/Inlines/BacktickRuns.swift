/// Finds the ends of code spans. What was learnt in vain from one run is kept, so that many cost no more than one.
struct BacktickRuns {
    /// The last place of a run of each length, once the whole text has been read.
    private var lastPlaces: [Int: Int]?

    /// cmark takes no longer run for a code span's.
    private static let maximumLength = 1000

    /// The index after the code span that a run of backticks begins, or after the run itself.
    mutating func skip(_ text: Bytes, at index: Int) -> Int {
        let start = runEnd(text, at: index)
        let length = start - index
        guard length <= Self.maximumLength else { return start }
        if let lastPlaces, lastPlaces[length, default: -1] < start { return start }
        var places: [Int: Int] = [:]
        var next = start
        while next < text.count {
            if text[next] != UInt8(ascii: "`") {
                next += 1
                continue
            }
            let end = runEnd(text, at: next)
            if end - next == length { return end }
            places[end - next] = next
            next = end
        }
        lastPlaces = places
        return start
    }

    private func runEnd(_ text: Bytes, at index: Int) -> Int {
        var end = index
        while text.at(end) == UInt8(ascii: "`") { end += 1 }
        return end
    }
}
