import Testing

@testable import BriefingKit

@Suite("Facts")
struct FactKindTests {
    @Test("every kind of fact has an answer", arguments: Fact.Kind.allCases)
    func answered(_ kind: Fact.Kind) throws {
        let site = try PagesFixture(RichSite.text).site
        #expect(FactPrints(site)[Fact(kind, 0, 1)] != nil)
    }

    @Test(
        "a fact about a thing that the site has no longer has no answer",
        arguments: Fact.Kind.allCases.filter { $0.subject != .site })
    func gone(_ kind: Fact.Kind) throws {
        let site = try PagesFixture(RichSite.text).site
        #expect(FactPrints(site)[Fact(kind, 10_000)] == nil)
    }

    @Test("a fact is read from its code as it was written", arguments: Fact.Kind.allCases)
    func code(_ kind: Fact.Kind) {
        for (place, part) in [(0, 0), (1, 0), (0, 1), (Int(UInt32.max), 0xFF_FFFF), (1 << 31, 1 << 23)] {
            let fact = Fact(code: Fact(kind, place, part).code)
            #expect(fact.kind == kind && fact.place == place && fact.part == part)
        }
    }

    @Test("a code of no kind is none")
    func unknownCode() {
        #expect(Fact(code: .max).kind == nil && Fact(code: 0).kind == nil)
    }

    @Test("the same site gives the same answers, however often it is read")
    func deterministic() throws {
        let (one, other) = (try PagesFixture(RichSite.text).site, try PagesFixture(RichSite.text).site)
        for kind in Fact.Kind.allCases {
            #expect(FactPrints(one)[Fact(kind, 0, 1)] == FactPrints(other)[Fact(kind, 0, 1)], "\(kind)")
        }
    }

    @Test(
        "what is worked out for all things at once is what is worked out for each",
        arguments: [
            Fact.Kind.statement, .event, .articleCard, .articleFront, .stakeholderCard, .everything, .eventRecords,
        ])
    func atOnce(_ kind: Fact.Kind) throws {
        let (one, other) = (try PagesFixture(RichSite.text).site, try PagesFixture(RichSite.text).site)
        let (each, all) = (FactPrints(one), FactPrints(other, mostAreAsked: true))
        for place in 0..<4 { #expect(each[Fact(kind, place)] == all[Fact(kind, place)], "\(place)") }
    }

    @Test("a thing has the same identity wherever it stands in its list")
    func identity() throws {
        let one = try PagesFixture(RichSite.text).site
        let other = try PagesFixture(SiteFixture.article("x", name: "0", date: "2020") + RichSite.text).site
        let place = try #require(other.briefing.articles.firstIndex { $0.id == "a" })
        #expect(place == 1)
        #expect(one.identity(of: .article, 0) == other.identity(of: .article, place))
        #expect(one.identity(of: .statement, 0) == other.identity(of: .statement, 0))
        #expect(FactPrints(one)[Fact(.articleCard, 0)] == FactPrints(other)[Fact(.articleCard, place)])
    }
}
