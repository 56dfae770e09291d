import Liquid

/// The list of stakeholders and a profile for each, paged where it has many statements.
func stakeholderPlans(_ site: Site) -> [PagePlan] {
    let order = site.groups.flatMap(\.members)
    let lists = listPlans(
        site, path: SitePath.stakeholders, template: "stakeholders.html", what: "list of stakeholders",
        heading: site.words["stakeholders"], description: site.words["stakeholders_text"],
        paging: Paging(count: order.count, length: site.briefing.settings.pageLength)
    ) { page, range in
        let columns = columnIssues(page)
        var count = 4
        if case .array(let issues) = columns { count = issues.count + 3 }
        return [
            "groups": .views(site.groups.indices.map { GroupView(page: page, place: $0) }), "columns": columns,
            "column_count": .number(count), "sections": .views(sections(page, order: order, range)),
        ]
    }
    return lists + site.briefing.stakeholders.indices.flatMap { profilePlans(site, $0) }
}

/// The groups that a page of the list holds, each with its rows; an organisation that the row above has too is marked.
private func sections(_ page: PageContext, order: [Int], _ range: Range<Int>) -> [Entry] {
    let site = page.site
    var sections: [Entry] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
        let group = site.groupOfStakeholder[order[offset]]
        var rows: [Entry] = []
        var above: String?
        while offset < range.upperBound, site.groupOfStakeholder[order[offset]] == group {
            let whole = site.briefing.stakeholders[order[offset]].wholeID
            rows.append(
                Entry([
                    "stakeholder": .view(StakeholderView(page: page, place: order[offset])),
                    "is_repeated": .flag(!rows.isEmpty && whole != nil && whole == above),
                ]))
            above = whole
            offset += 1
        }
        let view = GroupView(page: page, place: group)
        sections.append(
            Entry([
                "key": view.value("key") ?? .null, "label": view.value("label") ?? .null,
                "count": view.value("count") ?? .null, "rows": .views(rows),
            ]))
    }
    return sections
}

private func profilePlans(_ site: Site, _ place: Int) -> [PagePlan] {
    let briefing = site.briefing
    let stakeholder = briefing.stakeholders[place]
    let path = SitePath.stakeholder(stakeholder.id)
    let heading = site.headings.unique(stakeholder.name, path: path)
    let description =
        stakeholder.description.map { "\(heading): \($0)" }
        ?? site.words.filled("stakeholder_description", ("name", heading))
    let statements = site.latestFirst(briefing.statementsOfStakeholder[place])
    return listPlans(
        site, path: path, template: "stakeholder.html", what: "profile of a stakeholder",
        sources: [stakeholder.place.file],
        heading: heading, description: description, section: SitePath.stakeholders,
        paging: Paging(count: statements.count, length: briefing.settings.pageLength),
        data: { page in
            .thing(
                "ProfilePage", ("name", .text(heading)), ("url", page.fullAddress(page.path).map { .text($0) }),
                ("inLanguage", .text(briefing.settings.language)), ("isPartOf", sitePart(page)),
                ("mainEntity", stakeholderData(page, place, isWhole: true)))
        },
        type: "profile", image: stakeholder.image,
        variables: { page, range in
            var variables = range.lowerBound == 0 ? profileVariables(page, place) : [:]
            variables["stakeholder"] = .view(StakeholderView(page: page, place: place))
            variables["statements"] = .views(statements[range].map { StatementView(page: page, place: $0) })
            return variables
        })
}

/// What the first page of a profile has beside the statements. Long lists show their latest entries and say how many more there are.
private func profileVariables(_ page: PageContext, _ place: Int) -> LiquidDictionary {
    let (site, briefing) = (page.site, page.site.briefing)
    let addressed = site.statementsAddressing[place].filter { !briefing.statements[$0].speakers.contains(place) }
    let events = briefing.eventsOfStakeholder[place]
    let related = relations(of: place, site: site)
    let named = briefing.mentionsOfStakeholder[place]
    let (fewStatements, few) = (6, 20)
    return [
        "addressed": .views(addressed.prefix(fewStatements).map { StatementView(page: page, place: $0) }),
        "addressed_count": .number(addressed.count), "more_addressed": .number(max(0, addressed.count - fewStatements)),
        "events": .number(events.count), "chart": ownTimeline(events, page: page),
        "related": .views(
            related.prefix(few).map { relation in
                Entry([
                    "name": .text(briefing.stakeholders[relation.stakeholder].name),
                    "url": .text(page.address(ofStakeholder: relation.stakeholder)), "relation": .text(relation.words),
                ])
            }), "more_related": .number(max(0, related.count - few)),
        "named_in": .views(
            named.suffix(few).reversed().map { mention in
                Entry([
                    "article": .view(ArticleView(page: page, place: briefing.mentions[mention].article)),
                    "count": .number(briefing.mentions[mention].count),
                ])
            }), "named_in_count": .number(named.count), "more_named": .number(max(0, named.count - few)),
    ]
}

/// The stakeholders that the registry ties to one: the whole it is part of, its organisations, its members and parts.
private func relations(of place: Int, site: Site) -> [(stakeholder: Int, words: String)] {
    let stakeholder = site.briefing.stakeholders[place]
    var relations: [(stakeholder: Int, words: String)] = []
    func add(_ other: Int, _ words: String) {
        if other != place, !relations.contains(where: { $0.stakeholder == other }) { relations.append((other, words)) }
    }
    if let parent = stakeholder.parent.flatMap({ site.stakeholderPlaces[$0] }) { add(parent, site.words["part_of"]) }
    for membership in stakeholder.memberships {
        if let other = site.stakeholderPlaces[membership.organization] {
            add(other, membership.role ?? site.words["member"])
        }
    }
    for other in site.belongingTo[place] {
        let member = site.briefing.stakeholders[other]
        let role = member.memberships.first { $0.organization == stakeholder.id }?.role
        add(other, role ?? (member.parent == stakeholder.id ? site.words["parent_of"] : site.words["member"]))
    }
    return relations
}
