import Liquid

/// A statement: what somebody said or did, with all that is known of it.
struct StatementView: View {
    let page: PageContext
    /// Place in `Briefing.statements`.
    let place: Int

    static let names = [
        "id", "element_id", "url", "text", "words", "has_verbatim", "opens_verbatim", "kind", "kind_label", "basis",
        "stance",
        "takes_several", "stances", "stance_keys", "about", "issue_ids", "speakers", "speaker_ids", "has_one_speaker",
        "addressees", "date", "has_own_date", "year", "cite", "title", "location", "via", "translator", "language",
        "language_attributes", "confidence", "confidence_label", "is_verified", "verification", "article", "source",
        "renderings",
    ]

    private var briefing: Briefing { _read { yield page.site.briefing } }
    private var statement: Statement { _read { yield page.site.briefing.statements[place] } }

    func value(_ name: String) -> Value? { wordsValue(name) ?? positionValue(name) ?? circumstanceValue(name) }

    /// What was said, and how.
    private func wordsValue(_ name: String) -> Value? {
        switch name {
        case "id": .text(briefing.id(of: statement))
        case "element_id": .text(statementElementID(statement, in: briefing))
        case "url": .text(page.address(ofAnchor: statement.anchor, inArticle: statement.article))
        case "text": .text(statement.text)
        case "words": .html(wordsHTML(statement.text, isQuoted: hasVerbatim).joined(separator: "</p>\n<p>"))
        case "has_verbatim": .flag(hasVerbatim)
        case "opens_verbatim":
            .flag(hasVerbatim && wordsHTML(statement.text, isQuoted: true).first?.hasPrefix("<q>") ?? false)
        case "kind": .text(statement.kind.rawValue)
        case "kind_label": .text(page.site.words["kinds.\(statement.kind.rawValue)"])
        case "basis": .text(Basis(statement.kind).description)
        case "title": .text(statement.title)
        case "cite": .view(CiteView(page: page, article: statement.article, paragraph: statement.paragraph))
        case "language": .text(language)
        case "language_attributes": .html(page.languageAttributes(language))
        default: nil
        }
    }

    /// Where it puts its speakers.
    private func positionValue(_ name: String) -> Value? {
        switch name {
        case "stance": .view(oneStance.map { StanceView(stance: briefing.settings.stances[$0]) })
        case "takes_several": .flag(oneStance == nil && !statement.stances.isEmpty)
        case "stances":
            .views(statement.stances.map { TakenStanceView(page: page, taken: $0, kind: statement.kind) })
        case "stance_keys": .text(joined(statement.stances.map { briefing.settings.stances[$0.stance].key }))
        case "about": .views(statement.about.map { IssueView(page: page, place: $0) })
        case "issue_ids":
            .text(joined((statement.stances.map(\.issue) + statement.about).map { briefing.issues[$0].id }))
        default: nil
        }
    }

    /// Who, to whom, when, by which way.
    private func circumstanceValue(_ name: String) -> Value? {
        switch name {
        case "speakers": .views(statement.speakers.map { SpeakerView(page: page, place: $0, date: statement.date) })
        case "speaker_ids": .text(joined(statement.speakers.map { briefing.stakeholders[$0].id }))
        case "has_one_speaker": .flag(statement.speakers.count == 1)
        case "addressees": .views(statement.addressees.map { SpeakerView(page: page, place: $0, date: statement.date) })
        case "date": .view(DateView(page: page, date: statement.date))
        case "has_own_date": .flag(statement.hasOwnDate)
        case "year": .text(statementYear(statement))
        case "location": .text(statement.location)
        case "via": .view(statement.via.map { NamedView(page: page, named: $0) })
        case "translator": .text(statement.translator)
        case "confidence": .text(statement.confidence?.rawValue)
        case "confidence_label": .text(statement.confidence.map { page.site.words["confidence.\($0.rawValue)"] })
        case "is_verified": statement.isVerified.map { .flag($0) } ?? .null
        case "verification": .text(statement.isVerified.map { page.site.words[$0 ? "verified" : "not_verified"] })
        case "article": .view(ArticleView(page: page, place: statement.article))
        case "source": .view(StatementSourceView(page: page, article: statement.article))
        case "renderings":
            .views((page.site.renderings[place] ?? []).map { RenderingView(page: page, place: $0) })
        default: nil
        }
    }

    private var hasVerbatim: Bool { statement.kind == .direct || statement.kind == .mixed }
    private var language: String? { statement.language ?? briefing.articles[statement.article].language }

    /// The stance where all that it takes are the same.
    private var oneStance: Int? {
        guard let first = statement.stances.first?.stance else { return nil }
        return statement.stances.allSatisfy { $0.stance == first } ? first : nil
    }

    private func joined(_ words: [String]) -> String {
        var seen = Set<String>()
        return words.filter { seen.insert($0).inserted }.joined(separator: " ")
    }
}

/// The `id` of a statement in a list; a colon stands in no id of the content.
func statementElementID(_ statement: Statement, in briefing: Briefing) -> String {
    "\(briefing.articles[statement.article].id):\(statement.anchor)"
}

/// The year of a statement's date where it lies in one; `nil` where nobody knows.
func statementYear(_ statement: Statement) -> String? {
    guard let first = statement.date.earliest.day, let last = statement.date.latest.day, first.year == last.year
    else { return nil }
    return String(first.iso.dropLast(6))
}
