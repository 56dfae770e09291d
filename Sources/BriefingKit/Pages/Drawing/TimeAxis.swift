import EDTF

/// A stretch of time as a drawing shows it, from the start of one day to the start of another, with its divisions.
struct TimeAxis: Hashable {
    /// Day numbers (days since 1970-01-01).
    var start: Int
    var end: Int
    var ticks: [Tick]

    struct Tick: Hashable {
        /// Day number.
        var day: Int
        var label: String
    }

    /// An axis for a span of days, widened to whole divisions; years, months or days, so that there are few.
    ///
    /// - Parameters:
    ///   - first, last: the days that must be on it.
    ///   - goesOn: whether room is left before and after for what has no known start or end.
    init(first: EDTF.Day, last: EDTF.Day, goesOn: (before: Bool, after: Bool), words: DateWords) {
        let length = first.days(to: last) + 1
        let unit = TimeUnit.allCases.last { $0.days * 5 >= length } ?? .years(1)
        let step = unit.step(forDays: length)
        var division = step.floor(first)
        if goesOn.before { division = step.before(division) }
        var ticks: [Tick] = []
        while division <= last {
            ticks.append(Tick(day: division.number, label: step.label(division, words: words)))
            division = step.after(division)
        }
        if goesOn.after {
            ticks.append(Tick(day: division.number, label: step.label(division, words: words)))
            division = step.after(division)
        }
        start = ticks.first?.day ?? first.number
        end = max(division.number, start + 1)
        self.ticks = ticks
    }

    /// Where a day begins, in per cent of the width.
    func place(_ day: Int) -> Double { Double(day - start) / Double(end - start) * 100 }
}

/// What an axis is divided into.
enum TimeUnit: Hashable, CaseIterable {
    case years(Int)
    case months(Int)
    case days(Int)

    /// From the longest to the shortest.
    static let allCases: [TimeUnit] = [.years(1), .months(3), .months(1), .days(7), .days(1)]

    /// About how many days one is long.
    var days: Int {
        switch self {
        case .years(let count): count * 366
        case .months(let count): count * 31
        case .days(let count): count
        }
    }

    /// The unit, its years taken together where there would be too many.
    func step(forDays length: Int) -> TimeUnit {
        guard case .years = self else { return self }
        let years = length / 366 + 1
        var power = 1
        while true {
            for count in [power, power * 2, power * 5] where years / count <= 6 { return .years(count) }
            power *= 10
        }
    }

    /// The division that a day is in.
    func floor(_ day: EDTF.Day) -> EDTF.Day {
        switch self {
        case .years(let count):
            let year = Int((Double(day.year) / Double(count)).rounded(.down)) * count
            return EDTF.Day(year: year, month: 1, day: 1) ?? day
        case .months(let count):
            return EDTF.Day(year: day.year, month: (day.month - 1) / count * count + 1, day: 1) ?? day
        case .days(7): return day.adding(days: 1 - day.weekday) ?? day
        case .days: return day
        }
    }

    /// The division after the one that begins on a day.
    func after(_ day: EDTF.Day) -> EDTF.Day { moved(day, by: 1) }

    /// The division before the one that begins on a day.
    func before(_ day: EDTF.Day) -> EDTF.Day { moved(day, by: -1) }

    private func moved(_ day: EDTF.Day, by steps: Int) -> EDTF.Day {
        let moved: EDTF.Day?
        switch self {
        case .years(let count): moved = EDTF.Day(year: day.year + steps * count, month: 1, day: 1)
        case .months(let count):
            let month = day.year * 12 + day.month - 1 + steps * count
            let year = month >= 0 ? month / 12 : (month - 11) / 12
            moved = EDTF.Day(year: year, month: month - year * 12 + 1, day: 1)
        case .days(let count): moved = day.adding(days: steps * count)
        }
        return moved ?? EDTF.Day(number: day.number + steps) ?? day
    }

    /// What stands at a division's beginning: the year, the month of the year or the day of the month.
    func label(_ day: EDTF.Day, words: DateWords) -> String {
        let iso = day.iso
        let text =
            switch self {
            case .years: String(iso.dropLast(6))
            case .months: String(iso.dropLast(3))
            case .days: iso
            }
        return (try? EDTF(parsing: text)).map(words.short) ?? text
    }
}
