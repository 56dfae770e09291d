import Testing

@testable import Preview

@Suite("Requests, read")
struct RequestTests {
    private func parts(_ target: String) -> [String]? { RequestTarget(Array(target.utf8))?.parts }

    @Test("a path is decoded into its parts")
    func decoded() {
        #expect(parts("/") == [""])
        #expect(parts("/articles/gr%C3%B6%c3%9fe.html?x=/../y") == ["articles", "größe.html"])
        #expect(parts("/articles/") == ["articles", ""])
        #expect(parts("/...") == ["..."])
        #expect(parts("http://localhost:80/a/b?c") == ["a", "b"])
    }

    @Test(
        "a path that climbs, hides something or is no text is none",
        arguments: [
            "", "*", "a", "/..", "/../etc/passwd", "/a/../b", "/%2e%2e/etc/passwd", "/%2E./x", "/.", "//",
            "//etc/passwd",
            "/a//b", "/a%00.html", "/a%0d%0aX:y", "/a\\b", "/%5c..%5cetc", "/a%2fb", "/%", "/%4", "/%zz",
            "/%c0%ae%c0%ae/x",
            "/%c0%af", "/%ff", "/%ed%a0%80", "/%e0%80%af", "/a\u{7F}", "/größe", "/a b", "/a\tb", "http://localhost",
        ])
    func refused(target: String) {
        #expect(parts(target) == nil)
    }

    @Test("a value of the query is decoded")
    func query() throws {
        let target = try #require(RequestTarget(Array("/x?page=a%2Fb%20c+d%2B&empty=&digest=1".utf8)))
        #expect(target.value("page") == "a/b c d+" && target.value("empty") == "" && target.value("digest") == "1")
        #expect(target.value("none") == nil)
    }

    @Test("the site's path is that of its address")
    func sitePath() throws {
        #expect(SitePath(address: nil).text == "/")
        #expect(SitePath(address: "https://example.org").text == "/")
        #expect(SitePath(address: "https://example.org/a/b/").text == "/a/b/")
        #expect(SitePath(address: "https://example.org/größe").parts == ["größe"])
        let path = SitePath(address: "https://example.org/a/b/")
        func below(_ text: String) throws -> [String]? {
            path.below(try #require(RequestTarget(Array(text.utf8)))).map(Array.init)
        }
        #expect(try below("/a/b/") == [""])
        #expect(try below("/a/b/c/d") == ["c", "d"])
        #expect(try below("/a/b") == nil)
        #expect(try below("/a/bc/d") == nil)
    }

    @Test("a range is one part, everything, or nothing that is there")
    func ranges() {
        #expect(ByteRange(nil, size: 10) == .whole)
        #expect(ByteRange("bytes=0-0", size: 10) == .part(0..<1))
        #expect(ByteRange("bytes=2-", size: 10) == .part(2..<10))
        #expect(ByteRange("bytes=-3", size: 10) == .part(7..<10))
        #expect(ByteRange("bytes=-30", size: 10) == .part(0..<10))
        #expect(ByteRange("Bytes= 5-99999999999999999999", size: 10) == .part(5..<10))
        for header in ["bytes=10-", "bytes=-0", "bytes=99999999999999999999-"] {
            #expect(ByteRange(header, size: 10) == .unsatisfiable)
        }
        for header in ["bytes=0-1,3-4", "bytes=3-2", "bytes=", "bytes=-", "bytes=a-b", "lines=1-2", "bytes=1--2"] {
            #expect(ByteRange(header, size: 10) == .whole)
        }
        #expect(ByteRange("bytes=0-", size: 0) == .unsatisfiable)
    }

    @Test("a tag is found among those that a browser has")
    func tags() {
        #expect(matches(ifNoneMatch: "\"a\", W/\"b\" ,\"c\"", "\"b\""))
        #expect(matches(ifNoneMatch: " * ", "\"b\""))
        #expect(!matches(ifNoneMatch: "\"a\", b, \"bb\"", "\"b\""))
    }

    @Test("on this machine, only its own names are answered to")
    func hosts() {
        let local = AllowedHosts(host: "127.0.0.2", isLoopback: true)
        for host in ["localhost", "LOCALHOST:8080", "127.0.0.1:1", "[::1]:80", "[::1]", "127.0.0.2", "localhost.:80"] {
            #expect(local.allow(host))
        }
        for host in ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example:80", "", "[::2]", "10.0.0.1"] {
            #expect(!local.allow(host))
        }
        #expect(AllowedHosts(host: "0.0.0.0", isLoopback: false).allow("my-machine.local:8080"))
    }

    @Test("types go by the ending, and text says that it is UTF-8")
    func types() {
        #expect(contentType(of: "a/b.html") == "text/html; charset=utf-8")
        #expect(contentType(of: "a.CSS") == "text/css; charset=utf-8")
        #expect(contentType(of: "events.ics") == "text/calendar; charset=utf-8")
        #expect(contentType(of: "a.b.woff2") == "font/woff2")
        #expect(contentType(of: "photo.avif") == "image/avif")
        for path in ["a", "a.b/c", "a.", "x.unknown"] { #expect(contentType(of: path) == "application/octet-stream") }
    }

    @Test("the script stands before the end of the body, or at the end")
    func inserted() {
        func page(_ text: String) -> String {
            String(decoding: inserting("<s>", into: Array(text.utf8)), as: UTF8.self)
        }
        #expect(page("<body>x</body></html>") == "<body>x<s></body></html>")
        #expect(page("<pre></body></pre>x</BODY >") == "<pre></body></pre>x<s></BODY >")
        #expect(page("text") == "text<s>")
        #expect(page("") == "<s>")
    }

    @Test("what is in an address has no say in the page")
    func escaping() {
        let element = LiveScript.element(page: "\"><img src=x onerror='a&b'>", shown: "1", since: "2", path: "/")
        #expect(element.contains("data-page=\"&quot;&gt;&lt;img src=x onerror=&#39;a&amp;b&#39;&gt;\""))
    }
}
