import Diagnostics
import FileSystem
import Markdown
import Testing

@testable import BriefingKit

@Suite("An article’s document need not be kept")
struct DocumentAgainTests {
    private func source(_ text: String) throws -> SourceText {
        var diagnostics: [Diagnostic] = []
        return try #require(SourceText(file: "a.md", bytes: Array(text.utf8), diagnostics: &diagnostics))
    }

    @Test("made again from the file, it has the same nodes, lines and HTML")
    func again() throws {
        let fixture = try SiteFixture(
            body: "A [word]{says=takal}.\n\n::: {says=mfa}\n| a | b |\n|---|---|\n| ~~1~~ | 2[^n] |\n:::\n\n[^n]: Note."
        )
        let reading = fixture.read()
        let settings = try #require(reading.briefing?.settings)
        var diagnostics: [Diagnostic] = []
        let file = try #require(
            SourceText(file: reading.files.articles[0], site: fixture.folder, diagnostics: &diagnostics))
        let registry = Registry.reading(
            reading.files, site: fixture.folder, settings: settings, diagnostics: &diagnostics)
        let article = ArticleReading(site: fixture.folder, registry: registry, settings: settings).read(
            file.file, try Files.read(fixture.folder + "/" + file.file), dates: DateMemory())
        let text = try #require(article.article?.annotated)
        let (kept, again) = (text.document, Document(bodyOf: file))
        var (one, other): (NodeID?, NodeID?) = (kept.root, again.root)
        while let node = one {
            #expect(node == other)
            #expect(kept[node] == again[node])
            one = kept.next(after: node, within: kept.root)
            other = other.flatMap { again.next(after: $0, within: again.root) }
        }
        #expect(other == nil)
        #expect(HTMLRenderer().render(kept) == HTMLRenderer().render(again))
        #expect(text.passages.allSatisfy { again.attributes(of: $0.node) != nil })
    }

    @Test("a file without front matter is all Markdown; one whose front matter is open has none")
    func edges() throws {
        #expect(HTMLRenderer().render(Document(bodyOf: try source("# A\n"))) == "<h1>A</h1>\n")
        #expect(HTMLRenderer().render(Document(bodyOf: try source("---\ntitle: A\n"))) == "")
        #expect(HTMLRenderer().render(Document(bodyOf: try source("---\r\ntitle: A\r\n---  \r\nB"))) == "<p>B</p>\n")
    }
}
