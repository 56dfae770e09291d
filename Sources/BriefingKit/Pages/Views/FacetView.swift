import Liquid

/// The ways in which the statements are parted. They are the same on all pages of one list, so that what is made of them there
/// is made once.
struct FacetsView: LiquidObject {
    let page: PageContext
    /// The facet and the choice in it that the list is narrowed to.
    let current: (facet: String, value: String)?

    var propertyNames: [String] { [] }
    func property(_ name: String) -> Value? { nil }
    var liquidElements: [Value]? { facetViews(page, current: current).map { .object($0) } }

    var liquidIdentity: (UInt64, UInt64)? {
        guard page.sharesFragments else { return nil }
        return (ViewKind.facets.rawValue, Fingerprint.of(current.map { "\($0.facet)=\($0.value)" } ?? ""))
    }
}

/// Stance, kind, issue, speaker and year, each choice a link to the page that lists it.
private func facetViews(_ page: PageContext, current: (facet: String, value: String)?) -> [FacetView] {
    let (facets, words, settings) = (page.ask(Questions.facets), page.words, page.settings)
    func choice(
        _ facet: String, _ value: String, _ label: String, _ path: String, _ count: Int, _ stance: Stance? = nil
    ) -> FacetChoiceView {
        FacetChoiceView(
            target: path, page: page, value: value, label: label, count: count, stance: stance,
            isCurrent: current.map { $0 == (facet, value) } ?? false)
    }
    func facet(
        _ key: String, _ title: String, _ choices: [FacetChoiceView], more: String? = nil, _ label: String = ""
    ) -> FacetView? {
        guard !choices.isEmpty else { return nil }
        return FacetView(
            page: page, key: key, title: words[title], choices: choices, more: more, moreLabel: words[label])
    }
    let most = 15
    let stances = facets.stances.map { entry in
        let stance = settings.stances[entry.stance]
        return choice(
            "stances", stance.key, stance.label, SitePath.quotesOfStance(stance.key), entry.statements.count, stance)
    }
    let kinds = facets.kinds.map { entry in
        choice(
            "kind", entry.kind.rawValue, sentenceCased(words.kind(entry.kind)), SitePath.quotesOfKind(entry.kind),
            entry.statements.count)
    }
    let issues = facets.issues.prefix(most).map { entry in
        let issue = page[issue: entry.issue]
        return choice("issues", issue.id, issue.title, SitePath.issue(issue.id), entry.count)
    }
    let speakers = facets.speakers.prefix(most).map { entry in
        let speaker = page[stakeholder: entry.speaker]
        return choice(
            "speakers", speaker.id, speaker.name, SitePath.stakeholder(speaker.id) + "#statements", entry.count)
    }
    let years = facets.years.prefix(most).map { entry in
        let year = yearText(entry.year)
        return choice(
            "year", year, page.yearInWords(year), SitePath.quotesOfYear(year), entry.statements.count)
    }
    return [
        facet("stances", "stance", stances), facet("kind", "kind", kinds),
        facet("issues", "issue", issues, more: facets.issues.count > most ? SitePath.issues : nil, "all_issues"),
        facet(
            "speakers", "speaker", speakers, more: facets.speakers.count > most ? SitePath.stakeholders : nil,
            "all_stakeholders"), facet("year", "year", years),
    ].compactMap { $0 }
}

/// One of these ways.
private struct FacetView: View {
    let page: PageContext
    let key: String
    let title: String
    let choices: [FacetChoiceView]
    /// The page that has the choices for which there is no room, from the site's root.
    let more: String?
    let moreLabel: String

    enum Name: String, CaseIterable {
        case key, title, choices
        case moreURL = "more_url"
        case moreLabel = "more_label"
    }
    static let table = PropertyTable<Name>()

    func value(_ name: Name) -> Value {
        switch name {
        case .key: .text(key)
        case .title: .text(title)
        case .choices: .views(choices)
        case .moreURL: .text(more.map { page.address($0) })
        case .moreLabel: .text(moreLabel)
        }
    }

    func write(_ name: Name, into output: inout LiquidOutput) -> Bool {
        guard name == .moreURL, let more else { return false }
        AddressReference.write(more, into: &output)
        return true
    }

    func isTrue(_ name: PropertyName) -> Bool? {
        guard case .moreURL = FacetView.table[name] else { return nil }
        return more != nil
    }
}

/// A choice of a facet, a link to the page that lists it.
private struct FacetChoiceView: View {
    let target: String
    let page: PageContext
    let value: String
    let label: String
    let count: Int
    let stance: Stance?
    let isCurrent: Bool

    enum Name: String, CaseIterable {
        case url, value, label, count, stance
        case isCurrent = "is_current"
    }
    static let table = PropertyTable<Name>()

    func value(_ name: Name) -> Value {
        switch name {
        case .url: .text(page.address(target))
        case .value: .text(value)
        case .label: .text(label)
        case .count: .text(grouped(count))
        case .stance: .view(stance.map(StanceView.init))
        case .isCurrent: .flag(isCurrent)
        }
    }

    func write(_ name: Name, into output: inout LiquidOutput) -> Bool {
        switch name {
        case .url: AddressReference.write(target, into: &output)
        case .value: output.append(escaping: value)
        case .label: output.append(escaping: label)
        case .count, .stance, .isCurrent: return false
        }
        return true
    }
}
