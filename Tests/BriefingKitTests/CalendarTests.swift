import EDTF
import Testing

@testable import BriefingKit

@Suite("Calendar")
struct CalendarTests {
    /// The lines of the calendar, put together again.
    private func lines(_ fixture: EventFixture) -> [String] {
        unfolded(Calendar.bytes(of: fixture.briefing))
    }

    private func values(_ name: String, _ fixture: EventFixture) -> [String] {
        lines(fixture).filter { $0.hasPrefix(name + ":") || $0.hasPrefix(name + ";") }
            .map { String($0.dropFirst(name.count + 1)) }
    }

    @Test(
        "days and months, and intervals of them, are all-day events with an exclusive end",
        arguments: [
            ("2023-12-29", "20231229", "20231230"), ("2023-12-31", "20231231", "20240101"),
            ("2024-02", "20240201", "20240301"), ("2024-02-28/2024-02-29", "20240228", "20240301"),
            ("2023-12/2024-01", "20231201", "20240201"), ("2023-12-29T14:30:00+04:30", "20231229", "20231230"),
            ("0001-01-01", "00010101", "00010102"),
        ])
    func definite(date: String, start: String, end: String) throws {
        let lines = lines(try EventFixture(date))
        #expect(lines.contains("DTSTART;VALUE=DATE:\(start)"))
        #expect(lines.contains("DTEND;VALUE=DATE:\(end)"))
        #expect(lines.contains("STATUS:CONFIRMED"))
        #expect(lines.contains("X-EDTF:\(date)"))
    }

    @Test(
        "what is vaguer, qualified or one of a set is tentative over all the days that it can mean",
        arguments: [
            ("2023", "20230101", "20240101"), ("2023-12-29~", "20231229", "20231230"),
            ("2023-12?", "20231201", "20240101"), ("2023-21", "20230301", "20230601"),
            ("202X", "20200101", "20300101"), ("2023-12-XX", "20231201", "20240101"),
            ("[2023-01-02,2023-03-04]", "20230102", "20230305"), ("2021/2023-05-01", "20210101", "20230502"),
        ])
    func vague(date: String, start: String, end: String) throws {
        let lines = lines(try EventFixture(date))
        #expect(lines.contains("DTSTART;VALUE=DATE:\(start)"))
        #expect(lines.contains("DTEND;VALUE=DATE:\(end)"))
        #expect(lines.contains("STATUS:TENTATIVE"))
        #expect(lines.contains("X-EDTF:\(date.replacing(",", with: "\\,"))"))
    }

    @Test("a disputed event is tentative over all accounts, and each of its dates is there")
    func disputed() throws {
        let fixture = try EventFixture([["2023-12-29", "2024-01-02", "2023-12-29"]])
        #expect(values("DTEND", fixture) == ["VALUE=DATE:20240103"])
        #expect(values("STATUS", fixture) == ["TENTATIVE"])
        #expect(values("X-EDTF-ACCOUNT", fixture) == ["2023-12-29", "2024-01-02"])
        let description = values("DESCRIPTION", fixture)[0]
        #expect(
            description.hasPrefix("29 December 2023 / 2 January 2024\\n\\n29 December 2023: Words 1\\n— Title of a"))
    }

    @Test("open and unknown ends are left out and counted, and so are years that a calendar can't write")
    func leftOut() throws {
        let fixture = try EventFixture(
            "2021/..", "2021/", "../2021", "/2021", "[..2021]", "-0044-03-15", "Y12000", "0000", "9999-12-31", "2023")
        #expect(Calendar.leftOut(of: fixture.briefing) == .init(open: 5, beyond: 4))
        #expect(values("X-BRIEFING-LEFT-OUT-OPEN", fixture) == ["5"])
        #expect(values("X-BRIEFING-LEFT-OUT-YEARS", fixture) == ["4"])
        #expect(values("X-EDTF", fixture) == ["2023"])
    }

    @Test("the stamp is the day of the latest article that tells of the event, or of its change; never the clock")
    func stamp() throws {
        var fixture = try EventFixture(
            [["2020"], ["2021", "2021"]], articles: ["a 2023-12-29", "b 2023-12-30 2024-02-03"])
        fixture.briefing.events[1].accounts[1].article = 1
        #expect(values("DTSTAMP", fixture) == ["20231229T000000Z", "20240203T000000Z"])
        #expect(Calendar.bytes(of: fixture.briefing) == Calendar.bytes(of: fixture.briefing))
    }

    @Test("each event has an id of its own that names the site; links are there where the site's address is known")
    func identity() throws {
        let fixture = try EventFixture([["2020"], ["2021"]], settings: "base-url: https://example.org/news/")
        #expect(values("UID", fixture) == ["a#event-1@example.org.news", "a#event-2@example.org.news"])
        #expect(values("URL", fixture).last == "https://example.org/news/articles/a.html#p1")
        #expect(values("UID", try EventFixture("2020")) == ["a#event-1@Fixture"])
        #expect(values("URL", try EventFixture("2020")).isEmpty)
    }

    @Test("a site without events is a calendar without them")
    func empty() throws {
        let lines = lines(try EventFixture([]))
        #expect(lines.first == "BEGIN:VCALENDAR" && lines.last == "END:VCALENDAR")
        #expect(!lines.contains("BEGIN:VEVENT"))
    }
}
