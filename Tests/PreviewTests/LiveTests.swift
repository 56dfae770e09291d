import Testing

@testable import Preview

@Suite("What browsers are told")
struct LiveTests {
    @Test("only browsers that show a page that changed are told to reload")
    func reload() throws {
        let server = try ServerFixture()
        let home = try server.browser(at: "/")
        let article = try server.browser(at: "/articles/a.html")
        server.site.edit(["articles/a.html": "<body>new</body>"])
        server.refresh()
        let told = try #require(article.wait(for: "event: reload"))
        #expect(told.contains("data: {\"page\":\"articles/a.html\"}"))
        server.site.edit(["index.html": "<body>newer</body>"])
        server.refresh()
        #expect(try #require(home.wait(for: "event: reload")).components(separatedBy: "event: ").count == 3)
    }

    @Test("a page of any name is known by it")
    func names() throws {
        let name = "a +&%é\u{301}\"<.html"
        let server = try ServerFixture(FixtureSite([name: "<body>A</body>"]))
        let page = try server.get("/a%20+%26%25%c3%a9%cc%81%22%3c.html")
        #expect(page.status == 200)
        #expect(page.text.contains("data-page=\"a +&amp;%é\u{301}&quot;&lt;.html\""))
        let shown = try #require(page.text.components(separatedBy: "data-digest=\"").last?.prefix(16))
        // As a browser writes it.
        let query = "page=a+%2B%26%25%C3%A9%CC%81%22%3C.html&digest=\(shown)&since="
        let since = try #require(page.text.components(separatedBy: "data-since=\"").last?.prefix { $0 != "\"" })
        let events = try server.get("/.briefing/events?" + query + since, method: "HEAD")
        #expect(events.status == 200)
        let client = try server.client()
        client.send("GET /.briefing/events?\(query)\(since) HTTP/1.1\r\nHost: localhost\r\n\r\n")
        let told = try #require(client.wait(for: "event: mended"))
        #expect(!told.contains("event: reload"))
    }

    @Test("a page that is gone, and one that has come, are changed pages")
    func cameAndWent() throws {
        let server = try ServerFixture()
        let article = try server.browser(at: "/articles/a.html")
        let missing = try server.browser(at: "/articles/b.html")
        server.site.remove("articles/a.html")
        server.site.edit(["articles/b.html": "<body>B</body>"])
        server.refresh()
        #expect(article.wait(for: "event: reload") != nil)
        #expect(missing.wait(for: "event: reload") != nil)
    }

