/// The indexes of statements, filled while the statements are brought together.
struct StatementIndexing {
    private(set) var ofStakeholder: [[Int]]
    private(set) var ofIssue: [[Int]]
    private(set) var days: [DayKey] = []
    /// For each stakeholder the statements in which it takes a stance.
    private var taken: [[Int]]

    /// - Parameter briefing: one that has its stakeholders and issues, and room for its statements.
    init(of briefing: Briefing) {
        ofStakeholder = Array(repeating: [], count: briefing.stakeholders.count)
        taken = ofStakeholder
        ofIssue = Array(repeating: [], count: briefing.issues.count)
        days.reserveCapacity(briefing.statements.capacity)
    }

    /// Adds the next statement.
    mutating func add(_ statement: borrowing Statement, _ place: Int) {
        days.append(DayKey(statement.date))
        let (speakers, stances) = (statement.speakers, statement.stances)
        for speaker in speakers { ofStakeholder[speaker].append(place) }
        for taken in stances { ofIssue[taken.issue].appendOnce(place) }
        for issue in statement.about { ofIssue[issue].appendOnce(place) }
        if !stances.isEmpty { for speaker in speakers { taken[speaker].append(place) } }
    }

    /// A stakeholder's positions are read from its dated statements, the latest first; of one day the later one in the order
    /// of `statements`. Renderings of an utterance that is there already take no part.
    ///
    /// - Returns: for each stakeholder its positions by issue.
    func positions(in briefing: Briefing) -> [[Position]] {
        let statements = briefing.statements
        // By issue; of one stakeholder at a time.
        var histories = [[Position.Entry]](repeating: [], count: briefing.issues.count)
        var touched: [Int] = []
        return taken.indices.map { stakeholder in
            let spoken = taken[stakeholder].filter { statements[$0].countsOnce }
            let order = inOrderOfDays(spoken, latestFirst: true, sameDate: .byPlaceFromEnd) { place in
                days[place]
            } isBefore: { one, other in
                let (mine, theirs) = (statements[one].date, statements[other].date)
                if theirs.sorts(before: mine) { return true }
                if mine.sorts(before: theirs) { return false }
                return one > other
            }
            for place in order {
                for taken in statements[place].stances {
                    if histories[taken.issue].isEmpty { touched.append(taken.issue) }
                    histories[taken.issue].append(
                        .init(statement: place, stance: taken.stance, condition: taken.condition))
                }
            }
            defer { touched.removeAll(keepingCapacity: true) }
            return touched.sorted().map { issue in
                defer { histories[issue] = [] }
                return Position(stakeholder: stakeholder, issue: issue, history: histories[issue])
            }
        }
    }
}

extension Briefing {
    /// Takes over what is known of its statements once all of them are there.
    mutating func take(_ indexing: StatementIndexing) {
        statementsOfStakeholder = indexing.ofStakeholder
        statementsOfIssue = indexing.ofIssue
        daysOfStatements = indexing.days
        positionsOfStakeholder = indexing.positions(in: self)
        positionsOfIssue = Array(repeating: [], count: issues.count)
        for positions in positionsOfStakeholder {
            for position in positions { positionsOfIssue[position.issue].append(position) }
        }
    }
}

extension [Int] {
    /// Adds a place to a list that is filled in the order of places, unless it was the last to be added.
    mutating func appendOnce(_ place: Int) {
        if last != place { append(place) }
    }
}

extension Int {
    /// The number itself where there was none yet, which then is; else the one that there was: one look into a dictionary.
    func kept(in known: inout Int?) -> Int {
        if let known { return known }
        known = self
        return self
    }
}
