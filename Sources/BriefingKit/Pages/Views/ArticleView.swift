import EDTF
import Liquid

/// An annotated article.
struct ArticleView: View {
    let page: PageContext
    /// Place in `Briefing.articles`.
    let place: Int

    enum Name: String, CaseIterable {
        case id, number, title, url, date, summary
        case bottomLine = "bottom_line"
        case language
        case languageAttributes = "language_attributes"
        case pageLanguageAttributes = "page_language_attributes"
        case isDraft = "is_draft"
        case image, corrections, updated, source, body, speakers, dates
        case statementCount = "statement_count"
        case wordCount = "word_count"
        case verification
        case reportID = "report_id"
    }
    static let table = PropertyTable<Name>()

    private var card: ArticleCard { page[card: place] }
    private var front: ArticleFront { page[front: place] }

    func value(_ name: Name) -> Value {
        switch name {
        case .id: .text(card.id)
        case .number: .number(number)
        case .title: .text(card.title)
        case .url: .text(page.address(ofArticle: place))
        case .date: .view(DateView(page: page, date: card.date))
        case .summary: .text(front.summary)
        case .bottomLine: .text(front.bottomLine)
        case .language: .text(card.language)
        case .languageAttributes: .html(page.languageAttributes(card.language))
        case .pageLanguageAttributes: .html(pageLanguageAttributes)
        case .isDraft: .flag(card.isDraft)
        case .image: .view(front.image.flatMap(localPicture).map { PictureView(page: page, picture: $0) })
        case .corrections:
            .views(
                front.corrections.sorted { $1.date < $0.date }.map {
                    CorrectionView(page: page, correction: $0, article: place)
                })
        case .updated: .view(front.updated.map { DateView(page: page, date: $0) })
        case .source: card.hasSource ? .view(SourceView(page: page, article: place)) : .null
        case .body: .html(String(decoding: page.bodyHTML(ofArticle: place), as: UTF8.self))
        case .speakers: .views(speakers)
        case .dates: .views(page.ask(Questions.eventsOfArticle, place).map { EventView(page: page, place: $0) })
        case .statementCount: .number(page.ask(Questions.statementsOfArticle, place).count)
        case .wordCount: .number(front.wordCount)
        case .verification: .view(VerificationView(page: page, verification: verification))
        case .reportID: .text(BriefingKit.reportID(card.id))
        }
    }

    func write(_ name: Name, into output: inout LiquidOutput) -> Bool {
        switch name {
        case .title: output.append(escaping: card.title)
        case .url: page.writeReference(toArticle: place, into: &output)
        case .body: page.writeBody(ofArticle: place, into: &output)
        case .languageAttributes, .pageLanguageAttributes: return card.language == nil
        default: return false
        }
        return true
    }

    func write(_ name: Name, then last: PropertyName, into output: inout LiquidOutput) -> Bool {
        switch name {
        case .date: DateView(page: page, date: card.date).write(last, into: &output)
        case .updated: front.updated.map { DateView(page: page, date: $0).write(last, into: &output) } ?? false
        case .source: SourceView(page: page, article: place).write(last, into: &output)
        default: false
        }
    }

    func isTrue(_ name: PropertyName) -> Bool? {
        switch ArticleView.table[name] {
        case .isDraft: card.isDraft
        case .source: card.hasSource
        case .summary: front.summary != nil
        case .updated: front.updated != nil
        default: nil
        }
    }

    func size(of name: PropertyName) -> Int? {
        switch ArticleView.table[name] {
        case .corrections: front.corrections.count
        case .speakers: speakerCount
        case .dates: page.ask(Questions.eventsOfArticle, place).count
        default: nil
        }
    }

    /// Which article it is in the order of their dates, from 1.
    private var number: Int {
        page.ask(Questions.articles).first { $0 == place }.map { $0 + 1 } ?? 0
    }

    private var verification: VerificationCount {
        var count = VerificationCount()
        for statement in page.ask(Questions.statementsOfArticle, place) { count.add(page[statement: statement]) }
        return count
    }

    /// The page's own language again, within an element of the article's.
    private var pageLanguageAttributes: String {
        let settings = page.settings
        guard let language = card.language, language != settings.language else { return "" }
        return " lang=\"\(escapedHTML(settings.language))\" dir=\"\(page.isRightToLeft ? "rtl" : "ltr")\""
    }

    private var speakers: [ArticleSpeakerView] {
        speakerStatements.map { ArticleSpeakerView(page: page, place: $0.speaker, statements: $0.statements) }
    }

