import Diagnostics
import EDTF
import FileSystem
import Markdown
import YAML

/// Reads one article, apart from all others: with the same bytes, registry and settings it gives the same values.
struct ArticleReading {
    let site: String
    let registry: Registry
    let settings: Settings

    /// The article, or `nil` where it can't stand, and everything that is to be said of its file.
    /// - Parameter dates: those that were read before.
    func read(
        _ file: String, _ bytes: [UInt8], dates: DateMemory
    ) -> (article: ReadArticle?, diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        guard let source = SourceText(file: file, bytes: bytes, diagnostics: &diagnostics) else {
            return (nil, diagnostics)
        }
        return (article(source, dates, &diagnostics), diagnostics)
    }

    private func article(_ source: SourceText, _ dates: DateMemory, _ diagnostics: inout [Diagnostic]) -> ReadArticle? {
        let file = source.file
        let parted = FrontMatter(of: source, diagnostics: &diagnostics)
        guard let record = parted.record else {
            if !parted.isBroken {
                diagnostics.append(
                    Diagnostic(
                        .error, "no-front-matter", "the article has no front matter",
                        at: Place(file: file, line: 1, column: 1),
                        advice: "it begins with ‘---’, ‘title: …’, ‘date: …’, ‘---’"))
            }
            return nil
        }
        let document = Document(parsing: parted.body, options: .init(firstLine: parted.bodyLine))
        if !document.problems.isEmpty { diagnostics += document.problems.map { Diagnostic($0, file: file) } }
        let front = ArticleFrontMatter(reading: record, file: file, dates: dates, diagnostics: &diagnostics)
        // An article without a title still has annotations to complain about.
        guard let date = front?.date ?? EDTF.Day(number: 0).map(EDTF.init) else { return nil }
        let slug = front?.slug ?? identifier(fromFile: file)
        var read = read(document, file: file, slug: slug, date: date, dates, &diagnostics)
        guard let front else { return nil }
        read.article.take(front)
        if front.summary == nil, front.bottomLine == nil { read.article.text.opening = read.opening }
        read.archived = archivedPath(front.source)
        if let archived = archivedText(front.source, record, file: file, &diagnostics) {
            Verification(archived: archived, settings: settings, file: file).verify(&read, &diagnostics)
        }
        return read
    }

    /// Numbers the paragraphs and reads annotations and mentions.
    private func read(
        _ document: Document, file: String, slug: String, date: EDTF, _ dates: DateMemory,
        _ diagnostics: inout [Diagnostic]
    ) -> ReadArticle {
        var text = AnnotatedText(document: document)
        var annotations = AnnotationReading(
            document: document, file: file, articleID: slug, articleDate: date, dates: dates,
            registry: registry, settings: settings)
        var outline = Outline()
        var finding = registry.names.isEmpty ? nil : MentionFinding(in: document, names: registry.names)
        document.textBytes.withUnsafeBufferPointer { bytes in
            document.walk { id, tag, depth in
                outline.enter(id, tag, depth: depth, in: document, bytes)
                var isMention = false
                var text = 0..<0
                switch tag {
                case .span, .div:
                    guard let attributes = document.attributes(of: id) else { break }
                    annotations.take(
                        id, attributes, paragraph: outline.paragraph, line: document.line(of: id),
                        before: outline.lastScalar)
                    isMention = annotations.isMention(id)
                case .text, .code, .codeBlock:
                    text = document.textRange(of: id)
                    outline.take(text, of: bytes)
                default: break
                }
                finding?.enter(id, tag, depth: depth, text: text, isMarked: isMention, bytes)
            }
            outline.finish(bytes)
            finding?.finish(bytes)
        }
        annotations.finish()
        text.paragraphs = outline.paragraphs
        text.wordCount = outline.wordCount
        text.topHeading = outline.topHeading
        text.passages = annotations.passages
        for place in text.passages.indices {
            text.passages[place].paragraph = max(1, min(text.passages[place].paragraph, outline.paragraphs.count))
        }
        if let finding {
            text.foundMentions = finding.found
            for mention in finding.found { annotations.countMentions(CollectionOfOne(mention.stakeholder)) }
        }
        diagnostics += annotations.diagnostics
        var article = Article(id: slug, file: file, title: "", date: date, text: ArticleText())
        article.text.wordCount = outline.wordCount
        return ReadArticle(
            article: article, annotated: text, statements: annotations.statements, accounts: annotations.accounts,
            sameAs: annotations.sameAs, mentions: annotations.mentions)
    }

    /// Where the archived text lies that quotations are compared with, from the site's folder.
    private func archivedPath(_ source: Source?) -> String? {
        guard let name = source?.text, settings.verify != .off, !name.split(separator: "/").contains("..") else {
            return nil
        }
        return "Content/" + (name.hasPrefix("sources/") ? name : "sources/" + name)
    }

    /// The archived text that quotations are compared with; `nil` where there is none.
    private func archivedText(
        _ source: Source?, _ record: YAMLNode, file: String, _ diagnostics: inout [Diagnostic]
    ) -> String? {
        guard source?.text != nil, settings.verify != .off else { return nil }
        let place = record["source"]?["text"].map { BriefingKit.place(of: $0, in: file) } ?? Place(file: file)
        guard let path = archivedPath(source) else {
            diagnostics.append(
                Diagnostic(.error, "no-source-text", "the archived text must lie in Content/sources", at: place))
            return nil
        }
        guard Files.kind(of: site + "/" + path) == .file else {
            diagnostics.append(
                Diagnostic(.error, "no-source-text", "there is no archived text ‘\(path)’", at: place))
            return nil
        }
        return SourceText(file: path, site: site, diagnostics: &diagnostics).map {
            String(decoding: $0.bytes, as: UTF8.self)
        }
    }
}

extension Article {
    /// Takes over what the front matter says.
    fileprivate mutating func take(_ front: ArticleFrontMatter) {
        title = front.title
        summary = front.summary
        isDraft = front.isDraft
        language = front.language
        aliases = front.aliases
        image = front.image
        corrections = front.corrections
        updated = front.updated
        bottomLine = front.bottomLine
        source = front.source
    }
}

extension Diagnostic {
    /// What the Markdown library has noticed.
    init(_ problem: MarkdownProblem, file: String) {
        self.init(.warning, problem.code.rawValue, problem.message, at: Place(problem.range, in: file))
    }
}
