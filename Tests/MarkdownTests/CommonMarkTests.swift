import Markdown
import Testing

@Suite struct CommonMarkTests {
    @Test func `CommonMark is read and written as cmark does`() {
        let source = "# A *b*\n\n> - one\n> - two\n\n```swift x\n<a>\n```\n\n3) c  \n   d\n\n***\n![e *f*](g 'h')\n"
        #expect(
            html(source, .commonMark) == """
                <h1>A <em>b</em></h1>
                <blockquote>
                <ul>
                <li>one</li>
                <li>two</li>
                </ul>
                </blockquote>
                <pre><code class="language-swift">&lt;a&gt;
                </code></pre>
                <ol start="3">
                <li>c<br />
                d</li>
                </ol>
                <hr />
                <p><img src="g" alt="e f" title="h" /></p>

                """)
    }

    @Test func `Extensions that are off leave their signs as text`() {
        let source = "~~a~~ [b]{.c} [^d] www.e.org\n\n| f |\n|---|\n\n::: g\n\n- [x] h\n\n[^d]: i\n"
        let plain = html(source, .commonMark)
        #expect(
            plain.contains("<p>~~a~~ [b]{.c} <a href=\"i\">^d</a> www.e.org</p>\n<p>| f |\n|---|</p>\n<p>::: g</p>"))
        #expect(plain.contains("<li>[x] h</li>"))
    }

    @Test func `No source makes an empty document`() {
        #expect(html("") == "")
        #expect(html("\n\n") == "")
        #expect(Document(parsing: "")[Document(parsing: "").root].kind == .document)
    }

    @Test func `A byte order mark is no text`() {
        #expect(html("\u{FEFF}# a") == "<h1>a</h1>\n")
        #expect(html("\u{FEFF}[a]{.b}") == "<p><span class=\"b\">a</span></p>\n")
    }

    @Test func `NUL and bytes that are not UTF-8 become the replacement character`() {
        #expect(html("a\0b") == "<p>a\u{FFFD}b</p>\n")
        let document = Document(parsing: [0x61, 0xFF, 0x5B, 0x62, 0x5D, 0x7B, 0x2E, 0x63, 0x7D])
        #expect(HTMLRenderer().render(document) == "<p>a\u{FFFD}<span class=\"c\">b</span></p>\n")
    }

    @Test(arguments: ["\r\n", "\r"]) func `Every line ending ends a line`(ending: String) {
        let source = "a\n[b]{.c}\n\n::: d\ne\n:::\n\n| f |\n|---|\n| g |\n"
        let other = String(source.map { $0 == "\n" ? Character(ending) : $0 })
        #expect(html(other) == html(source))
    }

    @Test func `Raw HTML is left out unless it is allowed`() {
        #expect(safeHTML("a <b>c</b>\n\n<div>\nd\n</div>\n").contains("<b>") == false)
        #expect(safeHTML("<div>") == "<!-- raw HTML omitted -->\n")
        #expect(html("<div>") == "<div>\n")
    }

    @Test func `A block knows its lines in the file`() {
        let source = "a\nb\n\n::: c\n> d\n:::\n\n| e |\n|---|\n| f |\n\n# g\n"
        let document = Document(parsing: source, options: .init(firstLine: 10))
        let lines = nodes(of: document).compactMap { id -> Int? in
            switch document[id].kind {
            case .paragraph, .div, .table, .tableCell, .heading: document[id].position.line
            default: nil
            }
        }
        #expect(lines == [10, 13, 14, 17, 17, 19, 21])
    }
}
