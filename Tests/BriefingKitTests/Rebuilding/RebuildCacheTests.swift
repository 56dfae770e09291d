import FileSystem
import Foundation
import Testing

@testable import BriefingKit

@Suite("The cache can be lost, damaged or locked at any time")
struct RebuildCacheTests {
    private let fixture: RebuildFixture

    init() throws { fixture = try RebuildFixture() }

    private func edit(_ number: Int = 0) throws {
        try fixture.write(SiteFixture.article("Edit \(number).", name: "c", date: "2022-03-04"))
    }

    @Test("deleted, it is made again, and nothing is said of it")
    func deleted() throws {
        try fixture.site.remove(".briefing-cache")
        let first = fixture.rebuild()
        #expect(first.made == first.build.fileCount && first.changed.isEmpty && first.codes.isEmpty)
        #expect(fixture.rebuild().made == 0)
    }

    @Test("without any one of its files the site is the same", arguments: ["index", "articles", "texts"])
    func incomplete(_ name: String) throws {
        try FileManager.default.removeItem(atPath: fixture.cacheFile(name))
        try edit()
        fixture.rebuild()
        #expect(fixture.rebuild().made == 0)
    }

    @Test(
        "cut off or with bytes turned over, it is left aside", arguments: ["index", "articles", "texts"],
        [0.0, 0.3, 0.9])
    func damaged(_ name: String, _ part: Double) throws {
        let path = try fixture.cacheFile(name)
        let bytes = try Files.read(path)
        let place = Int(Double(bytes.count - 1) * part)
        for (number, isCut) in [true, false].enumerated() {
            var other = bytes
            if isCut { other.removeSubrange(place...) } else { other[place] ^= 0xFF }
            try Data(other).write(to: URL(fileURLWithPath: path))
            try edit(number)
            let rebuild = fixture.rebuild()
            if name == "index" { #expect(rebuild.codes == ["cache"]) }
            fixture.rebuild()
            #expect(fixture.rebuild().made == 0)
        }
    }

    @Test("texts that rot while the index is whole are noticed by the page that needs them")
    func rottenTexts() throws {
        let path = try fixture.cacheFile("texts")
        let bytes = try Files.read(path)
        try Data(bytes.prefix(16) + bytes.dropFirst(16).map { $0 ^ 0x20 }).write(to: URL(fileURLWithPath: path))
        // The article's own page is made again, its text is not read again.
        try fixture.write("=== Templates/article.html\n<h1>{{ article.title }}</h1>{{ article.body }}\n")
        fixture.rebuild()
        fixture.rebuild()
        #expect(fixture.rebuild().made == 0)
    }

    @Test("one of another version is left aside with a word")
    func otherVersion() throws {
        let path = try fixture.cacheFile("index")
        var bytes = Array(try Files.read(path).dropLast(8))
        bytes[0] ^= 0xFF
        var seal = ByteWriter()
        seal.number(contentHash(bytes))
        try Files.write(bytes + seal.bytes, to: path)
        let rebuild = fixture.rebuild()
        #expect(rebuild.codes == ["cache"] && rebuild.made == rebuild.build.fileCount)
        #expect(fixture.rebuild().codes.isEmpty)
    }

    @Test("while another build holds it, a build does without it and is right")
    func locked() throws {
        let other = try #require(BuildMemory(fixture.options))
        #expect(BuildMemory(fixture.options) == nil)
        try edit()
        let build = Build(fixture.options)
        #expect(build.madeCount == build.fileCount && build.changes?.changed.contains("articles/c.html") == true)
        fixture.expectClean(build)
        withExtendedLifetime(other) {}
    }

    @Test("two builds of one site into two folders at once are both right")
    func twoOutputs() throws {
        let site = fixture.site
        try edit()
        let folders = ["Output", "One", "Two", "Three"]
        let builds = parallelMap(folders.count, jobs: folders.count) { [options = site.options] number in
            var options = options
            options.output = options.site + "/" + folders[number]
            options.jobs = 1
            return Build(options).changes != nil
        }
        #expect(builds == [true, true, true, true])
        let files = site.files()
        for folder in folders.dropFirst() { #expect(site.files(below: folder) == files, "\(folder)") }
        fixture.rebuild()
    }

    @Test("two builds into one folder at once: one of them, at least, is done, and what is there is right")
    func oneOutput() throws {
        try edit()
        let builds = parallelMap(4, jobs: 4) { [options = fixture.options] _ in Build(options).changes != nil }
        #expect(builds.contains(true))
        fixture.rebuild()
        #expect(fixture.rebuild().made == 0)
    }

    @Test("where no cache can be kept, every build makes everything and is right")
    func unwritable() throws {
        try fixture.site.remove(".briefing-cache")
        try fixture.write("=== .briefing-cache\na file in its place\n")
        try edit()
        for _ in 0..<2 {
            let build = Build(fixture.options)
            #expect(build.madeCount == build.fileCount)
            fixture.expectClean(build)
        }
        #expect(FileManager.default.contents(atPath: fixture.site.folder + "/.briefing-cache")?.count == 20)
    }

    @Test("version control leaves it alone, and nothing of it is in the output")
    func outOfTheWay() throws {
        let ignore = fixture.site.folder + "/.briefing-cache/.gitignore"
        #expect(FileManager.default.contents(atPath: ignore) == Data("*\n".utf8))
        #expect(fixture.site.files().keys.filter { $0.hasPrefix(".") } == [".briefing-manifest"])
        // One that somebody has changed stays.
        try Data("mine\n".utf8).write(to: URL(fileURLWithPath: ignore))
        fixture.rebuild()
        #expect(FileManager.default.contents(atPath: ignore) == Data("mine\n".utf8))
    }

    @Test("a build that is told to leaves no cache")
    func without() throws {
        try fixture.site.remove(".briefing-cache")
        var options = fixture.options
        options.usesCache = false
        #expect(Build(options).changes != nil)
        #expect(!FileManager.default.fileExists(atPath: fixture.site.folder + "/.briefing-cache"))
    }

    @Test("it does not grow without end while one article is edited again and again")
    func growth() throws {
        for number in 0..<20 {
            try fixture.write(SiteFixture.article("Edit \(number).", name: "c", date: "2022-03-04"))
            #expect(Build(fixture.options).changes != nil)
        }
        fixture.rebuild()
        let count = try FileManager.default.contentsOfDirectory(
            atPath: CacheFolder(site: fixture.options.site, output: fixture.options.outputFolder).path
        ).count
        #expect(count == 3)
    }
}
