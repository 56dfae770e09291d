import Liquid

/// A statement: what somebody said or did, with all that is known of it.
struct StatementView: View {
    let page: PageContext
    /// Place in `Briefing.statements`.
    let place: Int
    /// Whether several pages show it in the same way, so that what is made of it is worth keeping.
    var isShared = false

    enum Name: String, CaseIterable {
        case id
        case elementID = "element_id"
        case url, text, words
        case hasVerbatim = "has_verbatim"
        case opensVerbatim = "opens_verbatim"
        case kind
        case kindLabel = "kind_label"
        case basis, stance
        case takesSeveral = "takes_several"
        case stances
        case stanceKeys = "stance_keys"
        case about
        case issueIDs = "issue_ids"
        case speakers
        case speakerIDs = "speaker_ids"
        case hasOneSpeaker = "has_one_speaker"
        case addressees, date
        case hasOwnDate = "has_own_date"
        case year, cite, title, location, via, translator, language
        case languageAttributes = "language_attributes"
        case confidence
        case confidenceLabel = "confidence_label"
        case isVerified = "is_verified"
        case verification, article, source, renderings, shared
    }
    static let table = PropertyTable<Name>()

    private var statement: Statement { _read { yield page[statement: place] } }

    func value(_ name: Name) -> Value {
        switch name {
        case .id: .text("\(page[card: statement.article].id)#\(statement.anchor)")
        case .elementID: .text("\(page[card: statement.article].id):\(statement.anchor)")
        case .url: .text(page.address(ofAnchor: statement.anchor, inArticle: statement.article))
        case .text: .text(statement.text)
        case .words: .html(wordsHTML(statement.text, isQuoted: hasVerbatim).joined(separator: "</p>\n<p>"))
        case .hasVerbatim: .flag(hasVerbatim)
        case .opensVerbatim: .flag(hasVerbatim && opensVerbatim(statement.text))
        case .kind: .text(statement.kind.rawValue)
        case .kindLabel: .text(page.words.kind(statement.kind))
        case .basis: .text(Basis(statement.kind).description)
        case .stance: oneStance.map { page.stance($0) } ?? .null
        case .takesSeveral: .flag(oneStance == nil && !statement.stances.isEmpty)
        case .stances:
            .views(statement.stances.lazy.map { TakenStanceView(page: page, taken: $0, kind: statement.kind) })
        case .stanceKeys: .text(joined(statement.stances.map { page.settings.stances[$0.stance].key }))
        case .about: .views(statement.about.lazy.map { IssueView(page: page, place: $0) })
        case .issueIDs: .text(joined((statement.stances.map(\.issue) + statement.about).map { page[issue: $0].id }))
        case .speakers: .views(statement.speakers.lazy.map { SpeakerView(page: page, place: $0, date: statement.date) })
        case .speakerIDs: .text(joined(statement.speakers.map { page[stakeholder: $0].id }))
        case .hasOneSpeaker: .flag(statement.speakers.count == 1)
        case .addressees:
            .views(statement.addressees.lazy.map { SpeakerView(page: page, place: $0, date: statement.date) })
        default: circumstance(name)
        }
    }

    /// When, by which way, from where.
    private func circumstance(_ name: Name) -> Value {
        switch name {
        case .date: .view(DateView(page: page, date: statement.date))
        case .hasOwnDate: .flag(statement.hasOwnDate)
        case .year: .text(statementYear(statement).map(yearText))
        case .cite: .view(CiteView(page: page, article: statement.article, paragraph: statement.paragraph))
        case .title: .text(statement.title)
        case .location: .text(statement.location)
        case .via: .view(statement.via.map { NamedView(page: page, named: $0) })
        case .translator: .text(statement.translator)
        case .language: .text(language)
        case .languageAttributes: .html(page.languageAttributes(language))
        case .confidence: .text(statement.confidence?.rawValue)
        case .confidenceLabel: .text(statement.confidence.map { page.words["confidence.\($0.rawValue)"] })
        case .isVerified: statement.isVerified.map { .flag($0) } ?? .null
        case .verification: .text(statement.isVerified.map { page.words[$0 ? "verified" : "not_verified"] })
        case .shared: .view(StatementView(page: page, place: place, isShared: true))
        case .article: .view(ArticleView(page: page, place: statement.article))
        case .source: .view(StatementSourceView(page: page, article: statement.article))
        case .renderings:
            .views(page.ask(Questions.renderings, place).map { RenderingView(page: page, place: $0) })
        default: .null
        }
    }

    func write(_ name: Name, into output: inout LiquidOutput) -> Bool {
        switch name {
        case .elementID:
            output.append(escaping: page[card: statement.article].id)
            output.append(UInt8(ascii: ":"))
            output.append(escaping: statement.anchor)
        case .url:
            page.writeReference(toAnchor: statement.anchor, inArticle: statement.article, into: &output)
        case .words: writeWords(statement.text, isQuoted: hasVerbatim, into: &output)
        case .kind: output.append(statement.kind.rawValue)
        case .kindLabel: output.append(escaping: page.words.kind(statement.kind))
        case .basis: output.append(Basis(statement.kind).name)
        case .languageAttributes: return language == nil
        default: return false
        }
        return true
    }

    func write(_ name: Name, then last: PropertyName, into output: inout LiquidOutput) -> Bool {
        switch name {
        case .date: DateView(page: page, date: statement.date).write(last, into: &output)
        case .source: StatementSourceView(page: page, article: statement.article).write(last, into: &output)
        case .article: ArticleView(page: page, place: statement.article).write(last, into: &output)
        case .cite:
            CiteView(page: page, article: statement.article, paragraph: statement.paragraph).write(last, into: &output)
        case .via: statement.via.map { NamedView(page: page, named: $0).write(last, into: &output) } ?? false
        case .stance: oneStance.map { page.writeStance($0, last, into: &output) } ?? false
        default: false
        }
    }

    func isTrue(_ name: PropertyName) -> Bool? {
        switch StatementView.table[name] {
        case .stance: oneStance != nil
        case .takesSeveral: oneStance == nil && !statement.stances.isEmpty
        case .hasVerbatim: hasVerbatim
        case .title: statement.title != nil
        case .location: statement.location != nil
        case .via: statement.via != nil
        case .translator: statement.translator != nil
        case .confidence: statement.confidence != nil
        case .verification: statement.isVerified != nil
        case .hasOneSpeaker: statement.speakers.count == 1
        default: nil
        }
    }

    func size(of name: PropertyName) -> Int? {
        switch StatementView.table[name] {
        case .stances: statement.stances.count
        case .about: statement.about.count
        case .speakers: statement.speakers.count
        case .addressees: statement.addressees.count
        default: nil
        }
    }

    var liquidIdentity: (UInt64, UInt64)? {
        isShared && page.sharesFragments ? (ViewKind.statement.rawValue, UInt64(place)) : nil
    }

    private var hasVerbatim: Bool { statement.kind == .direct || statement.kind == .mixed }
    private var language: String? { statement.language ?? page[card: statement.article].language }

    /// The stance where all that it takes are the same.
    private var oneStance: Int? {
        guard let first = statement.stances.first?.stance else { return nil }
        return statement.stances.allSatisfy { $0.stance == first } ? first : nil
    }

    private func joined(_ words: [String]) -> String {
        if words.count < 2 { return words.first ?? "" }
        var seen = Set<String>()
        return words.filter { seen.insert($0).inserted }.joined(separator: " ")
    }
}
