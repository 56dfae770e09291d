import Foundation
import Testing

@testable import BriefingKit

@Suite("Bad input is said or read rightly, never lost")
struct BadInputTests {
    private func codes(_ bytes: [UInt8]) throws -> [String] {
        let site = try SiteFixture("")
        try site.write(Data(bytes), to: "Content/articles/a.md")
        return site.read().diagnostics.map { "\($0.code) \($0.place?.line ?? 0):\($0.place?.column ?? 0)" }
    }

    private let head = Array("---\ntitle: T\ndate: 2024\n---\n".utf8)

    @Test("a broken byte is an error at its place")
    func invalid() throws {
        #expect(try codes(head + Array("ab\nüc".utf8) + [0xFF]) == ["not-utf8 6:3"])
        #expect(try codes(head + [0xC3]) == ["not-utf8 5:1"])
        #expect(try codes(head + [0xED, 0xA0, 0x80]) == ["not-utf8 5:1"])
    }

    @Test("UTF-16 is named, with and without its mark")
    func utf16() throws {
        let text = String(decoding: head, as: UTF8.self)
        #expect(try codes([0xFF, 0xFE] + Array(text.data(using: .utf16LittleEndian)!)) == ["not-utf8 0:0"])
        #expect(try codes(Array(text.data(using: .utf16BigEndian)!)) == ["not-utf8 0:0"])
    }

    @Test("NUL is an error, an empty file too")
    func nul() throws {
        #expect(try codes(head + [0x61, 0]) == ["nul 5:2"])
        #expect(try codes([]) == ["no-front-matter 1:1"])
    }

    @Test("a byte order mark and CRLF are read rightly")
    func mark() throws {
        let site = try SiteFixture("")
        let text = "---\r\ntitle: T\r\ndate: 2024\r\n---\r\n\r\nKazakhstan\r\nsaid [“x”]{says=takal}.\r\n"
        try site.write(Data([0xEF, 0xBB, 0xBF] + Array(text.utf8)), to: "Content/articles/a.md")
        let reading = site.read()
        #expect(reading.diagnostics == [])
        #expect(reading.briefing?.statements.first?.line == 7)
        #expect(reading.briefing?.statements.first?.text == "“x”")
    }

    @Test("front matter that is not closed, or no YAML, is an error at its place")
    func frontMatter() throws {
        #expect(try codes(Array("---\ntitle: T\n".utf8)) == ["open-front-matter 1:1"])
        #expect(try codes(Array("---\ntitle: T\ndate: [1\n---\n".utf8)).count == 1)
        #expect(try codes(Array("---\ntitle: a --- b\ndate: 2024\nsummary: |\n  ---x\n---\nx".utf8)) == [])
    }

    @Test("unknown, missing and wrong keys of the front matter are all said at once")
    func keys() throws {
        let site = try SiteFixture(
            "=== Content/articles/a.md\n---\ntitel: T\ndate: 12 May\ndraft: maybe\nsource:\n  url: ftp://x\n  titel: x\n---\n"
        )
        #expect(
            site.read().diagnostics.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.code)" } == [
                "2:1 unknown-key", "2:1 missing-key", "3:9 bad-date", "4:8 wrong-type", "6:8 bad-value",
                "7:3 unknown-key",
            ])
        #expect(site.said(site.read().diagnostics).contains("did you mean ‘title’?"))
    }

    @Test("‘no’, ‘12:30’ and dates are texts")
    func coreSchema() throws {
        let site = try SiteFixture("=== Content/articles/a.md\n---\ntitle: no\nsummary: 12:30\ndate: 2024-01-01\n---\n")
        let article = try #require(site.read().briefing?.articles.first)
        #expect(article.title == "no" && article.summary == "12:30")
    }

    @Test("a link in a circle, a link to nowhere and a stray file are said")
    func links() throws {
        let site = try SiteFixture("=== Content/article.md\nx")
        let articles = site.folder + "/Content/articles"
        try FileManager.default.createDirectory(atPath: articles, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: articles + "/loop", withDestinationPath: "..")
        try FileManager.default.createSymbolicLink(atPath: articles + "/none.md", withDestinationPath: "gone.md")
        #expect(site.read().diagnostics.map(\.code) == ["stray-file", "link-loop", "unreadable"])
    }

    @Test("a site without Content or settings says what is missing")
    func missing() throws {
        #expect(try SiteFixture("", basics: "").read().diagnostics.map(\.code) == ["no-content"])
        #expect(try SiteFixture(SiteFixture.article("x"), basics: "").read().diagnostics.map(\.code) == ["no-settings"])
    }

    @Test("ten thousand nested brackets and a line of ten million bytes are read")
    func large() throws {
        let nested = String(repeating: "[", count: 10_000) + "x" + String(repeating: "]{who=takal}", count: 10_000)
        #expect(try codes(head + Array(nested.utf8)) == [])
        #expect(try codes(head + [UInt8](repeating: 0x61, count: 10_000_000)) == [])
    }
}
