import Diagnostics
import Foundation
import Testing

@testable import BriefingKit

@Suite("A site that is held in memory")
struct SessionTests {
    private let site: SiteFixture
    private let session: SiteSession

    init() throws {
        site = try SiteFixture(RebuildFixture.text)
        session = SiteSession(site.options, isStrict: false)
        let first = session.refresh(changed: nil)
        #expect(first.isGood, "\(site.said(first.diagnostics))")
    }

    private func text(_ path: String) -> String? {
        session.file(at: path).map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    private func replace(_ words: String, with other: String, in path: String) throws {
        let url = URL(fileURLWithPath: site.folder + "/" + path)
        let text = try String(contentsOf: url, encoding: .utf8)
        #expect(text.contains(words))
        try Data(text.replacingOccurrences(of: words, with: other).utf8).write(to: url)
    }

    /// Expects that every file of the session is what a build of the same content writes, and that there are no others.
    private func expectBuilt(sourceLocation: SourceLocation = #_sourceLocation) throws {
        var options = site.options.withoutCache
        options.output = site.folder + "/Clean"
        #expect(Build(options).changes != nil, sourceLocation: sourceLocation)
        for (path, bytes) in site.files(below: "Clean") where path != ".briefing-manifest" {
            #expect(session.file(at: path)?.bytes == Array(bytes), "\(path)", sourceLocation: sourceLocation)
        }
        try site.remove("Clean")
    }

    /// The digests of all files that a build of the content writes.
    private func digests() throws -> [String: UInt64] {
        var options = site.options.withoutCache
        options.output = site.folder + "/Clean"
        #expect(Build(options).changes != nil)
        var digests: [String: UInt64] = [:]
        for path in site.files(below: "Clean").keys { digests[path] = session.file(at: path)?.digest }
        try site.remove("Clean")
        return digests
    }

    @Test("its files are those that a build writes")
    func sameAsBuild() throws { try expectBuilt() }

    @Test("it writes nothing")
    func writesNothing() throws {
        _ = try digests()
        _ = session.refresh(changed: ["Content/articles/a.md"])
        let names = try FileManager.default.contentsOfDirectory(atPath: site.folder).sorted()
        #expect(names == ["Content", "Templates"])
    }

    @Test("after an edit there are the new bytes, and all other pages are as they were")
    func edit() throws {
        let before = try digests()
        try replace("Word.", with: "Verb.", in: "Content/articles/a.md")
        #expect(text("articles/a.html")?.contains("Verb") == false, "nothing is read before the refresh")
        let refresh = session.refresh(changed: ["Content/articles/a.md"])
        #expect(refresh.isGood)
        #expect(refresh.changedPages == ["articles/a.html", "report.html"])
        let after = try digests()
        #expect(text("articles/a.html")?.contains("Verb.") == true)
        #expect(
            Set(before.keys.filter { before[$0] != after[$0] }).isSuperset(of: ["articles/a.html", "report.html"]))
        #expect(before["articles/b.html"] == after["articles/b.html"] && before["index.html"] == after["index.html"])
        try expectBuilt()
    }

    /// An edit of an article, and how far it goes.
    struct Edit: CustomTestStringConvertible {
        var words: String
        var other: String
        var article: String
        var difference: Difference

        init(_ words: String, _ other: String, in article: String, _ difference: Difference) {
            (self.words, self.other, self.article, self.difference) = (words, other, article, difference)
        }

        var testDescription: String { "‘\(words)’ → ‘\(other)’" }
    }

    private static let edits = [
        Edit("when=2023-12-28 who=mfa}.", "when=2023-12-28 who=mfa}!", in: "a", .texts),
        Edit("Word.", "Verb.", in: "a", .words),
        Edit("Word.", "Some more words.", in: "a", .words),
        Edit("committed", "bound", in: "a", .words),
        Edit("Kabul was", "A paragraph more.\n\n\nKabul was", in: "a", .words),
        Edit("The front", "A heading\n---\n\nThe front", in: "b", .words),
        Edit("note. Kazakhstan.", "note. Kazakhstan, and Kazakhstan.", in: "c", .words),
        Edit("Nothing of note.", "Nothing of note for Zia Ahmad Takal.", in: "c", .any),
        Edit("“committed”", "committed", in: "a", .any),
        Edit("supports=delisting", "opposes=delisting", in: "a", .any),
        Edit("A meeting", "A summit", in: "a", .any),
        Edit("when=2023-12-28", "when=2023-12-27", in: "a", .any),
        Edit("title: Report", "title: Study", in: "a", .any),
        Edit("to=kazakhstan", "to=mfa", in: "b", .any),
        Edit("Word.", "[Word]{says=front}.", in: "a", .any),
        Edit("Word.", "[Word]{who=nobody}.", in: "a", .any),
    ]

