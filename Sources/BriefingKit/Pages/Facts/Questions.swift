/// Every question that is answered by looking into the site's lists, and the digests of the things themselves.
enum Questions {
    // MARK: About an article

    static let statementsOfArticle = Question(.statementsOfArticle) { site, article, _ in
        Places<Statement>(site.briefing.statementsOfArticle[article])
    }
    static let eventsOfArticle = Question(.eventsOfArticle) { site, article, _ in
        Places<Event>(site.briefing.eventsOfArticle[article])
    }
    /// For each dated passage, in the order of the text, its event.
    static let accountsOfArticle = Question(.accountsOfArticle) { site, article, _ in
        Places<Event>(site.briefing.accountsOfArticle[article])
    }
    /// The article before it, for part 0, or after it, for part 1.
    static let neighbour = Question(.neighbours) { site, article, part in
        let place = article + (part == 0 ? -1 : 1)
        return Places<Article>(site.briefing.articles.indices.contains(place) ? [place] : [])
    }

    // MARK: About a stakeholder

    /// A page of its statements, latest first.
    static let statementsOfStakeholder = Question(.statementsOfStakeholder) { site, stakeholder, page in
        Places<Statement>(paged(site.relations.statementsOfStakeholder[stakeholder], page, site))
    }
    static let statementCountOfStakeholder = Question(.statementCountOfStakeholder) { site, stakeholder, _ in
        site.statementCountOfStakeholder[stakeholder]
    }
    static let mentionCountOfStakeholder = Question(.mentionCountOfStakeholder) { site, stakeholder, _ in
        site.briefing.mentionsOfStakeholder[stakeholder].reduce(0) { $0 + site.briefing.mentions[$1].count }
    }
    static let statementsAddressing = Question(.statementsAddressing) { site, stakeholder, _ in
        Places<Statement>(site.relations.statementsAddressing[stakeholder])
    }
    static let eventsOfStakeholder = Question(.eventsOfStakeholder) { site, stakeholder, _ in
        Places<Event>(site.relations.eventsOfStakeholder[stakeholder])
    }
    static let mentionsOfStakeholder = Question(.mentionsOfStakeholder) { site, stakeholder, _ in
        site.briefing.mentionsOfStakeholder[stakeholder].map { site.briefing.mentions[$0] }
    }
    static let positionsOfStakeholder = Question(.positionsOfStakeholder) { site, stakeholder, _ in
        site.briefing.positionsOfStakeholder[stakeholder]
    }
    static let belongingTo = Question(.belongingTo) { site, stakeholder, _ in
        Places<Stakeholder>(site.relations.belongingTo[stakeholder])
    }

    // MARK: About an issue

    /// A page of the rows of its matrix, or all of them for part 0.
    static let positionsOfIssue = Question(.positionsOfIssue) { site, issue, page in
        Array(paged(site.positions.matrix[issue], page, site))
    }
    /// The positions of one stance, latest first.
    static let positionsHeld = Question(.positionsHeld) { site, issue, stance in site.positions.held[issue][stance] }
    /// How many rows or statements its pages have room for.
    static let entryCountOfIssue = Question(.entryCountOfIssue) { site, issue, _ in issuePaging(issue, site).count }
    static let eventsOfIssue = Question(.eventsOfIssue) { site, issue, _ in
        Places<Event>(site.relations.eventsOfIssue[issue])
    }
    static let statementCountOfIssue = Question(.statementCountOfIssue) { site, issue, _ in
        site.statementCountOfIssue[issue]
    }
    /// A page of its statements by stance.
    static let sectionsOfIssue = Question(.sectionsOfIssue) { site, issue, page in
        let statements = site.issueSections[issue]
        return statements.shown(issuePaging(issue, site).range(of: page))
    }

    // MARK: About a statement

    static let renderings = Question(.renderings) { site, statement, _ in
        Places<Statement>(site.renderings[statement] ?? [])
    }

    // MARK: About the site

