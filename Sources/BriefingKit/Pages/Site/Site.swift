import EDTF
import Liquid

/// What many pages need and no single one should work out: a briefing with its words and the orders that lists have.
/// Made once, read by every page, never changed. Pages reach it through ``PageContext``, which notes what they ask for.
final class Site: Sendable {
    let briefing: Briefing
    let words: Words
    let dates: DateWords
    /// Dates in words, each worked out once.
    let phrases: DatePhrases
    /// Whether the site's language is written from right to left.
    let isRightToLeft: Bool
    /// The day that `now` stands for in a template, in seconds since 1970.
    let now: Int
    /// Places of statements, latest first; those of one date in the order of the source. Each utterance once.
    let latestFirst: [Int]
    /// For each statement its place in `latestFirst`; another rendering has that of the first one.
    let rank: [Int]
    let statementCountOfStakeholder: [Int]
    let statementCountOfIssue: [Int]
    let stakeholderPlaces: [String: Int]

    /// The theme's templates, whose bytes are facts too.
    let templates: [TemplatePrint]

    /// On how many threads what takes in the whole site is worked out.
    let jobs: Int

    /// The ids of everything as digests.
    let identities: Identities

    private let derived: Derived

    /// The same site with other words: what was worked out of it still holds, but for what takes them in.
    init(_ site: Site, with briefing: Briefing, difference: Difference) {
        self.briefing = briefing
        words = site.words
        dates = site.dates
        phrases = site.phrases
        isRightToLeft = site.isRightToLeft
        now = site.now
        templates = site.templates
        jobs = site.jobs
        identities = site.identities
        latestFirst = site.latestFirst
        rank = site.rank
        statementCountOfStakeholder = site.statementCountOfStakeholder
        statementCountOfIssue = site.statementCountOfIssue
        stakeholderPlaces = site.stakeholderPlaces
        derived = difference == .texts ? site.derived : site.derived.withoutWords
    }

