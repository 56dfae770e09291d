import Foundation
import Testing

@testable import Preview

@Suite("Requests that mean no good", .serialized)
struct HostileRequestTests {
    @Test(
        "nothing outside the site is served, and the server goes on",
        arguments: [
            "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/articles/..%2f..%2fetc/passwd", "//etc/passwd", "//",
            "/a%00.html", "/index.html%00", "/..\\..\\etc\\passwd", "/%5c..%5c", "/%c0%ae%c0%ae/etc/passwd",
            "/%e0%80%ae/", "/.briefing/../index.html", "/.briefing/x", "/.briefing/", "*", "/proc/self/environ",
            "/Content/briefing.yml", "/articles/a.html/../a.html", "file:///etc/passwd", "/etc/passwd?/../..",
        ])
    func outside(target: String) throws {
        let server = try ServerFixture()
        let answer = try server.get(target)
        #expect([400, 404].contains(answer.status) && !answer.text.contains("root:"))
        #expect(try server.get("/").status == 200)
    }

    @Test("heads that are no HTTP, too long or without an end do no harm")
    func heads() throws {
        let server = try ServerFixture()
        let long = String(repeating: "x", count: 1 << 20)
        let requests: [[UInt8]] = [
            Array("GET / HTTP/1.1\r\nHost: localhost\r\nX: \(long)\r\n\r\n".utf8),
            Array("GET /\(long) HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8),
            Array("GET / HTTP/1.1\r\n\(String(repeating: "a: b\r\n", count: 100_000))\r\n".utf8),
            Array("GET /index.html\0/../x HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8),
            Array("GET\r\n\r\n".utf8), Array("\r\n\r\n\r\n\r\n".utf8),
            [0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x0A, 0x0D],
            Array("GET / HTTP/9.9\r\n\r\n".utf8), Array("get / http/1.1\r\nhost: localhost\r\n\r\n".utf8),
            (0...255).map { UInt8($0) } + Array("\r\n\r\n".utf8), Array("G".utf8),
            Array("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n".utf8),
            Array("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999999\r\n\r\n".utf8),
            Array("GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n".utf8),
            Array("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000000\r\n\r\n\(long)".utf8),
        ]
        for request in requests {
            let client = try server.client()
            client.send(request)
            #expect(try server.get("/").status == 200)
        }
        for request in requests.prefix(3) {
            let client = try server.client()
            client.send(request)
            let answer = String(decoding: client.receiveAll().prefix(13), as: UTF8.self)
            // The rest of what was sent may be unread, and the answer be lost with it.
            #expect(["", "HTTP/1.1 431 ", "HTTP/1.1 414 ", "HTTP/1.1 413 "].contains(answer))
        }
    }

    @Test("one who sends slowly, or nothing, is sent away")
    func slow() throws {
        var limits = Server.Limits()
        limits.patience = 2_000
        let server = try ServerFixture(limits: limits)
        let silent = try server.client()
        let idle = try server.client()
        #expect(idle.get("/")?.status == 200)
        let slow = try server.client()
        var isOpen = true
        // Each byte comes soon enough; all of them together take too long.
        for byte in Array(("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + String(repeating: "x", count: 2_000)).utf8) {
            isOpen = slow.send([byte])
            if !isOpen { break }
            usleep(20_000)
        }
        #expect(!isOpen)
        #expect(silent.receiveAll().isEmpty && idle.receiveAll().isEmpty)
    }

    @Test("a thousand idle connections do not keep others out")
    func crowd() throws {
        var limits = Server.Limits()
        limits.connections = 200
        let server = try ServerFixture(limits: limits)
        var idle: [Client] = []
        for number in 0..<1_000 {
            idle.append(try server.client())
            if number % 100 == 99 { #expect(try server.get("/").status == 200) }
        }
        #expect(server.server.desk.connections.count <= 200)
    }

    @Test("more listeners than there are browsers make room for each other")
    func listeners() throws {
        let server = try ServerFixture()
        let page = try server.get("/")
        #expect(page.status == 200)
        var browsers: [Client] = []
        for _ in 0..<LiveReload.limit + 20 { browsers.append(try server.browser(at: "/")) }
        // Of the oldest, each has been ended in good order.
        for browser in browsers.prefix(20) { #expect(browser.waitForEndOfStream()) }
        server.site.edit(["index.html": "<body>new</body>"])
        server.refresh()
        #expect(browsers.last?.wait(for: "event: reload") != nil)
    }

    @Test("a browser that has gone is forgotten")
    func gone() throws {
        let server = try ServerFixture()
        do {
            let browser = try server.browser(at: "/")
            #expect(server.server.desk.live.browserCount == 1)
            withExtendedLifetime(browser) {}
        }
        for _ in 0..<300 where server.server.desk.live.browserCount > 0 { usleep(100_000) }
        #expect(server.server.desk.live.browserCount == 0)
    }

    @Test("a hundred connections meet only known versions while the site changes")
    func load() throws {
        let server = try ServerFixture()
        server.site.edit(["big.txt": ServerFixture.big(0)])
        server.refresh()
        let changing = DispatchGroup()
        DispatchQueue(label: "changing").async(group: changing) {
            for version in 1..<100 {
                server.site.edit(["big.txt": ServerFixture.big(version)])
                server.refresh()
                usleep(2_000)
            }
        }
        let clients = try (0..<100).map { _ in try server.client() }
        for _ in 0..<5 {
            for client in clients { client.send("GET /big.txt HTTP/1.1\r\nHost: localhost\r\n\r\n") }
            for client in clients {
                let text = client.response()?.text ?? ""
                #expect(text == ServerFixture.big(Int(text.prefix { $0 != " " }) ?? -1))
            }
        }
        changing.wait()
    }
}

extension ServerFixture {
    /// A file whose every line names its version.
    fileprivate static func big(_ version: Int) -> String {
        String(repeating: "\(version) is the version of this line\n", count: 2_000)
    }
}
