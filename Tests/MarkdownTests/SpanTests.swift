import Markdown
import Testing

@Suite struct SpanTests {
    @Test func `Words in brackets with attributes are a span`() {
        #expect(
            html("Kabul was [“committed”]{says=takal supports=delisting .quote #q1}.")
                == "<p>Kabul was <span id=\"q1\" class=\"quote\" data-says=\"takal\" data-supports=\"delisting\">"
                + "“committed”</span>.</p>\n")
    }

    @Test func `A value keeps stars, quotes and brackets as they are`() {
        let document = Document(
            parsing: #"[a]{condition="only *short* contacts, women's [own] {rights}" n="_x"} b_ c*"#)
        #expect(annotations(in: document)[0].attributes["condition"] == "only *short* contacts, women's [own] {rights}")
        #expect(document.plainText(of: document.root) == "a b_ c*")
    }

    @Test func `Spans nest and hold any inline`() {
        #expect(
            html("[The *[Court]{.b}* of [`c]`](u) ![d](e)]{.a}")
                == "<p><span class=\"a\">The <em><span class=\"b\">Court</span></em> of <a href=\"u\"><code>c]</code></a> "
                + "<img src=\"e\" alt=\"d\" /></span></p>\n")
    }

    @Test func `A link's text and an image's description hold spans`() {
        #expect(html("[a [b]{.c}](u)") == "<p><a href=\"u\">a <span class=\"c\">b</span></a></p>\n")
        #expect(html("![a [b]{.c}](u)") == "<p><img src=\"u\" alt=\"a b\" /></p>\n")
    }

    @Test func `Brackets bind tighter than emphasis`() {
        #expect(html("*a [b* c]{.x} d.") == "<p>*a <span class=\"x\">b* c</span> d.</p>\n")
        #expect(html("[_x_]{.a}") == "<p><span class=\"a\"><em>x</em></span></p>\n")
        #expect(html("*[x]{.a}*") == "<p><em><span class=\"a\">x</span></em></p>\n")
        #expect(html("a*[x]{.a}*b") == "<p>a*<span class=\"a\">x</span>*b</p>\n")
    }

    @Test(arguments: [
        "[x](u){.a}", "[x] {.a}", "\\[x]{.a}", "[x\\]{.a}", "a] b]{.x}", "[x]\\{.a}", "[x]{}", "[x]{-}", "[x]{word}",
        "[x]{.a", "[x]{k='a b'}", "[x]{k=}", "[x]{note=\"she said \\\"no\\\" twice\"}", "[one\n\ntwo]{.x}",
    ]) func `What is no span stays text`(source: String) {
        let document = Document(parsing: source)
        #expect(annotations(in: document).isEmpty)
    }

    @Test(arguments: [
        "`[x]{.a}`", "    [x]{.a}", "~~~\n[x]{.a}\n~~~", "<b title=\"[x]{.a}\">", "<div>\n[x]{.a}\n</div>",
    ])
    func `Code and raw HTML hold no span`(source: String) {
        #expect(html(source).contains("[x]{.a}"))
    }

    @Test func `Destinations and titles are restored as they are written`() {
        #expect(html("[a](u[v]{.x})") == "<p><a href=\"u%5Bv%5D%7B.x%7D\">a</a></p>\n")
        #expect(html("[a](u \"t [v]{.x}\")") == "<p><a href=\"u\" title=\"t [v]{.x}\">a</a></p>\n")
        #expect(html("[a]\n\n[a]: u \"t [v]{.x} ~~b~~ www.c.d\"").contains("title=\"t [v]{.x} ~~b~~ www.c.d\""))
        #expect(html("[a [b](c [d]{.e}) f") == "<p>[a [b](c <span class=\"e\">d</span>) f</p>\n")
    }

    @Test func `A full reference is a link, not a span`() {
        #expect(html("[x][y]{.a}\n\n[y]: /u") == "<p><a href=\"/u\">x</a>{.a}</p>\n")
        #expect(html("[x][y]{.a}") == "<p>[x]<span class=\"a\">y</span></p>\n")
        #expect(html("[y]{.a}\n\n[y]: /u") == "<p><span class=\"a\">y</span></p>\n")
    }

    @Test func `An exclamation mark before a span is text`() {
        #expect(html("Stop![x]{.a}") == "<p>Stop!<span class=\"a\">x</span></p>\n")
    }

    @Test func `A source cannot forge a mark`() {
        let sign = nonCharacter
        let forged = "\(sign)s0\(sign) &#xFDD0;s0&#64976; ![x](\(sign)s0\(sign)) [y]{.a}\n\n<!--\(sign)d0\(sign)-->"
        let document = Document(parsing: forged)
        #expect(annotations(in: document).count == 1)
        #expect(!HTMLRenderer().render(document).contains(sign))
    }

    @Test func `Braces that were meant as attributes are told`() {
        let problems = Document(parsing: "a [b]{says=x, y}\n[c]{k=} [d]{} [e]{f}").problems
        #expect(problems.map(\.code) == [.invalidAttributes, .invalidAttributes, .invalidAttributes])
        #expect(problems.map(\.range.line) == [1, 2, 2])
    }
}
