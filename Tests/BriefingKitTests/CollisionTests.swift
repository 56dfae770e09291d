import Testing

@testable import BriefingKit

@Suite("Two files at one address are refused, and both are named")
struct CollisionTests {
    private func file(_ path: String, from source: String? = nil) -> PlannedFile {
        PlannedFile(
            path: path, origin: .init(what: source == nil ? "page" : "copied file", sources: source.map { [$0] } ?? []),
            basis: .facts(plan: 0)
        ) { _, _ in }
    }

    @Test("addresses that differ in capitals alone, or in how an accent is written, are one")
    func same() throws {
        for other in ["a/b.html", "A/b.html", "a/B.HTML"] {
            let found = collisions(among: [file("a/b.html"), file(other, from: "Content/static/x")])
            #expect(found.map(\.code) == ["colliding-address"] && found.first?.place?.file == "Content/static/x")
        }
        #expect(collisions(among: [file("caf\u{E9}.html"), file("cafe\u{301}.html")]).count == 1)
    }

    @Test("a file where another needs a folder, whichever comes first", arguments: ["a", "a/b", "A", "A/B"])
    func folder(_ path: String) throws {
        for isFirst in [true, false] {
            let pages = [file("a/b/c.html"), file("a/b/d.html"), file("x/a/b.html")]
            let own = file(path, from: "Content/static/own")
            let found = collisions(among: isFirst ? [own] + pages : pages + [own])
            #expect(found.map(\.code) == ["colliding-address"], "\(path)")
            #expect(found.first?.message.contains("‘\(path)’, and ‘a/b/c.html’ needs a folder") == true)
            #expect(found.first?.place?.file == "Content/static/own")
        }
    }

    @Test("what begins alike, or stands elsewhere, is no collision")
    func none() {
        #expect(collisions(among: ["a", "ab/c", "a.html", "b/a", "ab/d", "c"].map { file($0) }).isEmpty)
    }

    @Test("a file that stands for no page is refused where the site has a folder, and the output stays")
    func site() throws {
        let site = try SiteFixture(body: "Nothing.")
        _ = site.build()
        let good = site.files()
        try site.write("=== Content/static/data\nmine\n")
        #expect(site.build().diagnostics.map(\.code) == ["colliding-address"])
        #expect(!good.isEmpty && site.files() == good)
    }
}
