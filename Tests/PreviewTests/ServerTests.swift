import Foundation
import Testing

@testable import Preview

@Suite("The preview's server")
struct ServerTests {
    @Test("a page is what is published, and the script, which the tag covers")
    func page() throws {
        let server = try ServerFixture()
        let page = try server.get("/articles/a.html")
        #expect(page.status == 200 && page.headers["Content-Type"] == "text/html; charset=utf-8")
        #expect(page.headers["X-Content-Type-Options"] == "nosniff" && page.headers["Cache-Control"] == "no-cache")
        let published = try #require(FixtureSite.basics["articles/a.html"])
        #expect(page.text.filter { $0 != "\n" }.hasPrefix("<!doctype html><title>A</title><body>An article<script"))
        #expect(page.text.replacing(/<script.*\n/, with: "") == published)
        let tag = try #require(page.headers["ETag"])
        #expect(try server.get("/articles/a.html", ["If-None-Match": tag]).status == 304)
        // The page is the same, but a stylesheet has changed since: the script says so.
        server.site.edit(["assets/theme.css": "new"])
        server.refresh()
        #expect(try server.get("/articles/a.html", ["If-None-Match": tag]).status == 200)
    }

    @Test("files other than pages are sent as they are")
    func file() throws {
        let server = try ServerFixture()
        let style = try server.get("/assets/theme.css")
        #expect(style.text == FixtureSite.basics["assets/theme.css"])
        #expect(style.headers["Content-Type"] == "text/css; charset=utf-8")
        #expect(try server.get("/gr%C3%B6%C3%9Fe.txt?x").text == "0123456789")
        let empty = try server.get("/empty.txt")
        #expect(empty.status == 200 && empty.headers["Content-Length"] == "0")
    }

    @Test("HEAD says what GET would")
    func head() throws {
        let server = try ServerFixture()
        let client = try server.client()
        let head = try #require(client.get("/assets/theme.css", method: "HEAD"))
        #expect(head.status == 200 && head.headers["Content-Length"] == "21" && head.body.isEmpty)
        // The same connection goes on.
        #expect(client.get("/assets/theme.css")?.text == "body { color: black }")
    }

    @Test("a part of a file")
    func ranges() throws {
        let server = try ServerFixture()
        let path = "/gr%C3%B6%C3%9Fe.txt"
        let part = try server.get(path, ["Range": "bytes=2-4"])
        #expect(part.status == 206 && part.text == "234" && part.headers["Content-Range"] == "bytes 2-4/10")
        #expect(try server.get(path, ["Range": "bytes=-1"]).text == "9")
        let beyond = try server.get(path, ["Range": "bytes=10-"])
        #expect(beyond.status == 416 && beyond.headers["Content-Range"] == "bytes */10")
        #expect(try server.get(path, ["Range": "bytes=0-1,3-4"]).status == 200)
        let tag = try #require(part.headers["ETag"])
        #expect(try server.get(path, ["Range": "bytes=0-1", "If-Range": tag]).status == 206)
        #expect(try server.get(path, ["Range": "bytes=0-1", "If-Range": "\"other\""]).status == 200)
        #expect(try server.get(path, ["Range": "bytes=0-1", "If-None-Match": tag]).status == 304)
    }

    @Test("folders lead to their index, and only they")
    func folders() throws {
        let server = try ServerFixture()
        #expect(try server.get("/").text.contains("Home"))
        #expect(try server.get("/articles/").text.contains("Articles"))
        let redirect = try server.get("/articles?x=1")
        #expect(redirect.status == 302 && redirect.headers["Location"] == "/articles/?x=1")
        // A plain host does not add the ending: a link without it is to fail here too.
        #expect(try server.get("/articles/a").status == 404)
        #expect(try server.get("/articles/a.html/").status == 404)
        #expect(try server.get("/data/").status == 404)
    }

    @Test("what is missing is said by the site's own page")
    func missing() throws {
        let server = try ServerFixture()
        let page = try server.get("/nowhere/at/all.html")
        #expect(page.status == 404 && page.text.contains("<title>Missing</title>"))
        #expect(page.text.contains("data-page=\"nowhere/at/all.html\""))
        server.site.remove("404.html")
        server.refresh()
        let plain = try server.get("/%3Cb%3E.html")
        #expect(plain.status == 404 && plain.text.contains("‘&lt;b&gt;.html’"))
    }

