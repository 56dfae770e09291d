import EDTF
import Liquid

/// A stakeholder in a statement, with the role of the day on which it was made.
struct SpeakerView: View {
    let page: PageContext
    /// Place in `Briefing.stakeholders`.
    let place: Int
    let date: EDTF?

    static let names = ["id", "name", "url", "role"]

    func value(_ name: String) -> Value? {
        let stakeholder = page.site.briefing.stakeholders[place]
        return switch name {
        case "id": .text(stakeholder.id)
        case "name": .text(stakeholder.name)
        case "url": .text(page.address(ofStakeholder: place))
        case "role": .text(roleWords(of: stakeholder, asOf: date, site: page.site))
        default: nil
        }
    }
}

/// A stakeholder's roles on a day, such as “spokesperson, Taliban Foreign Ministry”; else what it is classified as.
///
/// - Parameter date: `nil` for the roles that have not ended.
func roleWords(of stakeholder: Stakeholder, asOf date: EDTF?, site: Site) -> String? {
    let memberships = date.map { stakeholder.memberships(asOf: $0) } ?? stakeholder.currentMemberships
    guard !memberships.isEmpty else { return stakeholder.classification }
    return memberships.map { membership in
        let organization = site.name(ofOrganization: membership.organization)
        return membership.role.map { "\($0), \(organization)" } ?? organization
    }.joined(separator: "; ")
}

extension Site {
    /// The name of a stakeholder with this id, else the words as written.
    func name(ofOrganization id: String) -> String {
        stakeholderPlaces[id].map { briefing.stakeholders[$0].name } ?? id
    }
}

/// A stakeholder, or a name as written.
struct NamedView: View {
    let page: PageContext
    let named: Statement.Named

    static let names = ["name", "url"]

    func value(_ name: String) -> Value? {
        switch (name, named) {
        case ("name", .words(let words)): .text(words)
        case ("url", .words): .null
        case ("name", .stakeholder(let place)): .text(page.site.briefing.stakeholders[place].name)
        case ("url", .stakeholder(let place)): .text(page.address(ofStakeholder: place))
        default: nil
        }
    }

    /// The organisation with this id, or of this name.
    init(page: PageContext, organization id: String) {
        self.page = page
        named = page.site.stakeholderPlaces[id].map { .stakeholder($0) } ?? .words(id)
    }

    init(page: PageContext, named: Statement.Named) {
        self.page = page
        self.named = named
    }
}

/// What a statement is taken from: the report that its article rests on, else the article.
struct StatementSourceView: View {
    let page: PageContext
    /// Place in `Briefing.articles`.
    let article: Int

    static let names = ["name", "url"]

    func value(_ name: String) -> Value? {
        let told = page.site.briefing.articles[article]
        return switch name {
        case "name": .text(told.source?.publisher ?? told.source?.title ?? told.title)
        case "url":
            .text(
                told.source == nil || page.holdsArticles
                    ? page.address(ofArticle: article) : page.address("\(told.path)#pg-source"))
        default: nil
        }
    }
}

/// Another passage that renders the same utterance.
struct RenderingView: View {
    let page: PageContext
    /// Place in `Briefing.statements`.
    let place: Int

    static let names = ["url", "title"]

    func value(_ name: String) -> Value? {
        let statement = page.site.briefing.statements[place]
        return switch name {
        case "url": .text(page.address(ofAnchor: statement.anchor, inArticle: statement.article))
        case "title": .text(page.site.briefing.articles[statement.article].title)
        default: nil
        }
    }
}
