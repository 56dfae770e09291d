import Foundation
import Testing

@testable import BriefingKit

/// Whole pages, made with the built-in theme.
@Suite struct PagesSiteTests {
    /// Every kind of thing that a site can hold.
    private static let whole =
        SiteFixture.article(
            """
            Zia Ahmad Takal was [“glad”]{says=takal supports=delisting to=kazakhstan via=front confidence=low}.

            The front [objected]{says=front opposes=delisting conditional=engagement condition="only <i> & then"}.

            [Kazakhstan acted]{does=kazakhstan supports=delisting when=2023-12~ title="The act"}. [Later]{when=2025 who=mfa}.
            """,
            more: """
                summary: A summary
                aliases: [/old/one.html, older]
                corrections: [{date: 2024-01-05, note: A note}]
                source: {title: Report, publisher: Publisher, url: https://example.org/report}

                """)
        + SiteFixture.article("The front [agreed]{says=front supports=delisting}.\n", name: "b", date: "2024-02")
        + "=== Content/pages/about.md\n---\ntitle: About\n---\nSee [it](../articles/a.md).\n"

    private static let withBase = SiteFixture.basics.replacingOccurrences(
        of: "title: Fixture\n", with: "title: Fixture\nbase-url: https://example.org/sub/\n")

    @Test func everyLinkBetweenPagesIsRelativeAndLeadsToAFile() throws {
        let site = try PagesFixture(Self.whole, basics: Self.withBase)
        let files = Set(site.paths + ["feed.xml", "feed.json"])
        for (path, html) in try site.pages() where path != SitePath.notFound {
            for link in attributeValues("href", in: html) + attributeValues("src", in: html) {
                if link.hasPrefix("#") || link.hasPrefix("https://example.org/") { continue }
                #expect(!link.hasPrefix("/") && !link.contains("://") && !link.isEmpty, "\(link) in \(path)")
                #expect(files.contains(target(of: link, from: path)), "\(link) in \(path)")
            }
        }
    }

    @Test func everyFragmentIsThere() throws {
        let site = try PagesFixture(Self.whole)
        let pages = Dictionary(uniqueKeysWithValues: try site.pages().map { ($0.path, $0.html) })
        let ids = pages.mapValues { Set(attributeValues("id", in: $0)) }
        for (path, html) in pages {
            #expect(attributeValues("id", in: html).count == ids[path]?.count, "an id stands twice in \(path)")
            for link in attributeValues("href", in: html) where link.contains("#") && !link.contains("://") {
                let file = link.hasPrefix("#") ? path : target(of: link, from: path)
                let id = link.split(separator: "#").last.map(String.init)?.removingPercentEncoding ?? ""
                #expect(ids[file]?.contains(id) == true, "\(link) in \(path)")
            }
        }
    }

    @Test func noPageHasAStyleOrScriptInIt() throws {
        for (path, html) in try PagesFixture(Self.whole).pages() {
            #expect(!html.contains("<style") && !html.contains(" style=") && !html.contains("javascript:"), "\(path)")
            #expect(!html.contains(" onclick") && !html.contains(" onload"), "\(path)")
            for script in html.components(separatedBy: "<script").dropFirst() {
                let isData = script.hasPrefix(" type=\"application/ld+json\">")
                #expect(isData || script.contains("src=\"") && script.contains(" defer "), "\(path)")
            }
        }
    }

    @Test func noTwoPagesHaveOneTitleOrDescription() throws {
        let pages = try PagesFixture(Self.whole).pages().filter { !$0.html.contains("http-equiv=\"refresh\"") }
        let titles = pages.map { $0.html.components(separatedBy: "<title>")[1].prefix { $0 != "<" } }
        #expect(Set(titles).count == pages.count)
        let descriptions = pages.map {
            $0.html.components(separatedBy: "name=\"description\" content=\"")[1].prefix { $0 != "\"" }
        }
        #expect(Set(descriptions).count == pages.count)
        for (path, html) in pages {
            #expect(html.components(separatedBy: "<h1").count == 2, "\(path)")
            #expect(html.contains("application/ld+json"), "\(path)")
        }
    }

    @Test func theFullAddressIsGivenOnlyWhereItIsKnown() throws {
        let known = try PagesFixture(Self.whole, basics: Self.withBase)
        #expect(
            try known.text("articles/a.html").contains(
                "<link rel=\"canonical\" href=\"https://example.org/sub/articles/a.html\">"))
        #expect(try known.text("404.html").contains("href=\"https://example.org/sub/index.html\""))
        let unknown = try PagesFixture(Self.whole)
        let html = try unknown.text("articles/a.html")
        #expect(!html.contains("canonical") && !html.contains("og:url") && html.contains("og:title"))
        #expect(try unknown.text("404.html").contains("href=\"index.html\""))
    }

    @Test func anOldAddressLeadsToTheArticle() throws {
        let site = try PagesFixture(Self.whole)
        #expect(try site.text("old/one.html").contains("content=\"0; url=../articles/a.html\""))
        #expect(try site.text("older/index.html").contains("<a href=\"../articles/a.html\">"))
    }

    @Test func whatANameHoldsIsNeverMarkup() throws {
        let basics = SiteFixture.basics.replacingOccurrences(
            of: "{id: front, name: Freedom Front}", with: #"{id: front, name: "<script>\"&'"}"#)
        for (path, html) in try PagesFixture(Self.whole, basics: basics).pages() {
            #expect(!html.contains("<script>"), "\(path)")
        }
        let page = try PagesFixture(Self.whole, basics: basics).text("stakeholders/front.html")
        #expect(page.contains("&lt;script&gt;&quot;&amp;&#39;</h1>"))
    }

    @Test func aRoleIsTheOneOfTheDay() throws {
        let body = "Zia Ahmad Takal [was glad]{says=takal when=2023-12-29} and [was silent]{says=takal when=2022}."
        let html = try PagesFixture(SiteFixture.article(body)).text("quotes.html")
        #expect(html.contains("spokesperson, Foreign Ministry") && html.contains("clerk, Foreign Ministry"))
        #expect(!html.contains("clerk, Foreign Ministry; "))
    }

    @Test func aLongListGoesOnOnFurtherPages() throws {
        let body = (1...5).map { "The front [said \($0)]{says=front opposes=delisting}." }.joined(separator: "\n\n")
        let site = try PagesFixture(SiteFixture.article(body), pageLength: 2)
        for path in [
            "quotes/page-3.html", "quotes/stances/opposes/page-2.html", "stakeholders/front/page-3.html",
            "issues/delisting/page-3.html",
            "stakeholders/page/2.html",
        ] {
            #expect(site.paths.contains(path), "\(path)")
        }
        let second = try site.text("quotes/page-2.html")
        #expect(second.contains("<link rel=\"prev\" href=\"../quotes.html\">"))
        #expect(second.contains("<link rel=\"next\" href=\"page-3.html\">"))
        #expect(second.contains("said 3") && second.contains("said 4") && !second.contains("said 2"))
    }

    @Test func anEmptySiteSaysSo() throws {
        let site = try PagesFixture("", basics: "=== Content/briefing.yml\ntitle: Empty\n")
        for path in [
            "index.html", "articles.html", "stakeholders.html", "issues.html", "quotes.html", "timeline.html",
            "report.html",
        ] {
            #expect(try site.text(path).contains("</html>"), "\(path)")
        }
        #expect(try site.text("timeline.html").contains("No dated event yet."))
    }
}
