import Foundation
import Testing

@testable import BriefingKit

/// What `briefing why` knows of a page.
struct WhyTests {
    /// Two articles, an own partial and a copied file.
    private static func site() throws -> SiteFixture {
        try SiteFixture(
            SiteFixture.article("Zia Ahmad Takal said [“yes”]{says=takal supports=delisting}.\n", name: "one")
                + SiteFixture.article(
                    "The front said [“no”]{says=front opposes=delisting}.\n", name: "two", date: "2024-01-02")
                + "=== Content/static/note.txt\nA note.\n")
    }

    private static func history(
        of path: String, in fixture: SiteFixture, _ options: BuildOptions? = nil
    ) throws -> PageHistory {
        let options = options ?? fixture.options
        let plan = SitePlan(options)
        let file = try #require(plan.files.first { $0.path == path }, "there is no \(path)")
        return PageHistory(of: file, in: plan, options)
    }

    private static func words(_ history: PageHistory) -> [String] {
        history.reads.map { $0.ids.isEmpty ? $0.words : "\($0.words): \($0.ids.joined(separator: ", "))" }
    }

    @Test("A page that was never built says what it would read, and that nothing is on record")
    func neverBuilt() throws {
        let fixture = try WhyTests.site()
        let history = try WhyTests.history(of: "articles/one.html", in: fixture)
        #expect(history.lastMade == nil)
        #expect(history.outlook == .made(because: []))
        #expect(WhyTests.words(history).contains("the text of the article ‘one’"))
        #expect(history.templates.first == .init(path: "article.html", isOwn: false))
        #expect(history.templates.contains(.init(path: "layout.html", isOwn: false)))
        #expect(fixture.files(below: CacheFolder.name).isEmpty)
    }

    @Test("A page names the things that it read by their ids, and what it asked of lists and counts")
    func reads() throws {
        let fixture = try WhyTests.site()
        let unbuilt = try WhyTests.history(of: "quotes.html", in: fixture)
        #expect(fixture.build().changes != nil)
        let history = try WhyTests.history(of: "quotes.html", in: fixture)
        let words = WhyTests.words(history)
        #expect(words.contains("2 statements: two#front-1, one#takal-1"))
        #expect(words.contains("the first page of all statements"))
        #expect(words.contains("the number of statements in the list of all"))
        #expect(words.contains("the title of the issue ‘delisting’"))
        #expect(history.readsSettings)
        #expect(history.reads == unbuilt.reads)
        #expect(history.templates == unbuilt.templates)
        #expect(history.lastMade == "it was new: no build on record had made it")
        #expect(history.outlook == .stays)
    }

