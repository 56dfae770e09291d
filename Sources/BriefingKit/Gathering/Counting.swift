import EDTF

extension Briefing {
    /// The last day that the articles' dates can mean: what “now” is in a site that must not depend on the day it is built.
    public var latestDay: EDTF.Day? {
        articles.flatMap { [$0.date, $0.updated].compactMap { $0?.latest.day } }.filter { (1...9999).contains($0.year) }
            .max()
    }

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
