import EDTF
import Liquid

/// A person, organisation or group.
struct StakeholderView: View {
    let page: PageContext
    /// Place in `Briefing.stakeholders`.
    let place: Int

    static let names = [
        "id", "name", "url", "kind", "classification", "group", "role", "tagline", "description", "aliases",
        "memberships",
        "organization", "profile", "image", "same_as", "statement_count", "mention_count", "positions", "position_on",
        "issue_rows", "all_statements",
    ]

    private var briefing: Briefing { _read { yield page.site.briefing } }
    private var stakeholder: Stakeholder { _read { yield page.site.briefing.stakeholders[place] } }

    func value(_ name: String) -> Value? { identityValue(name) ?? recordValue(name) }

    private func identityValue(_ name: String) -> Value? {
        switch name {
        case "id": .text(stakeholder.id)
        case "name": .text(stakeholder.name)
        case "url": .text(page.address(ofStakeholder: place))
        case "kind": .text(stakeholder.kind.rawValue)
        case "classification": .text(stakeholder.classification)
        case "group": .view(GroupView(page: page, place: page.site.groupOfStakeholder[place]))
        case "role": .text(roleWords(of: stakeholder, asOf: nil, site: page.site))
        case "tagline": .text(tagline)
        case "description": .text(stakeholder.description)
        case "aliases": .texts(stakeholder.aliases)
        case "memberships": .views(stakeholder.memberships.map { MembershipView(page: page, membership: $0) })
        case "organization": .view(stakeholder.wholeID.map { NamedView(page: page, organization: $0) })
        case "profile":
            .html(stakeholder.profile.map { markdownHTML($0, page: page, file: stakeholder.place.file) })
        case "image": .view(stakeholder.image.flatMap(localPicture).map { PictureView(page: page, picture: $0) })
        case "same_as": .views(stakeholder.sameAs.map { LinkView(url: $0) })
        default: nil
        }
    }

    private func recordValue(_ name: String) -> Value? {
        switch name {
        case "statement_count": .number(statementCount(ofStakeholder: place, site: page.site))
        case "mention_count":
            .number(briefing.mentionsOfStakeholder[place].reduce(0) { $0 + briefing.mentions[$1].count })
        case "positions": .views(positions.map { PositionView(page: page, position: $0) })
        case "position_on": .view(PositionsByIssueView(page: page, place: place))
        case "issue_rows": .views(issueRows)
        case "all_statements":
            .views(
                page.site.latestFirst(briefing.statementsOfStakeholder[place]).map {
                    StatementView(page: page, place: $0)
                })
        default: nil
        }
    }

    /// A few words on who it is: its role, else its description where that is short, else its classification.
    private var tagline: String? {
        guard stakeholder.memberships.isEmpty, let description = stakeholder.description, description.count <= 80 else {
            return roleWords(of: stakeholder, asOf: nil, site: page.site)
        }
        return description.hasSuffix(".") ? String(description.dropLast()) : description
    }

    /// In the order of the issues.
    private var positions: [Position] {
        let held = Dictionary(
            briefing.positionsOfStakeholder[place].map { ($0.issue, $0) }, uniquingKeysWith: { first, _ in first })
        return briefing.issueOrder.compactMap { held[$0] }
    }

    /// Every issue where there are few; where there are many, those that it has a position on.
    private var issueRows: [IssueRowView] {
        let held = Dictionary(
            briefing.positionsOfStakeholder[place].map { ($0.issue, $0) }, uniquingKeysWith: { first, _ in first })
        let shown = briefing.issues.count <= 8 ? briefing.issueOrder : briefing.issueOrder.filter { held[$0] != nil }
        return shown.map { IssueRowView(page: page, issue: $0, position: held[$0]) }
    }
}

/// Statements that it makes, each utterance once.
func statementCount(ofStakeholder place: Int, site: Site) -> Int {
    site.briefing.statementsOfStakeholder[place].count { site.briefing.statements[$0].countsOnce }
}

/// A stakeholder's positions by the ids of issues: `stakeholder.position_on[issue.id]`.
struct PositionsByIssueView: View {
    let page: PageContext
    /// Place in `Briefing.stakeholders`.
    let place: Int

    static let names: [String] = []

    func value(_ name: String) -> Value? {
        let briefing = page.site.briefing
        let position = briefing.positionsOfStakeholder[place].first { briefing.issues[$0.issue].id == name }
        return .view(position.map { PositionView(page: page, position: $0) })
    }
}

/// An issue in a stakeholder's profile, with its position if it has one.
struct IssueRowView: View {
    let page: PageContext
    /// Place in `Briefing.issues`.
    let issue: Int
    let position: Position?

    static let names = ["issue", "position", "track", "is_on_track"]

    func value(_ name: String) -> Value? {
        switch name {
        case "issue": .view(IssueView(page: page, place: issue))
        case "position": .view(position.map { PositionView(page: page, position: $0) })
        case "track": .flags(page.site.columns.map { $0 == position?.latest.stance })
        case "is_on_track": .flag(position.map { page.site.columns.contains($0.latest.stance) } ?? false)
        default: nil
        }
    }
}

/// A role in an organisation over a time.
struct MembershipView: View {
    let page: PageContext
    let membership: Membership

    static let names = ["role", "organization", "since", "until", "when", "source"]

    func value(_ name: String) -> Value? {
        switch name {
        case "role": .text(membership.role)
        case "organization": .view(NamedView(page: page, organization: membership.organization))
        case "since": .view(membership.since.map { DateView(page: page, date: $0) })
        case "until": .view(membership.until.map { DateView(page: page, date: $0) })
        case "when": .text(when)
        case "source": .view(membership.source.map { LinkView(url: $0) })
        default: nil
        }
    }

    private var when: String {
        let words = page.site.words
        let since = membership.since.map { words.filled("since", ("date", page.site.dates.words($0))) }
        let until = membership.until.map { words.filled("until", ("date", page.site.dates.words($0))) }
        return switch (since, until) {
        case (nil, nil): words["span_not_stated"]
        case (let since?, nil): "\(since), \(words["end_not_stated"])"
        case (nil, let until?): "\(until), \(words["start_not_stated"])"
        case (let since?, let until?): "\(since), \(until)"
        }
    }
}

/// A group of stakeholders.
struct GroupView: View {
    let page: PageContext
    /// Place in `Site.groups`.
    let place: Int

    static let names = ["key", "label", "count", "url"]

    func value(_ name: String) -> Value? {
        let group = page.site.groups[place]
        return switch name {
        case "key": .text(group.key)
        case "label": .text(group.label)
        case "count": .number(group.members.count)
        case "url": .text(page.address("\(page.site.pageOfGroup(place))#kind-\(group.key)"))
        default: nil
        }
    }
}

extension Site {
    /// The page of the list of stakeholders on which a group begins.
    func pageOfGroup(_ place: Int) -> String {
        let before = groups[..<place].reduce(0) { $0 + $1.members.count }
        return SitePath.page(before / max(1, briefing.settings.pageLength) + 1, of: SitePath.stakeholders)
    }
}
