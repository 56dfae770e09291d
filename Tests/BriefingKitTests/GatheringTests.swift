import EDTF
import Testing

@testable import BriefingKit

@Suite("Gathering")
struct GatheringTests {
    @Test("articles come by date, then id; drafts are left out and said")
    func order() throws {
        let site = try SiteFixture(
            SiteFixture.article("x", name: "c", date: "2023-12-30") + SiteFixture.article("x", name: "b")
                + SiteFixture.article("x", name: "a")
                + SiteFixture.article("x", name: "d", date: "2023-12", more: "draft: true\n"))
        let reading = site.read()
        #expect(reading.briefing?.articles.map(\.id) == ["a", "b", "c"])
        #expect(reading.diagnostics.map(\.code) == ["draft"])
        var options = site.options
        options.includesDrafts = true
        #expect(SiteReading(options).briefing?.articles.map(\.id) == ["d", "a", "b", "c"])
    }

    @Test("the latest dated statement is the position, the rest its history")
    func positions() throws {
        let site = try SiteFixture(
            SiteFixture.article(
                "[x]{says=takal supports=delisting} [y]{says=takal opposes=delisting when=2022}", name: "a")
                + SiteFixture.article("[z]{says=\"takal front\" neutral=delisting}", name: "b", date: "2023-01-01"))
        let briefing = try #require(site.read().briefing)
        let stances = briefing.settings.stances
        let positions = briefing.positionsOfIssue[0]
        #expect(positions.map { briefing.stakeholders[$0.stakeholder].id } == ["front", "takal"])
        #expect(positions[1].history.map { stances[$0.stance].key } == ["supports", "neutral", "opposes"])
        #expect(positions[1].hasShifted && !positions[0].hasShifted)
    }

    @Test("a role is the one of the day")
    func roles() throws {
        let briefing = try #require(try SiteFixture("").read().briefing)
        let takal = try #require(briefing.stakeholders.first { $0.id == "takal" })
        func roles(_ date: String) throws -> [String?] { takal.memberships(asOf: try EDTF(parsing: date)).map(\.role) }
        #expect(try roles("2023-12-29") == ["spokesperson"])
        #expect(try roles("2020") == ["clerk"])
        #expect(try roles("2023") == ["spokesperson", "clerk"])
        #expect(try roles("2025-01-01") == [])
    }

    @Test("two articles with one id are an error that names both")
    func sameID() throws {
        let site = try SiteFixture(
            SiteFixture.article("x", name: "a") + SiteFixture.article("x", name: "b", more: "slug: A\n"))
        #expect(
            site.said(site.read().diagnostics) == """
                Content/articles/b.md: error: the article ‘A’ is there twice [duplicate-id]
                    Content/articles/a.md: the first one

                """)
    }

    @Test("data/corrections.json has what articles put right, by article and then as listed; none is an empty list")
    func corrections() throws {
        let site = try SiteFixture(
            SiteFixture.article(
                "x", name: "b", more: "corrections: [{date: 2024-02, note: Two.}, {date: 2024-01, note: One “1”.}]\n")
                + SiteFixture.article("x", name: "a"))
        func written() throws -> String {
            let bytes = CorrectionsJSON.bytes(of: try #require(site.read().briefing))
            return String(decoding: bytes, as: UTF8.self).replacing(/\n */, with: " ")
        }
        #expect(
            try written() == """
                { "version": 1, "corrections": [ { "article": "b", "title": "Title of b", "url": "articles/b.html", \
                "date": "2024-02", "note": "Two." }, { "article": "b", "title": "Title of b", "url": "articles/b.html", \
                "date": "2024-01", "note": "One “1”." } ] }\u{20}
                """)
        try site.remove("Content/articles/b.md")
        #expect(try written() == "{ \"version\": 1, \"corrections\": [] } ")
    }

    @Test("data/briefing.json is the form of SPEC §6")
    func json() throws {
        let site = try SiteFixture(body: "Kazakhstan: [“Yes”]{says=takal supports=delisting}")
        let briefing = try #require(site.read().briefing)
        let text = String(decoding: BriefingJSON.bytes(of: briefing), as: UTF8.self)
        let end = try #require(text.range(of: "\"statements\": [\n"))
        #expect(
            text[end.lowerBound...].replacing(/\n */, with: " ") == """
                "statements": [ { "id": "a#takal-1", "article": "a", "url": "articles/a.html#takal-1", "speakers": [ "takal" ], \
                "kind": "direct", "text": "“Yes”", "date": "2023-12-29", "stances": [ { "issue": "delisting", "stance": "supports", \
                "condition": null } ], "about": [], "to": [], "verified": null, "paragraph": 1, "line": 5 } ], "events": [], \
                "mentions": [ { "stakeholder": "kazakhstan", "article": "a", "count": 1 } ] }\u{20}
                """)
    }
}