    @Test(
        "an edit is taken up as far as it goes, and taken back, and every file is what a build writes", arguments: edits
    )
    func reach(_ edit: Edit) throws {
        _ = try digests()
        let path = "Content/articles/\(edit.article).md"
        for (words, other) in [(edit.words, edit.other), (edit.other, edit.words)] {
            try replace(words, with: other, in: path)
            let refresh = session.refresh(changed: [path])
            #expect(refresh.difference == edit.difference, "\(refresh)")
            if refresh.isGood { try expectBuilt() }
        }
    }

    @Test("edits of several articles at once are taken up together, one after the other")
    func several() throws {
        _ = try digests()
        for round in 1...3 {
            try replace(
                round == 1 ? "Word." : "Word \(round - 1).", with: "Word \(round).", in: "Content/articles/a.md")
            try replace("objected", with: "objected again", in: "Content/articles/b.md")
            let refresh = session.refresh(changed: ["Content/articles/a.md", "Content/articles/b.md"])
            #expect(refresh.isGood && refresh.difference == .words)
            #expect(refresh.changedPages.isSuperset(of: ["articles/a.html", "articles/b.html", "quotes.html"]))
            try expectBuilt()
        }
    }

    @Test("an edit of everything at once, or of nothing, is found where nobody says what changed")
    func anything() throws {
        #expect(session.refresh(changed: nil).changedPages.isEmpty)
        try replace("objected", with: "refused", in: "Content/articles/b.md")
        try replace("title: Fixture", with: "title: Another", in: "Content/briefing.yml")
        try replace("About us", with: "About them", in: "Content/pages/about.md")
        try site.remove("Content/articles/c.md")
        #expect(session.refresh(changed: nil).isGood)
        #expect(text("articles/c.html") == nil && text("index.html")?.contains("Another") == true)
        try expectBuilt()
    }

    @Test("a refresh that is told of a file that did not change changes nothing")
    func unchanged() throws {
        let paths = [
            "Content/articles/a.md", "Content/briefing.yml", "Content/stakeholders.yml", "Content", "Nowhere",
            "Content/articles/sedW3xK2p",
        ]
        for path in paths {
            let refresh = session.refresh(changed: [path])
            #expect(refresh.isGood && refresh.changedPages.isEmpty, "\(path): \(refresh.changedPages)")
        }
        try expectBuilt()
    }

