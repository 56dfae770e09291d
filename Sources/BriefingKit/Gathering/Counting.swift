import EDTF

extension Briefing {
    /// The last day that the articles' dates can mean: what “now” is in a site that must not depend on the day it is built.
    public var latestDay: EDTF.Day? {
        var latest: EDTF.Day?
        func take(_ date: EDTF?) {
            guard let day = date?.latest.day, (1...9999).contains(day.year) else { return }
            latest = latest.map { max($0, day) } ?? day
        }
        for place in articles.indices {
            take(articles[place].date)
            take(articles[place].updated)
        }
        return latest
    }

    /// How many utterances and acts a stakeholder has on record; several renderings of one count once.
    public func countOfStatements(by stakeholder: Int) -> Int {
        statementsOfStakeholder[stakeholder].count { statements[$0].countsOnce }
    }

    /// The articles in which a stakeholder speaks, acts, takes part or is named, in their order.
    public func articles(about stakeholder: Int) -> [Int] {
        var places = statementsOfStakeholder[stakeholder].map { statements[$0].article }
        for mention in mentionsOfStakeholder[stakeholder] { places.append(mentions[mention].article) }
        for event in eventsOfStakeholder[stakeholder] {
            events[event].accounts.withEachElement { places.append($0.article) }
        }
        places.sort()
        var unique: [Int] = []
        for place in places { unique.appendOnce(place) }
        return unique
    }
}
