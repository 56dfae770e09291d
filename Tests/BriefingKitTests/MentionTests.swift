import Foundation
import Testing

@testable import BriefingKit

@Suite("Mentions")
struct MentionTests {
    private func counts(_ body: String, settings: String = "") throws -> [String: Int] {
        let basics = SiteFixture.basics.replacingOccurrences(
            of: "title: Fixture\n", with: "title: Fixture\n" + settings)
        let briefing = try #require(SiteFixture(SiteFixture.article(body), basics: basics).read().briefing)
        return Dictionary(
            uniqueKeysWithValues: briefing.mentions.map { (briefing.stakeholders[$0.stakeholder].id, $0.count) })
    }

    @Test("names and aliases are found, never in code, links or headings")
    func found() throws {
        let body =
            "# Kazakhstan\n\nKazakhstan and `Kazakhstan` and [Kazakhstan](x.html), the ministry, Zia Ahmad\nTakal."
        #expect(try counts(body) == ["kazakhstan": 1, "mfa": 1, "takal": 1])
    }

    @Test("an explicit mention counts once and hides the names in it")
    func explicit() throws {
        #expect(try counts("[Kazakhstan’s ministry]{who=mfa}") == ["mfa": 1])
        #expect(try counts("::: {who=mfa}\nKazakhstan.\n\n- Zia Ahmad Takal\n:::") == ["mfa": 1])
    }

    @Test("names in statements and events are found; participants are no mentions")
    func inside() throws {
        #expect(try counts("[Kazakhstan said]{says=takal} [it opens]{when=2024 who=mfa}") == ["kazakhstan": 1])
    }

    @Test("‘mentions: explicit’ turns finding off")
    func off() throws {
        #expect(try counts("Kazakhstan, [it]{who=mfa}", settings: "mentions: explicit\n") == ["mfa": 1])
    }
}
