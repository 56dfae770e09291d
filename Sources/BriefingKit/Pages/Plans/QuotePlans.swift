import Liquid

/// Every statement: all of them, and by stance, kind and year. Issues and stakeholders have pages that list theirs.
func quotePlans(_ site: Site) -> [PagePlan] {
    let (words, facets) = (site.words, site.facets)
    var plans = quotePlans(
        site, path: SitePath.quotes, heading: words["statements"], description: words["quotes_text"],
        statements: site.latestFirst, filter: nil)
    for facet in facets.stances {
        let stance = site.briefing.settings.stances[facet.stance]
        plans += quotePlans(
            site, path: SitePath.quotesOfStance(stance.key), heading: "\(words["statements"]): \(stance.label)",
            description: words.filled("quotes_stance", ("label", stance.label)), statements: facet.statements,
            filter: Filter(facet: "stances", value: stance.key, title: words["stance"], label: stance.label))
    }
    for facet in facets.kinds {
        let label = words["kinds.\(facet.kind.rawValue)"]
        plans += quotePlans(
            site, path: SitePath.quotesOfKind(facet.kind), heading: "\(words["statements"]): \(label)",
            description: words.filled("quotes_kind", ("label", label)), statements: facet.statements,
            filter: Filter(facet: "kind", value: facet.kind.rawValue, title: words["kind"], label: label))
    }
    for facet in facets.years {
        plans += quotePlans(
            site, path: SitePath.quotesOfYear(facet.year), heading: "\(words["statements"]): \(facet.year)",
            description: words.filled("quotes_year", ("label", facet.year)), statements: facet.statements,
            filter: Filter(facet: "year", value: facet.year, title: words["year"], label: facet.year))
    }
    return plans
}

/// What a list of statements is narrowed to.
private struct Filter {
    /// As in the theme's script.
    var facet: String
    var value: String
    var title: String
    var label: String
}

private func quotePlans(
    _ site: Site, path: String, heading: String, description: String, statements: [Int], filter: Filter?
) -> [PagePlan] {
    listPlans(
        site, path: path, template: "quotes.html", what: "list of statements", heading: heading,
        description: description,
        section: SitePath.quotes, paging: Paging(count: statements.count, length: site.briefing.settings.pageLength)
    ) { page, range in
        [
            "statements": .views(statements[range].map { StatementView(page: page, place: $0) }),
            "filter": .view(filter.map { Entry(["facet": .text($0.title), "label": .text($0.label)]) }),
            "description": .text(description), "facets": .views(facetViews(page, filter)),
        ]
    }
}

/// Stance, kind, issue, speaker and year, each choice a link to the page that lists it.
private func facetViews(_ page: PageContext, _ filter: Filter?) -> [Entry] {
    let (site, facets) = (page.site, page.site.facets)
    let (briefing, words) = (site.briefing, site.words)
    func choice(
        _ facet: String, _ value: String, _ label: String, _ path: String, _ count: Int, _ stance: Stance? = nil
    ) -> Entry {
        Entry([
            "url": .text(page.address(path)), "value": .text(value), "label": .text(label),
            "count": .text(grouped(count)),
            "stance": .view(stance.map(StanceView.init)),
            "is_current": .flag(filter?.facet == facet && filter?.value == value),
        ])
    }
    func facet(_ key: String, _ title: String, _ choices: [Entry], more: String? = nil, _ label: String = "") -> Entry?
    {
        guard !choices.isEmpty else { return nil }
        return Entry([
            "key": .text(key), "title": .text(words[title]), "choices": .views(choices),
            "more_url": .text(more.map { page.address($0) }), "more_label": .text(words[label]),
        ])
    }
    let most = 15
    let stances = facets.stances.map { entry in
        let stance = briefing.settings.stances[entry.stance]
        return choice(
            "stances", stance.key, stance.label, SitePath.quotesOfStance(stance.key), entry.statements.count, stance)
    }
    let kinds = facets.kinds.map { entry in
        let label = words["kinds.\(entry.kind.rawValue)"]
        return choice(
            "kind", entry.kind.rawValue, sentenceCased(label), SitePath.quotesOfKind(entry.kind), entry.statements.count
        )
    }
    let issues = facets.issues.prefix(most).map { entry in
        let issue = briefing.issues[entry.issue]
        return choice("issues", issue.id, issue.title, SitePath.issue(issue.id), entry.count)
    }
    let speakers = facets.speakers.prefix(most).map { entry in
        let speaker = briefing.stakeholders[entry.speaker]
        return choice(
            "speakers", speaker.id, speaker.name, SitePath.stakeholder(speaker.id) + "#statements", entry.count)
    }
    let years = facets.years.prefix(most).map { entry in
        choice(
            "year", entry.year, yearWords(entry.year, site), SitePath.quotesOfYear(entry.year), entry.statements.count)
    }
    return [
        facet("stances", "stance", stances), facet("kind", "kind", kinds),
        facet("issues", "issue", issues, more: facets.issues.count > most ? SitePath.issues : nil, "all_issues"),
        facet(
            "speakers", "speaker", speakers, more: facets.speakers.count > most ? SitePath.stakeholders : nil,
            "all_stakeholders"), facet("year", "year", years),
    ].compactMap { $0 }
}
