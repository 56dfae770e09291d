import Testing

@testable import BriefingKit

@Suite("Sets of facts")
struct FactSetTests {
    @Test("facts are kept once each, in the order in which they came", arguments: [0, 1, 11, 12, 13, 200, 5000])
    func order(_ count: Int) {
        var random = SeededNumbers(seed: 7)
        let facts = (0..<count).map { _ in Fact(.statement, Int(random.next() % UInt64(max(1, count)))) }
        var set = FactSet()
        var seen: Set<Fact> = []
        var wanted: [Fact] = []
        for fact in facts {
            set.insert(fact)
            set.insert(fact)
            if seen.insert(fact).inserted { wanted.append(fact) }
        }
        #expect(set.facts == wanted)
        for fact in facts { set.insert(fact) }
        #expect(set.facts == wanted)
    }

    @Test("facts that differ in one part only are several")
    func parts() {
        var set = FactSet()
        for part in 0..<100 {
            set.insert(Fact(.statements, 0, part))
            set.insert(Fact(.statementCount, 0, part))
            set.insert(Fact(.statements, part + 1, 0))
        }
        #expect(set.facts.count == 300)
    }

    @Test("an emptied set takes the same facts again")
    func emptied() {
        var set = FactSet()
        for round in 0..<3 {
            for place in 0..<100 { set.insert(Fact(.event, place)) }
            #expect(set.facts.count == 100, "\(round)")
            set.removeAll()
            #expect(set.facts.isEmpty)
        }
    }
}

/// The same numbers in every run.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state &* 0x2545_F491_4F6C_DD1D
    }
}