    static let now = Question(.now) { site, _, _ in site.now }
    static let columns = Question(.columns) { site, _, _ in site.columns }
    static let groups = Question(.groups) { site, _, _ in site.groups }
    static let issueOrder = Question(.issueOrder) { site, _, _ in Places<Issue>(site.briefing.issueOrder) }
    static let total = Question(.total) { site, _, part in Total(rawValue: part)?.count(site) ?? 0 }
    static let verification = Question(.verification) { site, _, _ in site.verification }
    static let lastChange = Question(.lastChange) { site, _, _ in site.briefing.lastChange }
    static let facets = Question(.facets) { site, _, _ in site.facets }
    static let headings = Question(.ambiguousTitles) { site, _, _ in site.headings }
    static let plainPages = Question(.plainPages) { site, _, _ in site.briefing.pages.map(MenuPage.init) }
    static let pathsOfFiles = Question(.pathsOfFiles) { site, _, _ in PathsOfFiles(paths: site.pathOfFile) }
    /// Asked when an id turned out to be none.
    static let unknownStakeholder = Question(.unknownStakeholder) { site, _, _ in
        Places<Stakeholder>(Array(site.briefing.stakeholders.indices))
    }
    static let overview = Question(.overview) { site, _, _ in site.overview }
    /// A page of the articles, latest first, or all of them in order of their dates for part 0.
    static let articles = Question(.articles) { site, _, page in
        let count = site.briefing.articles.count
        guard page > 0 else { return Places<Article>(Array(0..<count)) }
        return Places<Article>(Paging(count: count, length: site.pageLength).range(of: page).map { count - 1 - $0 })
    }
    /// A page of a list of statements.
    static let statements = Question(.statements) { site, list, page in
        Places<Statement>(paged(site.statements(in: StatementList(code: list)), page, site))
    }
    static let statementCount = Question(.statementCount) { site, list, _ in
        site.statements(in: StatementList(code: list)).count
    }
    /// A page of the timeline.
    static let timeline = Question(.timeline) { site, _, page in
        Places<Event>(paged(site.timeline.events, page, site))
    }
    static let wholeTimeline = Question(.wholeTimeline) { site, _, _ in Places<Event>(site.timeline.events) }
    static let eventPage = Question(.eventPage) { site, event, _ in site.timeline.page(ofEvent: event) }
    static let sources = Question(.sources) { site, _, page in
        Array(site.sources[sourcePaging(site).range(of: page)])
    }
    static let sourceCount = Question(.sourceCount) { site, _, _ in site.articlesBySource.count }
    static let corrections = Question(.corrections) { site, _, page in
        Array(paged(site.changes.corrections, page, site))
    }
    static let news = Question(.news) { site, _, page in Array(paged(site.changes.news, page, site)) }
    static let changeCount = Question(.changeCount) { site, _, _ in
        max(site.changes.corrections.count, site.changes.news.count)
    }
    /// A page of the lanes of stakeholders, for place 0, or issues, for place 1.
    static let lanes = Question(.lanes) { site, subject, page in
        let lanes = site.lanes(TimeLanes.Subject(rawValue: subject) ?? .stakeholders)
        return LanePage(lanes, range: lanePaging(lanes.lanes.count, site.pageLength).range(of: page))
    }
    static let laneCount = Question(.laneCount) { site, subject, _ in
        (TimeLanes.Subject(rawValue: subject) ?? .stakeholders).having(eventsIn: site).count
    }
    /// Whether anybody, for place 0, or any issue, for place 1, has an event.
    static let timelineViews = Question(.timelineViews) { site, subject, _ in
        let lists = subject == 0 ? site.briefing.eventsOfStakeholder : site.relations.eventsOfIssue
        return lists.contains { !$0.isEmpty } ? 1 : 0
    }
}

/// A page of a list, from 1; all of it for 0.
private func paged<List: RandomAccessCollection>(_ list: List, _ page: Int, _ site: Site) -> List.SubSequence
where List.Index == Int {
    guard page > 0 else { return list[...] }
    let range = Paging(count: list.count, length: site.pageLength).range(of: page)
    return list[(list.startIndex + range.lowerBound)..<(list.startIndex + range.upperBound)]
}
