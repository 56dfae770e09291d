import EDTF
import Liquid

/// A person, organisation or group.
struct StakeholderView: View {
    let page: PageContext
    /// Place in `Briefing.stakeholders`.
    let place: Int

    enum Name: String, CaseIterable {
        case id, name, url, kind, classification, group, role, tagline, description, aliases, memberships
        case organization, profile, image
        case sameAs = "same_as"
        case statementCount = "statement_count"
        case mentionCount = "mention_count"
        case positions
        case positionOn = "position_on"
        case issueRows = "issue_rows"
        case allStatements = "all_statements"
    }
    static let table = PropertyTable<Name>()

    private var card: StakeholderCard { page[stakeholder: place] }
    private var profile: StakeholderProfile { page[profile: place] }

    func value(_ name: Name) -> Value {
        switch name {
        case .id: .text(card.id)
        case .name: .text(card.name)
        case .url: .text(page.address(ofStakeholder: place))
        case .kind: .text(card.kind.rawValue)
        case .classification: .text(card.classification)
        case .group: .view(GroupView(page: page, place: page.ask(Questions.groups).groupOf[place]))
        case .role: .text(roleWords(of: place, asOf: nil, page: page))
        case .tagline: .text(tagline)
        case .description: .text(profile.description)
        case .aliases: .texts(profile.aliases)
        case .memberships: .views(card.memberships.map { MembershipView(page: page, membership: $0) })
        case .organization: .view(card.wholeID.map { NamedView(page: page, organization: $0) })
        case .profile: .html(profile.body.map { markdownHTML($0.document, page: page, file: profile.file) })
        case .image: .view(profile.image.flatMap(localPicture).map { PictureView(page: page, picture: $0) })
        case .sameAs: .views(profile.sameAs.map { LinkView(url: $0) })
        case .statementCount: .number(page.ask(Questions.statementCountOfStakeholder, place))
        case .mentionCount: .number(page.ask(Questions.mentionCountOfStakeholder, place))
        case .positions: .views(positions.map { PositionView(page: page, position: $0) })
        case .positionOn: .object(PositionsByIssueView(page: page, place: place))
        case .issueRows: .views(issueRows)
        case .allStatements:
            .views(page.ask(Questions.statementsOfStakeholder, place).map { StatementView(page: page, place: $0) })
        }
    }

    func write(_ name: Name, into output: inout LiquidOutput) -> Bool {
        switch name {
        case .name: output.append(escaping: card.name)
        case .url: page.writeReference(toStakeholder: place, into: &output)
        default: return false
        }
        return true
    }

    func write(_ name: Name, then last: PropertyName, into output: inout LiquidOutput) -> Bool {
        guard name == .organization, let id = card.wholeID else { return false }
        return NamedView(page: page, organization: id).write(last, into: &output)
    }

    /// A few words on who it is: its role, else its description where that is short, else its classification.
    private var tagline: String? {
        guard card.memberships.isEmpty, let description = profile.description, description.count <= 80 else {
            return roleWords(of: place, asOf: nil, page: page)
        }
        return description.hasSuffix(".") ? String(description.dropLast()) : description
    }

    private var held: [Int: Position] {
        Dictionary(
            page.ask(Questions.positionsOfStakeholder, place).map { ($0.issue, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// In the order of the issues.
    private var positions: [Position] {
        let held = held
        return page.ask(Questions.issueOrder).compactMap { held[$0] }
    }

    /// Every issue where there are few; where there are many, those that it has a position on.
    private var issueRows: [IssueRowView] {
        let held = held
        let order = page.ask(Questions.issueOrder)
        return order.filter { order.count <= 8 || held[$0] != nil }
            .map { IssueRowView(page: page, issue: $0, position: held[$0]) }
    }
}

/// A stakeholder's positions by the ids of issues: `stakeholder.position_on[issue.id]`.
struct PositionsByIssueView: LiquidObject {
    let page: PageContext
    /// Place in `Briefing.stakeholders`.
    let place: Int

    var propertyNames: [String] { [] }

    func property(_ name: String) -> Value? {
        let position = page.ask(Questions.positionsOfStakeholder, place).first { page[issue: $0.issue].id == name }
        return .view(position.map { PositionView(page: page, position: $0) })
    }
}

/// An issue in a stakeholder's profile, with its position if it has one.
struct IssueRowView: View {
    let page: PageContext
    /// Place in `Briefing.issues`.
    let issue: Int
    let position: Position?

    enum Name: String, CaseIterable {
        case issue, position, track
        case isOnTrack = "is_on_track"
    }
    static let table = PropertyTable<Name>()

    func value(_ name: Name) -> Value {
        switch name {
        case .issue: .view(IssueView(page: page, place: issue))
        case .position: .view(position.map { PositionView(page: page, position: $0) })
        case .track: .flags(page.ask(Questions.columns).map { $0 == position?.latest.stance })
        case .isOnTrack:
            .flag(position.map { page.ask(Questions.columns).contains($0.latest.stance) } ?? false)
        }
    }

    func write(_ name: Name, then last: PropertyName, into output: inout LiquidOutput) -> Bool {
        name == .issue && IssueView(page: page, place: issue).write(last, into: &output)
    }
}

/// A role in an organisation over a time.
struct MembershipView: View {
    let page: PageContext
    let membership: Membership

    enum Name: String, CaseIterable { case role, organization, since, until, when, source }
    static let table = PropertyTable<Name>()

    func value(_ name: Name) -> Value {
        switch name {
        case .role: .text(membership.role)
        case .organization: .view(NamedView(page: page, organization: membership.organization))
        case .since: .view(membership.since.map { DateView(page: page, date: $0) })
        case .until: .view(membership.until.map { DateView(page: page, date: $0) })
        case .when: .text(when)
        case .source: .view(membership.source.map { LinkView(url: $0) })
        }
    }

    private var when: String {
        let words = page.words
        let since = membership.since.map { words.filled("since", ("date", page.phrases[$0].words)) }
        let until = membership.until.map { words.filled("until", ("date", page.phrases[$0].words)) }
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
    /// Place in `StakeholderGroups.groups`.
    let place: Int

    enum Name: String, CaseIterable { case key, label, count, url }
    static let table = PropertyTable<Name>()

    func value(_ name: Name) -> Value {
        let groups = page.ask(Questions.groups)
        let group = groups.groups[place]
        return switch name {
        case .key: .text(group.key)
        case .label: .text(group.label)
        case .count: .number(group.members.count)
        case .url:
            .text(
                page.address("\(SitePath.page(groups.pages[place], of: SitePath.stakeholders))#kind-\(group.key)"))
        }
    }
}
