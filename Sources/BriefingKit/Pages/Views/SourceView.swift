import EDTF
import Liquid

/// The report that an article rests on: only what its front matter says.
struct SourceView: View {
    let page: PageContext
    /// Place in `Briefing.articles`.
    let article: Int

    enum Name: String, CaseIterable {
        case name, title, publisher, author, url, address, published, retrieved, archive
        case archiveAddress = "archive_address"
        case grade
    }
    static let table = PropertyTable<Name>()

    private var source: Source? { page[card: article].source }

    func value(_ name: Name) -> Value { source.map { SourceView.value(name, of: $0, page: page) } ?? .null }

    func write(_ name: Name, into output: inout LiquidOutput) -> Bool {
        guard let source else { return false }
        let text: KeptText? =
            switch name {
            case .title: source.told.value.title
            case .publisher: source.told.value.publisher
            case .author: source.told.value.author
            case .grade: source.told.value.grade
            case .name, .url, .address, .published, .retrieved, .archive, .archiveAddress: nil
            }
        guard let text else { return false }
        text.withBytes { output.append(escaping: $0) }
        return true
    }

    func write(_ name: Name, then last: PropertyName, into output: inout LiquidOutput) -> Bool {
        let date: EDTF? =
            switch name {
            case .published: source?.published
            case .retrieved: source?.retrieved
            default: nil
            }
        return date.map { DateView(page: page, date: $0).write(last, into: &output) } ?? false
    }

    func isTrue(_ name: PropertyName) -> Bool? {
        guard let source, let name = SourceView.table[name] else { return nil }
        return switch name {
        case .title: source.told.value.title != nil
        case .publisher: source.told.value.publisher != nil
        case .author: source.told.value.author != nil
        case .grade: source.told.value.grade != nil
        case .published: source.told.value.published != nil
        case .retrieved: source.told.value.retrieved != nil
        case .name, .url, .address, .archive, .archiveAddress: nil
        }
    }

    /// What a view of a source shows, without one: a source is many texts, none of which is copied for the others.
    static func value(_ name: Name, of source: Source, page: PageContext) -> Value {
        switch name {
        case .name:
            .text(source.title ?? source.publisher ?? source.url.map(shortAddress) ?? page.words["untitled_source"])
        case .title: .text(source.title)
        case .publisher: .text(source.publisher)
        case .author: .text(source.author)
        case .url: .text(source.url.flatMap { isWebAddress($0) ? $0 : nil })
        case .address: .text(source.url.map(shortAddress))
        case .published: .view(source.published.map { DateView(page: page, date: $0) })
        case .retrieved: .view(source.retrieved.map { DateView(page: page, date: $0) })
        case .archive: .text(source.archive.flatMap { isWebAddress($0) ? $0 : nil })
        case .archiveAddress: .text(source.archive.map(shortAddress))
        case .grade: .text(source.grade)
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

    enum Name: String, CaseIterable {
        case name, title, publisher, author, url, address, published, retrieved, archive
        case archiveAddress = "archive_address"
        case grade, articles
        case articleCount = "article_count"
        case moreArticles = "more_articles"
        case statementCount = "statement_count"
        case verification
    }
    static let table = PropertyTable<Name>()

    func value(_ name: Name) -> Value {
        switch name {
        case .articles: .views(cited.articles.prefix(limit).map { ArticleView(page: page, place: $0) })
        case .articleCount: .number(cited.articles.count)
        case .moreArticles: .number(max(0, cited.articles.count - limit))
        case .statementCount: .number(cited.statementCount)
        case .verification: .view(VerificationView(page: page, verification: cited.verification))
        case .name: source(.name)
        case .title: source(.title)
        case .publisher: source(.publisher)
        case .author: source(.author)
        case .url: source(.url)
        case .address: source(.address)
        case .published: source(.published)
        case .retrieved: source(.retrieved)
        case .archive: source(.archive)
        case .archiveAddress: source(.archiveAddress)
        case .grade: source(.grade)
        }
    }

    private func source(_ name: SourceView.Name) -> Value { SourceView.value(name, of: cited.source, page: page) }
}
