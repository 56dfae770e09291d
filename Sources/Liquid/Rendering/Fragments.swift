/// Partials that need not be rendered again.
extension Machine {
    /// The key of a partial with the arguments from one cell of the stack on; nil where it has none.
    func fragmentKey(_ site: UnsafePointer<PartialSite>, arguments: Int) -> FragmentKey? {
        var hash = site.pointee.signature
        hash.absorb(.mode, (escapes ? 1 : 0) | (isStrict ? 2 : 0))
        for cell in arguments..<top { guard hash.absorb(stack + cell) else { return nil } }
        return hash.key
    }

    /// Writes a fragment that is kept, and counts what it cost. False where there is none, or no room for it: rendered
    /// again, it then fails at the place where it would have.
    mutating func replay(_ key: FragmentKey, from store: any FragmentStore) -> Bool {
        if output.isOverLimit { return false }
        let start = output.count
        guard let cost = store.write(key, into: &output) else {
            output.forget(since: start)
            return false
        }
        guard !output.isOverLimit, score.addingClamped(cost.score) <= limits.renderScore,
            kept.addingClamped(cost.room) <= limits.assignSize,
            start.addingClamped(cost.bytes) <= limits.outputBytes,
            callers.count.addingClamped(cost.depth) <= limits.nesting
        else {
            output.forget(since: start)
            return false
        }
        peaks.room = max(peaks.room, kept + cost.room)
        peaks.depth = max(peaks.depth, callers.count + cost.depth)
        output.highest = max(output.highest, start + cost.bytes)
        score += cost.score
        kept += cost.kept
        if cost.readsClock { context.noteClock() }
        return true
    }

    /// Begins to measure what a partial costs.
    mutating func beginFragment() -> FragmentStart {
        let start = FragmentStart(
            score: score, kept: kept, count: output.count, peaks: peaks, highest: output.highest,
            wasClockRead: context.wasClockRead)
        peaks = Peaks(room: kept, depth: callers.count, faults: 0)
        output.highest = output.count
        context.wasClockRead = false
        return start
    }

    /// Hands a partial that has ended to the store. It is kept if it came to its end and nothing in it failed.
    mutating func endFragment(_ key: FragmentKey, _ start: FragmentStart, isWhole: Bool, in store: any FragmentStore) {
        let (highest, readsClock) = (max(output.highest, output.count), context.wasClockRead)
        let cost = FragmentCost(
            score: score - start.score, kept: kept - start.kept, room: max(peaks.room, kept) - start.kept,
            bytes: highest - start.count, depth: peaks.depth - callers.count, readsClock: readsClock)
        let isSound = isWhole && peaks.faults == 0 && !output.isOverLimit
        store.end(key, bytes: isSound ? output.contents(from: start.count) : nil, cost: cost)
        peaks.room = max(peaks.room, start.peaks.room)
        peaks.depth = max(peaks.depth, start.peaks.depth)
        peaks.faults += start.peaks.faults
        output.highest = max(highest, start.highest)
        context.wasClockRead = readsClock || start.wasClockRead
    }
}

/// The most that a render took at any time, for as much of it as is being measured.
struct Peaks {
    /// What it kept, with what its filters had to be ready for.
    var room = 0
    var depth = 0
    /// How much has failed.
    var faults = 0
}

/// How a render stood where a partial began.
struct FragmentStart {
    let score: Int
    let kept: Int
    let count: Int
    let peaks: Peaks
    let highest: Int
    let wasClockRead: Bool
}
