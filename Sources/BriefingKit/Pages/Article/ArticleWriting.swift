import Bytes
import Markdown

/// Makes the HTML of articles that were read with a scope.
struct ArticleWriting: Sendable {
    private let options: HTMLRenderer.Options
    private let words: Words
    private let number: ParagraphNumber
    private let pieces: ArticlePieces
    /// Where the report is to hold the articles' texts.
    private let reportPieces: ArticlePieces?

    init(_ scope: ArticleScope) {
        options = HTMLRenderer.Options(settings: scope.settings, words: scope.words, idPrefix: "")
        words = scope.words
        number = ParagraphNumber(label: ParagraphLabel(words, title: nil), idPrefix: "")
        pieces = ArticlePieces(scope, number, isForReport: false)
        reportPieces = scope.isForReport ? ArticlePieces(scope, number, isForReport: true) : nil
    }

    /// The HTML of an article.
    func body(of read: ReadArticle) -> ArticleBody? {
        guard let text = read.annotated else { return nil }
        let outline = ArticleOutline(text, statementCount: read.statements.count)
        let source = ArticleSource(text, read.statements, outline, pieces, number)
        let page = html(of: source, top: text.topHeading, firstHeading: 2)
        let pagePrint = contentHash(page)
        var print = Fingerprint()
        print.add(pagePrint)
        var body = ArticleBody(page: .memory(page, print: pagePrint), report: nil, print: 0)
        if let reportPieces {
            let own = ParagraphNumber(
                label: ParagraphLabel(words, title: read.article.title), idPrefix: reportPrefix(read.article.id))
            let source = ArticleSource(text, read.statements, outline, reportPieces, own)
            let report = html(of: source, top: text.topHeading, firstHeading: 3)
            let reportPrint = contentHash(report)
            print.add(reportPrint)
            body.report = .memory(report, print: reportPrint)
        }
        body.print = print.value
        return body
    }

    private func html(of source: ArticleSource, top: Int, firstHeading: Int) -> [UInt8] {
        var renderer = HTMLRenderer(options: options)
        renderer.options.idPrefix = source.idPrefix + "pg-"
        var writer = ArticleHTML(source, levels: HeadingLevels(top: top, first: firstHeading))
        // As long as most are.
        var output = ByteOutput(expecting: 1 << 13)
        renderer.render(source.document, delegate: &writer, into: &output)
        return output.bytes()
    }
}