    @Test("a changed stylesheet, script or image is named, and the page stays")
    func assets() throws {
        let server = try ServerFixture()
        let home = try server.browser(at: "/")
        server.site.edit(["assets/theme.css": "b", "assets/theme.js": "c"])
        server.refresh()
        let told = try #require(home.wait(for: "event: style"))
        #expect(
            told.contains("event: asset") && told.contains("{\"page\":\"index.html\",\"path\":\"assets/theme.js\"}"))
        #expect(
            told.contains("{\"page\":\"index.html\",\"path\":\"assets/theme.css\"}") && !told.contains("event: reload"))
    }

    @Test("problems are told with all that there is to say, and when they are mended")
    func problems() throws {
        let server = try ServerFixture()
        let home = try server.browser(at: "/")
        server.site.complain([.example])
        server.refresh()
        let told = try #require(home.wait(for: "event: problems"))
        let data = #"""
            {"page":"index.html","problems":[{"severity":"error","code":"unknown-stakeholder","message":"no stakeholder has the id ‘<b>’","advice":"did you mean ‘b’?","file":"Content/articles/a.md","line":5,"column":12,"length":3,"source":"[“x”]{says=<b>}","related":[]}]}
            """#
        #expect(told.contains("data: \(data)\n\n"))
        // A page that is loaded meanwhile is told too.
        let late = try server.browser(at: "/articles/a.html")
        #expect(late.wait(for: "event: problems") != nil)
        server.site.complain([])
        server.refresh()
        #expect(late.wait(for: "event: mended") != nil)
        let all = try #require(home.wait(for: "event: mended\ndata: {\"page\":\"index.html\"}\n\n"))
        #expect(!all.contains("event: reload"))
    }

    @Test("pages that nobody sees leave the browser's few connections to those that somebody does")
    func hidden() throws {
        let server = try ServerFixture()
        let hidden = try (0..<LiveReload.limitWithHidden).map { _ in try server.browser(at: "/", isHidden: true) }
        server.site.edit(["index.html": "<body>new</body>"])
        server.refresh()
        #expect(hidden[0].wait(for: "event: reload") != nil)
        // One that is seen takes the place of the first; one more that is not is told how things are, and goes.
        let seen = try server.browser(at: "/")
        #expect(hidden[0].waitForEndOfStream())
        let late = try server.client()
        let answer = try #require(late.get("/.briefing/events?page=index.html&digest=old&hidden=1"))
        #expect(answer.text.contains("retry: 2000\n") && answer.text.contains("event: reload"))
        server.site.edit(["index.html": "<body>newer</body>"])
        server.refresh()
        #expect(seen.wait(for: "event: reload") != nil && hidden[1].wait(for: "event: reload", times: 2) != nil)
    }

    // MARK: Without sockets

    private func stood(_ assets: Set<String>...) -> LiveState {
        var state = LiveState(run: "r")
        state.take(PreviewRefresh(problems: [], isGood: true, changedAssets: ["first.css"]))
        for changed in assets { state.take(PreviewRefresh(problems: [], isGood: true, changedAssets: changed)) }
        return state
    }

    private func events(_ text: String) -> [String] {
        text.split(separator: "\n").filter { $0.hasPrefix("event: ") }.map { String($0.dropFirst("event: ".count)) }
    }

    @Test("what changed between a page's loading and its connection is not missed")
    func between() {
        let state = stood(["a.css"], ["b.png"], ["a.css"])
        var stale = EventStream(page: "p", shown: "1", since: "r.1")
        let news = stale.news(state, version: "1")
        #expect(events(news) == ["asset", "style", "mended"] && news.contains("id: r.3\n"))
        var outdated = EventStream(page: "p", shown: "0", since: "r.3")
        #expect(events(outdated.news(state, version: "1")) == ["reload", "mended"])
        var current = EventStream(page: "p", shown: "1", since: "r.3")
        #expect(events(current.news(state, version: "1")) == ["mended"])
        #expect(current.news(state, version: "1").isEmpty)
    }

    @Test("a browser from before the server's start, or from too long ago, reloads once")
    func unknownMoment() {
        var state = stood(["a.css"])
        for since in ["q.1", "", "r", "r.x", "r.2", "r.-1.2"] {
            var stream = EventStream(page: "p", shown: "1", since: since)
            #expect(events(stream.news(state, version: "1")) == ["reload", "mended"])
            #expect(stream.news(state, version: "1").isEmpty)
        }
        let many = Set((0..<5_000).map { "\($0).png" })
        state.take(PreviewRefresh(problems: [], isGood: true, changedAssets: many))
        #expect(state.changes(since: "r.1") == nil && state.changes(since: "r.2") == [])
        state.take(PreviewRefresh(problems: [], isGood: true, changedAssets: ["z.png"]))
        #expect(state.changes(since: "r.2") == ["z.png"])
    }

    @Test("texts with line ends stay within their event")
    func lineEnds() {
        var state = stood()
        var problem = PreviewProblem.example
        problem.diagnostic.message = "a\n\nevent: reload\rb"
        state.take(PreviewRefresh(problems: [problem], isGood: false))
        var stream = EventStream(page: "a\n\nb", shown: "1", since: "r.0")
        let news = stream.news(state, version: "1")
        #expect(events(news) == ["problems"] && !news.contains("\r") && news.components(separatedBy: "\n\n").count == 2)
    }
}
