import Diagnostics
import FileSystem
import Foundation
import Testing

@testable import BriefingKit

@Suite("Where nothing but running text changed, the pages that show it are made, and all else stays right")
struct TextRevisionTests {
    private let fixture: RebuildFixture
    private static let text = ["articles/d.html", "report.html"]

    init() throws {
        fixture = try RebuildFixture(
            RebuildFixture.text
                + SiteFixture.article("Kazakhstan.\n\nNothing of note.", name: "d", date: "2022-03-05"))
    }

    /// What the next build would do.
    private func revision() throws -> TextRevision? {
        let index = try #require(CacheIndex(parsing: Files.read(fixture.cacheFile("index"))))
        var found: [Diagnostic] = []
        let files = SiteFiles(site: fixture.options.site, diagnostics: &found)
        let memory = try #require(BuildMemory(fixture.options))
        let survey = InputSurvey(files, found: [], site: fixture.options.site, old: index, jobs: 2)
        let reading = SiteReading(
            fixture.options, files, found, wantsPages: true, from: .init(memory: (memory, survey)))
        return TextRevision(reading, fixture.options, old: index, survey: survey)
    }

    private func edit(_ words: String = "Nothing of note", _ other: String = "Nothing to note") throws {
        try fixture.replace(words, with: other, in: "Content/articles/d.md")
    }

    @Test("a word of prose: just these pages are planned")
    func word() throws {
        try edit()
        let revision = try #require(try revision())
        #expect(revision.pages.map(\.file.path).sorted() == Self.text && revision.changes.count == 1)
        #expect(fixture.rebuild().changed == Set(Self.text))
        #expect(fixture.rebuild().made == 0)
    }

    @Test("a word of prose and anything else: the whole site is planned")
    func more() throws {
        try edit()
        try fixture.replace("About us", with: "About you", in: "Content/pages/about.md")
        #expect(try revision() == nil)
        #expect(fixture.rebuild().made > 2)
    }

    @Test("other options, or files that come and go: the whole site is planned")
    func others() throws {
        try edit()
        try fixture.write("=== Content/static/new.txt\nnew\n")
        #expect(try revision() == nil)
        try fixture.site.remove("Content/static/new.txt")
        #expect(try revision() != nil)
        try fixture.site.remove("Content/static/map.txt")
        #expect(try revision() == nil)
        fixture.rebuild()
    }

    @Test(
        "what is wrong with the output is put right along with the word",
        arguments: ["index.html", "articles/d.html", "map.txt"], [true, false])
    func damaged(_ path: String, isGone: Bool) throws {
        try edit()
        if isGone {
            try fixture.site.remove("Output/" + path)
        } else {
            try Data("by hand".utf8).write(to: URL(fileURLWithPath: fixture.site.folder + "/Output/" + path))
        }
        fixture.rebuild()
        #expect(fixture.rebuild().made == 0)
    }

    @Test("a word that comes with a link: the page is made again when what it leads to changes")
    func link() throws {
        try edit("Nothing of note", "Nothing of [note](a.md)")
        #expect(fixture.rebuild().changed == Set(Self.text))
        #expect(fixture.rebuild().made == 0)
        try fixture.replace("Kabul was", with: "Kabul is", in: "Content/articles/a.md")
        #expect(fixture.rebuild().changed.contains("articles/a.html"))
        try edit("Nothing of [note](a.md)", "Nothing of note")
        #expect(fixture.rebuild().changed == Set(Self.text))
        try fixture.replace("Nothing of note", with: "Nothing at note", in: "Content/articles/d.md")
        #expect(fixture.rebuild().changed == Set(Self.text))
    }

    @Test("what planning had to say is said again")
    func said() throws {
        try fixture.write(
            SiteFixture.article("[Once]{when=2020 who=mfa} upon. [Later]{when=2021/.. who=mfa}.", name: "e"))
        let codes = fixture.rebuild().codes
        try edit()
        #expect(try revision() != nil)
        #expect(fixture.rebuild().codes == codes)
        try edit("Nothing to note", "Nothing of note")
        #expect(fixture.rebuild().codes == codes)
    }

    @Test("a stray file beside the word is said")
    func stray() throws {
        try edit()
        try fixture.write("=== Content/stray.xyz\nnothing\n")
        #expect(fixture.rebuild().codes == ["stray-file"])
        try edit("Nothing to note", "Nothing of note")
        #expect(fixture.rebuild().codes == ["stray-file"])
    }

    @Test("with warnings as errors, nothing is written")
    func strict() throws {
        try fixture.write("=== Content/stray.xyz\nnothing\n")
        try edit()
        fixture.rebuild()
        try edit("Nothing to note", "Nothing of note")
        let before = fixture.site.files()
        let build = Build(fixture.options, isStrict: true)
        guard case .contentHasErrors = build.outcome else {
            Testing.Issue.record("it was written")
            return
        }
        #expect(build.diagnostics.map(\.code) == ["stray-file"] && fixture.site.files() == before)
        fixture.rebuild()
    }
}
