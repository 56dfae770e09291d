import Markdown
import Testing

@Suite struct HostileInputTests {
    @Test(arguments: [
        ("[", "", "]{.a}"), ("> ", "[a]{.b}", ""), ("*a **b ", "[x]{.a}", ""), ("![", "a", "](u)"),
        ("::: a\n", "b", ""),
        ("- ", "[a]{.b}", ""), ("[^1]: ", "a", ""), ("~~a ", "", ""), ("`a ``b ", "[x]{.a}", ""),
        ("<!-- ", "[x]{.a}", ""),
        ("]{a=\"", "", ""), ("[^", "", "\n\n[^1]: a"), ("www.", "", ""), ("a@", "", ""), ("|a", "\n|-|\n", "|b"),
        ("(", "", ""),
        ("[a](", "", ""), ("[x]{.a ", "", ""), ("![[]()", "", ""), (":::\n", "", ""), ("\t", "[x]{.a}", ""),
        ("&#", "", ""),
    ]) func `Ten thousand of anything are read`(opening: String, middle: String, closing: String) {
        let source =
            String(repeating: opening, count: 10_000) + middle + String(repeating: closing, count: 10_000)
        #expect(safeHTML(source).utf8.count < 10_000_000)
    }

    @Test func `Spans deeper than any writer nests stay text`() {
        let depth = 2_000
        let source = String(repeating: "[", count: depth) + "a" + String(repeating: "]{.b}", count: depth)
        let count = annotations(in: Document(parsing: source)).count
        #expect(count > 400 && count < depth)
        #expect(html(source).contains("]{.b}"))
    }

    @Test func `Text survives whatever stands around it`() {
        let pieces = [
            "[", "]", "{.a}", "*", "~~", "`", "\n", "\n\n", "> ", "- ", "::: b\n", ":::\n", "|", "<b ", "[^1]", "\\",
            "w",
        ]
        var state: UInt64 = 7
        for _ in 0..<2_000 {
            var source = ""
            for _ in 0..<12 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                source += pieces[Int(state >> 33) % pieces.count]
            }
            source += "\n\nZ [Y]{.a} X[^1]\n\n[^1]: V"
            let rendered = html(source)
            #expect(!rendered.contains(nonCharacter), "\(source.debugDescription)")
            #expect(rendered.contains("Z") && rendered.contains("X"), "\(source.debugDescription)")
        }
    }
}
