/// Facts in the order in which they were first noted, each once.
struct FactSet: Sendable {
    private(set) var facts: [Fact] = []
    /// An open table of their codes, 0 where free: no fact has that.
    private var table: [UInt64] = []
    /// The code of the fact that was inserted last, which often is the next one too.
    private var latest: UInt64 = 0

    @inline(__always)
    mutating func insert(_ fact: Fact) {
        if fact.code == latest { return }
        latest = fact.code
        add(fact)
    }

    private mutating func add(_ fact: Fact) {
        if facts.count * 2 >= table.count { grow() }
        let place = place(of: fact.code)
        if table[place] != 0 { return }
        table[place] = fact.code
        facts.append(fact)
    }

    /// Where in the table a code is, or has its place.
    @inline(__always)
    private func place(of code: UInt64) -> Int {
        let mask = table.count - 1
        var index = Int(truncatingIfNeeded: (code &* 0x9E37_79B9_7F4A_7C15) >> 33) & mask
        while table[index] != 0, table[index] != code { index = (index + 1) & mask }
        return index
    }

    /// Empties it and keeps its memory.
    mutating func removeAll() {
        latest = 0
        facts.removeAll(keepingCapacity: true)
        for index in table.indices { table[index] = 0 }
    }

    private mutating func grow() {
        table = [UInt64](repeating: 0, count: max(32, table.count * 2))
        for fact in facts { table[place(of: fact.code)] = fact.code }
    }
}
