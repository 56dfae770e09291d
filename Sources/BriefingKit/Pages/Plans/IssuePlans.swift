import JSON
import Liquid

/// The list of issues and a page for each, paged where many take a position or speak on it.
func issuePlans(_ site: Site) -> [PagePlan] {
    let order = site.briefing.issueOrder
    let lists = listPlans(
        IssueList(), path: SitePath.issues, template: "issues.html", what: "list of issues",
        pages: IssueList.paging(order.count, site.pageLength).pages)
    return lists
        + order.flatMap { place in
            let issue = site.briefing.issues[place]
            return listPlans(
                IssuePage(place: place), path: SitePath.issue(issue.id), template: "issue.html", what: "issue",
                sources: [issue.place.file], pages: issuePaging(place, site).pages)
        }
}

/// How an issue's pages are cut: as its rows and its statements need it, whichever are more.
func issuePaging(_ place: Int, _ site: Site) -> Paging {
    Paging(
        count: max(site.positions.matrix[place].count, site.issueSections[place].count), length: site.pageLength)
}

private struct IssueList: ListSubject {
    var thing: Thing? { nil }

    static func paging(_ count: Int, _ pageLength: Int) -> Paging {
        Paging(count: count, length: min(20, pageLength))
    }

    func head(_ page: PageContext) -> ListHead {
        ListHead(
            path: SitePath.issues, heading: page.words["issues"], description: page.words["issues_text"],
            paging: IssueList.paging(page.ask(Questions.issueOrder).count, page.settings.pageLength))
    }

    func variables(_ page: PageContext, number: Int) -> LiquidDictionary {
        let order = Array(page.ask(Questions.issueOrder))
        let range = IssueList.paging(order.count, page.settings.pageLength).range(of: number)
        return ["issues": .views(order[range].map { IssueView(page: page, place: $0, stripLimit: 5) })]
    }
}

private struct IssuePage: ListSubject {
    /// Place in `Briefing.issues`.
    let place: Int

    var thing: Thing? { Thing(kind: .issue, place: place) }

    func head(_ page: PageContext) -> ListHead {
        let (issue, question) = (page[issue: place], page[issueProfile: place].question)
        let path = SitePath.issue(issue.id)
        let heading = page.ask(Questions.headings).unique(issue.title, path: path)
        let description =
            question.map { "\(heading): \($0)" } ?? page.words.filled("issue_description", ("title", heading))
        return ListHead(
            path: path, heading: heading, description: description,
            paging: page.paging(page.ask(Questions.entryCountOfIssue, place)), section: SitePath.issues,
            data: linkedData("CollectionPage") { json in
                json.field("name", heading)
                json.field("description", description)
                json.field("url", ifKnown: page.fullAddress(page.path))
                json.field("inLanguage", page.settings.language)
                json.isPartOfSite(page)
                json.thing("about", "Thing") { json in
                    json.field("name", issue.title)
                    json.field("description", ifKnown: question)
                }
            })
    }

    func variables(_ page: PageContext, number: Int) -> LiquidDictionary {
        let events = number == 1 ? page.ask(Questions.eventsOfIssue, place) : nil
        return [
            "issue": .view(IssueView(page: page, place: place)),
            "siblings": .views(siblings(page).map { IssueView(page: page, place: $0) }),
            "columns": .views(
                page.ask(Questions.columns).map { StripColumnView(page: page, issue: place, stance: $0, limit: 0) }),
            "chart": events.map { ownTimeline($0, page: page) } ?? .null,
            "events": .number(events?.count ?? 0),
            "rows": .views(
                page.ask(Questions.positionsOfIssue, place, number).map { MatrixRowView(page: page, position: $0) }),
            "sections": .views(page.ask(Questions.sectionsOfIssue, place, number).map { section($0, page) }),
        ]
    }

    /// The issues beside it in their order, it among them: few enough to stand in the rail.
    private func siblings(_ page: PageContext) -> ArraySlice<Int> {
        let order = Array(page.ask(Questions.issueOrder))
        let here = order.firstIndex(of: place) ?? 0
        let start = max(0, min(here - 4, order.count - 9))
        return order[start..<min(order.count, start + 9)]
    }

    private func section(_ section: IssueStatements.Shown, _ page: PageContext) -> Entry {
        let stance = section.stance.map { page.settings.stances[$0] }
        return Entry([
            "key": .text(stance?.key ?? "none"), "stance": .view(stance.map(StanceView.init)),
            "count": .number(section.count),
            "statements": .views(section.statements.map { StatementView(page: page, place: $0) }),
        ])
    }
}
