import Liquid

/// The front page: bottom line, positions, key stakeholders, what is latest, a strip of the timeline.
func indexPlan(_ site: Site) -> PagePlan {
    PagePlan(
        path: SitePath.index, template: "index.html", what: "overview", sources: ["Content/briefing.yml"],
        head: { page in
            let settings = page.site.briefing.settings
            let lead = leadArticle(page.site.briefing)
            let description =
                settings.description ?? page.site.words.filled("home_description", ("title", settings.title))
            return PageHead(
                heading: settings.title, description: description,
                image: lead.flatMap { page.site.briefing.articles[$0].image },
                data: .thing(
                    "WebSite", ("name", .text(settings.title)), ("description", .text(description)),
                    ("url", page.fullAddress(SitePath.index).map { .text($0) }),
                    ("inLanguage", .text(settings.language)),
                    ("publisher", settings.author.map { .thing("Organization", ("name", .text($0))) })),
                section: SitePath.index)
        },
        variables: { indexVariables($0) })
}

private func indexVariables(_ page: PageContext) -> LiquidDictionary {
    let (site, briefing) = (page.site, page.site.briefing)
    let lead = leadArticle(briefing)
    let newest = briefing.articles.indices.reversed().filter { $0 != lead }
    let points = newest.filter { briefing.articles[$0].bottomLine != nil || briefing.articles[$0].summary != nil }
        .prefix(3)
    let issues = briefing.issueOrder.prefix(8)
    return [
        "lead": .view(lead.map { ArticleView(page: page, place: $0) }),
        "points": .views(points.map { ArticleView(page: page, place: $0) }),
        "latest": .views(latestEntries(page, besides: [lead].compactMap { $0 } + points)),
        "issues": .views(issues.map { IssueView(page: page, place: $0) }),
        "more_issues": .flag(briefing.issues.count > issues.count),
        "stakeholders": .views(keyStakeholders(site).prefix(6).map { StakeholderView(page: page, place: $0) }),
        "columns": columnIssues(page),
        "chart": .view(TimeChart(stripEvents(site), of: site).map { ChartView(page: page, chart: $0) }),
        "statements": .views(site.latestFirst.prefix(6).map { StatementView(page: page, place: $0) }),
    ]
}

/// The latest article with a bottom line; of those of one date the one with the most statements.
private func leadArticle(_ briefing: Briefing) -> Int? {
    guard let last = briefing.articles.last(where: { $0.bottomLine != nil }) else { return nil }
    let latest = briefing.articles.indices.filter {
        briefing.articles[$0].bottomLine != nil && briefing.articles[$0].date == last.date
    }
    return latest.max { briefing.statementsOfArticle[$0].count < briefing.statementsOfArticle[$1].count }
}

/// What is new beside the lead and its points: further articles, then the latest events, four in all.
private func latestEntries(_ page: PageContext, besides told: [Int]) -> [Entry] {
    let briefing = page.site.briefing
    let articles = briefing.articles.indices.reversed().filter { !told.contains($0) }.prefix(4)
    let entries = articles.map { place in
        Entry([
            "when": DateView(page: page, date: briefing.articles[place].date).value("html") ?? .null,
            "title": .text(briefing.articles[place].title), "url": .text(page.address(ofArticle: place)),
        ])
    }
    let dated = page.site.timeline.events.filter { briefing.events[$0].earliest != nil }
    let events = dated.suffix(4 - entries.count).map { place in
        Entry([
            "when": .html(shortWhen(briefing.events[place], page: page)),
            "title": .text(briefing.events[place].title),
            "url": .text(page.address(ofEvent: briefing.events[place], place: place)),
        ])
    }
    return entries + events
}

/// By statements, then by how often others address them, then by mentions.
private func keyStakeholders(_ site: Site) -> [Int] {
    let briefing = site.briefing
    let ranks = briefing.stakeholders.indices.map { place in
        (
            statementCount(ofStakeholder: place, site: site), site.statementsAddressing[place].count,
            briefing.mentionsOfStakeholder[place].reduce(0) { $0 + briefing.mentions[$1].count }
        )
    }
    return briefing.stakeholders.indices.filter { ranks[$0] != (0, 0, 0) }
        .sorted {
            ranks[$0] != ranks[$1]
                ? ranks[$0] > ranks[$1] : briefing.stakeholders[$0].name < briefing.stakeholders[$1].name
        }
}

/// The last eight events that have a date.
private func stripEvents(_ site: Site) -> [Int] {
    let dated = site.timeline.events.filter { TimeChart([$0], of: site) != nil }
    return Array(dated.suffix(8))
}

/// The issues that tables of stakeholders have a column for; none where there are too many.
func columnIssues(_ page: PageContext) -> Value {
    let order = page.site.briefing.issueOrder
    guard (1...4).contains(order.count) else { return .null }
    return .views(order.map { IssueView(page: page, place: $0) })
}
