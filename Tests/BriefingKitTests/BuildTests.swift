import EDTF
import Foundation
import Testing

@testable import BriefingKit

@Suite("Building a site")
struct BuildTests {
    private let body = """
        Kabul was [“committed to positive relations”]{says=takal supports=delisting}.

        The Freedom Front [urged Astana to reconsider]{says=front opposes=delisting kind=reported to=kazakhstan}.

        It [took the group off the list]{does=kazakhstan supports=delisting when=2023-12-28 title=Removal}.
        """

    @Test("the same content gives the same bytes, whatever the number of jobs")
    func deterministic() throws {
        let site = try SiteFixture(body: body)
        #expect(site.build(jobs: 1).changes != nil)
        let first = site.files()
        try site.remove("Output")
        #expect(site.build(jobs: 4).changes != nil)
        #expect(site.files() == first)
        #expect(first.count > 20)
    }

    @Test("a second build writes nothing")
    func unchanged() throws {
        let site = try SiteFixture(body: body)
        let count = try #require(site.build().changes?.added.count)
        #expect(site.build().changes == OutputChanges(unchanged: count))
    }

    @Test("while the content has errors, the last good site stays")
    func lastGood() throws {
        let site = try SiteFixture(body: body)
        _ = site.build()
        let good = site.files()
        try site.write(SiteFixture.article("[x]{says=nobody}", name: "b"))
        let broken = site.build()
        #expect(broken.changes == nil && broken.diagnostics.map(\.code) == ["unknown-stakeholder"])
        #expect(site.files() == good)
        try site.write(SiteFixture.article("[x]{says=takal}", name: "b"))
        #expect(site.build().changes?.added.contains("articles/b.html") == true)
    }

    @Test("an article that goes takes its page with it")
    func removed() throws {
        let site = try SiteFixture(SiteFixture.article(body) + SiteFixture.article("x", name: "b"))
        _ = site.build()
        try site.remove("Content/articles/b.md")
        #expect(site.build().changes?.removed == ["articles/b.html"])
    }

    @Test("a site's own template replaces the theme's, file by file")
    func override() throws {
        let site = try SiteFixture(
            SiteFixture.article(body) + "=== Templates/404.html\n<p>Gone from {{ site.title }}</p>\n")
        #expect(site.build().changes != nil)
        #expect(site.output("404.html").contains("<p>Gone from Fixture</p>"))
        #expect(site.output("index.html").contains("Title of a"))
    }

    @Test("‘now’ in a template is the latest article's day, or the one of --now")
    func now() throws {
        let site = try SiteFixture(
            SiteFixture.article(body) + "=== Templates/404.html\n<p>{{ 'now' | date: '%F' }}</p>\n")
        _ = site.build()
        #expect(site.output("404.html").contains("<p>2023-12-29</p>"))
        var options = site.options
        options.now = EDTF.Day(year: 2024, month: 1, day: 31)
        _ = Build(options)
        #expect(site.output("404.html").contains("<p>2024-01-31</p>"))
    }

    @Test("errors of templates name the template's place and the page, all of them at once")
    func templateErrors() throws {
        let site = try SiteFixture(
            SiteFixture.article(body)
                + "=== Templates/404.html\n<p>{{ site.titel }}</p>\n=== Templates/page.html\n{% fi %}\n")
        let said = site.said(site.build().diagnostics)
        #expect(said.contains("Templates/page.html:1:"))
        try site.remove("Templates/page.html")
        let later = site.said(site.build().diagnostics)
        #expect(
            later.contains("Templates/404.html:1:") && later.contains("404.html’")
                && later.contains("did you mean ‘title’?"))
        #expect(site.files().isEmpty)
    }

    @Test("two files at one address are an error that names both")
    func collision() throws {
        let site = try SiteFixture(
            SiteFixture.article(body)
                + "=== Content/pages/index.md\n---\ntitle: x\n---\n=== Content/static/Feed.XML\nx\n")
        let said = site.said(site.build().diagnostics)
        #expect(said.contains("Content/pages/index.md") && said.contains("index.html"))
    }

    @Test("files in static are copied as they are")
    func statics() throws {
        let site = try SiteFixture(SiteFixture.article(body) + "=== Content/static/a/b.txt\nwords\n")
        #expect(site.build().changes != nil)
        #expect(site.output("a/b.txt") == "words\n")
    }

    @Test("the starter site builds at once and uses every kind of annotation")
    func starter() throws {
        let folder = NSTemporaryDirectory() + "briefing-starter-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(try StarterSite.make(in: folder) != nil)
        #expect(try StarterSite.make(in: folder) == nil)
        var options = BuildOptions()
        options.site = folder
        let reading = SiteReading(options)
        #expect(reading.diagnostics == [])
        let briefing = try #require(reading.briefing)
        #expect(Set(briefing.statements.map(\.kind)) == [.direct, .reported, .act])
        #expect(briefing.events.count == 3 && briefing.statements.count == 4)
        #expect(Build(options).changes != nil)
    }

    @Test("feeds and the sitemap need the site's address")
    func address() throws {
        let site = try SiteFixture(body: body)
        _ = site.build()
        #expect(site.output("feed.xml").isEmpty && site.output("sitemap.xml").isEmpty)
        var options = site.options
        options.baseURL = "https://example.org/x/"
        #expect(Build(options).changes != nil)
        #expect(site.output("feed.xml").contains("<id>https://example.org/x/articles/a.html</id>"))
        #expect(site.output("sitemap.xml").contains("<loc>https://example.org/x/index.html</loc>"))
        #expect(!site.output("sitemap.xml").contains("404.html"))
    }
}
