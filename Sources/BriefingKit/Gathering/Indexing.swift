extension Briefing {
    /// Fills every index from the lists, and the list of events. What is of events and what is not need nothing of each other.
    ///
    /// - Parameter ofArticles: for each article what adding its accounts to the events answered.
    mutating func index(_ gathering: EventGathering, _ ofArticles: [[Int]], jobs: Int) {
        let briefing = self
        let (ofEvents, ofOthers) = sideBySide(jobs: jobs) {
            var copy = briefing
            copy.gatherEvents(gathering, ofArticles)
            copy.indexEvents()
            return copy
        } _: {
            var copy = briefing
            copy.indexStatements()
            copy.indexMentions()
            copy.gatherPositions()
            return copy
        }
        self = ofOthers
        events = ofEvents.events
        accountsOfArticle = ofEvents.accountsOfArticle
        eventsOfArticle = ofEvents.eventsOfArticle
        eventsOfStakeholder = ofEvents.eventsOfStakeholder
    }

    /// Finishes the events, and points from each article's accounts to their places in the sorted list.
    private mutating func gatherEvents(_ gathering: EventGathering, _ ofArticles: [[Int]]) {
        let (sorted, places) = gathering.finished()
        events = sorted
        accountsOfArticle = ofArticles.map { accounts in accounts.map { places[$0] } }
    }

    private mutating func indexMentions() {
        mentionsOfStakeholder = Array(repeating: [], count: stakeholders.count)
        for (place, mention) in mentions.enumerated() { mentionsOfStakeholder[mention.stakeholder].append(place) }
    }

    private mutating func indexStatements() {
        statementsOfStakeholder = Array(repeating: [], count: stakeholders.count)
        statementsOfIssue = Array(repeating: [], count: issues.count)
        statementsOfArticle = Array(repeating: [], count: articles.count)
        for place in statements.indices {
            statementsOfArticle[statements[place].article].append(place)
            for speaker in statements[place].speakers { statementsOfStakeholder[speaker].append(place) }
            for taken in statements[place].stances { statementsOfIssue[taken.issue].appendOnce(place) }
            for issue in statements[place].about { statementsOfIssue[issue].appendOnce(place) }
        }
    }

    private mutating func indexEvents() {
        eventsOfStakeholder = Array(repeating: [], count: stakeholders.count)
        for place in events.indices {
            for participant in events[place].participants { eventsOfStakeholder[participant].append(place) }
        }
        eventsOfArticle = accountsOfArticle.map { accounts in
            var events: [Int] = []
            for event in accounts where !events.contains(event) { events.append(event) }
            return events
        }
    }

    /// A stakeholder's positions are read from its dated statements, the latest first; of one day the later one in the order
    /// of `statements`. Renderings of an utterance that is there already take no part.
    private mutating func gatherPositions() {
        positionsOfStakeholder = Array(repeating: [], count: stakeholders.count)
        positionsOfIssue = Array(repeating: [], count: issues.count)
        let keys = statements.map { DayKey($0.date) }
        // By issue; of one stakeholder at a time.
        var histories = [[Position.Entry]](repeating: [], count: issues.count)
        var touched: [Int] = []
        for stakeholder in stakeholders.indices {
            let spoken = statementsOfStakeholder[stakeholder].filter { statements[$0].countsOnce }
            let order = inOrderOfDays(spoken, latestFirst: true, days: { keys[$0] }, isBefore: isLater)
            for place in order {
                for taken in statements[place].stances {
                    if histories[taken.issue].isEmpty { touched.append(taken.issue) }
                    histories[taken.issue].append(
                        .init(statement: place, stance: taken.stance, condition: taken.condition))
                }
            }
            for issue in touched.sorted() {
                let position = Position(stakeholder: stakeholder, issue: issue, history: histories[issue])
                histories[issue] = []
                positionsOfStakeholder[stakeholder].append(position)
                positionsOfIssue[issue].append(position)
            }
            touched.removeAll(keepingCapacity: true)
        }
    }

    private func isLater(_ left: Int, _ right: Int) -> Bool {
        if statements[right].date.sorts(before: statements[left].date) { return true }
        if statements[left].date.sorts(before: statements[right].date) { return false }
        return left > right
    }
}

extension [Int] {
    /// Adds a place to a list that is filled in the order of places, unless it was the last to be added.
    mutating func appendOnce(_ place: Int) {
        if last != place { append(place) }
    }
}
