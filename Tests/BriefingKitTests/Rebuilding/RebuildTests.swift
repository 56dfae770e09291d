import EDTF
import FileSystem
import Foundation
import Testing

@testable import BriefingKit

@Suite("A rebuild makes what changed, and nothing else")
struct RebuildTests {
    private let fixture: RebuildFixture

    init() throws { fixture = try RebuildFixture() }

    /// Expects that these files are made again, of which some turn out to be the same.
    private func expect(
        _ made: Set<String>, same: Set<String> = [], added: [String] = [], removed: [String] = [],
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let rebuild = fixture.rebuild(sourceLocation: sourceLocation)
        #expect(rebuild.made == made.count, sourceLocation: sourceLocation)
        #expect(rebuild.changed == made.subtracting(same).subtracting(added), sourceLocation: sourceLocation)
        #expect(rebuild.build.changes?.added == added, sourceLocation: sourceLocation)
        #expect(rebuild.build.changes?.removed == removed, sourceLocation: sourceLocation)
        #expect(fixture.rebuild().made == 0, "a second rebuild", sourceLocation: sourceLocation)
    }

    @Test("nothing at all: nothing")
    func nothing() {
        expect([])
    }

    @Test("files that were touched, or written again as they were: nothing")
    func touched() throws {
        for (path, bytes) in fixture.site.files(below: "Content") {
            try fixture.site.write(bytes, to: "Content/" + path)
        }
        try FileManager.default.setAttributes(
            [.modificationDate: Date()], ofItemAtPath: fixture.site.folder + "/Content/briefing.yml")
        expect([])
    }

    @Test("a word of prose: the article’s page and, in a small site, the report")
    func prose() throws {
        try fixture.replace("Word.", with: "Verb.", in: "Content/articles/a.md")
        expect(["articles/a.html", "report.html"])
    }

    @Test("an old address that moves from one article to another: its redirect, which leads to the other")
    func alias() throws {
        try fixture.replace("\ndate:", with: "\naliases: [was.html]\ndate:", in: "Content/articles/a.md")
        #expect(fixture.rebuild().build.changes?.added == ["was.html"])
        try fixture.replace("\naliases: [was.html]", with: "", in: "Content/articles/a.md")
        try fixture.replace("\ndate:", with: "\naliases: [was.html]\ndate:", in: "Content/articles/b.md")
        #expect(fixture.rebuild().changed == ["was.html", "data/briefing.json"])
    }

    @Test("a word more: what tells how long the article is, too")
    func longer() throws {
        try fixture.replace("Word.", with: "More words.", in: "Content/articles/a.md")
        expect(
            ["articles.html", "articles/a.html", "data/briefing.json", "report.html"], same: ["articles.html"])
    }

    @Test("a statement’s words: its article, its speaker, whom it addresses, its issue, and the lists that it is in")
    func statement() throws {
        try fixture.replace("objected", with: "refused", in: "Content/articles/b.md")
        expect([
            "articles/b.html", "data/briefing.json", "index.html", "issues.html", "issues/delisting.html",
            "quotes.html", "quotes/kinds/indirect.html", "quotes/stances/opposes.html", "quotes/years/2023.html",
            "report.html", "stakeholders/front.html", "stakeholders/kazakhstan.html",
        ])
    }

    @Test("a stakeholder’s description: its profile and the pages that show it")
    func description() throws {
        try fixture.replace(
            "name: Freedom Front", with: "name: Freedom Front, description: A movement",
            in: "Content/stakeholders.yml")
        expect(
            ["data/briefing.json", "index.html", "report.html", "stakeholders.html", "stakeholders/front.html"],
            same: ["data/briefing.json"])
    }

