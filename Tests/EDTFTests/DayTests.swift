import EDTF
import Testing

@Suite("Days can be counted")
struct DayTests {
    private func day(_ year: Int, _ month: Int, _ day: Int) throws -> EDTF.Day {
        try #require(EDTF.Day(year: year, month: month, day: day))
    }

    @Test("Day 0 is 1 January 1970, a Thursday")
    func epoch() throws {
        #expect(try day(1970, 1, 1).number == 0)
        #expect(try day(1970, 1, 1).weekday == 4)
        #expect(try day(2000, 3, 1).number == 11_017)
        #expect(try day(1969, 12, 28).weekday == 7)
    }

    @Test("A year and a month have a first day where the calendar has them")
    func firstDays() throws {
        #expect(EDTF.Day(firstOfYear: 2024) == (try day(2024, 1, 1)))
        #expect(EDTF.Day(firstOfMonth: 12, in: -3) == (try day(-3, 12, 1)))
        #expect(EDTF.Day(firstOfYear: .max) == nil && EDTF.Day(firstOfMonth: 1, in: .min) == nil)
        for month in [0, 13, -1, .max] { #expect(EDTF.Day(firstOfMonth: month, in: 2024) == nil) }
    }

    @Test("Numbers and days go both ways across leap years, centuries and the year 0")
    func roundTrip() throws {
        var previous = try day(-401, 12, 31)
        var strays: [Int] = []
        for number in (previous.number + 1)...(previous.number + 300_000) {
            guard let next = EDTF.Day(number: number), next.number == number, next > previous else {
                strays.append(number)
                continue
            }
            previous = next
        }
        #expect(strays.isEmpty)
    }

    @Test("What is no day of the calendar is nil")
    func invalid() {
        #expect(EDTF.Day(year: 2031, month: 2, day: 29) == nil)
        #expect(EDTF.Day(year: 2031, month: 13, day: 1) == nil)
        #expect(EDTF.Day(year: 2031, month: 0, day: 1) == nil)
        #expect(EDTF.Day(year: 2031, month: 1, day: 0) == nil)
        #expect(EDTF.Day(year: Int.max, month: 1, day: 1) == nil)
        #expect(EDTF.Day(year: Int.min, month: 1, day: 1) == nil)
        #expect(EDTF.Day(number: Int.max) == nil)
        #expect(EDTF.Day(number: Int.min) == nil)
    }

    @Test("Sums beyond what can be reckoned with are nil")
    func sums() throws {
        #expect(try day(2031, 12, 31).adding(days: 1) == day(2032, 1, 1))
        #expect(try day(2031, 12, 31).days(to: day(2031, 12, 25)) == -6)
        #expect(try day(2031, 12, 31).adding(days: Int.max) == nil)
        #expect(try day(2031, 12, 31).adding(days: Int.min) == nil)
    }

    @Test("A known day becomes a date and keeps its string")
    func date() throws {
        #expect(EDTF(try day(2031, 7, 9)) == (try EDTF(parsing: "2031-07-09")))
        #expect(EDTF(try day(-31, 7, 9)).latest.iso == "-0031-07-09")
        let long = EDTF(try day(31_000, 7, 9))
        #expect(try EDTF(parsing: long.text).earliest == long.earliest)
    }
}
