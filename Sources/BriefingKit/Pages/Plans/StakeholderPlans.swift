import JSON
import Liquid

/// The list of stakeholders and a profile for each, paged where it has many statements.
func stakeholderPlans(_ site: Site) -> [PagePlan] {
    let stakeholders = site.briefing.stakeholders
    let lists = listPlans(
        StakeholderList(), path: SitePath.stakeholders, template: "stakeholders.html", what: "list of stakeholders",
        pages: Paging(count: stakeholders.count, length: site.pageLength).pages)
    return lists
        + stakeholders.enumerated().flatMap { place, stakeholder in
            listPlans(
                Profile(place: place), path: SitePath.stakeholder(stakeholder.id), template: "stakeholder.html",
                what: "profile of a stakeholder", sources: [stakeholder.place.file],
                pages: Paging(count: site.statementCountOfStakeholder[place], length: site.pageLength).pages)
        }
}

private struct StakeholderList: ListSubject {
    var thing: Thing? { nil }

    func head(_ page: PageContext) -> ListHead {
        ListHead(
            path: SitePath.stakeholders, heading: page.words["stakeholders"],
            description: page.words["stakeholders_text"], paging: page.paging(page.ask(Questions.groups).order.count))
    }

    func variables(_ page: PageContext, number: Int) -> LiquidDictionary {
        let columns = columnIssues(page)
        var count = 4
        if case .array(let issues) = columns { count = issues.count + 3 }
        let groups = page.ask(Questions.groups)
        return [
            "groups": .views(groups.groups.indices.map { GroupView(page: page, place: $0) }), "columns": columns,
            "column_count": .number(count), "sections": .views(sections(page, groups, number)),
        ]
    }

    /// The groups that a page of the list holds, each with its rows; an organisation that the row above has too is marked.
    private func sections(_ page: PageContext, _ groups: StakeholderGroups, _ number: Int) -> [Entry] {
        let order = groups.order
        let range = page.paging(order.count).range(of: number)
        var sections: [Entry] = []
        var offset = range.lowerBound
        while offset < range.upperBound {
            let group = groups.groupOf[order[offset]]
            var rows: [Entry] = []
            var above: String?
            while offset < range.upperBound, groups.groupOf[order[offset]] == group {
                let whole = page[stakeholder: order[offset]].wholeID
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
                    "key": view.value(.key), "label": view.value(.label), "count": view.value(.count),
                    "rows": .views(rows),
                ]))
        }
        return sections
    }
}

private struct Profile: ListSubject {
    /// Place in `Briefing.stakeholders`.
    let place: Int

    var thing: Thing? { Thing(kind: .stakeholder, place: place) }

    func head(_ page: PageContext) -> ListHead {
        let (stakeholder, profile) = (page[stakeholder: place], page[profile: place])
        let path = SitePath.stakeholder(stakeholder.id)
        let heading = page.ask(Questions.headings).unique(stakeholder.name, path: path)
        let description =
            profile.description.map { "\(heading): \($0)" }
            ?? page.words.filled("stakeholder_description", ("name", heading))
        return ListHead(
            path: path, heading: heading, description: description,
            paging: page.paging(page.ask(Questions.statementCountOfStakeholder, place)),
            section: SitePath.stakeholders, type: "profile", image: profile.image,
            data: linkedData("ProfilePage") { json in
                json.field("name", heading)
                json.field("url", ifKnown: page.fullAddress(page.path))
                json.field("inLanguage", page.settings.language)
                json.isPartOfSite(page)
                json.key("mainEntity")
                json.stakeholderData(page, place)
            })
    }

    func variables(_ page: PageContext, number: Int) -> LiquidDictionary {
        var variables = number == 1 ? firstPage(page) : [:]
        variables["stakeholder"] = .view(StakeholderView(page: page, place: place))
        variables["statements"] = .views(
            page.ask(Questions.statementsOfStakeholder, place, number).map { StatementView(page: page, place: $0) })
        return variables
    }

    /// What the first page has beside the statements. Long lists show their latest entries and say how many more there are.
    private func firstPage(_ page: PageContext) -> LiquidDictionary {
        let addressed = page.ask(Questions.statementsAddressing, place)
            .filter { !page[statement: $0].speakers.contains(place) }
        let events = page.ask(Questions.eventsOfStakeholder, place)
        let related = relations(page)
        let named = page.ask(Questions.mentionsOfStakeholder, place)
        let (fewStatements, few) = (6, 20)
        return [
            "addressed": .views(addressed.prefix(fewStatements).map { StatementView(page: page, place: $0) }),
            "addressed_count": .number(addressed.count),
            "more_addressed": .number(max(0, addressed.count - fewStatements)),
            "events": .number(events.count), "chart": ownTimeline(events, page: page),
            "related": .views(
                related.prefix(few).map { relation in
                    Entry([
                        "name": .text(page[stakeholder: relation.stakeholder].name),
                        "url": .text(page.address(ofStakeholder: relation.stakeholder)),
                        "relation": .text(relation.words),
                    ])
                }), "more_related": .number(max(0, related.count - few)),
            "named_in": .views(
                named.suffix(few).reversed().map { mention in
                    Entry([
                        "article": .view(ArticleView(page: page, place: mention.article)),
                        "count": .number(mention.count),
                    ])
                }), "named_in_count": .number(named.count), "more_named": .number(max(0, named.count - few)),
        ]
    }

    /// The stakeholders that the registry ties to it: the whole it is part of, its organisations, its members and parts.
    private func relations(_ page: PageContext) -> [(stakeholder: Int, words: String)] {
        let (stakeholder, words) = (page[stakeholder: place], page.words)
        var relations: [(stakeholder: Int, words: String)] = []
        func add(_ other: Int, _ words: String) {
            if other != place, !relations.contains(where: { $0.stakeholder == other }) {
                relations.append((other, words))
            }
        }
        if let parent = stakeholder.parent.flatMap(page.stakeholder(withID:)) { add(parent, words["part_of"]) }
        for membership in stakeholder.memberships {
            if let other = page.stakeholder(withID: membership.organization) {
                add(other, membership.role ?? words["member"])
            }
        }
        for other in page.ask(Questions.belongingTo, place) {
            let member = page[stakeholder: other]
            let role = member.memberships.first { $0.organization == stakeholder.id }?.role
            add(other, role ?? (member.parent == stakeholder.id ? words["parent_of"] : words["member"]))
        }
        return relations
    }
}
