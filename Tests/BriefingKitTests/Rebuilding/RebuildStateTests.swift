import EDTF
import Foundation
import Testing

@testable import BriefingKit

@Suite("A rebuild puts right what is wrong with the output, and follows the command line")
struct RebuildStateTests {
    private let fixture: RebuildFixture

    init() throws { fixture = try RebuildFixture() }

    private func overwrite(_ path: String, _ text: String = "by hand") throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: fixture.site.folder + "/Output/" + path), options: [])
    }

    @Test("a file that somebody deleted is made again, and only that", arguments: ["articles/a.html", "map.txt"])
    func deleted(_ path: String) throws {
        try fixture.site.remove("Output/" + path)
        let rebuild = fixture.rebuild()
        #expect(rebuild.build.changes?.added == [path] && rebuild.made == 1)
        #expect(fixture.rebuild().made == 0)
    }

    @Test("a file that somebody overwrote is put right, and only that", arguments: ["index.html", "assets/theme.css"])
    func overwritten(_ path: String) throws {
        let size = fixture.site.output(path).utf8.count
        // As long as what was there, so that only its bytes tell.
        try overwrite(path, String(repeating: "x", count: size))
        let rebuild = fixture.rebuild()
        #expect(rebuild.build.changes?.changed == [path] && rebuild.made == 1)
        #expect(fixture.rebuild().made == 0)
    }

    @Test("a whole output that is gone, is there again", arguments: ["Output", "Output/.briefing-manifest"])
    func gone(_ path: String) throws {
        try fixture.site.remove(path)
        fixture.rebuild()
        #expect(fixture.rebuild().made == 0)
    }

    @Test("a file that the site no longer has stays where somebody changed it, and that is said")
    func kept() throws {
        try overwrite("articles/c.html")
        try fixture.site.remove("Content/articles/c.md")
        let build = Build(fixture.options)
        #expect(build.changes?.kept == ["articles/c.html"] && build.diagnostics.map(\.code) == ["foreign-file"])
        #expect(fixture.site.output("articles/c.html") == "by hand")
    }

    @Test("a stray file is spoken of as soon as it is there, and no longer when it is gone, though no page changes")
    func stray() throws {
        try fixture.write("=== Content/stray.xyz\nnothing\n")
        for _ in 0..<2 {
            let rebuild = fixture.rebuild()
            #expect(rebuild.codes == ["stray-file"] && rebuild.made == 0)
        }
        try fixture.site.remove("Content/stray.xyz")
        for _ in 0..<2 { #expect(fixture.rebuild().codes.isEmpty) }
    }

    @Test("drafts come and go with --drafts; what is said of them is said each time")
    func drafts() throws {
        try fixture.write(SiteFixture.article("A draft.", name: "d", date: "2023-12-01", more: "draft: true\n"))
        for _ in 0..<2 { #expect(fixture.rebuild().codes == ["draft"]) }
        fixture.options.includesDrafts = true
        let with = fixture.rebuild()
        #expect(with.build.changes?.added == ["articles/d.html"] && with.codes.isEmpty)
        #expect(fixture.rebuild().made == 0)
        fixture.options.includesDrafts = false
        let without = fixture.rebuild()
        #expect(without.build.changes?.removed == ["articles/d.html"] && without.codes == ["draft"])
        #expect(!without.changed.contains("articles/c.html"))
    }

    @Test("--now makes the pages again that ask for the day, and no others")
    func now() throws {
        try fixture.write("=== Templates/404.html\n<p>{{ 'now' | date: '%F' }}</p>\n")
        fixture.rebuild()
        fixture.options.now = EDTF.Day(year: 2026, month: 2, day: 3)
        let rebuild = fixture.rebuild()
        #expect(rebuild.made == 1 && rebuild.changed == ["404.html"])
        #expect(fixture.site.output("404.html").contains("2026-02-03"))
        #expect(fixture.rebuild().made == 0)
        fixture.options.now = nil
        #expect(fixture.rebuild().changed == ["404.html"])
        // Without a day asked for, it is that of the latest article.
        try fixture.write(SiteFixture.article("Late.", name: "e", date: "2025-06-07"))
        #expect(fixture.rebuild().changed.contains("404.html"))
        #expect(fixture.site.output("404.html").contains("2025-06-07"))
    }

    @Test("another address of the site is in every page, and comes and goes with the command line")
    func address() throws {
        fixture.options.baseURL = "https://example.org/x/"
        #expect(fixture.rebuild().build.changes?.added.contains("feed.xml") == true)
        #expect(fixture.rebuild().made == 0)
        fixture.options.baseURL = nil
        #expect(fixture.rebuild().build.changes?.removed.contains("feed.xml") == true)
    }

    @Test("while the content is broken the output stays; mended, only what was mended is made")
    func broken() throws {
        let good = fixture.site.files()
        try fixture.replace("says=takal", with: "says=takall", in: "Content/articles/a.md")
        try fixture.replace("Nothing of note", with: "Something of note", in: "Content/articles/c.md")
        for _ in 0..<2 {
            let build = Build(fixture.options)
            #expect(build.changes == nil && build.diagnostics.map(\.code) == ["unknown-stakeholder"])
            #expect(fixture.site.files() == good)
        }
        try fixture.replace("says=takall", with: "says=takal", in: "Content/articles/a.md")
        let rebuild = fixture.rebuild()
        #expect(rebuild.made == 2 && rebuild.changed == ["articles/c.html", "report.html"])
        #expect(fixture.rebuild().made == 0)
    }

    @Test("an error that only a page shows when it is made keeps the output too")
    func brokenTemplate() throws {
        let good = fixture.site.files()
        try fixture.write("=== Templates/404.html\n{{ site.titel }}\n")
        for _ in 0..<2 {
            let build = Build(fixture.options)
            #expect(build.changes == nil && build.diagnostics.contains { $0.place?.file == "Templates/404.html" })
            #expect(fixture.site.files() == good)
        }
        try fixture.site.remove("Templates/404.html")
        #expect(fixture.rebuild().made == 0)
    }

    @Test("under --strict a warning keeps the output, though the last build had written it")
    func strict() throws {
        try fixture.write(
            SiteFixture.article("[“No”]{says=takal}", name: "q", more: "source: {title: R, text: r.txt}\n")
                + "=== Content/sources/r.txt\nYes\n")
        fixture.rebuild()
        #expect(Build(fixture.options, isStrict: true).changes == nil)
        #expect(fixture.rebuild().made == 0)
    }

    @Test("a site that is moved with its output has nothing to write there")
    func moved() throws {
        let folder = fixture.site.folder
        try FileManager.default.moveItem(atPath: folder, toPath: folder + "-moved")
        defer { try? FileManager.default.moveItem(atPath: folder + "-moved", toPath: folder) }
        var options = fixture.options
        options.site = folder + "-moved"
        let build = Build(options)
        #expect(build.changes?.added == [] && build.changes?.changed == [] && build.diagnostics.isEmpty)
    }

    @Test("long sequences of edits leave what a clean build makes", arguments: 1...3)
    func sequences(_ seed: Int) throws {
        var random = SeededNumbers(seed: UInt64(seed) &* 77)
        let names = ["a", "b", "c", "d", "e"]
        let bodies = [
            "Word.", "[Yes]{says=takal supports=delisting}.", "[No]{says=front opposes=delisting when=2022}.",
            "[It]{when=2023 event=it}.", "[It]{when=2024 event=it who=mfa}.", "Kazakhstan and [b](b.md).",
            "[Broken]{says=nobody}.", "[“A,”]{says=takal} he said, [“B.”]{.continues}",
        ]
        for step in 0..<12 {
            let name = names.randomElement(using: &random) ?? "a"
            let path = "Content/articles/\(name).md"
            switch random.next() % 6 {
            case 0 where fixture.site.files(below: "Content/articles").count > 1:
                try? fixture.site.remove(path)
            case 1:
                try? fixture.site.remove("Output/articles/\(name).html")
            case 2:
                try fixture.write("=== Templates/404.html\nGone \(step), {{ site.title }}\n")
            case 3:
                try fixture.write("=== Content/static/map.txt\nmap \(random.next() % 2)\n")
            default:
                let body = (0..<3).compactMap { _ in bodies.randomElement(using: &random) }
                try fixture.write(SiteFixture.article(body.joined(separator: "\n\n"), name: name))
            }
            let before = fixture.site.files()
            if SitePlan(fixture.options).hasErrors {
                #expect(Build(fixture.options).changes == nil && fixture.site.files() == before, "step \(step)")
            } else {
                fixture.rebuild()
            }
        }
    }
}
