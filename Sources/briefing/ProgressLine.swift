import Glibc
import Synchronization

/// One line on a terminal that says how far a longer run is; nothing where standard error is none, or in the first half second.
final class ProgressLine: Sendable {
    private let isShown: Bool
    /// What is done to the files.
    private let verb: String
    private let start = ProgressLine.seconds()
    private let last = Mutex<Double>(0)

    init(isShown: Bool, verb: String = "Writing") {
        self.isShown = isShown && isatty(STDERR_FILENO) == 1
        self.verb = verb
    }

    /// From any thread; writes at most ten times a second.
    @Sendable func update(_ made: Int, _ total: Int) {
        guard isShown else { return }
        let elapsed = ProgressLine.seconds() - start
        guard elapsed > 0.5 else { return }
        let isDue = last.withLock { last in
            if elapsed - last < 0.1 { return false }
            last = elapsed
            return true
        }
        guard isDue else { return }
        let rate = Int(Double(made) / elapsed)
        Console.error("\r\u{1B}[K\(verb): \(made) of \(total) files, \(rate) a second, \(total - made) left")
    }

    func clear() {
        if isShown, last.withLock({ $0 }) > 0 { Console.error("\r\u{1B}[K") }
    }

    private static func seconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
