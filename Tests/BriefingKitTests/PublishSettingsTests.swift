import Diagnostics
import Publishing
import Testing

@testable import BriefingKit

@Suite("The settings of publishing")
struct PublishSettingsTests {
    private func read(_ publish: String) throws -> Settings.Publishing {
        let site = try SiteFixture("=== Content/briefing.yml\ntitle: T\nbase-url: https://example.org\n\(publish)")
        return Settings.publishing(site: site.folder)
    }

    private func codes(_ target: String) throws -> [String] {
        try read("publish:\n  web: \(target)").diagnostics.filter { $0.severity == .error }.map(\.code)
    }

    @Test("each kind of target is read, in the order in which they stand")
    func kinds() throws {
        let read = try read(
            """
            publish:
              web: {kind: folder, path: ../public, precompress: true, base-url: "http://intranet/b"}
              hand over: {kind: zip, path: site.zip}
              pages: {kind: git, repository: "git@host:a/b.git", branch: pages, headers: false}
              own: {kind: git}
              server: {kind: rsync, destination: "me@host:/srv"}
              s3: {kind: rclone, remote: "s3:bucket", cache-headers: false}
            """)
        #expect(read.diagnostics.isEmpty && read.baseURL == "https://example.org/")
        #expect(read.targets.map(\.name) == ["web", "hand over", "pages", "own", "server", "s3"])
        #expect(read.targets[0].precompresses && read.targets[0].baseURL == "http://intranet/b/")
        #expect(read.targets[2].branch == "pages" && !read.targets[2].writesHeaders && read.targets[2].writesRedirects)
        #expect(read.targets[3].location == "origin" && read.targets[3].branch == "gh-pages")
        #expect(!read.targets[4].writesHeaders && !read.targets[5].sendsCacheHeaders)
    }

    @Test(
        "what can't be is an error with its place",
        arguments: [
            ("{kind: ftp, path: x}", "unknown-value"), ("{path: x}", "missing-key"), ("{kind: folder}", "missing-key"),
            ("{kind: folder, path: x, branch: y}", "unknown-key"), ("{kind: zip, pth: x}", "unknown-key"),
            ("{kind: git, branch: \"a b\"}", "bad-value"), ("{kind: git, branch: -x}", "bad-value"),
            ("{kind: folder, path: x, base-url: y}", "bad-value"), ("folder", "wrong-type"),
            ("{kind: rsync, destination: \"-e x\"}", "bad-value"),
            ("{kind: folder, path: x, headers: 3}", "wrong-type"),
        ])
    func faults(_ target: String, _ code: String) throws { #expect(try codes(target).contains(code)) }

    @Test("a password is an error that does not show it")
    func password() throws {
        let found = try read("publish:\n  web: {kind: rsync, destination: \"rsync://me:hunter2@host/m\"}").diagnostics
        #expect(found.map(\.code) == ["bad-value"])
        let rendering = TerminalRendering { _, _ in "  web: {kind: rsync, destination: \"rsync://me:hunter2@host/m\"}" }
        #expect(found.allSatisfy { !rendering.text(of: $0).contains("hunter2") })
    }
}