    init(_ briefing: Briefing, words: Words, now: Int = 0, templates: [TemplatePrint] = [], jobs: Int = 1) {
        self.briefing = briefing
        self.words = words
        self.now = now
        self.templates = templates
        self.jobs = jobs
        derived = Derived()
        identities = Identities(of: briefing, templates: templates, jobs: jobs)
        dates = DateWords(language: briefing.settings.language)
        phrases = DatePhrases(dates)
        isRightToLeft = briefing.settings.isRightToLeft
        let order = LatestFirst(briefing.statements, days: briefing.daysOfStatements)
        latestFirst = order.places
        rank = order.rank
        let others = Set(briefing.statements.indices.filter { briefing.statements[$0].sameAs != nil })
        func count(_ lists: [[Int]]) -> [Int] {
            lists.map { list in others.isEmpty ? list.count : list.count { !others.contains($0) } }
        }
        statementCountOfStakeholder = count(briefing.statementsOfStakeholder)
        statementCountOfIssue = count(briefing.statementsOfIssue)
        stakeholderPlaces = Dictionary(
            briefing.stakeholders.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// How each event is drawn.
    var marks: [EventMark] { derived.marks.value(of: self) }
    /// For each event how many of its accounts told of it before it can have begun, up to the first that did not.
    var accountsFromBefore: [Int] { derived.accountsFromBefore.value(of: self) }
    var timeline: TimelineOrder { derived.timeline.value(of: self) }
    /// Places in `Settings.stances` that strips, matrices and tracks have a column for: those that point somewhere,
    /// and of the others those that a statement takes.
    var columns: [Int] { derived.columns.value(of: self) }
    /// For each statement that has other renderings, their places.
    var renderings: [Int: [Int]] { derived.renderings.value(of: self) }
    var relations: Relations { derived.relations.value(of: self) }
    var positions: PositionOrders { derived.positions.value(of: self) }
    var groups: StakeholderGroups { derived.groups.value(of: self) }
    var articlesBySource: [[Int]] { derived.articlesBySource.value(of: self) }
    var sources: [CitedSource] { derived.sources.value(of: self) }
    /// The output path of each article and page, by its file.
    var pathOfFile: [String: String] { derived.paths.value(of: self) }
    var verification: VerificationCount { derived.verification.value(of: self) }
    var headings: Headings { derived.headings.value(of: self) }
    var facets: StatementFacets { derived.facets.value(of: self) }
    /// For each issue its statements by stance.
    var issueSections: [IssueStatements] { derived.sections.value(of: self) }
    var changes: DatedChanges { derived.changes.value(of: self) }
    var overview: Overview { derived.overview.value(of: self) }
    var thingDigests: ThingDigests { derived.thingDigests.value(of: self) }
    /// Digests of what exports are written from: several ask for them, and they take in the whole site.
    var recordsPrint: UInt64 { derived.recordsPrint.value(of: self) }
    var eventRecordsPrint: UInt64 { derived.eventRecordsPrint.value(of: self) }
    /// What the masthead links to.
    var menu: [SiteMenuItem] { derived.menu.value(of: self) }
    /// The stances of the set as templates see them.
    var stanceViews: [Value] { derived.stanceViews.value(of: self) }
    func lanes(_ subject: TimeLanes.Subject) -> TimeLanes { derived.lanes.value(of: self)[subject.rawValue] }

    /// The id of a thing as a digest.
    func identity(of subject: Fact.Subject, _ place: Int) -> UInt64 {
        identities.identity(of: subject, place)
    }

    /// The places of the articles that come from some files, by identity.
    func articles(from files: Set<String>) -> [UInt64: Int] {
        var places: [UInt64: Int] = [:]
        for place in briefing.articles.indices where files.contains(briefing.articles[place].file) {
            places[identity(of: .article, place)] = place
        }
        return places
    }

    func statements(in list: StatementList) -> [Int] {
        switch list {
        case .all: latestFirst
        case .stance(let stance): facets.stances.first { $0.stance == stance }?.statements ?? []
        case .kind(let kind): facets.kinds.first { $0.kind == kind }?.statements ?? []
        case .year(let year): facets.years.first { $0.year == year }?.statements ?? []
        }
    }

    /// How many statements, articles or events a page lists.
    var pageLength: Int { briefing.settings.pageLength }
}

/// What is worked out of a site when it is first asked for.
private struct Derived: Sendable {
    let marks = Lazy<Site, [EventMark]> { eventMarks($0.briefing) }
    let accountsFromBefore = Lazy<Site, [Int]> { BriefingKit.accountsFromBefore($0.briefing) }
    let timeline = Lazy<Site, TimelineOrder> { TimelineOrder($0) }
    let columns = Lazy<Site, [Int]> { usedStances($0.briefing) }
    let renderings = Lazy<Site, [Int: [Int]]> { otherRenderings($0.briefing.statements) }
    let relations = Lazy<Site, Relations> { Relations($0) }
    let positions = Lazy<Site, PositionOrders> { PositionOrders($0) }
    let groups = Lazy<Site, StakeholderGroups> { StakeholderGroups($0) }
    let articlesBySource = Lazy<Site, [[Int]]> { BriefingKit.articlesBySource($0.briefing) }
    let sources = Lazy<Site, [CitedSource]> { citedSources($0) }
    let paths = Lazy<Site, [String: String]> { outputPaths($0.briefing) }
    let verification = Lazy<Site, VerificationCount> {
        VerificationCount(of: $0.briefing.statements.indices, in: $0.briefing.statements)
    }
    let headings = Lazy<Site, Headings> { Headings($0.briefing) }
    let facets = Lazy<Site, StatementFacets> { StatementFacets($0) }
    let sections = Lazy<Site, [IssueStatements]> { IssueStatements.all($0) }
    let changes = Lazy<Site, DatedChanges> { DatedChanges($0.briefing) }
    let menu = Lazy<Site, [SiteMenuItem]> { siteMenu($0.briefing.settings, $0.words) }
    let stanceViews = Lazy<Site, [Value]> { site in
        site.briefing.settings.stances.map { .object(StanceView(stance: $0)) }
    }
    var overview = Lazy<Site, Overview> { Overview($0) }
    var thingDigests = Lazy<Site, ThingDigests> { ThingDigests($0) }
    var recordsPrint = Lazy<Site, UInt64> { $0.digestOfRecords() }
    var eventRecordsPrint = Lazy<Site, UInt64> { $0.digestOfEventRecords() }
    let lanes = Lazy<Site, [TimeLanes]> { site in
        TimeLanes.Subject.allCases.map { TimeLanes($0, of: site) }
    }

    /// Without what takes in words, lines or how often somebody is named.
    var withoutWords: Derived {
        let fresh = Derived()
        var copy = self
        copy.overview = fresh.overview
        copy.thingDigests = fresh.thingDigests
        copy.recordsPrint = fresh.recordsPrint
        copy.eventRecordsPrint = fresh.eventRecordsPrint
        return copy
    }
}

private func usedStances(_ briefing: Briefing) -> [Int] {
    let set = briefing.settings.stances
    var taken = Set<Int>()
    for place in briefing.statements.indices {
        for stance in briefing.statements[place].stances { taken.insert(stance.stance) }
        if taken.count == set.count { break }
    }
    return set.indices.filter { set[$0].polarity != nil || taken.contains($0) }
}

private func otherRenderings(_ statements: [Statement]) -> [Int: [Int]] {
    var renderings: [Int: [Int]] = [:]
    for place in statements.indices {
        if let first = statements[place].sameAs { renderings[first, default: []].append(place) }
    }
    return renderings
}

private func outputPaths(_ briefing: Briefing) -> [String: String] {
    var paths: [String: String] = [:]
    paths.reserveCapacity(briefing.articles.count + briefing.pages.count)
    for place in briefing.articles.indices { paths[briefing.articles[place].file] = briefing.articles[place].path }
    for page in briefing.pages { paths[page.file] = page.path }
    return paths
}
