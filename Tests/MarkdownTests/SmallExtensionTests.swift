import Markdown
import Testing

@Suite struct SmallExtensionTests {
    @Test func `Tildes strike through, one or two`() {
        #expect(html("~~a~~ ~b~ ~~~c~~~") == "<p><del>a</del> <del>b</del> ~~~c~~~</p>\n")
        #expect(html("**a ~~b *c*~~ d**") == "<p><strong>a <del>b <em>c</em></del> d</strong></p>\n")
        #expect(html("~~a [b]{.c} `d~~`~~") == "<p><del>a <span class=\"c\">b</span> <code>d~~</code></del></p>\n")
    }

    @Test(arguments: ["~~ a ~~", "\\~~a~~", "~a~~", "a ~b", "*a ~~b* c~~"])
    func `Tildes that do not pair stay`(source: String) {
        #expect(!html(source).contains("<del>"))
        #expect(html(source).contains("~"))
    }

    @Test func `A task has a box that its words name`() {
        #expect(
            html("- [ ] check *date*\n- [X] done\n- plain") == """
                <ul>
                <li class="task"><input type="checkbox" disabled="" aria-label="check date" /> check <em>date</em></li>
                <li class="task"><input type="checkbox" checked="" disabled="" aria-label="done" /> done</li>
                <li>plain</li>
                </ul>

                """)
    }

    @Test func `A box needs a space and words behind it, and a place at an item's beginning`() {
        for source in ["- [x]a", "- [ ]", "[x] a", "- \\[x] a", "- a [x] b", "- [y] a"] {
            #expect(!html(source).contains("<input"))
        }
    }

    @Test func `URLs and addresses become links`() {
        #expect(
            html("See https://a.b/c_(d)?e=1&amp;f, (www.g.org/*h*). i.j@k.org!")
                == "<p>See <a href=\"https://a.b/c_(d)?e=1&amp;f\">https://a.b/c_(d)?e=1&amp;f</a>, "
                + "(<a href=\"http://www.g.org/*h\">www.g.org/*h</a>*). <a href=\"mailto:i.j@k.org\">i.j@k.org</a>!</p>\n"
        )
    }

    @Test func `URLs in links, code and images stay text`() {
        #expect(html("[https://a.b a@b.c](d)") == "<p><a href=\"d\">https://a.b a@b.c</a></p>\n")
        #expect(
            html("`https://a.b` ![www.a.b](c)") == "<p><code>https://a.b</code> <img src=\"c\" alt=\"www.a.b\" /></p>\n"
        )
        #expect(
            html("[a](https://b.c),[d](https://e.f)").contains(
                "<a href=\"https://b.c\">a</a>,<a href=\"https://e.f\">d</a>"))
    }

    @Test func `A URL ends where the brackets around it do`() {
        #expect(
            html("[see https://a.b/c]{.d}")
                == "<p><span class=\"d\">see <a href=\"https://a.b/c\">https://a.b/c</a></span></p>\n")
        #expect(html("*https://a.b*") == "<p><em><a href=\"https://a.b\">https://a.b</a></em></p>\n")
    }

    @Test func `A URL in the label of a reference is still its label`() {
        #expect(html("[https://a.b]\n\n[https://a.b]: /u") == "<p><a href=\"/u\">https://a.b</a></p>\n")
    }
}
