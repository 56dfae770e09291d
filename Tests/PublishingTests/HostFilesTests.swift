import Testing

@testable import Publishing

@Suite("Files for hosts")
struct HostFilesTests {
    private func page(_ path: String, _ url: String) throws -> RedirectPage {
        let html = "<meta http-equiv=\"refresh\" content=\"0; url=\(url)\">"
        return try #require(RedirectPage(path: path, html: Array(html.utf8)))
    }

    @Test("a redirect has a line for each address that hosts know the old page by")
    func redirects() throws {
        let pages = try [page("old/a.html", "../articles/b.html#x"), page("weg/index.html", "../about.html")]
        let text = try #require(HostFiles.redirects(pages, base: "/sub/"))
        #expect(
            String(decoding: text, as: UTF8.self) == """
                /sub/old/a.html /sub/articles/b.html#x 301
                /sub/old/a /sub/articles/b.html#x 301
                /sub/weg /sub/about.html 301
                /sub/weg/ /sub/about.html 301

                """)
    }

    @Test("addresses are written as addresses, and full ones stay")
    func addresses() throws {
        #expect(try page("ü b.html", "c%20d.html?x=1&amp;y=2").destination(base: "/") == "/c%20d.html?x=1&y=2")
        #expect(try page("a.html", "https://example.org/b").destination(base: "/") == "https://example.org/b")
        let text = try #require(HostFiles.redirects([page("ü b.html", "c.html")], base: "/"))
        #expect(String(decoding: text, as: UTF8.self).hasPrefix("/%C3%BC%20b.html /c.html 301\n"))
    }

    @Test("a page that leads nowhere is no redirect, and a site without redirects has no file for them")
    func none() {
        #expect(RedirectPage(path: "a.html", html: Array("<h1>A</h1>".utf8)) == nil)
        #expect(RedirectPage(path: "a.html", html: Array("<meta http-equiv=\"refresh\" content=\"5\">".utf8)) == nil)
        #expect(HostFiles.redirects([], base: "/") == nil)
    }

    @Test("a target gets what its settings ask for, compressed the same way each time")
    func options() throws {
        let long = String(repeating: "<p>All of it is said again.</p>\n", count: 100)
        let moved = "<meta http-equiv=\"refresh\" content=\"0; url=index.html\">"
        let fixture = try PublishingFixture(["index.html": long, "old.html": moved, "short.css": "a {}", "x.png": long])
        var settings = fixture.folderTarget()
        settings.precompresses = true
        settings.writesHeaders = true
        settings.writesRedirects = true
        let tree = try fixture.tree(settings, baseURL: "https://example.org/sub/")
        #expect(
            tree.paths.sorted() == [
                "_headers", "_redirects", "index.html", "index.html.br", "index.html.gz", "old.html", "short.css",
                "x.png",
            ])
        #expect(try fixture.tree(settings, baseURL: "https://example.org/sub/") == tree)
        var git = TargetSettings(name: "g", kind: .git, location: "x")
        #expect(try fixture.tree(git).paths.isSuperset(of: [".nojekyll", "_headers", "_redirects"]))
        git.writesHeaders = false
        #expect(try fixture.tree(git)["_headers"] == nil)
    }

    @Test("a copy is made again when its source changes, and goes with it")
    func stale() throws {
        let fixture = try PublishingFixture(["a.html": String(repeating: "one ", count: 1000)])
        var settings = fixture.folderTarget()
        settings.precompresses = true
        let first = try fixture.tree(settings)["a.html.gz"]
        try fixture.build(["a.html": String(repeating: "two ", count: 1000)])
        let second = try fixture.tree(settings)["a.html.gz"]
        #expect(first != nil && second != nil && first?.digest != second?.digest)
        try fixture.build(["b.html": "x"])
        #expect(try fixture.tree(settings).paths == ["b.html"])
    }
}
