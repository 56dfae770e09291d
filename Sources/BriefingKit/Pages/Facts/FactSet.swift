/// Facts in the order in which they were first noted, each once.
struct FactSet: Sendable {
    private(set) var facts: [Fact] = []
    /// An open table of places in `facts` plus one, 0 where free; empty while there are few facts.
    private var table: [UInt32] = []

    /// So many are walked through.
    private static let walkable = 12

    /// The code of the fact that was inserted last, which often is the next one too; none has 0.
    private var latest: UInt64 = 0

    @inline(__always)
    mutating func insert(_ fact: Fact) {
        if fact.code == latest { return }
        latest = fact.code
        add(fact)
    }

    private mutating func add(_ fact: Fact) {
        if facts.count < FactSet.walkable {
            if !facts.contains(where: { $0.code == fact.code }) { facts.append(fact) }
            return
        }
        if facts.count * 2 >= table.count { grow() }
        let mask = table.count - 1
        var index = FactSet.slot(fact) & mask
        while table[index] != 0 {
            if facts[Int(table[index]) - 1].code == fact.code { return }
            index = (index + 1) & mask
        }
        facts.append(fact)
        table[index] = UInt32(facts.count)
    }

    /// Empties it and keeps its memory.
    mutating func removeAll() {
        latest = 0
        facts.removeAll(keepingCapacity: true)
        for index in table.indices { table[index] = 0 }
    }

    private mutating func grow() {
        table = [UInt32](repeating: 0, count: max(64, table.count * 2))
        let mask = table.count - 1
        for (place, fact) in facts.enumerated() {
            var index = FactSet.slot(fact) & mask
            while table[index] != 0 { index = (index + 1) & mask }
            table[index] = UInt32(place + 1)
        }
    }

    private static func slot(_ fact: Fact) -> Int {
        Int(truncatingIfNeeded: (fact.code &* 0x9E37_79B9_7F4A_7C15) >> 33)
    }
}
