import Synchronization

/// Counts steps from any thread, and reports each.
final class Counter: Sendable {
    private let count = Atomic<Int>(0)
    private let total: Int
    private let report: @Sendable (Int, Int) -> Void

    init(of total: Int, report: @escaping @Sendable (Int, Int) -> Void) {
        self.total = total
        self.report = report
    }

    func step() { report(count.wrappingAdd(1, ordering: .relaxed).newValue, total) }
}