    @Test("a stakeholder’s name: every page that names it, and no article that does not")
    func name() throws {
        try fixture.replace("name: Freedom Front", with: "name: Liberty Front", in: "Content/stakeholders.yml")
        let rebuild = fixture.rebuild()
        #expect(rebuild.changed.isSuperset(of: ["articles/b.html", "stakeholders/front.html", "quotes.html"]))
        #expect(rebuild.changed.isDisjoint(with: ["articles/a.html", "articles/c.html", "about.html", "sources.html"]))
    }

    @Test("an issue’s question: its page and the pages that show it")
    func question() throws {
        try fixture.replace(
            "Should the group come off the list?", with: "Should it come off?", in: "Content/issues.yml")
        expect(["data/briefing.json", "index.html", "issues.html", "issues/delisting.html", "report.html"])
    }

    @Test("a plain page: that page; its title, which menus show: more")
    func plainPage() throws {
        try fixture.replace("About us", with: "About all of us", in: "Content/pages/about.md")
        expect(["about.html"])
        try fixture.replace("title: About", with: "title: Who we are", in: "Content/pages/about.md")
        let rebuild = fixture.rebuild()
        #expect(rebuild.changed.isSuperset(of: ["about.html", "index.html", "articles/a.html"]))
        #expect(rebuild.changed.isDisjoint(with: ["data/briefing.json", "assets/own.css", "map.txt"]))
    }

    @Test("an asset: that asset")
    func asset() throws {
        try fixture.write("=== Templates/assets/own.css\nb {}\n")
        expect(["assets/own.css"])
    }

    @Test("a file of static: that file; a new one, one more")
    func copy() throws {
        try fixture.write("=== Content/static/map.txt\nanother map\n")
        expect(["map.txt"])
        try fixture.write("=== Content/static/deep/er.txt\nmore\n")
        expect(["deep/er.txt"], added: ["deep/er.txt"])
        try fixture.site.remove("Content/static/deep/er.txt")
        expect([], removed: ["deep/er.txt"])
    }

    @Test("a template: the pages that use it, when it comes, changes and goes")
    func template() throws {
        try fixture.write("=== Templates/article.html\n<h1>{{ article.title }}</h1>\n")
        expect(["articles/a.html", "articles/b.html", "articles/c.html"])
        try fixture.write("=== Templates/article.html\n<h2>{{ article.title }}</h2>\n")
        expect(["articles/a.html", "articles/b.html", "articles/c.html"])
        try fixture.site.remove("Templates/article.html")
        expect(["articles/a.html", "articles/b.html", "articles/c.html"])
    }

    @Test("a partial within partials: the pages that came to it")
    func partial() throws {
        let text = try #require(EmbeddedTheme.files.first { $0.path == "partials/cite.html" }).text
        try fixture.write("=== Templates/partials/cite.html\n\(text) \n<!-- own -->")
        let rebuild = fixture.rebuild()
        #expect(rebuild.changed.contains("quotes.html") && !rebuild.changed.contains("articles/c.html"))
        #expect(rebuild.changed.isDisjoint(with: ["about.html", "404.html", "data/briefing.json"]))
    }

    @Test("an article that has nothing to do with the others: itself, its neighbour, and the lists of articles")
    func article() throws {
        try fixture.write(SiteFixture.article("Nothing.", name: "d", date: "2021-01-01"))
        expect(
            [
                "articles.html", "articles/c.html", "articles/d.html", "changes.html", "data/briefing.json",
                "data/events.ics", "data/timeline.json", "index.html", "report.html",
            ], same: ["data/events.ics", "data/timeline.json"], added: ["articles/d.html"])
    }