    @Test("A changed statement is foretold before the build, and is the reason after it")
    func statement() throws {
        let fixture = try WhyTests.site()
        _ = fixture.build()
        try fixture.write(
            SiteFixture.article(
                "Zia Ahmad Takal said [“yes, of course”]{says=takal supports=delisting}.\n", name: "one"))
        let before = try WhyTests.history(of: "quotes.html", in: fixture)
        #expect(before.outlook == .made(because: ["the statement ‘one#takal-1’ changed"]))
        #expect(try WhyTests.history(of: "stakeholders/front.html", in: fixture).outlook == .stays)
        _ = fixture.build()
        let after = try WhyTests.history(of: "quotes.html", in: fixture)
        #expect(after.lastMade == "the statement ‘one#takal-1’ changed")
        #expect(after.outlook == .stays)
        #expect(
            try WhyTests.history(of: "stakeholders/front.html", in: fixture).lastMade
                == "it was new: no build on record had made it")
    }

    @Test("A page that later builds leave keeps the reason that it was last made for")
    func keptReason() throws {
        let fixture = try WhyTests.site()
        _ = fixture.build()
        try fixture.write(
            SiteFixture.article("[“Never”]{says=front opposes=delisting}.\n", name: "two", date: "2024-01-02"))
        _ = fixture.build()
        let reason = try WhyTests.history(of: "articles/two.html", in: fixture).lastMade
        #expect(reason?.hasSuffix("changed") == true)
        try fixture.write("=== Content/static/note.txt\nAnother note.\n")
        _ = fixture.build()
        _ = fixture.build()
        #expect(try WhyTests.history(of: "articles/two.html", in: fixture).lastMade == reason)
    }

    @Test("A statement that went is counted as one that the site no longer has")
    func gone() throws {
        let fixture = try WhyTests.site()
        _ = fixture.build()
        try fixture.remove("Content/articles/one.md")
        let before = try WhyTests.history(of: "quotes.html", in: fixture)
        #expect(WhyTests.words(before).contains("1 statement that the site no longer has"))
        guard case .made(let reasons) = before.outlook else {
            Issue.record("the page would stay")
            return
        }
        #expect(reasons.contains("a statement that it read is gone"))
        #expect(reasons.contains("the first page of all statements changed"))
        _ = fixture.build()
        let after = try WhyTests.history(of: "quotes.html", in: fixture)
        #expect(after.outlook == .stays)
        #expect(!WhyTests.words(after).contains { $0.contains("no longer has") })
    }

    @Test("Settings, words, templates, the output and copied files are told apart as reasons")
    func otherReasons() throws {
        let fixture = try WhyTests.site()
        _ = fixture.build()
        func expect(_ reason: String, for path: String = "index.html") throws {
            #expect(try WhyTests.history(of: path, in: fixture).outlook == .made(because: [reason]))
            _ = fixture.build()
            let after = try WhyTests.history(of: path, in: fixture)
            #expect(after.lastMade == reason)
            #expect(after.outlook == .stays)
        }
        try fixture.write("=== Content/briefing.yml\ntitle: Another title\n")
        try expect("the settings changed")
        try fixture.write("=== Templates/words/en.yml\nstatements: Utterances\n")
        try expect("the theme’s words changed")
        try fixture.write("=== Templates/index.html\n<h1>{{ site.title }}</h1>\n")
        try expect("the template ‘index.html’ changed")
        #expect(
            try WhyTests.history(of: "index.html", in: fixture).templates.first
                == .init(path: "index.html", isOwn: true))
        try fixture.write("=== Output/index.html\nSomebody else’s.\n")
        try expect("it was not in the output as it had been written")
        try fixture.remove("Output/index.html")
        try expect("it was not in the output as it had been written")
        try fixture.write("=== Content/static/note.txt\nA longer note.\n")
        try expect("its source changed", for: "note.txt")
    }

    @Test("What is foretold of all files is what the next build does")
    func outlook() throws {
        let fixture = try WhyTests.site()
        let edits = [
            "=== Content/articles/three.md\n---\ntitle: Three\ndate: 2024-02-03\n---\nWords of [“reason”]{says=mfa on=engagement}.\n",
            SiteFixture.article("Nothing is said.\n", name: "one"),
            "=== Content/issues.yml\n- {id: delisting, title: Off the list}\n- {id: engagement, title: Engagement}\n",
            "=== Content/briefing.yml\ntitle: Fixture again\n",
            "=== Templates/partials/legend.html\n<p>Legend</p>\n",
            "=== Content/static/note.txt\nAnother.\n",
        ]
        _ = fixture.build()
        for edit in edits {
            try fixture.write(edit)
            let plan = SitePlan(fixture.options)
            let foretold = plan.files.count { PageHistory(of: $0, in: plan, fixture.options).outlook != .stays }
            let build = fixture.build()
            #expect(build.changes != nil, "\(fixture.said(build.diagnostics))")
            #expect(build.madeCount == foretold, "after \(edit)")
            #expect(foretold > 0)
        }
    }

    @Test("Asking changes nothing on disk, even while a build holds the cache")
    func onlyLooks() throws {
        let fixture = try WhyTests.site()
        _ = fixture.build()
        try fixture.write(SiteFixture.article("Another text.\n", name: "one"))
        let before = (fixture.files(), fixture.files(below: CacheFolder.name))
        let folder = CacheFolder(site: fixture.folder, output: fixture.options.outputFolder)
        let lock = CacheLock(folder)
        #expect(lock != nil)
        let history = try WhyTests.history(of: "articles/one.html", in: fixture)
        #expect(history.lastMade != nil)
        #expect(history.outlook != .stays)
        #expect(fixture.files() == before.0)
        #expect(fixture.files(below: CacheFolder.name) == before.1)
        withExtendedLifetime(lock) {}
    }

    @Test("A damaged cache counts as none")
    func damaged() throws {
        let fixture = try WhyTests.site()
        _ = fixture.build()
        let index = CacheFolder(site: fixture.folder, output: fixture.options.outputFolder).index
        var bytes = try Data(contentsOf: URL(fileURLWithPath: index))
        bytes[bytes.count / 2] ^= 0x55
        try bytes.write(to: URL(fileURLWithPath: index))
        let history = try WhyTests.history(of: "index.html", in: fixture)
        #expect(history.lastMade == nil)
        #expect(history.outlook == .made(because: []))
        #expect(!history.reads.isEmpty)
        #expect(try Data(contentsOf: URL(fileURLWithPath: index)) == bytes)
    }

    @Test("Options that are not those of the last build are said")
    func otherOptions() throws {
        let fixture = try WhyTests.site()
        _ = fixture.build()
        #expect(try !WhyTests.history(of: "index.html", in: fixture).hasOtherOptions)
        var options = fixture.options
        options.baseURL = "https://example.org/"
        let history = try WhyTests.history(of: "index.html", in: fixture, options)
        #expect(history.hasOtherOptions)
        #expect(history.outlook == .made(because: ["the settings changed"]))
    }

    @Test("Every fact has words of its own, whatever is asked of it")
    func factWords() throws {
        let fixture = try SiteFixture(
            SiteFixture.article("[“Yes”]{says=takal supports=delisting} [soon]{when=2024-05}\n")
                + "=== Content/pages/about.md\n---\ntitle: About\n---\nWords.\n")
        let site = try #require(SitePlan(fixture.options).site)
        let words = FactWords(site: site)
        var seen: [String: Fact.Kind] = [:]
        for kind in Fact.Kind.allCases {
            let phrase = words.phrase(Fact(kind))
            #expect(!phrase.contains("something"), "\(kind)")
            #expect(seen.updateValue(kind, forKey: phrase) == nil, "\(kind) and another are ‘\(phrase)’")
            #expect(words.id(of: Fact(kind)) != nil || kind.subject == .site)
            // Numbers that no list has come from a cache that the settings have changed since.
            #expect(!words.phrase(Fact(kind, 0, 9_999)).isEmpty)
        }
        #expect(
            words.phrase(Fact(.statements, StatementList.stance(77).code ?? 0, 2))
                == "page 2 of statements with the stance ‘77’")
        #expect(words.phrase(.stakeholderProfile, part: 0, count: 3) == "the profile of 3 stakeholders")
    }

    @Test("A reason is read from the cache as it was written")
    func reasonRoundTrip() {
        let reasons: [KeptReason] = [
            .new, .program, .settings, .words, .plan, .source, .output, .fact(code: 1 << 56 | 7 << 32, identity: .max),
        ]
        var writer = ByteWriter()
        writer.list(reasons) { $1.write(to: &$0) }
        let read = writer.bytes.withUnsafeBytes { buffer in
            var reader = ByteReader(buffer)
            return reader.list { KeptReason(&$0) }
        }
        #expect(read == reasons)
        let unknown = [UInt8(8)].withUnsafeBytes { buffer in
            var reader = ByteReader(buffer)
            _ = KeptReason(&reader)
            return reader.isBroken
        }
        #expect(unknown)
    }
}
