extension Briefing {
    /// How many utterances and acts a stakeholder has on record; several renderings of one count once.
    public func countOfStatements(by stakeholder: Int) -> Int {
        statementsOfStakeholder[stakeholder].count { statements[$0].countsOnce }
    }

    /// The articles in which a stakeholder speaks, acts, takes part or is named, in their order.
    public func articles(about stakeholder: Int) -> [Int] {
        var places = Set(statementsOfStakeholder[stakeholder].map { statements[$0].article })
        for mention in mentionsOfStakeholder[stakeholder] { places.insert(mentions[mention].article) }
        for event in eventsOfStakeholder[stakeholder] { places.formUnion(events[event].accounts.map(\.article)) }
        return places.sorted()
    }
}
