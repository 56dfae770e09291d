import Diagnostics
import EDTF
import Testing

@testable import BriefingKit

@Suite("Groups of the timeline")
struct TimelineGroupTests {
    private func site(_ dates: [String]) throws -> Site {
        var briefing = try EventFixture([]).briefing
        briefing.events = try dates.enumerated().map {
            try EventFixture.event(id: "e\($0)", title: "E", dates: [$1])
        }
        var diagnostics = [Diagnostic]()
        let theme = Theme(overrides: [:], language: "en", diagnostics: &diagnostics)
        return Site(briefing, words: theme.words)
    }

    private func days(_ count: Int) -> [String] {
        (0..<count).compactMap { EDTF.Day(number: 18993 + $0 * 1461 / count)?.iso }
    }

    @Test("few events have a row each, many are grouped, none is lost")
    func grouping() throws {
        for count in [1, 24, 25, 200, 2000] {
            let site = try site(days(count))
            let chart = try #require(TimeChart(site.briefing.events.indices, of: site))
            #expect((chart.axis != nil) == (count <= TimeChart.rowLimit))
            #expect(chart.groups.count <= 30)
            if chart.axis == nil {
                #expect(chart.groups.flatMap(\.events).sorted() == Array(0..<count))
            }
        }
    }

    @Test("each period lies whole in one of every longer unit")
    func nesting() throws {
        for number in stride(from: -900_000, to: 900_000, by: 997) {
            let day = try #require(EDTF.Day(number: number))
            for long in TimeUnit.periods.indices {
                let whole = TimePeriod(long, holding: day)
                #expect(whole.start <= day && day < whole.unit.after(whole.start))
                for short in long..<TimeUnit.periods.count {
                    #expect(TimePeriod(long, holding: TimePeriod(short, holding: day).start) == whole)
                }
            }
        }
    }

    @Test("what is dated to a year stands in no quarter of it, and what has no beginning in no year")
    func vague() throws {
        let site = try site(days(400) + ["2022", "2022-05/..", "../2022", "/2022", "[2022,2023]", "2022-21"])
        let chart = try #require(TimeChart(site.briefing.events.indices, of: site))
        func group(_ event: Int) -> String? { chart.groups.first { $0.events.contains(event) }?.name }
        #expect(group(0) == "first quarter of 2022")
        #expect(group(400) == "2022" && group(401) == "second quarter of 2022")
        #expect(group(402) == "Start not known" && group(403) == "Start not known")
        #expect(group(404) == "2020 to 2024" && group(405) == "2022")
    }

    @Test("groups are in the order of time, the longer period first")
    func order() throws {
        let site = try site(days(400) + ["2022", "2024", "202X"])
        let names = try #require(TimeChart(site.briefing.events.indices, of: site)).groups.map(\.name)
        #expect(names.prefix(3) == ["2020 to 2029", "2022", "first quarter of 2022"])
    }

    @Test("a drawing without anything to draw is none; what can't be drawn is counted")
    func nothing() throws {
        let site = try site(["XXXX", "2022"])
        #expect(TimeChart([0], of: site) == nil)
        #expect(TimeChart([0, 1], of: site)?.leftOut == 1)
    }

    @Test("one event of another century does not press all others into a corner")
    func crowded() throws {
        let site = try site(days(10) + ["1893-11-12"])
        let chart = try #require(TimeChart(site.timeline.events, of: site))
        #expect(chart.axis == nil && chart.groups.map(\.events.count) == [1, 10])
        #expect(TimeChart([0, 10], of: site)?.axis != nil && TimeChart(0..<10, of: site)?.axis != nil)
    }

    @Test("the list is parted by years, with what has no beginning first and what has no year last")
    func sections() throws {
        let dates = ["2022-03-01", "202X", "XXXX-12-25", "/2023", "2022", "2023", "2020-05"]
        let site = try site(dates)
        #expect(
            site.timeline.events.map { dates[$0] } == [
                "/2023", "202X", "2020-05", "2022-03-01", "2022", "2023", "XXXX-12-25",
            ])
        #expect(site.marks[2].section == .undated && site.marks[3].section == .withoutBeginning)
    }
}
