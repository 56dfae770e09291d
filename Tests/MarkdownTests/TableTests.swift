import Markdown
import Testing

@Suite struct TableTests {
    @Test func `A table has a head, a body and valid alignment`() {
        #expect(
            html("| a | b | c |\n|:--|:-:|--:|\n| *d* | `e \\| f` |\n") == """
                <table>
                <thead>
                <tr>
                <th scope="col" class="left">a</th>
                <th scope="col" class="center">b</th>
                <th scope="col" class="right">c</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td class="left"><em>d</em></td>
                <td class="center"><code>e | f</code></td>
                <td class="right"></td>
                </tr>
                </tbody>
                </table>

                """)
    }

    @Test func `Each cell is read by itself`() {
        let row = html("| a | b |\n|---|---|\n| *c | d* |\n| 1. e | # f # |\n")
        #expect(row.contains("<td>*c</td>\n<td>d*</td>"))
        #expect(row.contains("<td>1. e</td>\n<td># f #</td>"))
    }

    @Test func `Cells hold spans and references`() {
        let cells = html("| [a]{k=\"1\"} | b[^n] |\n|---|---|\n| [r] | d |\n\n[r]: /u\n[^n]: e")
        #expect(cells.contains("<span data-k=\"1\">a</span>"))
        #expect(cells.contains("b<sup class=\"footnote-ref\">"))
        #expect(cells.contains("<td><a href=\"/u\">r</a></td>"))
    }

    @Test func `The text before a table is a paragraph, and a blank line or a block ends it`() {
        #expect(html("a\nb\n| c |\n|---|\nd\n> e").hasPrefix("<p>a\nb</p>\n<table>"))
        #expect(html("| c |\n|---|\n| d |\n> e").hasSuffix("</table>\n<blockquote>\n<p>e</p>\n</blockquote>\n"))
        #expect(html("> a\n| b |\n> |---|\n> | c |").contains("<p>a</p>\n<table>"))
    }

    @Test(arguments: ["| a | b |\n|---|", "|---|\n| a |", "    | a |\n    |---|", "a\n---"])
    func `A row of hyphens that does not fit makes no table`(source: String) {
        #expect(!html(source).contains("<table>"))
    }

    @Test func `Tables stand in lists and quotes`() {
        #expect(html("- x\n\n  | a |\n  |---|\n  | b |\n").contains("<p>x</p>\n<table>"))
        #expect(html("- | a |\n  |---|\n  | b |\n- c").contains("<li>\n<table>"))
        #expect(html("> | a |\n> |---|\n> | b |\n").contains("<td>b</td>"))
    }
}
