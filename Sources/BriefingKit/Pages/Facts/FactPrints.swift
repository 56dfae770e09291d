/// The digest of what a fact says in a site: where it is another than it was, the pages that asked for the fact are made again.
struct FactPrints: Sendable {
    private let site: Site
    /// Where most will be asked for.
    private let known: ThingDigests?

    /// - Parameter mostAreAsked: whether it pays to work out those of all things at once.
    init(_ site: Site, mostAreAsked: Bool = false) {
        self.site = site
        known = mostAreAsked ? site.thingDigests : nil
    }

    /// - Returns: `nil` where there is no longer what the fact is about.
    subscript(fact: Fact) -> UInt64? {
        guard let kind = fact.kind, fact.place < count(of: kind.subject) else { return nil }
        let (briefing, place) = (site.briefing, fact.place)
        switch kind {
        case .statement: return known?.statements[place] ?? briefing.statements[place].print(site)
        case .articleCard: return known?.articleCards[place] ?? briefing.articles[place].cardPrint
        case .articleFront: return known?.articleFronts[place] ?? briefing.articles[place].frontPrint
        case .articleBody: return briefing.bodies[place]?.print ?? 0
        case .event: return known?.events[place] ?? briefing.events[place].print(site)
        case .stakeholderCard: return briefing.stakeholders[place].cardPrint
        case .stakeholderProfile: return briefing.stakeholders[place].profilePrint
        case .issueCard: return briefing.issues[place].cardPrint
        case .issueProfile: return briefing.issues[place].profilePrint
        case .plainPage: return briefing.pages[place].print
        case .template: return site.templates[place].print
        case .everything: return site.recordsPrint
        case .eventRecords: return site.eventRecordsPrint
        case .latestArticles: return site.latestArticlesPrint
        default: return FactPrints.answers[Int(kind.rawValue)]?(site, place, fact.part)
        }
    }

    private func count(of subject: Fact.Subject) -> Int {
        switch subject {
        case .statement: site.briefing.statements.count
        case .article: site.briefing.articles.count
        case .event: site.briefing.events.count
        case .stakeholder: site.briefing.stakeholders.count
        case .issue: site.briefing.issues.count
        case .plainPage: site.briefing.pages.count
        case .template: site.templates.count
        case .site: .max
        }
    }

    private typealias Answer = @Sendable (Site, Int, Int) -> UInt64

    /// How each question is answered, by its kind's number; the things themselves are none.
    private static let answers: [Answer?] = {
        var answers = [Answer?](repeating: nil, count: 256)
        func add(_ question: Question<some FactValue>) { answers[Int(question.kind.rawValue)] = question.fingerprint }
        add(Questions.statementsOfArticle)
        add(Questions.eventsOfArticle)
        add(Questions.accountsOfArticle)
        add(Questions.neighbour)
        add(Questions.statementsOfStakeholder)
        add(Questions.statementCountOfStakeholder)
        add(Questions.mentionCountOfStakeholder)
        add(Questions.statementsAddressing)
        add(Questions.eventsOfStakeholder)
        add(Questions.mentionsOfStakeholder)
        add(Questions.positionsOfStakeholder)
        add(Questions.belongingTo)
        add(Questions.positionsOfIssue)
        add(Questions.entryCountOfIssue)
        add(Questions.positionsHeld)
        add(Questions.eventsOfIssue)
        add(Questions.statementCountOfIssue)
        add(Questions.sectionsOfIssue)
        add(Questions.renderings)
        add(Questions.now)
        add(Questions.columns)
        add(Questions.groups)
        add(Questions.issueOrder)
        add(Questions.total)
        add(Questions.verification)
        add(Questions.lastChange)
        add(Questions.facets)
        add(Questions.headings)
        add(Questions.plainPages)
        add(Questions.pathsOfFiles)
        add(Questions.unknownStakeholder)
        add(Questions.overview)
        add(Questions.articles)
        add(Questions.statements)
        add(Questions.statementCount)
        add(Questions.timeline)
        add(Questions.wholeTimeline)
        add(Questions.eventPage)
        add(Questions.sources)
        add(Questions.sourceCount)
        add(Questions.corrections)
        add(Questions.news)
        add(Questions.changeCount)
        add(Questions.lanes)
        add(Questions.laneCount)
        add(Questions.timelineViews)
        return answers
    }()
}
