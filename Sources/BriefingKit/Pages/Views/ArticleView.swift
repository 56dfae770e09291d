import EDTF
import Liquid

/// An annotated article.
struct ArticleView: View {
    let page: PageContext
    /// Place in `Briefing.articles`.
    let place: Int

    static let names = [
        "id", "number", "title", "url", "date", "summary", "bottom_line", "language", "language_attributes",
        "page_language_attributes", "is_draft", "image", "corrections", "updated", "source", "body", "speakers",
        "dates", "statement_count", "word_count", "verification", "report_id",
    ]

    private var briefing: Briefing { _read { yield page.site.briefing } }
    private var article: Article { _read { yield page.site.briefing.articles[place] } }

    func value(_ name: String) -> Value? { headValue(name) ?? textValue(name) }

    private func headValue(_ name: String) -> Value? {
        switch name {
        case "id": .text(article.id)
        case "number": .number(place + 1)
        case "title": .text(article.title)
        case "url": .text(page.address(ofArticle: place))
        case "date": .view(DateView(page: page, date: article.date))
        case "summary": .text(article.summary)
        case "bottom_line": .text(article.bottomLine)
        case "language": .text(article.language)
        case "language_attributes": .html(page.languageAttributes(article.language))
        case "page_language_attributes": .html(pageLanguageAttributes)
        case "is_draft": .flag(article.isDraft)
        case "image": .view(article.image.flatMap(localPicture).map { PictureView(page: page, picture: $0) })
        case "updated": .view(article.updated.map { DateView(page: page, date: $0) })
        case "report_id": .text(reportID(article))
        default: nil
        }
    }

    private func textValue(_ name: String) -> Value? {
        switch name {
        case "corrections":
            .views(
                article.corrections.sorted { $1.date < $0.date }.map {
                    CorrectionView(page: page, correction: $0, article: place)
                })
        case "source": .view(article.source.map { SourceView(page: page, source: $0) })
        case "body": .html(body)
        case "speakers": .views(speakers)
        case "dates": .views(briefing.eventsOfArticle[place].map { EventView(page: page, place: $0) })
        case "statement_count": .number(briefing.statementsOfArticle[place].count)
        case "word_count": .number(article.text.wordCount)
        case "verification":
            .view(
                VerificationView(
                    words: page.site.words,
                    verification: VerificationCount(of: briefing.statementsOfArticle[place], in: briefing)))
        default: nil
        }
    }

    private var body: String {
        var html =
            page.isReport
            ? ArticleHTML(page, article: place, idPrefix: reportPrefix(article), firstHeading: 3)
            : ArticleHTML(page, article: place)
        return String(decoding: html.html(), as: UTF8.self)
    }

    /// The page's own language again, within an element of the article's.
    private var pageLanguageAttributes: String {
        let settings = briefing.settings
        guard let language = article.language, language != settings.language else { return "" }
        return " lang=\"\(escapedHTML(settings.language))\" dir=\"\(settings.isRightToLeft ? "rtl" : "ltr")\""
    }

    /// Who speaks, in the order of the text.
    private var speakers: [ArticleSpeakerView] {
        var order: [Int] = []
        var statements: [Int: [Int]] = [:]
        for statement in briefing.statementsOfArticle[place] {
            for speaker in briefing.statements[statement].speakers {
                if statements[speaker] == nil { order.append(speaker) }
                statements[speaker, default: []].append(statement)
            }
        }
        return order.map { ArticleSpeakerView(page: page, place: $0, statements: statements[$0] ?? []) }
    }
}

/// A stakeholder that speaks in an article, with what it says there.
struct ArticleSpeakerView: View {
    let page: PageContext
    /// Place in `Briefing.stakeholders`.
    let place: Int
    /// Places in `Briefing.statements`.
    let statements: [Int]

    static let names = SpeakerView.names + ["chips"]

    func value(_ name: String) -> Value? {
        guard name == "chips" else {
            let date = statements.first.map { page.site.briefing.statements[$0].date }
            return SpeakerView(page: page, place: place, date: date).value(name)
        }
        return .views(
            statements.flatMap { place in
                let statement = page.site.briefing.statements[place]
                let stances = statement.stances.map { page.site.briefing.settings.stances[$0.stance] }
                guard !stances.isEmpty else { return [ChipView(paragraph: statement.paragraph)] }
                return stances.map { ChipView(paragraph: statement.paragraph, stance: $0) }
            })
    }
}

/// A stance with the paragraph that it is taken in.
struct ChipView: View {
    let paragraph: Int
    var stance: Stance?

    static let names = ["paragraph", "stance"]

    func value(_ name: String) -> Value? {
        switch name {
        case "paragraph": .number(paragraph)
        case "stance": .view(stance.map(StanceView.init))
        default: nil
        }
    }
}

/// A mistake that was put right.
struct CorrectionView: View {
    let page: PageContext
    let correction: Correction
    /// Place in `Briefing.articles`.
    let article: Int

    static let names = ["date", "note", "article"]

    func value(_ name: String) -> Value? {
        switch name {
        case "date": .view(DateView(page: page, date: correction.date))
        case "note": .text(correction.note)
        case "article": .view(ArticleView(page: page, place: article))
        default: nil
        }
    }
}

/// How many quotations stood the comparison with their source.
struct VerificationView: View {
    let words: Words
    let verification: VerificationCount

    static let names = ["count", "verified", "complete", "text"]

    func value(_ name: String) -> Value? {
        switch name {
        case "count": .number(verification.count)
        case "verified": .number(verification.verified)
        case "complete": .flag(verification.count > 0 && verification.count == verification.verified)
        case "text": .text(verification.words(words))
        default: nil
        }
    }
}

/// The report that an article rests on: only what its front matter says.
struct SourceView: View {
    let page: PageContext
    let source: Source

    static let names = [
        "name", "title", "publisher", "author", "url", "address", "published", "retrieved", "archive",
        "archive_address",
        "grade",
    ]

    func value(_ name: String) -> Value? {
        switch name {
        case "name":
            .text(
                source.title ?? source.publisher ?? source.url.map(shortAddress) ?? page.site.words["untitled_source"])
        case "title": .text(source.title)
        case "publisher": .text(source.publisher)
        case "author": .text(source.author)
        case "url": .text(source.url.flatMap { isWebAddress($0) ? $0 : nil })
        case "address": .text(source.url.map(shortAddress))
        case "published": .view(source.published.map { DateView(page: page, date: $0) })
        case "retrieved": .view(source.retrieved.map { DateView(page: page, date: $0) })
        case "archive": .text(source.archive.flatMap { isWebAddress($0) ? $0 : nil })
        case "archive_address": .text(source.archive.map(shortAddress))
        case "grade": .text(source.grade)
        default: nil
        }
    }
}

/// A source with everything that rests on it.
struct CitedSourceView: View {
    let page: PageContext
    let cited: CitedSource
    /// Articles that are shown at most.
    private let limit = 20

    init(page: PageContext, cited: CitedSource) {
        self.page = page
        self.cited = cited
    }

    static let names =
        SourceView.names + ["articles", "article_count", "more_articles", "statement_count", "verification"]

    func value(_ name: String) -> Value? {
        switch name {
        case "articles": .views(cited.articles.prefix(limit).map { ArticleView(page: page, place: $0) })
        case "article_count": .number(cited.articles.count)
        case "more_articles": .number(max(0, cited.articles.count - limit))
        case "statement_count": .number(cited.statementCount)
        case "verification": .view(VerificationView(words: page.site.words, verification: cited.verification))
        default: SourceView(page: page, source: cited.source).value(name)
        }
    }
}
