// Makes random edits to small sites and holds every rebuild against a clean build: the same bytes, the same files, the same
// words.
//
//     rebuild-check [SEQUENCES [STEPS [SEED]]]
//
// A failure prints the seed of its sequence and the edits that led there; `rebuild-check 1 STEPS SEED` runs that one again.
import Foundation
import Synchronization

let arguments = CommandLine.arguments.dropFirst().map { UInt64($0) }
guard !arguments.contains(nil), arguments.count <= 3 else {
    FileHandle.standardError.write(Data("usage: rebuild-check [SEQUENCES [STEPS [SEED]]]\n".utf8))
    exit(2)
}
let numbers = arguments.compactMap { $0 }
let sequences = Int(numbers.first ?? 500)
let steps = Int(numbers.dropFirst().first ?? 20)
let firstSeed = numbers.dropFirst(2).first ?? 1

let next = Atomic<Int>(0)
let failures = Mutex<[String]>([])
let tally = Mutex<Tally>(Tally())
DispatchQueue.concurrentPerform(iterations: 2) { _ in
    while true {
        let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard number < sequences else { return }
        var sequence = EditSequence(seed: firstSeed &+ UInt64(number))
        if let failure = sequence.run(steps: steps) { failures.withLock { $0.append(failure) } }
        tally.withLock { $0.add(sequence.tally) }
    }
}
let found = failures.withLock { $0 }
for failure in found.prefix(5) { print(failure) }
let sum = tally.withLock { $0 }
print(
    "\(sum.builds) rebuilds, \(sum.errors) of them of content with errors; "
        + "\(sum.made) of \(sum.files) files were made again")
print("\(sequences - found.count) passed, \(found.count) failed")
exit(found.isEmpty ? 0 : 1)