    @Test("an article that goes: its page with it, and no page that did not know it is made again")
    func removed() throws {
        try fixture.site.remove("Content/articles/c.md")
        let rebuild = fixture.rebuild()
        #expect(rebuild.build.changes?.removed == ["articles/c.html"])
        #expect(
            rebuild.changed.isDisjoint(with: ["articles/a.html", "issues/delisting.html", "stakeholders/front.html"]))
        #expect(fixture.rebuild().made == 0)
    }

    @Test("an article under another name: one page goes, one comes, and what linked to it links to the new one")
    func renamed() throws {
        let folder = fixture.site.folder + "/Content/articles/"
        try FileManager.default.moveItem(atPath: folder + "b.md", toPath: folder + "z.md")
        let rebuild = fixture.rebuild()
        #expect(rebuild.build.changes?.removed == ["articles/b.html"])
        #expect(rebuild.build.changes?.added == ["articles/z.html"])
        #expect(rebuild.changed.isSuperset(of: ["stakeholders/front.html", "articles/a.html", "articles/c.html"]))
        #expect(rebuild.changed.isDisjoint(with: ["stakeholders/takal.html", "about.html", "map.txt"]))
    }

    @Test("a link to an article of another name is made again although its own text is the same")
    func linked() throws {
        try fixture.write(SiteFixture.article("See [c](c.md).", name: "d", date: "2020"))
        fixture.rebuild()
        #expect(fixture.site.output("articles/d.html").contains("href=\"c.html\""))
        try fixture.replace("title: Title of c", with: "title: Title of c\nslug: other", in: "Content/articles/c.md")
        #expect(fixture.rebuild().changed.contains("articles/d.html"))
        #expect(fixture.site.output("articles/d.html").contains("href=\"other.html\""))
    }

    @Test("an older state of a file, with its older time: as any other change")
    func restored() throws {
        let url = URL(fileURLWithPath: fixture.site.folder + "/Content/articles/a.md")
        let old = try Data(contentsOf: url)
        let time = try #require(try FileManager.default.attributesOfItem(atPath: url.path)[.modificationDate])
        try fixture.replace("Word.", with: "Verb.", in: "Content/articles/a.md")
        expect(["articles/a.html", "report.html"])
        try old.write(to: url, options: [])
        try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: url.path)
        expect(["articles/a.html", "report.html"])
        #expect(fixture.site.output("articles/a.html").contains("Word."))
    }

    @Test("the settings: everything")
    func settings() throws {
        try fixture.write("=== Content/briefing.yml\ntitle: Another title\n")
        let rebuild = fixture.rebuild()
        #expect(rebuild.made == rebuild.build.fileCount)
        #expect(fixture.rebuild().made == 0)
    }

    @Test("archived text: what is quoted is compared with it again")
    func archived() throws {
        try fixture.write(
            SiteFixture.article("[“We agree”]{says=takal}", name: "q", more: "source: {title: R, text: r.txt}\n")
                + "=== Content/sources/r.txt\nWe agree\n")
        #expect(fixture.rebuild().codes.isEmpty)
        try fixture.write("=== Content/sources/r.txt\nNo\n")
        let rebuild = fixture.rebuild()
        #expect(rebuild.codes == ["unverified-quotation"] && rebuild.changed.contains("articles/q.html"))
        let again = fixture.rebuild()
        #expect(again.codes == ["unverified-quotation"] && again.made == 0, "it is said each time")
        try fixture.site.remove("Content/sources/r.txt")
        try fixture.write("=== Content/sources/r.txt\nYes: We agree.\n")
        #expect(fixture.rebuild().codes.isEmpty)
    }

    @Test("a disputed date: every article that dates the event")
    func disputed() throws {
        try fixture.write(
            SiteFixture.article("[It]{when=2023-05-04 event=it}.", name: "x", date: "2023-06-01")
                + SiteFixture.article("[It, too]{when=2023-05-04 event=it}.", name: "y", date: "2023-06-02"))
        fixture.rebuild()
        try fixture.replace("2023-05-04", with: "2023-05-05", in: "Content/articles/y.md")
        let rebuild = fixture.rebuild()
        #expect(rebuild.changed.isSuperset(of: ["articles/x.html", "articles/y.html", "timeline.html"]))
        #expect(!rebuild.changed.contains("articles/b.html"))
    }
}
