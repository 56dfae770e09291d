import EDTF
import Liquid

/// A stakeholder in a statement, with the role of the day on which it was made.
struct SpeakerView: View {
    let page: PageContext
    /// Place in `Briefing.stakeholders`.
    let place: Int
    let date: EDTF?

    enum Name: String, CaseIterable { case id, name, url, role }
    static let table = PropertyTable<Name>()

    func value(_ name: Name) -> Value {
        switch name {
        case .id: .text(page[stakeholder: place].id)
        case .name: .text(page[stakeholder: place].name)
        case .url: .text(page.address(ofStakeholder: place))
        case .role: .text(roleWords(of: place, asOf: date, page: page))
        }
    }

    func write(_ name: Name, into output: inout LiquidOutput) -> Bool {
        switch name {
        case .name: output.append(escaping: page[stakeholder: place].name)
        case .url: page.writeReference(toStakeholder: place, into: &output)
        case .role: writeRoleWords(of: place, asOf: date, page: page, into: &output)
        case .id: return false
        }
        return true
    }

    func isTrue(_ name: PropertyName) -> Bool? {
        guard case .role = SpeakerView.table[name] else { return nil }
        return hasRoleWords(place, asOf: date, page: page)
    }
}

/// A stakeholder's roles on a day, such as “spokesperson, Taliban Foreign Ministry”; else what it is classified as.
///
/// - Parameter date: `nil` for the roles that have not ended.
func roleWords(of place: Int, asOf date: EDTF?, page: PageContext) -> String? {
    guard hasRoleWords(place, asOf: date, page: page) else { return nil }
    return joined { roleWords(of: place, asOf: date, page: page, $0) }
}

/// Whether there are such words.
func hasRoleWords(_ place: Int, asOf date: EDTF?, page: PageContext) -> Bool {
    let stakeholder = page[stakeholder: place]
    return stakeholder.classification != nil || !stakeholder.memberships(on: date).isEmpty
}

/// Writes them as HTML.
func writeRoleWords(of place: Int, asOf date: EDTF?, page: PageContext, into output: inout LiquidOutput) {
    roleWords(of: place, asOf: date, page: page) { output.append(escaping: $0) }
}

/// Hands them on in parts.
private func roleWords(of place: Int, asOf date: EDTF?, page: PageContext, _ part: (String) -> Void) {
    let stakeholder = page[stakeholder: place]
    let memberships = stakeholder.memberships(on: date)
    if memberships.isEmpty, let classification = stakeholder.classification { part(classification) }
    for (number, membership) in memberships.enumerated() {
        if number > 0 { part("; ") }
        if let role = membership.role {
            part(role)
            part(", ")
        }
        part(page.name(ofOrganization: membership.organization))
    }
}

extension StakeholderCard {
    /// Those of a day; for none, those that have not ended.
    fileprivate func memberships(on date: EDTF?) -> [Membership] {
        // Most have none, and those of a day are made anew each time.
        if memberships.isEmpty { return [] }
        return date.map { memberships(asOf: $0) } ?? currentMemberships
    }
}

/// A stakeholder, or a name as written.
struct NamedView: View {
    let page: PageContext
    let named: Statement.Named

    enum Name: String, CaseIterable { case name, url }
    static let table = PropertyTable<Name>()

    func value(_ name: Name) -> Value {
        switch (name, named) {
        case (.name, .words(let words)): .text(words)
        case (.url, .words): .null
        case (.name, .stakeholder(let place)): .text(page[stakeholder: place].name)
        case (.url, .stakeholder(let place)): .text(page.address(ofStakeholder: place))
        }
    }

    func write(_ name: Name, into output: inout LiquidOutput) -> Bool {
        switch (name, named) {
        case (.name, .words(let words)): output.append(escaping: words)
        case (.name, .stakeholder(let place)): output.append(escaping: page[stakeholder: place].name)
        case (.url, .stakeholder(let place)): page.writeReference(toStakeholder: place, into: &output)
        case (.url, .words): return false
        }
        return true
    }

    /// The organisation with this id, or of this name.
    init(page: PageContext, organization id: String) {
        self.page = page
        named = page.stakeholder(withID: id).map { .stakeholder($0) } ?? .words(id)
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

    enum Name: String, CaseIterable { case name, url }
    static let table = PropertyTable<Name>()

    func value(_ name: Name) -> Value {
        switch name {
        case .name:
            let told = page[card: article]
            return .text(told.sourceName ?? told.title)
        case .url: return .text(page.address(target))
        }
    }

    func write(_ name: Name, into output: inout LiquidOutput) -> Bool {
        switch name {
        case .name:
            let told = page[card: article]
            output.append(escaping: told.sourceName ?? told.title)
        case .url where namesSource:
            page.writeReference(toAnchor: StatementSourceView.anchor, inArticle: article, into: &output)
        case .url: page.writeReference(toArticle: article, into: &output)
        }
        return true
    }

    private var target: String {
        namesSource
            ? page.target(ofAnchor: StatementSourceView.anchor, inArticle: article) : page.target(ofArticle: article)
    }

    /// Whether the article's page has a part about its source.
    private var namesSource: Bool { !page.holdsArticles && page[card: article].hasSource }

    private static let anchor = "pg-source"
}

/// Another passage that renders the same utterance.
struct RenderingView: View {
    let page: PageContext
    /// Place in `Briefing.statements`.
    let place: Int

    enum Name: String, CaseIterable { case url, title }
    static let table = PropertyTable<Name>()

    func value(_ name: Name) -> Value {
        let statement = page[statement: place]
        return switch name {
        case .url: .text(page.address(ofAnchor: statement.anchor, inArticle: statement.article))
        case .title: .text(page[card: statement.article].title)
        }
    }
}
