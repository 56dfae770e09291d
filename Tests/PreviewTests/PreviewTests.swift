import Foundation
import Synchronization
import Testing

@testable import Preview

@Suite("A preview as a whole")
struct PreviewTests {
    private final class Heard: Sendable {
        let news = Mutex<[String]>([])

        func take(_ news: Preview.News) {
            let text =
                switch news {
                case .began(let refresh): "began \(refresh.isGood)"
                case .refreshed(let paths, let refresh, _): "\(paths ?? ["anything"]) \(refresh.isGood)"
                case .polling: "polling"
                }
            self.news.withLock { $0.append(text) }
        }
    }

    @Test("from a saved file to the browser, through a broken site and its repair, to the end")
    func whole() throws {
        let folder = NSTemporaryDirectory() + "briefing-preview-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder + "/Content", withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        func save(_ text: String) throws {
            try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/Content/a.md"))
        }

        let site = FixtureSite(address: "https://example.org/a/")
        var options = Preview.Options()
        options.site = folder
        options.port = 0
        let heard = Heard()
        let preview = try Preview(of: site, options) { heard.take($0) }
        try #require(preview.start())
        #expect(heard.news.withLock(\.self) == ["began true"])
        #expect(
            preview.address.hasPrefix("http://127.0.0.1:") && preview.address.hasSuffix("/a/") && preview.isLoopback)

        let port = try #require(Int(preview.address.split(separator: ":")[2].prefix { $0.isNumber }))
        let browser = try Client(port: port)
        browser.send("GET /.briefing/events?page=index.html HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(browser.wait(for: "event: mended") != nil)

        site.complain([.example])
        try save("broken")
        #expect(browser.wait(for: "event: problems") != nil)
        #expect(try #require(Client(port: port).get("/a/")).text.contains("Home"))
        site.complain([])
        site.edit(["index.html": "<body>mended</body>"])
        try save("mended")
        let all = try #require(browser.wait(for: "event: mended", times: 2))
        #expect(all.contains("event: problems"))
        #expect(try #require(Client(port: port).get("/a/")).text.contains("mended"))

        preview.stop()
        #expect(site.refreshes.first == .some(nil) && site.refreshes.dropFirst().allSatisfy { $0 == ["Content/a.md"] })
        let again = try Listener(host: "127.0.0.1", port: port)
        again.close()
    }
}
