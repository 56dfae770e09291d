import EDTF
import JSON
import Testing

@testable import BriefingKit

@Suite("TimelineJS data")
struct TimelineJSTests {
    private func slides(_ fixture: EventFixture) throws -> [JSONValue] {
        try #require(try JSONValue(parsing: TimelineJS.bytes(of: fixture.briefing))["events"]?.array)
    }

    /// A date object as text: its numbers with hyphens.
    private func short(_ date: JSONValue?) -> String {
        date?.members?.map { member in
            if case .number(let text) = member.value { "\(text)" } else { "?" }
        }.joined(separator: "-") ?? ""
    }

    @Test(
        "a date has what the source says and no more",
        arguments: [
            ("2023-12-29", "2023-12-29", ""), ("2023-12", "2023-12", ""), ("2023", "2023", ""),
            ("2023-12~", "2023-12", ""), ("2023-XX", "2023", ""), ("2023-12-XX", "2023-12", ""),
            ("2023-12-1X", "2023-12", ""), ("2023-1X", "2023", ""), ("2023-21", "2023-3", "2023-5"),
            ("2023-24", "2023-12", "2024-2"), ("202X", "2020", "2029"), ("2021/2023-05", "2021", "2023-5"),
            ("2021/..", "2021", ""), ("2021-03/", "2021-3", ""), ("../2021", "2021", ""),
            ("[2023,2024-02]", "2023", "2024-2"), ("-0043", "-43", ""),
            ("2023-12-29T14:30:00Z", "2023-12-29-14-30-0", ""),
        ])
    func precision(date: String, start: String, end: String) throws {
        let slide = try #require(try slides(try EventFixture(date)).first)
        #expect(short(slide["start_date"]) == start)
        #expect(short(slide["end_date"]) == end)
        #expect(slide["display_date"]?.string == DateWords(language: "en").words(try EDTF(parsing: date)))
    }

    @Test("what can't be placed on a line of years is left out and counted")
    func leftOut() throws {
        let fixture = try EventFixture("XXXX", "Y300000", "Y-271821", "XXXX-12-25", "2023")
        #expect(try slides(fixture).count == 1)
        #expect(TimelineJS.leftOut(of: fixture.briefing) == 4)
    }

    @Test("a disputed event spans its accounts, and each stands with its date")
    func disputed() throws {
        let slide = try #require(try slides(try EventFixture([["2023-12-29", "2024-02"]])).first)
        #expect(short(slide["start_date"]) == "2023-12-29" && short(slide["end_date"]) == "2024-2")
        #expect(slide["display_date"]?.string == "29 December 2023 / February 2024")
        #expect(
            slide["text"]?["text"]?.string
                == "<p><b>29 December 2023</b>: Words 1 (<a href=\"../articles/a.html#p1\">Title of a</a>)</p>"
                + "<p><b>February 2024</b>: Words 2 (<a href=\"../articles/a.html#p2\">Title of a</a>)</p>")
    }

    @Test("text is escaped, ids are unique, links are absolute where the site's address is known")
    func text() throws {
        var fixture = try EventFixture([["2020"], ["2021"]], settings: "base-url: https://example.org/")
        fixture.briefing.events[0].title = "<script>alert(1)</script> & \"more\""
        let slides = try slides(fixture)
        #expect(
            slides[0]["text"]?["headline"]?.string == "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;")
        #expect(slides[0]["text"]?["text"]?.string?.contains("href=\"https://example.org/articles/a.html#p1\"") == true)
        #expect(slides.map { $0["unique_id"]?.string } == ["e-a~event-1", "e-a~event-2"])
    }

    @Test("dates are in the site's language")
    func language() throws {
        let slide = try slides(try EventFixture([["2023-12"]], settings: "language: de"))[0]
        #expect(slide["display_date"]?.string == "Dezember 2023")
    }
}
