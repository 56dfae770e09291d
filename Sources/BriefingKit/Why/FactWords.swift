/// What a page asks, as words for a thing: they follow “reads”, and come before “changed”.
struct FactWords: Sendable {
    let site: Site

    /// A fact about one thing: “the profile of the stakeholder ‘ana’”; about the site: “the number of articles”.
    func phrase(_ fact: Fact) -> String {
        guard let kind = fact.kind else { return "something" }
        guard let noun = kind.subject.noun, let id = id(of: fact) else { return ofSite(kind, fact) }
        return about(kind, fact.part) + "the \(noun) ‘\(id)’"
    }

    /// The same fact about several things: “the profile of 3 stakeholders”.
    func phrase(_ kind: Fact.Kind, part: Int, count: Int) -> String {
        about(kind, part) + "\(count) \(kind.subject.noun ?? "thing")s"
    }

    /// The id of what a fact is about; `nil` where it is about the site.
    func id(of fact: Fact) -> String? {
        let (briefing, place) = (site.briefing, fact.place)
        switch fact.kind?.subject {
        case .statement:
            let statement = briefing.statements[place]
            return "\(briefing.articles[statement.article].id)#\(statement.anchor)"
        case .article: return briefing.articles[place].id
        case .event: return briefing.events[place].id
        case .stakeholder: return briefing.stakeholders[place].id
        case .issue: return briefing.issues[place].id
        case .plainPage: return briefing.pages[place].id
        case .template: return site.templates[place].path
        case .site, nil: return nil
        }
    }

    // MARK: About a thing

    /// What is asked of the thing whose name follows; empty where it is the thing itself.
    private func about(_ kind: Fact.Kind, _ part: Int) -> String {
        switch kind {
        case .renderings: "the other renderings of "
        case .articleCard: "the title, date and source of "
        case .articleFront: "the rest of the front matter and the length of "
        case .articleBody: "the text of "
        case .statementsOfArticle: "the list of statements in "
        case .eventsOfArticle: "the list of events in "
        case .accountsOfArticle: "the list of dated passages in "
        case .neighbours: part == 0 ? "the neighbour before " : "the neighbour after "
        case .eventPage: "the page of the timeline with "
        case .stakeholderCard: "the name and roles of "
        case .stakeholderProfile: "the profile of "
        case .statementsOfStakeholder: paged("the statements of ", part)
        case .statementCountOfStakeholder: "the number of statements of "
        case .mentionCountOfStakeholder: "the number of mentions of "
        case .statementsAddressing: "the list of statements addressed to "
        case .eventsOfStakeholder: "the list of events with "
        case .mentionsOfStakeholder: "the list of mentions of "
        case .positionsOfStakeholder: "the positions of "
        case .belongingTo: "the list of those who belong to "
        case .issueCard: "the title of "
        case .issueProfile: "the question and description of "
        case .positionsOfIssue: paged("the positions on ", part)
        case .positionsHeld: "the ‘\(stance(part))’ positions on "
        case .entryCountOfIssue: "the length of the page of "
        case .eventsOfIssue: "the list of events about "
        case .statementCountOfIssue: "the number of statements on "
        case .sectionsOfIssue: paged("the statements on ", part)
        default: ""
        }
    }

    /// Part 0 of a list is all of it.
    private func paged(_ list: String, _ page: Int) -> String {
        switch page {
        case 0: list
        case 1: "the first page of " + list
        default: "page \(page) of " + list
        }
    }

    /// The key of a stance of the set, which a template or a person can look for.
    private func stance(_ place: Int) -> String {
        let stances = site.briefing.settings.stances
        return stances.indices.contains(place) ? stances[place].key : String(place)
    }

    // MARK: About the site

    private func ofSite(_ kind: Fact.Kind, _ fact: Fact) -> String {
        switch kind {
        case .now: "the day that counts as today"
        case .columns: "the set of stances with a column"
        case .groups: "the groups of stakeholders"
        case .issueOrder: "the list of issues"
        case .total: "the number of \(Total(rawValue: fact.part)?.noun ?? "things")"
        case .verification: "the number of verified quotations"
        case .lastChange: "the day of the last change"
        case .facets: "the choices that narrow the statements"
        case .ambiguousTitles: "the set of titles that are not unique"
        case .plainPages: "the titles and addresses of plain pages"
        case .pathsOfFiles: "the list of files with their pages"
        case .unknownStakeholder: "the list of stakeholders"
        case .overview: "the overview of positions"
        case .articles: paged("the list of articles", fact.part)
        case .statements: paged(statements(fact.place), fact.part)
        case .statementCount: "the number of " + statements(fact.place, isCounted: true)
        case .timeline: paged("the timeline", fact.part)
        case .wholeTimeline: "the whole timeline"
        case .sources: paged("the list of sources", fact.part)
        case .sourceCount: "the number of sources"
        case .corrections: paged("the list of corrections", fact.part)
        case .news: paged("the list of what is new", fact.part)
        case .changeCount: "the length of the lists of changes"
        case .lanes: paged("the timeline by " + lanes(fact.place), fact.part)
        case .laneCount: "the number of lanes by " + lanes(fact.place)
        case .timelineViews: "the need for a timeline by " + lanes(fact.place)
        case .everything: "the whole briefing but the running text"
        case .eventRecords: "all events, and the articles that tell of them"
        case .latestArticles: "the latest articles"
        default: "something"
        }
    }

    private func statements(_ list: Int, isCounted: Bool = false) -> String {
        switch StatementList(code: list) {
        case .all: isCounted ? "statements in the list of all" : "all statements"
        case .stance(let place): "statements with the stance ‘\(stance(place))’"
        case .kind(let kind): "statements of the kind ‘\(kind.rawValue)’"
        case .year(let year): "statements of \(yearText(year))"
        }
    }

    private func lanes(_ place: Int) -> String {
        switch TimeLanes.Subject(rawValue: place) {
        case .issues: "issue"
        case .stakeholders, nil: "stakeholder"
        }
    }
}

extension Fact.Subject {
    /// What one of them is called; `nil` for the site.
    var noun: String? {
        switch self {
        case .statement: "statement"
        case .article: "article"
        case .event: "event"
        case .stakeholder: "stakeholder"
        case .issue: "issue"
        case .plainPage: "plain page"
        case .template: "template"
        case .site: nil
        }
    }
}

extension Total {
    fileprivate var noun: String {
        switch self {
        case .articles: "articles"
        case .stakeholders: "stakeholders"
        case .statements: "statements"
        case .issues: "issues"
        case .events: "events"
        }
    }
}

extension TemplatePrint {
    /// Where it is, from `Templates`: pages are named by their path, partials as `render` names them.
    var path: String { name.hasSuffix(".html") ? name : "partials/\(name).html" }
}