    private var speakerCount: Int {
        var speakers: [Int] = []
        for statement in page.ask(Questions.statementsOfArticle, place) {
            for speaker in page[statement: statement].speakers where !speakers.contains(speaker) {
                speakers.append(speaker)
            }
        }
        return speakers.count
    }

    /// Who speaks, in the order of the text, with what each says.
    private var speakerStatements: [(speaker: Int, statements: [Int])] {
        var all: [(speaker: Int, statements: [Int])] = []
        for statement in page.ask(Questions.statementsOfArticle, place) {
            for speaker in page[statement: statement].speakers {
                // An article has few speakers, which are found sooner by looking than by a table.
                if let known = all.firstIndex(where: { $0.speaker == speaker }) {
                    all[known].statements.append(statement)
                } else {
                    all.append((speaker, [statement]))
                }
            }
        }
        return all
    }
}

/// A stakeholder that speaks in an article, with what it says there.
struct ArticleSpeakerView: View {
    let page: PageContext
    /// Place in `Briefing.stakeholders`.
    let place: Int
    /// Places in `Briefing.statements`.
    let statements: [Int]

    enum Name: String, CaseIterable { case id, name, url, role, chips }
    static let table = PropertyTable<Name>()

    func value(_ name: Name) -> Value {
        switch name {
        case .id: speaker.value(.id)
        case .name: speaker.value(.name)
        case .url: speaker.value(.url)
        case .role: speaker.value(.role)
        case .chips: .views(chips)
        }
    }

    func write(_ name: Name, into output: inout LiquidOutput) -> Bool {
        switch name {
        case .name: speaker.write(.name, into: &output)
        case .url: speaker.write(.url, into: &output)
        case .role: speaker.write(.role, into: &output)
        case .id, .chips: false
        }
    }

    func isTrue(_ name: PropertyName) -> Bool? {
        guard case .role = ArticleSpeakerView.table[name] else { return nil }
        return speaker.isTrue(name)
    }

    private var speaker: SpeakerView {
        SpeakerView(page: page, place: place, date: statements.first.map { page[statement: $0].date })
    }

    private var chips: [ChipView] {
        statements.flatMap { place in
            let paragraph = page[statement: place].paragraph
            let stances = page[statement: place].stances
            guard !stances.isEmpty else { return [ChipView(page: page, paragraph: paragraph)] }
            return stances.map { ChipView(page: page, paragraph: paragraph, stance: $0.stance) }
        }
    }
}

/// A stance with the paragraph that it is taken in.
struct ChipView: View {
    let page: PageContext
    let paragraph: Int
    /// Place in `Settings.stances`.
    var stance: Int?

    enum Name: String, CaseIterable { case paragraph, stance }
    static let table = PropertyTable<Name>()

    func value(_ name: Name) -> Value {
        switch name {
        case .paragraph: .number(paragraph)
        case .stance: stance.map { page.stance($0) } ?? .null
        }
    }

    func write(_ name: Name, then last: PropertyName, into output: inout LiquidOutput) -> Bool {
        guard name == .stance, let stance else { return false }
        return page.writeStance(stance, last, into: &output)
    }

    func isTrue(_ name: PropertyName) -> Bool? {
        guard case .stance = ChipView.table[name] else { return nil }
        return stance != nil
    }
}

/// A mistake that was put right.
struct CorrectionView: View {
    let page: PageContext
    let correction: Correction
    /// Place in `Briefing.articles`.
    let article: Int

    enum Name: String, CaseIterable { case date, note, article }
    static let table = PropertyTable<Name>()

    func value(_ name: Name) -> Value {
        switch name {
        case .date: .view(DateView(page: page, date: correction.date))
        case .note: .text(correction.note)
        case .article: .view(ArticleView(page: page, place: article))
        }
    }

    func write(_ name: Name, then last: PropertyName, into output: inout LiquidOutput) -> Bool {
        switch name {
        case .date: DateView(page: page, date: correction.date).write(last, into: &output)
        case .article: ArticleView(page: page, place: article).write(last, into: &output)
        case .note: false
        }
    }
}

/// How many quotations stood the comparison with their source.
struct VerificationView: View {
    let page: PageContext
    let verification: VerificationCount

    enum Name: String, CaseIterable { case count, verified, complete, text }
    static let table = PropertyTable<Name>()

    func value(_ name: Name) -> Value {
        switch name {
        case .count: .number(verification.count)
        case .verified: .number(verification.verified)
        case .complete: .flag(verification.count > 0 && verification.count == verification.verified)
        case .text: .text(verification.words(page.words))
        }
    }
}
