import Dispatch
import Glibc
import Synchronization

/// The results of `body` for 0 ..< `count`, in that order, worked out on at most `jobs` threads at once.
func parallelMap<Result: Sendable>(_ count: Int, jobs: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
    let workers = min(max(1, jobs), count)
    if workers <= 1 { return (0..<count).map(body) }
    let next = Atomic<Int>(0)
    let results = Mutex<[Result?]>(Array(repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
        var own: [(Int, Result)] = []
        while true {
            let i = next.wrappingAdd(1, ordering: .relaxed).oldValue
            if i >= count { break }
            own.append((i, body(i)))
        }
        results.withLock { all in
            for (i, result) in own { all[i] = result }
        }
    }
    return results.withLock { $0.compactMap(\.self) }
}

/// The results of `body` for the runs of at most `length` numbers that make up 0 ..< `count`, one after the other: for what is
/// too little work by the piece.
func parallelMap<Result: Sendable>(
    _ count: Int, inRunsOf length: Int, jobs: Int, _ body: @Sendable (Range<Int>) -> [Result]
) -> [Result] {
    parallelMap((count + length - 1) / length, jobs: jobs) { run in
        body(run * length..<min(count, (run + 1) * length))
    }
    .flatMap { $0 }
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
