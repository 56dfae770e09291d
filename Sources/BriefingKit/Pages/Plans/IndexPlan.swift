import JSON
import Liquid

/// The front page: bottom line, positions, key stakeholders, what is latest, a strip of the timeline.
func indexPlan() -> PagePlan {
    PagePlan(
        path: SitePath.index, template: "index.html", what: "overview", sources: ["Content/briefing.yml"],
        subject: FrontPage())
}

private struct FrontPage: PageSubject {
    var thing: Thing? { nil }

    func head(_ page: PageContext) -> PageHead {
        let settings = page.settings
        let lead = page.ask(Questions.overview).lead
        let description =
            settings.description ?? page.words.filled("home_description", ("title", settings.title))
        return PageHead(
            heading: settings.title, description: description, image: lead.flatMap { page[front: $0].image },
            data: linkedData("WebSite") { json in
                json.field("name", settings.title)
                json.field("description", description)
                json.field("url", ifKnown: page.fullAddress(SitePath.index))
                json.field("inLanguage", settings.language)
                json.thing("publisher", "Organization", ifNamed: settings.author)
            },
            section: SitePath.index)
    }

    func variables(_ page: PageContext) -> LiquidDictionary {
        let overview = page.ask(Questions.overview)
        let order = page.ask(Questions.issueOrder)
        let issues = order.prefix(8)
        return [
            "lead": .view(overview.lead.map { ArticleView(page: page, place: $0) }),
            "points": .views(overview.points.map { ArticleView(page: page, place: $0) }),
            "latest": .views(latestEntries(overview, page)),
            "issues": .views(issues.map { IssueView(page: page, place: $0) }),
            "more_issues": .flag(order.count > issues.count),
            "stakeholders": .views(overview.keyStakeholders.map { StakeholderView(page: page, place: $0) }),
            "columns": columnIssues(page),
            "chart": .view(TimeChart(overview.strip, of: page).map { ChartView(page: page, chart: $0) }),
            "statements": .views(overview.statements.map { StatementView(page: page, place: $0) }),
        ]
    }

    private func latestEntries(_ overview: Overview, _ page: PageContext) -> [Entry] {
        let articles = overview.latestArticles.map { place in
            Entry([
                "when": .html(page.phrases[page[card: place].date].html), "title": .text(page[card: place].title),
                "url": .text(page.address(ofArticle: place)),
            ])
        }
        let events = overview.latestEvents.map { place in
            Entry([
                "when": .html(shortWhen(place, page: page)), "title": .text(page[event: place].title),
                "url": .text(page.address(ofEvent: place)),
            ])
        }
        return articles + events
    }
}

/// The issues that tables of stakeholders have a column for; none where there are too many.
func columnIssues(_ page: PageContext) -> Value {
    let order = page.ask(Questions.issueOrder)
    guard (1...4).contains(order.count) else { return .null }
    return .views(order.map { IssueView(page: page, place: $0) })
}