    @Test("while the content has errors, every file is as it was, and the errors are said; mended, it is new")
    func errors() throws {
        let good = try digests()
        try replace("says=takal", with: "says=takall", in: "Content/articles/a.md")
        try replace("Nothing of note", with: "Something", in: "Content/articles/c.md")
        let broken = session.refresh(changed: ["Content/articles/a.md", "Content/articles/c.md"])
        #expect(!broken.isGood && broken.diagnostics.map(\.code) == ["unknown-stakeholder"])
        #expect(broken.changedPages.isEmpty && broken.changedAssets.isEmpty)
        for (path, digest) in good { #expect(session.file(at: path)?.digest == digest, "\(path)") }
        try replace("says=takall", with: "says=takal", in: "Content/articles/a.md")
        let mended = session.refresh(changed: ["Content/articles/a.md"])
        #expect(mended.isGood && mended.diagnostics.isEmpty)
        // What changed meanwhile is not forgotten.
        #expect(text("articles/c.html")?.contains("Something") == true)
        #expect(mended.changedPages.contains("articles/c.html") && !mended.changedPages.contains("articles/a.html"))
        try expectBuilt()
    }

    @Test("an error of the settings or the registry is got over as well", arguments: ["briefing", "stakeholders"])
    func registryErrors(_ name: String) throws {
        let path = "Content/\(name).yml"
        let before = try String(contentsOfFile: site.folder + "/" + path, encoding: .utf8)
        try site.write("=== \(path)\n{ not: [closed\n")
        #expect(!session.refresh(changed: [path]).isGood)
        #expect(text("articles/a.html") != nil)
        try site.write("=== \(path)\n\(before)")
        #expect(session.refresh(changed: [path]).isGood)
        try expectBuilt()
    }

    @Test("an error that lies in a template is found, whichever page it is of, and the last good pages stay")
    func templateError() throws {
        let good = try digests()
        try site.write("=== Templates/404.html\n{{ site.titel }}\n")
        let refresh = session.refresh(changed: ["Templates/404.html"])
        #expect(!refresh.isGood && refresh.diagnostics.contains { $0.place?.file == "Templates/404.html" })
        for (path, digest) in good { #expect(session.file(at: path)?.digest == digest, "\(path)") }
        try site.write("=== Templates/404.html\n{{ site.title }}\n")
        let mended = session.refresh(changed: ["Templates/404.html"])
        #expect(mended.isGood && mended.changedPages == ["404.html"])
        try expectBuilt()
        try site.remove("Templates/404.html")
        #expect(session.refresh(changed: ["Templates/404.html"]).changedPages == ["404.html"])
        try expectBuilt()
    }

    @Test("files that go and come back are noticed, each by itself and by their folder", arguments: [true, false])
    func goneAndBack(_ isByFolder: Bool) throws {
        let path = "Content/articles/b.md"
        let bytes = try #require(FileManager.default.contents(atPath: site.folder + "/" + path))
        let told: Set<String> = [isByFolder ? "Content/articles" : path]
        let before = try digests()
        try site.remove(path)
        #expect(session.refresh(changed: told).isGood)
        #expect(session.file(at: "articles/b.html") == nil)
        try expectBuilt()
        try site.write(bytes, to: path)
        #expect(session.refresh(changed: told).isGood)
        try expectBuilt()
        #expect(try digests() == before)
    }

    @Test("an article under another name is one page less and one more")
    func renamed() throws {
        try FileManager.default.moveItem(
            atPath: site.folder + "/Content/articles/c.md", toPath: site.folder + "/Content/articles/d.md")
        #expect(session.refresh(changed: ["Content/articles/c.md", "Content/articles/d.md"]).isGood)
        #expect(session.file(at: "articles/c.html") == nil && text("articles/d.html") != nil)
        try expectBuilt()
    }

    @Test("a changed, new or removed asset is told of; its bytes are those of the file")
    func assets() throws {
        #expect(text("map.txt") == "map\n")
        try site.write("=== Content/static/map.txt\nanother map\n")
        let changed = session.refresh(changed: ["Content/static/map.txt"])
        #expect(changed.changedAssets == ["map.txt"] && text("map.txt") == "another map\n")
        try site.write("=== Templates/assets/own.css\nb {}\n=== Content/static/new.txt\nnew\n")
        let more = session.refresh(changed: ["Templates/assets/own.css", "Content/static/new.txt"])
        #expect(more.changedAssets == ["assets/own.css", "new.txt"] && text("assets/own.css") == "b {}\n")
        try site.remove("Content/static/map.txt")
        #expect(session.refresh(changed: ["Content/static/map.txt"]).changedAssets == ["map.txt"])
        #expect(session.file(at: "map.txt") == nil)
    }

    @Test("what is quoted is compared again when the archived text changes")
    func archivedText() throws {
        try site.write(
            SiteFixture.article(
                "[“We agree”]{says=takal}", name: "q", more: "source: {title: R, text: r.txt}\n")
                + "=== Content/sources/r.txt\nWe agree\n")
        #expect(session.refresh(changed: nil).diagnostics.isEmpty)
        try site.write("=== Content/sources/r.txt\nNo.\n")
        #expect(session.refresh(changed: ["Content/sources/r.txt"]).diagnostics.map(\.code) == ["unverified-quotation"])
        try expectBuilt()
    }

    @Test("under --strict a warning keeps the last good site")
    func strict() throws {
        let strict = SiteSession(site.options, isStrict: true)
        #expect(strict.refresh(changed: nil).isGood)
        try site.write(
            SiteFixture.article("[“No”]{says=takal}", name: "q", more: "source: {title: R, text: r.txt}\n")
                + "=== Content/sources/r.txt\nYes\n")
        let refresh = strict.refresh(changed: nil)
        #expect(!refresh.isGood && strict.file(at: "articles/q.html") == nil)
    }
}
