import EDTF
import Liquid
import Testing

@testable import BriefingKit

@Suite("Marks of time")
struct TimelineMarkTests {
    private let axis = TimeAxis(
        period: .years(1), from: EDTF.Day(year: 2023, month: 1, day: 1) ?? EDTF.Day(number: 19358)!,
        words: DateWords(language: "en"))

    private func svg(_ date: String, isPlanned: Bool = false) throws -> String {
        let mark = TimeMark(try EDTF(parsing: date))
        return LiquidOutput.text { output in
            TimeDrawing(axis: axis, questionMark: "?").write(mark, isPlanned: isPlanned, into: &output)
        }
    }

    @Test(
        "a day is a dot; nothing else is", arguments: ["2023-05", "2023-05-04~", "2023-05-04?", "2023", "2023-05-XX"])
    func dot(date: String) throws {
        #expect(try svg("2023-05-04").contains("class=\"dot\""))
        #expect(try !svg(date).contains("class=\"dot\""))
    }

    @Test("a month is a box with an outline over its span")
    func box() throws {
        let svg = try svg("2023-02")
        #expect(svg.contains("<rect class=\"o\" x=\"8.49%\" y=\"-6\" width=\"7.67%\""))
        #expect(svg.contains("#pg-hatch"))
    }

    @Test("what is approximate has no ends, and fades there; what is uncertain is dashed, empty and asks")
    func doubt() throws {
        let about = try svg("2023-02~")
        #expect(about.contains("#pg-fringe-start") && about.contains("#pg-fringe-end"))
        #expect(!about.contains("<rect class=\"o") && !about.contains(">?<"))
        let perhaps = try svg("2023-02?")
        #expect(perhaps.contains("class=\"o plan\"") && perhaps.contains(">?<") && !perhaps.contains("#pg-hatch"))
        let both = try svg("2023-02%")
        #expect(both.contains("#pg-fringe-start") && both.contains(">?<"))
    }

    @Test("an open end has an arrow and no question mark; an unknown one fades to a question mark and has no arrow")
    func ends() throws {
        let open = try svg("2023-05-04/..")
        #expect(open.contains("class=\"arr\"") && !open.contains(">?<") && !open.contains("#pg-fade"))
        let unknown = try svg("2023-05-04/")
        #expect(unknown.contains("#pg-fade-end") && unknown.contains(">?<") && !unknown.contains("class=\"arr\""))
        #expect(try svg("/2023-05-04").contains("#pg-fade-start"))
        #expect(try svg("../2023-05-04").contains("class=\"arr\""))
    }

    @Test("one of a set is a group of ghosts, tied together; all of a set are no ghosts")
    func sets() throws {
        let oneOf = try svg("[2023-02,2023-04]")
        #expect(oneOf.contains("class=\"ghost\"") && oneOf.contains("class=\"o link\""))
        let allOf = try svg("{2023-02,2023-04}")
        #expect(!allOf.contains("ghost") && allOf.contains("<line class=\"o\""))
    }

    @Test(
        "what lies beyond a period's axis is not drawn as if it were at its edge", arguments: ["2024-02-03", "2024-02"])
    func beyond(date: String) throws {
        let svg = try svg(date)
        #expect(svg.contains("class=\"arr\"") && !svg.contains("class=\"dot\"") && !svg.contains("<rect"))
        #expect(
            try svg.contains("100%")
                && !self.svg("2023-05-04/2024-02-03").contains("<circle class=\"dot\" r=\"5\"/></svg><circle"))
    }

    @Test("a disputed event has a mark for each date that its accounts give")
    func disputed() throws {
        let event = try EventFixture.event(id: "e", title: "E", dates: ["2023-02", "2023-04-01", "2023-02"])
        let mark = EventMark(event)
        #expect(mark.accountMarks.count == 2)
        #expect(mark.mark == .several(mark.accountMarks, isOneOf: true))
    }

    @Test("dates without a year, and those too long ago, are on no axis")
    func undrawn() throws {
        for date in ["XXXX", "XXXX-12-25", "Y-30000", "Y170000002"] {
            #expect(try !EventMark(EventFixture.event(id: "e", title: "E", dates: [date])).isDrawn, "\(date)")
        }
        #expect(try EventMark(EventFixture.event(id: "e", title: "E", dates: ["-0044"])).isDrawn)
    }
}