    @Test("the site stands under the path of its base-url")
    func below() throws {
        let server = try ServerFixture(FixtureSite(address: "https://example.org/a/b/"))
        for path in ["/", "/a", "/a/", "/a/b"] {
            let redirect = try server.get(path)
            #expect(redirect.status == 302 && redirect.headers["Location"] == "/a/b/")
        }
        #expect(try server.get("/a/b/articles/a.html").text.contains("An article"))
        #expect(try server.get("/articles/a.html").status == 404)
        #expect(try server.get("/a/b/articles").headers["Location"] == "/a/b/articles/")
        // Its full addresses lead to what is previewed, not to what was published.
        let missing = try server.get("/a/b/c/d.html")
        #expect(missing.status == 404 && missing.text.contains("<a href=\"/a/b/\">"))
        #expect(try server.get("/.briefing/live.js").status == 200)
    }

    @Test("it can only be looked at")
    func methods() throws {
        let server = try ServerFixture()
        for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "NONSENSE"] {
            let answer = try server.get("/index.html", ["Content-Length": "0"], method: method)
            #expect(answer.status == 405 && answer.headers["Allow"] == "GET, HEAD")
        }
    }

    @Test("other names for this machine are refused")
    func hosts() throws {
        let server = try ServerFixture()
        #expect(try server.get("/", ["Host": "evil.example"]).status == 403)
        #expect(try server.get("/.briefing/events?page=x", ["Host": "evil.example"]).status == 403)
        #expect(try server.get("/", ["Host": "127.0.0.1:\(server.port)"]).status == 200)
        let client = try server.client()
        client.send("GET / HTTP/1.1\r\n\r\n")
        #expect(client.response()?.status == 400)
    }

    @Test("a start without a good site shows a page of its own, which waits for one")
    func neverGood() throws {
        let site = FixtureSite()
        site.complain([.example])
        let server = try ServerFixture(site)
        let page = try server.get("/articles/a.html")
        #expect(page.status == 503 && page.text.contains("can’t be shown yet") && page.text.contains("live.js"))
        let browser = try server.browser(at: "/articles/a.html")
        #expect(browser.wait(for: "event: problems") != nil)
        site.complain([])
        server.refresh()
        #expect(browser.wait(for: "event: reload") != nil)
        #expect(try server.get("/articles/a.html").status == 200)
    }

    @Test("a broken site leaves the last good one")
    func lastGood() throws {
        let server = try ServerFixture()
        server.site.edit(["index.html": "broken"])
        server.site.remove("articles/a.html")
        server.site.complain([.example])
        server.refresh()
        #expect(try server.get("/").text.contains("Home"))
        #expect(try server.get("/articles/a.html").status == 200)
    }

    @Test("a taken port is said, with one that is free")
    func taken() throws {
        let first = try Listener(host: "127.0.0.1", port: 0)
        defer { first.close() }
        do {
            try Listener(host: "127.0.0.1", port: first.port).close()
            Issue.record("the port was given twice")
        } catch {
            #expect(error.message == "port \(first.port) is taken by another program")
            guard case .taken(let free?) = error.problem else { return }
            #expect(free > first.port && error.advice == "port \(free) is free: ‘--port \(free)’")
        }
    }

    @Test("an address that this machine has not is said")
    func noHost() {
        #expect(throws: ListenError.self) { try Listener(host: "no such host", port: 0) }
        #expect(throws: ListenError.self) { try Listener(host: "192.0.2.1", port: 0) }
        #expect(throws: ListenError(host: "::1", port: 70_000, problem: .noSuchPort)) {
            try Listener(host: "::1", port: 70_000)
        }
    }

    @Test("the end closes every connection and frees the port")
    func end() throws {
        let server = try ServerFixture()
        let port = server.port
        let idle = try server.client()
        let browsers = try (0..<5).map { _ in try server.browser(at: "/") }
        server.server.stop()
        #expect(idle.receiveAll().isEmpty)
        for browser in browsers { #expect(!browser.receiveAll().isEmpty) }
        let again = try Listener(host: "127.0.0.1", port: port)
        again.close()
        server.server.stop()
    }
}
