/// What the front page shows of everything.
struct Overview: Sendable, FactValue {
    /// The latest article with a bottom line; of those of one date the one with the most statements.
    let lead: Int?
    /// The latest other articles that have something to say in a line.
    let points: [Int]
    /// What is new beside the lead and its points: further articles, then the latest events, four in all.
    let latestArticles: [Int]
    let latestEvents: [Int]
    /// By statements, then by how often others address them, then by mentions.
    let keyStakeholders: [Int]
    /// The last eight events that have a date.
    let strip: [Int]
    /// The latest statements.
    let statements: [Int]

    init(_ site: Site) {
        let briefing = site.briefing
        let lead = leadArticle(briefing)
        self.lead = lead
        let newest = briefing.articles.indices.reversed().lazy.filter { $0 != lead }
        let points = Array(
            newest.filter { briefing.articles[$0].bottomLine != nil || briefing.articles[$0].summary != nil }.prefix(3))
        self.points = points
        latestArticles = Array(newest.filter { !points.contains($0) }.prefix(4))
        let room = 4 - latestArticles.count
        let timeline = site.timeline.events
        latestEvents = timeline.reversed().lazy.filter { briefing.events[$0].earliest != nil }.prefix(room).reversed()
        keyStakeholders = Array(stakeholdersByWeight(site).prefix(6))
        let marks = site.marks
        strip = timeline.reversed().lazy.filter { marks[$0].isDrawn }.prefix(8).reversed()
        statements = Array(site.latestFirst.prefix(6))
    }

    func combine(into print: inout Fingerprint, _ site: Site) {
        Places<Article>([lead].compactMap { $0 }).combine(into: &print, site)
        for list in [points, latestArticles] { Places<Article>(list).combine(into: &print, site) }
        for list in [latestEvents, strip] { Places<Event>(list).combine(into: &print, site) }
        Places<Stakeholder>(keyStakeholders).combine(into: &print, site)
        Places<Statement>(statements).combine(into: &print, site)
    }
}

private func leadArticle(_ briefing: Briefing) -> Int? {
    guard let last = briefing.articles.last(where: { $0.bottomLine != nil }) else { return nil }
    let latest = briefing.articles.indices.filter {
        briefing.articles[$0].bottomLine != nil && briefing.articles[$0].date == last.date
    }
    return latest.max { briefing.statementsOfArticle[$0].count < briefing.statementsOfArticle[$1].count }
}

private func stakeholdersByWeight(_ site: Site) -> [Int] {
    let briefing = site.briefing
    let addressing = site.relations.statementsAddressing
    let ranks = briefing.stakeholders.indices.map { place in
        (
            site.statementCountOfStakeholder[place], addressing[place].count,
            briefing.mentionsOfStakeholder[place].reduce(0) { $0 + briefing.mentions[$1].count }
        )
    }
    return briefing.stakeholders.indices.filter { ranks[$0] != (0, 0, 0) }
        .sorted {
            ranks[$0] != ranks[$1]
                ? ranks[$0] > ranks[$1] : briefing.stakeholders[$0].name < briefing.stakeholders[$1].name
        }
}
