/// Facts in the order in which they were first noted, each once.
///
/// Pages note hundreds of thousands of them, most of which they know already: so they lie in memory that is this value's alone,
/// where to look for one counts no references.
struct FactSet: ~Copyable {
    /// The facts; there is room for half as many as the table has.
    private var start: UnsafeMutablePointer<Fact>
    private(set) var count = 0
    /// An open table of their codes, 0 where free: no fact has that.
    private var table: UnsafeMutablePointer<UInt64>
    /// The table's length, a power of two, less one.
    private var mask: Int
    /// The code of the fact that was inserted last, which often is the next one too.
    private var latest: UInt64 = 0

    /// - Parameter expected: how many facts there are room for at first, a power of two.
    init(expecting expected: Int = 16) {
        mask = expected * 2 - 1
        start = .allocate(capacity: (mask + 1) / 2)
        table = FactSet.emptyTable(mask + 1)
    }

    deinit {
        start.deallocate()
        table.deallocate()
    }

    var facts: [Fact] { Array(all) }

    /// The same where they lie, till the next is inserted.
    var all: UnsafeBufferPointer<Fact> { UnsafeBufferPointer(start: start, count: count) }

    @inline(__always)
    mutating func insert(_ fact: Fact) {
        if fact.code == latest { return }
        latest = fact.code
        add(fact)
    }

    /// Inserts several.
    mutating func insert(allOf facts: UnsafeBufferPointer<Fact>) { for fact in facts { add(fact) } }

    private mutating func add(_ fact: Fact) {
        let place = place(of: fact.code)
        if table[place] != 0 { return }
        table[place] = fact.code
        start[count] = fact
        count += 1
        if count * 2 > mask { grow() }
    }

    /// Where in the table a code is, or has its place: half of it is free.
    @inline(__always)
    private func place(of code: UInt64) -> Int {
        let (table, mask) = (table, mask)
        var index = Int(truncatingIfNeeded: (code &* 0x9E37_79B9_7F4A_7C15) >> 33) & mask
        while table[index] != 0, table[index] != code { index = (index &+ 1) & mask }
        return index
    }

    /// Empties it and keeps its memory.
    mutating func removeAll() {
        latest = 0
        count = 0
        table.update(repeating: 0, count: mask + 1)
    }

    private mutating func grow() {
        let larger = UnsafeMutablePointer<Fact>.allocate(capacity: mask + 1)
        larger.initialize(from: start, count: count)
        start.deallocate()
        start = larger
        table.deallocate()
        mask = mask * 2 + 1
        table = FactSet.emptyTable(mask + 1)
        for number in 0..<count {
            let code = start[number].code
            table[place(of: code)] = code
        }
    }

    private static func emptyTable(_ length: Int) -> UnsafeMutablePointer<UInt64> {
        let table = UnsafeMutablePointer<UInt64>.allocate(capacity: length)
        table.initialize(repeating: 0, count: length)
        return table
    }
}
