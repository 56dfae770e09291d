import Markdown
import Testing

@Suite struct FootnoteTests {
    @Test func `Footnotes are numbered as a reader meets them, and lead back`() {
        #expect(
            html("A[^b] and[^a].\n\n[^a]: Alpha.\n[^b]: Beta.\n") == """
                <p>A<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup> \
                and<sup class="footnote-ref"><a href="#fn-2" id="fnref-2" role="doc-noteref">2</a></sup>.</p>
                <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
                <ol>
                <li id="fn-1">
                <p>Beta. <a href="#fnref-1" class="footnote-backref" role="doc-backlink" \
                aria-label="Back to reference 1">↩</a></p>
                </li>
                <li id="fn-2">
                <p>Alpha. <a href="#fnref-2" class="footnote-backref" role="doc-backlink" \
                aria-label="Back to reference 2">↩</a></p>
                </li>
                </ol>
                </section>

                """)
    }

    @Test func `Every reference to one footnote has its own way back`() {
        let twice = html("A[^a] B[^A].\n\n[^a]: N.\n")
        #expect(twice.contains("id=\"fnref-1\"") && twice.contains("id=\"fnref-1-2\""))
        #expect(twice.contains("href=\"#fnref-1\"") && twice.contains("href=\"#fnref-1-2\""))
        #expect(twice.contains("aria-label=\"Back to reference 1-2\">↩<sup>2</sup></a>"))
    }

    @Test func `A definition holds blocks`() {
        let notes = html("x[^1] y[^2]\n\n[^1]: a\n\n    > b\n\n        c\n\n[^2]:\n    - d\n    - e\n")
        #expect(notes.contains("<p>a</p>\n<blockquote>\n<p>b</p>\n</blockquote>\n<pre><code>c\n</code></pre>\n<a href"))
        #expect(notes.contains("<ul>\n<li>d</li>\n<li>e</li>\n</ul>\n<a href"))
    }

    @Test func `Lists around definitions are not joined with them`() {
        let lists = html("1) a[^1]\n2) b\n\n[^1]: n\n\n1) c\n2) d\n\n1. e\n\n[^2]: m\n\n1. f\n")
        #expect(lists.hasPrefix("<ol>\n<li>a<sup"))
        #expect(
            lists.contains(
                "<li>b</li>\n</ol>\n<ol>\n<li>c</li>\n<li>d</li>\n</ol>\n<ol>\n<li>e</li>\n</ol>\n<ol>\n<li>f</li>"))
    }

    @Test func `Footnotes refer to footnotes after those of the text`() {
        let document = Document(parsing: "[^o]: Outer[^i].\n\nA[^o] B[^x].\n\n[^i]: Inner.\n\n[^x]: X.\n")
        let labels = document.footnotes.map { id -> String in
            if case .footnoteDefinition(let footnote) = document[id].kind { footnote.label } else { "" }
        }
        #expect(labels == ["o", "x", "i"])
    }

    @Test func `What is undefined, unused or defined twice is told`() {
        let document = Document(parsing: "a[^x] b[^1]\n\n[^1]: c\n[^1]: d\n[^2]: e\n")
        #expect(
            document.problems.map(\.code) == [.undefinedFootnote, .duplicateFootnote, .unusedFootnote, .unusedFootnote])
        #expect(document.problems.map(\.range.line) == [1, 4, 4, 5])
        #expect(document.footnotes.count == 1)
        #expect(HTMLRenderer().render(document).contains("a[^x] b<sup"))
    }

    @Test func `A bracket with a caret is a link before a destination`() {
        #expect(html("[^1](u)\n\n[^1]: n") == "<p><a href=\"u\">^1</a></p>\n")
        #expect(html("a[^1](see b)\n\n[^1]: n").contains("a<sup"))
    }

    @Test func `No link stands in a link, and no reference in code`() {
        #expect(
            html("[a[^1]](u)\n\n[^1]: n").contains(
                "<a href=\"u\">a<sup class=\"footnote-ref\" id=\"fnref-1\">1</sup></a>"))
        #expect(html("`[^1]` \\[^1]\n\n[^1]: n") == "<p><code>[^1]</code> [^1]</p>\n")
    }

    @Test func `Footnotes can be left out, and ids told apart`() {
        let document = Document(parsing: "a[^1]\n\n[^1]: n")
        #expect(HTMLRenderer(options: .init(writesFootnotes: false)).render(document) == "<p>a</p>\n")
        #expect(
            HTMLRenderer(options: .init(idPrefix: "x-")).render(document).contains("href=\"#x-fn-1\" id=\"x-fnref-1\""))
        #expect(document.plainText(of: document.root) == "a")
    }
}
