import EDTF
import Testing

@testable import BriefingKit

@Suite("Lanes and columns")
struct TimelineLaneTests {
    private let axis: TimeAxis
    private let words = DateWords(language: "en")

    init() throws {
        let start = try #require(EDTF.Day(year: 2023, month: 1, day: 1))
        axis = TimeAxis(period: .years(1), from: start, words: words)
    }

    private func marks(_ dates: [String]) throws -> [TimeLane.Mark] {
        try dates.map { TimeLane.Mark(accounts: [TimeMark(try EDTF(parsing: $0))], isPlanned: false) }
    }

    @Test("marks that would touch lie one below the other, and no two on a line overlap")
    func packing() throws {
        let dates =
            (1...28).map { "2023-02-\($0 < 10 ? "0" : "")\($0)" } + ["2023", "2023-02~", "2023-03?", "2023-05-04/"]
        let marks = try marks(dates)
        let lane = TimeLane(axis: axis, marks: marks, limit: 40)
        let lines = try #require(lane.lines)
        for one in marks.indices {
            for other in marks.indices where other > one && lines[one] == lines[other] {
                let (a, b) = (marks[one].accounts[0].extent(on: axis), marks[other].accounts[0].extent(on: axis))
                #expect(!a.overlaps(b), "\(dates[one]) and \(dates[other])")
            }
        }
        #expect(try TimeLane(axis: axis, marks: self.marks(["2023-01-05", "2023-06-05"]), limit: 6).height == 1)
    }

    @Test("the accounts of a disputed event lie on lines of their own")
    func disputed() throws {
        let accounts = try ["2023-02-03", "2023-09-03"].map { TimeMark(try EDTF(parsing: $0)) }
        let lane = TimeLane(axis: axis, marks: [.init(accounts: accounts, isPlanned: false)], limit: 6)
        #expect(lane.height == 2)
    }

    @Test("where marks need too many lines there are columns, which count what is certain and what is possible")
    func columns() throws {
        let marks = try marks(["2023-02-03", "2023-02", "2023", "2023-12-31", "2023-11/"])
        #expect(try TimeLane(axis: axis, marks: self.marks(Array(repeating: "2023", count: 7)), limit: 6).lines == nil)
        let columns = TimeColumns(axis: axis, marks: marks)
        #expect(columns.certain == [0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
        #expect(columns.possible == [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2])
        #expect(columns.peak == 3)
    }

    @Test("labels of an axis have room on a phone, and never run out of it")
    func labels() throws {
        for unit in [TimeUnit.years(1), .months(3), .months(1), .years(10), .years(1000)] {
            let axis = TimeAxis(period: unit, from: try #require(EDTF.Day(year: 2000, month: 1, day: 1)), words: words)
            var free = 0.0
            for tick in axis.ticks where tick.room == .everywhere {
                let x = axis.place(tick.day) / 100 * TimeAxis.narrowestWidth
                #expect(x >= free)
                free = x + Double(tick.label.count) * 7
            }
            #expect(free <= TimeAxis.narrowestWidth + 14 && free > 0)
        }
    }
}
