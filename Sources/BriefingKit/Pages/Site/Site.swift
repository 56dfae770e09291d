import EDTF

/// What many pages need and no single one should work out: a briefing with its words and the orders that lists have.
/// Made once, read by every page, never changed.
final class Site: Sendable {
    let briefing: Briefing
    let words: Words
    let dates: DateWords
    /// Places in `Settings.stances` that strips, matrices and tracks have a column for: those that point somewhere,
    /// and of the others those that a statement takes.
    let columns: [Int]
    /// Places of statements, latest first; those of one date in the order of the source. Each utterance once.
    let latestFirst: [Int]
    /// For each statement its place in `latestFirst`; another rendering has that of the first one.
    let rank: [Int]
    /// For each statement that has other renderings, their places.
    let renderings: [Int: [Int]]
    /// For each stakeholder the statements that address it, latest first.
    let statementsAddressing: [[Int]]
    /// For each stakeholder the others that belong to it, as members or as parts, by place.
    let belongingTo: [[Int]]
    let stakeholderPlaces: [String: Int]
    let groups: [StakeholderGroup]
    /// For each stakeholder its place in `groups`.
    let groupOfStakeholder: [Int]
    let sources: [CitedSource]
    /// The output path of each article and page, by its file.
    let pathOfFile: [String: String]
    let verification: VerificationCount
    let timeline: TimelineOrder
    /// For each issue the events that are acts on it, as places in `Briefing.events`.
    let eventsOfIssue: [[Int]]
    let facets: StatementFacets
    let headings: Headings

    init(_ briefing: Briefing, words: Words) {
        self.briefing = briefing
        self.words = words
        dates = DateWords(language: briefing.settings.language)

        var taken = Set<Int>()
        for statement in briefing.statements { for stance in statement.stances { taken.insert(stance.stance) } }
        let set = briefing.settings.stances
        columns = set.indices.filter { set[$0].polarity != nil || taken.contains($0) }

        let latestFirst = orderLatestFirst(briefing.statements)
        self.latestFirst = latestFirst
        var rank = [Int](repeating: 0, count: briefing.statements.count)
        for (place, statement) in latestFirst.enumerated() { rank[statement] = place }
        var renderings: [Int: [Int]] = [:]
        for (place, statement) in briefing.statements.enumerated() {
            guard let first = statement.sameAs else { continue }
            rank[place] = rank[first]
            renderings[first, default: []].append(place)
        }
        self.rank = rank
        self.renderings = renderings

        var addressing = [[Int]](repeating: [], count: briefing.stakeholders.count)
        for place in latestFirst {
            for addressee in briefing.statements[place].addressees { addressing[addressee].append(place) }
        }
        statementsAddressing = addressing

        stakeholderPlaces = Dictionary(
            briefing.stakeholders.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        belongingTo = stakeholdersBelongingTogether(briefing.stakeholders, places: stakeholderPlaces)
        (groups, groupOfStakeholder) = stakeholderGroups(briefing, words: words, belongingTo: stakeholderPlaces)
        sources = citedSources(of: briefing)
        var paths: [String: String] = [:]
        for article in briefing.articles { paths[article.file] = article.path }
        for page in briefing.pages { paths[page.file] = page.path }
        pathOfFile = paths
        verification = VerificationCount(of: briefing.statements.indices, in: briefing)
        timeline = TimelineOrder(briefing.events, pageLength: briefing.settings.pageLength)
        eventsOfIssue = eventsOfIssues(briefing)
        facets = StatementFacets(briefing, latestFirst: latestFirst)
        headings = Headings(briefing)
    }

    /// Places of statements put latest first, each utterance once.
    func latestFirst(_ statements: [Int]) -> [Int] {
        statements.filter { briefing.statements[$0].countsOnce }.sorted { rank[$0] < rank[$1] }
    }
}

/// Latest first; those of one date in the order of the source.
private func orderLatestFirst(_ statements: [Statement]) -> [Int] {
    let keys = statements.map(\.date.sortKey)
    return statements.indices.filter { statements[$0].countsOnce }
        .sorted { keys[$0] != keys[$1] ? keys[$1] < keys[$0] : $0 < $1 }
}

private func stakeholdersBelongingTogether(_ stakeholders: [Stakeholder], places: [String: Int]) -> [[Int]] {
    var members = [[Int]](repeating: [], count: stakeholders.count)
    for (place, stakeholder) in stakeholders.enumerated() {
        var wholes: [Int] = []
        for id in [stakeholder.parent].compactMap({ $0 }) + stakeholder.memberships.map(\.organization) {
            guard let whole = places[id], whole != place, !wholes.contains(whole) else { continue }
            wholes.append(whole)
            members[whole].append(place)
        }
    }
    return members
}
