/// Changes as they come in, until they have settled. Times are milliseconds of any clock.
///
/// What is saved is passed on after a moment of silence, so that the few steps of a save, or of a program that writes several
/// files, count as one. A file that is gone waits a little longer, as many editors move the old one away before they write
/// the new. A file that is being written waits until it is closed.
struct ChangeGathering {
    /// What came together.
    enum Changes: Equatable, Sendable {
        case paths(Set<String>)
        case anything
    }

    /// How long it must be silent.
    static let silence = 10
    /// How long it must be silent after something has gone.
    static let silenceAfterRemoval = 40
    /// How long a burst is waited for.
    static let longest = 100
    /// How long an open file that nobody writes to is waited for.
    static let openFile = 200

    /// The paths that are ready, and whether they are gone.
    private var settled: [String: Bool] = [:]
    /// When an open file was last written to.
    private var open: [String: Int] = [:]
    /// What was not there before. If it is gone again at the end, as what an editor writes before it puts it in the place of
    /// the old file, nothing happened to it.
    private var new: Set<String> = []
    private var isAnything = false
    private var first = 0
    private var last = 0

    mutating func changed(_ path: String, at now: Int) { note(path, isGone: false, now) }

    mutating func gone(_ path: String, at now: Int) {
        if new.remove(path) == nil { return note(path, isGone: true, now) }
        open[path] = nil
        settled[path] = nil
    }

    /// There is a file now where there was none; it will be written to, and closed.
    mutating func created(_ path: String, at now: Int) {
        if settled[path] == nil, open[path] == nil { new.insert(path) }
        opened(path, at: now)
    }

    /// The file has been opened or written to, and will be closed.
    mutating func opened(_ path: String, at now: Int) {
        settled[path] = nil
        open[path] = now
    }

    /// Nobody knows what changed.
    mutating func anythingChanged(at now: Int) {
        begin(now)
        isAnything = true
    }

    private mutating func note(_ path: String, isGone: Bool, _ now: Int) {
        begin(now)
        open[path] = nil
        settled[path] = isGone
    }

    private mutating func begin(_ now: Int) {
        if settled.isEmpty, !isAnything { first = now }
        last = now
    }

    /// How long to wait before `take` may have something; `nil`: until something else happens.
    func wait(at now: Int) -> Int? {
        var moments = open.values.map { $0 + ChangeGathering.openFile }
        if isAnything || !settled.isEmpty { moments.append(settling) }
        return moments.min().map { max(0, $0 - now) }
    }

    private var settling: Int {
        let silence =
            settled.values.contains(true) ? ChangeGathering.silenceAfterRemoval : ChangeGathering.silence
        return min(last + silence, first + ChangeGathering.longest)
    }

    /// What has settled; `nil` where nothing has.
    mutating func take(at now: Int) -> Changes? {
        let leftOpen = open.filter { now >= $0.value + ChangeGathering.openFile }.keys
        let isSettled = (isAnything || !settled.isEmpty) && now >= settling
        if leftOpen.isEmpty, !isSettled { return nil }
        for path in leftOpen {
            open[path] = nil
            settled[path] = false
        }
        defer {
            settled = [:]
            isAnything = false
            new.formIntersection(open.keys)
        }
        return isAnything ? .anything : .paths(Set(settled.keys))
    }
}
