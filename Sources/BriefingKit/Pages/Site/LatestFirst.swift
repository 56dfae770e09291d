import EDTF

/// Statements put latest first, those of one date in the order of the source, each utterance once.
struct LatestFirst {
    /// Places of statements.
    let places: [Int]
    /// For each statement its place in `places`; another rendering has that of the first one.
    let rank: [Int]

    /// - Parameter days: of the statements' dates.
    init(_ statements: [Statement], days: [DayKey]) {
        let first = statements.indices.filter { statements[$0].sameAs == nil }
        places = inOrderOfDays(first, latestFirst: true, sameDate: .byPlace) { place in
            days[place]
        } isBefore: { one, other in
            let (mine, theirs) = (statements[one].date, statements[other].date)
            let (key, otherKey) = (mine.sortKey, theirs.sortKey)
            return key != otherKey ? otherKey < key : one < other
        }
        var rank = [Int](repeating: 0, count: statements.count)
        for (number, place) in places.enumerated() { rank[place] = number }
        for place in statements.indices { if let first = statements[place].sameAs { rank[place] = rank[first] } }
        self.rank = rank
    }
}
