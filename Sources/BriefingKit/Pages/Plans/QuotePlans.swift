import Liquid

/// Every statement: all of them, and by stance, kind and year. Issues and stakeholders have pages that list theirs.
func quotePlans(_ site: Site) -> [PagePlan] {
    site.facets.lists.flatMap { list in
        listPlans(
            QuoteList(list: list), path: QuoteList.path(list, site.briefing.settings), template: "quotes.html",
            what: "list of statements",
            pages: Paging(count: site.statements(in: list).count, length: site.pageLength).pages)
    }
}

private struct QuoteList: ListSubject {
    let list: StatementList

    var thing: Thing? { nil }

    static func path(_ list: StatementList, _ settings: Settings) -> String {
        switch list {
        case .all: SitePath.quotes
        case .stance(let place): SitePath.quotesOfStance(settings.stances[place].key)
        case .kind(let kind): SitePath.quotesOfKind(kind)
        case .year(let year): SitePath.quotesOfYear(yearText(year))
        }
    }

    /// What the list is narrowed to: the facet as in the theme's script, the choice in it, and both in words.
    private func filter(_ page: PageContext) -> (facet: String, value: String, title: String, label: String)? {
        switch list {
        case .all: return nil
        case .stance(let place):
            let stance = page.settings.stances[place]
            return ("stances", stance.key, page.words["stance"], stance.label)
        case .kind(let kind): return ("kind", kind.rawValue, page.words["kind"], page.words.kind(kind))
        case .year(let year): return ("year", yearText(year), page.words["year"], yearText(year))
        }
    }

    private func description(_ page: PageContext) -> String {
        switch list {
        case .all: page.words["quotes_text"]
        case .stance: page.words.filled("quotes_stance", ("label", filter(page)?.label ?? ""))
        case .kind: page.words.filled("quotes_kind", ("label", filter(page)?.label ?? ""))
        case .year: page.words.filled("quotes_year", ("label", filter(page)?.label ?? ""))
        }
    }

    func head(_ page: PageContext) -> ListHead {
        let heading = page.words["statements"] + (filter(page).map { ": \($0.label)" } ?? "")
        return ListHead(
            path: QuoteList.path(list, page.settings), heading: heading, description: description(page),
            paging: page.paging(page.statementCount(in: list)), section: SitePath.quotes)
    }

    func variables(_ page: PageContext, number: Int) -> LiquidDictionary {
        let filter = filter(page)
        let statements = page.statements(in: list, page: number)
        return [
            "statements": .views(statements.map { StatementView(page: page, place: $0, isShared: true) }),
            "filter": .view(filter.map { Entry(["facet": .text($0.title), "label": .text($0.label)]) }),
            "description": .text(description(page)),
            "facets": .views(facetViews(page, current: filter.map { ($0.facet, $0.value) })),
        ]
    }
}

/// Stance, kind, issue, speaker and year, each choice a link to the page that lists it.
private func facetViews(_ page: PageContext, current: (facet: String, value: String)?) -> [Entry] {
    let (facets, words, settings) = (page.ask(Questions.facets), page.words, page.settings)
    func choice(
        _ facet: String, _ value: String, _ label: String, _ path: String, _ count: Int, _ stance: Stance? = nil
    ) -> FacetChoiceView {
        FacetChoiceView(
            target: path, page: page, value: value, label: label, count: count, stance: stance,
            isCurrent: current.map { $0 == (facet, value) } ?? false)
    }
    func facet(
        _ key: String, _ title: String, _ choices: [FacetChoiceView], more: String? = nil, _ label: String = ""
    ) -> Entry? {
        guard !choices.isEmpty else { return nil }
        return Entry([
            "key": .text(key), "title": .text(words[title]), "choices": .views(choices),
            "more_url": .text(more.map { page.address($0) }), "more_label": .text(words[label]),
        ])
    }
    let most = 15
    let stances = facets.stances.map { entry in
        let stance = settings.stances[entry.stance]
        return choice(
            "stances", stance.key, stance.label, SitePath.quotesOfStance(stance.key), entry.statements.count, stance)
    }
    let kinds = facets.kinds.map { entry in
        choice(
            "kind", entry.kind.rawValue, sentenceCased(words.kind(entry.kind)), SitePath.quotesOfKind(entry.kind),
            entry.statements.count)
    }
    let issues = facets.issues.prefix(most).map { entry in
        let issue = page[issue: entry.issue]
        return choice("issues", issue.id, issue.title, SitePath.issue(issue.id), entry.count)
    }
    let speakers = facets.speakers.prefix(most).map { entry in
        let speaker = page[stakeholder: entry.speaker]
        return choice(
            "speakers", speaker.id, speaker.name, SitePath.stakeholder(speaker.id) + "#statements", entry.count)
    }
    let years = facets.years.prefix(most).map { entry in
        let year = yearText(entry.year)
        return choice(
            "year", year, page.yearInWords(year), SitePath.quotesOfYear(year), entry.statements.count)
    }
    return [
        facet("stances", "stance", stances), facet("kind", "kind", kinds),
        facet("issues", "issue", issues, more: facets.issues.count > most ? SitePath.issues : nil, "all_issues"),
        facet(
            "speakers", "speaker", speakers, more: facets.speakers.count > most ? SitePath.stakeholders : nil,
            "all_stakeholders"), facet("year", "year", years),
    ].compactMap { $0 }
}

/// A choice of a facet, a link to the page that lists it.
private struct FacetChoiceView: View {
    let target: String
    let page: PageContext
    let value: String
    let label: String
    let count: Int
    let stance: Stance?
    let isCurrent: Bool

    enum Name: String, CaseIterable {
        case url, value, label, count, stance
        case isCurrent = "is_current"
    }
    static let table = PropertyTable<Name>()

    func value(_ name: Name) -> Value {
        switch name {
        case .url: .text(page.address(target))
        case .value: .text(value)
        case .label: .text(label)
        case .count: .text(grouped(count))
        case .stance: .view(stance.map(StanceView.init))
        case .isCurrent: .flag(isCurrent)
        }
    }

    func write(_ name: Name, into output: inout LiquidOutput) -> Bool {
        switch name {
        case .url: AddressReference.write(target, into: &output)
        case .value: output.append(escaping: value)
        case .label: output.append(escaping: label)
        case .count, .stance, .isCurrent: return false
        }
        return true
    }
}
