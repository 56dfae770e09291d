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
            "facets": .object(FacetsView(page: page, current: filter.map { ($0.facet, $0.value) })),
        ]
    }
}
