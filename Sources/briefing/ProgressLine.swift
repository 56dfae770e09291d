import BriefingKit
import Glibc
import Synchronization

/// One line on a terminal that says how far a longer run is; nothing where standard error is none, or in the first half second.
final class ProgressLine: Sendable {
    private let isShown: Bool
    private let start = ProgressLine.seconds()
    /// The stage under way, when it began, and when it was last told of.
    private let stages = Mutex<(name: String, began: Double, last: Double)>(("", 0, 0))

    init(isShown: Bool) { self.isShown = isShown && isatty(STDERR_FILENO) == 1 }

    /// How far a build is.
    @Sendable func update(_ progress: BuildProgress) {
        switch progress {
        case .reading(let done, let total): show("Reading", "articles", done, total)
        case .writing(let done, let total): show("Writing", "files", done, total)
        }
    }

    /// How many files were sent.
    @Sendable func sent(_ done: Int, _ total: Int) { show("Sending", "files", done, total) }

    /// From any thread; writes at most ten times a second.
    private func show(_ stage: String, _ what: String, _ done: Int, _ total: Int) {
        guard isShown else { return }
        let now = ProgressLine.seconds()
        guard now - start > 0.5 else { return }
        let began = stages.withLock { stages in
            if stages.name != stage { stages = (stage, now, 0) }
            if now - stages.last < 0.1 { return Double?.none }
            stages.last = now
            return stages.began
        }
        guard let began else { return }
        let rate = Int(Double(done) / max(0.001, now - began))
        Console.error("\r\u{1B}[K\(stage): \(done) of \(total) \(what), \(rate) a second, \(total - done) left")
    }

    func clear() {
        if isShown, stages.withLock({ $0.last }) > 0 { Console.error("\r\u{1B}[K") }
    }

    private static func seconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
