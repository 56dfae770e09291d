import Synchronization
import Testing

@testable import BriefingKit

@Suite("Work on several threads")
struct ParallelMapTests {
    @Test(
        "the results are in the order of the numbers, however many threads there are and however many each takes at a time",
        arguments: [0, 1, 2, 15, 16, 17, 1000], [1, 2, 5])
    func order(count: Int, jobs: Int) {
        let wanted = (0..<count).map { ["\($0)", "the result of \($0)"] }
        for length in [1, 7, 16, 2000] {
            let results = parallelMap(count, handedOutBy: length, jobs: jobs) { ["\($0)", "the result of \($0)"] }
            #expect(results == wanted)
        }
    }

    @Test("every number is worked out once, with what its thread has for itself", arguments: [1, 2, 5])
    func own(jobs: Int) {
        final class Tally: Sendable {
            let numbers = Mutex<[Int]>([])
        }
        final class Tallies: Sendable {
            let made = Mutex<[Tally]>([])
        }
        let tallies = Tallies()
        @Sendable func tally() -> Tally {
            let tally = Tally()
            tallies.made.withLock { $0.append(tally) }
            return tally
        }
        let results = parallelMap(500, handedOutBy: 3, jobs: jobs, with: tally()) { number, tally in
            tally.numbers.withLock { $0.append(number) }
            return number
        }
        #expect(results == Array(0..<500))
        let made = tallies.made.withLock { $0 }
        #expect(made.count <= jobs)
        #expect(made.flatMap { $0.numbers.withLock { $0 } }.sorted() == Array(0..<500))
        // A thread goes on from one number to later ones.
        #expect(made.allSatisfy { $0.numbers.withLock { $0 == $0.sorted() } })
    }

    @Test("results are let go of as often as they are held")
    func references() {
        final class Result: Sendable {}
        weak var one: Result?
        do {
            let results = parallelMap(100, handedOutBy: 4, jobs: 3) { _ in Result() }
            one = results[50]
            #expect(one != nil)
        }
        #expect(one == nil)
    }
}
