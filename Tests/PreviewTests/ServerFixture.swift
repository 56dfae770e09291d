import Foundation
import Testing

@testable import Preview

/// A server on a free port, with a site that stands.
final class ServerFixture: Sendable {
    let site: FixtureSite
    let server: Server
    let port: Int

    init(
        _ site: FixtureSite = FixtureSite(), limits: Server.Limits = Server.Limits(), isRead: Bool = true
    ) throws {
        self.site = site
        let listener = try Listener(host: "127.0.0.1", port: 0)
        port = listener.port
        server = Server(site: site, listener: listener, host: "127.0.0.1", limits: limits)
        if isRead { refresh() }
        try #require(server.start())
    }

    deinit { server.stop() }

    func refresh() { server.desk.publish(site.refresh(changed: nil)) }

    func client() throws -> Client { try Client(port: port) }

    func get(_ path: String, _ headers: [String: String] = [:], method: String = "GET") throws -> Client.Response {
        try #require(client().get(path, headers, method: method))
    }

    /// A browser that shows a page and listens.
    func browser(at path: String, isHidden: Bool = false) throws -> Client {
        let page = try get(path)
        func value(_ name: String) throws -> String {
            let match = try #require(page.text.components(separatedBy: "data-\(name)=\"").dropFirst().first)
            return String(match.prefix { $0 != "\"" })
        }
        let client = try client()
        let query =
            try "page=\(value("page"))&digest=\(value("digest"))&since=\(value("since"))"
            + (isHidden ? "&hidden=1" : "")
        client.send("GET /.briefing/events?\(query) HTTP/1.1\r\nHost: localhost\r\n\r\n")
        // A browser is always told first whether the site is well.
        _ = try #require(client.wait(for: "\r\n\r\n"))
        _ = try #require(client.wait(for: "event: "))
        return client
    }
}
