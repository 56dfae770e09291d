import Dispatch
import Glibc
import Synchronization

/// The results of `body` for 0 ..< `count`, in that order, worked out on at most `jobs` threads at once.
///
/// - Parameter length: how many numbers a thread takes at a time: few, so that all threads end at about one time.
func parallelMap<Result: Sendable>(
    _ count: Int, handedOutBy length: Int = 1, jobs: Int, _ body: @Sendable (Int) -> Result
) -> [Result] {
    parallelMap(count, handedOutBy: length, jobs: jobs, with: ()) { number, _ in body(number) }
}

/// The same, with something that each thread has for itself from its first number to its last.
func parallelMap<Own, Result: Sendable>(
    _ count: Int, handedOutBy length: Int, jobs: Int, with own: @Sendable @autoclosure () -> Own,
    _ body: @Sendable (Int, inout Own) -> Result
) -> [Result] {
    let workers = min(max(1, jobs), (count + length - 1) / length)
    if workers <= 1 {
        var own = own()
        return (0..<count).map { body($0, &own) }
    }
    let next = Atomic<Int>(0)
    return [Result](unsafeUninitializedCapacity: count) { results, done in
        // A number is handed out once, so that each place is written by one thread, and nobody looks before all have ended.
        nonisolated(unsafe) let places = results
        DispatchQueue.concurrentPerform(iterations: workers) { _ in
            var own = own()
            while true {
                let start = next.wrappingAdd(length, ordering: .relaxed).oldValue
                if start >= count { break }
                for number in start..<min(count, start + length) {
                    places.initializeElement(at: number, to: body(number, &own))
                }
            }
        }
        done = count
    }
}

/// What two pieces of work give, done at the same time where there is more than one thread.
func sideBySide<One: Sendable, Other: Sendable>(
    jobs: Int, _ one: @Sendable () -> One, _ other: @Sendable () -> Other
) -> (One, Other) {
    if jobs < 2 { return (one(), other()) }
    let first = Mutex<One?>(nil)
    let second = Mutex<Other?>(nil)
    DispatchQueue.concurrentPerform(iterations: 2) { part in
        if part == 0 {
            let result = one()
            first.withLock { $0 = result }
        } else {
            let result = other()
            second.withLock { $0 = result }
        }
    }
    return (first.withLock { $0 } ?? one(), second.withLock { $0 } ?? other())
}

/// The number of cores that the machine has to offer.
public func availableCores() -> Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
