import Diagnostics
import Testing

@testable import BriefingKit

/// The HTML of an article's annotated text.
@Suite struct PagesArticleTests {
    private func html(_ body: String, more: String = "") throws -> String {
        let fixture = try SiteFixture(SiteFixture.article(body, more: more))
        var diagnostics: [Diagnostic] = []
        let briefing = try #require(fixture.read().briefing)
        let theme = Theme(overrides: [:], language: "en", diagnostics: &diagnostics)
        #expect(diagnostics == [])
        let page = PageContext(Site(briefing, words: theme.words), path: "articles/a.html")
        var html = ArticleHTML(page, article: 0)
        return String(decoding: html.html(), as: UTF8.self)
    }

    @Test func aParagraphHasItsNumberAndItsStatementsInTheMargin() throws {
        let html = try html("Nobody.\n\nThe front [objected]{says=front opposes=delisting}.\n")
        print(html)
    }
    @Test func dump() throws {
        let html = try html("""
        # Head

        ### Deep

        Zia Ahmad Takal said it was [“committed” to Kazakhstan]{says=takal supports=engagement to=kazakhstan} and [the ministry [will *open*]{does=mfa when=2024 supports=engagement}]{says=front}.

        [Kazakhstan [link](http://x.org)]{when=2023-12 who=kazakhstan} and [ the plan]{when=2024}.

        - one [no]{says=front opposes=delisting}
        - two Kazakhstan

        > Quote Kazakhstan

        | a | b |
        |---|---|
        | [x]{says=front neutral=delisting} | Kazakhstan |

        ::: {says=front conditional=engagement condition="if"}
        First paragraph.

        Second paragraph[^1].
        :::

        [^1]: note by Freedom Front

        ```c
        code
        ```
        """)
        print(html)
    }
}
