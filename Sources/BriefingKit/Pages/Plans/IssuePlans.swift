import Liquid

/// The list of issues and a page for each, paged where many take a position or speak on it.
func issuePlans(_ site: Site) -> [PagePlan] {
    let order = site.briefing.issueOrder
    let lists = listPlans(
        site, path: SitePath.issues, template: "issues.html", what: "list of issues", heading: site.words["issues"],
        description: site.words["issues_text"],
        paging: Paging(count: order.count, length: min(20, site.briefing.settings.pageLength))
    ) { page, range in
        ["issues": .views(order[range].map { IssueView(page: page, place: $0, stripLimit: 5) })]
    }
    return lists + order.flatMap { issuePlans(site, $0) }
}

private func issuePlans(_ site: Site, _ place: Int) -> [PagePlan] {
    let briefing = site.briefing
    let issue = briefing.issues[place]
    let path = SitePath.issue(issue.id)
    let heading = site.headings.unique(issue.title, path: path)
    let description =
        issue.question.map { "\(heading): \($0)" } ?? site.words.filled("issue_description", ("title", heading))
    let positions = matrixPositions(ofIssue: place, site: site)
    let statements = IssueStatements(issue: place, site: site)
    return listPlans(
        site, path: path, template: "issue.html", what: "issue", sources: [issue.place.file], heading: heading,
        description: description, section: SitePath.issues,
        paging: Paging(count: max(positions.count, statements.count), length: briefing.settings.pageLength),
        data: { page in
            .thing(
                "CollectionPage", ("name", .text(heading)), ("description", .text(description)),
                ("url", page.fullAddress(page.path).map { .text($0) }),
                ("inLanguage", .text(briefing.settings.language)),
                ("isPartOf", sitePart(page)),
                (
                    "about",
                    .thing("Thing", ("name", .text(issue.title)), ("description", issue.question.map { .text($0) }))
                ))
        },
        variables: { page, range in
            let rows = range.clamped(to: 0..<positions.count)
            return [
                "issue": .view(IssueView(page: page, place: place)),
                "siblings": .views(siblings(of: place, site: site).map { IssueView(page: page, place: $0) }),
                "columns": .views(
                    site.columns.map { StripColumnView(page: page, issue: place, stance: $0, limit: 0) }),
                "chart": range.lowerBound == 0 ? ownTimeline(site.eventsOfIssue[place], page: page) : .null,
                "events": .number(site.eventsOfIssue[place].count),
                "rows": .views(positions[rows].map { MatrixRowView(page: page, position: $0) }),
                "sections": .views(statements.sections(page, range, isFirst: range.lowerBound == 0)),
            ]
        })
}

/// The issues beside one in their order, it among them: few enough to stand in the rail.
private func siblings(of place: Int, site: Site) -> ArraySlice<Int> {
    let order = site.briefing.issueOrder
    let here = order.firstIndex(of: place) ?? 0
    let start = max(0, min(here - 4, order.count - 9))
    return order[start..<min(order.count, start + 9)]
}

/// The statements on an issue by stance, latest first, those that only speak of it last.
private struct IssueStatements {
    /// `stance` is a place in `Settings.stances`, `nil` for those without a position.
    var sections: [(stance: Int?, statements: [Int])]

    init(issue: Int, site: Site) {
        var byStance: [Int: [Int]] = [:]
        var others: [Int] = []
        for place in site.latestFirst(site.briefing.statementsOfIssue[issue]) {
            let taken = site.briefing.statements[place].stances.filter { $0.issue == issue }.map(\.stance)
            for stance in Set(taken) { byStance[stance, default: []].append(place) }
            if taken.isEmpty { others.append(place) }
        }
        sections = site.columns.map { ($0, byStance[$0] ?? []) }
        if !others.isEmpty { sections.append((nil, others)) }
    }

    var count: Int { sections.reduce(0) { $0 + $1.statements.count } }

    /// The stretch of the list that a page holds, in its sections. The first page names the empty ones too.
    func sections(_ page: PageContext, _ range: Range<Int>, isFirst: Bool) -> [Entry] {
        var start = 0
        var entries: [Entry] = []
        for section in sections {
            let here = start..<(start + section.statements.count)
            let shown = here.overlaps(range) ? here.clamped(to: range) : here.lowerBound..<here.lowerBound
            if !shown.isEmpty || (isFirst && section.statements.isEmpty) {
                let stance = section.stance.map { page.site.briefing.settings.stances[$0] }
                let statements = section.statements.dropFirst(shown.lowerBound - here.lowerBound).prefix(shown.count)
                entries.append(
                    Entry([
                        "key": .text(stance?.key ?? "none"), "stance": .view(stance.map(StanceView.init)),
                        "count": .number(section.statements.count),
                        "statements": .views(statements.map { StatementView(page: page, place: $0) }),
                    ]))
            }
            start = here.upperBound
        }
        return entries
    }
}
