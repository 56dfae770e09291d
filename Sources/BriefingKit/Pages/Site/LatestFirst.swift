import EDTF

/// Statements put latest first, those of one date in the order of the source, each utterance once.
struct LatestFirst {
    /// Places of statements.
    let places: [Int]
    /// For each statement its place in `places`; another rendering has that of the first one.
    let rank: [Int]

    init(_ statements: [Statement]) {
        var keys: [(days: DayKey, place: Int)] = []
        keys.reserveCapacity(statements.count)
        for place in statements.indices where statements[place].sameAs == nil {
            keys.append((DayKey(statements[place].date), place))
        }
        keys.sort { one, other in
            if let isEarlier = other.days.precedes(one.days) { return isEarlier }
            let (mine, theirs) = (statements[one.place].date, statements[other.place].date)
            // As those of one article mostly have the same.
            if mine == theirs { return one.place < other.place }
            let (key, otherKey) = (mine.sortKey, theirs.sortKey)
            return key != otherKey ? otherKey < key : one.place < other.place
        }
        places = keys.map(\.place)
        var rank = [Int](repeating: 0, count: statements.count)
        for (number, place) in places.enumerated() { rank[place] = number }
        for place in statements.indices { if let first = statements[place].sameAs { rank[place] = rank[first] } }
        self.rank = rank
    }
}

/// The first day and the last of a date in one number that is ordered as sort keys are: it decides nearly always, and fast.
struct DayKey: Hashable, Sendable {
    let value: UInt64
    /// Whether both days have a number of their own in it; those millions of years away have not.
    let isWhole: Bool

    init(_ date: borrowing EDTF) {
        let first = DayKey.rank(date.earliest, open: 0, unknown: 1)
        let last = DayKey.rank(date.latest, open: .max, unknown: .max - 1)
        value = UInt64(first) << 32 | UInt64(last)
        isWhole = first != DayKey.least && first != DayKey.most && last != DayKey.least && last != DayKey.most
    }

    /// Whether it comes before another; `nil` where the days alone don't tell.
    func precedes(_ other: DayKey) -> Bool? {
        value != other.value && isWhole && other.isWhole ? value < other.value : nil
    }

    private static let least: UInt32 = 2
    private static let most = UInt32.max - 2

    private static func rank(_ bound: EDTF.Bound, open: UInt32, unknown: UInt32) -> UInt32 {
        switch bound {
        case .open: open
        case .unknown: unknown
        case .day(let day): UInt32(max(Int(least), min(Int(most), day.number + (1 << 31))))
        }
    }
}
