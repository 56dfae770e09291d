import EDTF
import Testing

@testable import BriefingKit

@Suite struct PagesDrawingTests {
    private func mark(_ text: String) throws -> TimeMark { TimeMark(try EDTF(parsing: text)) }
    private func day(_ text: String) throws -> Int { try #require(try EDTF(parsing: text).earliest.day).number }

    @Test func onlyAKnownDayIsDrawnAsADay() throws {
        #expect(try mark("2023-12-29") == .day(day("2023-12-29")))
        #expect(try mark("2023-12-29~") == .within(day("2023-12-29"), day("2023-12-29"), .approximate))
        #expect(try mark("2023-12") == .within(day("2023-12-01"), day("2023-12-31"), []))
        #expect(try mark("202X") == .within(day("2020-01-01"), day("2029-12-31"), []))
        #expect(try mark("2023-12-XX") == .within(day("2023-12-01"), day("2023-12-31"), []))
        #expect(try mark("2023?") == .within(day("2023-01-01"), day("2023-12-31"), .uncertain))
    }

    @Test func anEndThatNobodyKnowsStaysUnknown() throws {
        #expect(try mark("2021-03-01/..") == .lasting(start: .day(day("2021-03-01")), end: .open))
        #expect(
            try mark("/2021")
                == .lasting(start: .unknown, end: .within(day("2021-01-01"), day("2021-12-31"), [])))
    }

    @Test func eachMemberOfASetIsDrawn() throws {
        #expect(
            try mark("[2021,2023]")
                == .several(
                    [
                        .within(day("2021-01-01"), day("2021-12-31"), []),
                        .within(day("2023-01-01"), day("2023-12-31"), []),
                    ], isOneOf: true))
    }

    @Test(
        "an axis has few divisions and holds its days",
        arguments: [
            "2023-12-29/2023-12-31", "2023-12-01/2024-02-15", "2021/2025", "1900/2024", "0001/2024", "2023-12-29",
        ])
    func axis(_ span: String) throws {
        let date = try EDTF(parsing: span)
        let (first, last) = (try #require(date.earliest.day), try #require(date.latest.day))
        let axis = TimeAxis(first: first, last: last, goesOn: (false, false), words: DateWords(language: "en"))
        #expect(axis.start <= first.number && axis.end > last.number)
        #expect((1...8).contains(axis.ticks.count))
        #expect(axis.ticks.map(\.day) == axis.ticks.map(\.day).sorted())
        #expect(axis.place(axis.start) == 0 && axis.place(axis.end) == 100)
    }

    @Test func sharesAreWrittenShort() {
        #expect(
            [0, 12.5, 33.333, 100, 0.05, -0.25].map(percent) == ["0%", "12.5%", "33.33%", "100%", "0.05%", "-0.25%"])
    }

    @Test func whereAccountsDifferEachIsDrawnAndSaid() throws {
        let body = "[It fell]{when=2023-12-01 event=fall}, or [later]{when=2024-02 event=fall}."
        let site = try PagesFixture(SiteFixture.article(body))
        let event = try #require(site.site.briefing.events.first)
        #expect(
            EventMark(event).mark
                == .several(
                    [
                        .day(try day("2023-12-01")), .within(try day("2024-02-01"), try day("2024-02-29"), []),
                    ], isOneOf: true))
        let html = try site.text("timeline.html")
        #expect(html.contains("1 December 2023</time> / <time datetime=\"2024-02\">February 2024"))
        #expect(html.contains("Disputed."))
    }
}
