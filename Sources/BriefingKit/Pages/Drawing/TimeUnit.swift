import EDTF

/// What an axis is divided into, and what events are grouped by.
enum TimeUnit: Hashable {
    case years(Int)
    case months(Int)
    case days(Int)

    /// What an axis can be divided into, from the longest to the shortest.
    static let divisions: [TimeUnit] = [.years(1), .months(3), .months(1), .days(7), .days(1)]

    /// What events can be grouped by, from the longest to the shortest.
    static let periods: [TimeUnit] = [
        .years(1000), .years(500), .years(100), .years(50), .years(10), .years(5), .years(1), .months(3), .months(1),
        .days(1),
    ]

    /// The place of a year in those.
    static let placeOfYear = periods.firstIndex(of: .years(1)) ?? 0

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

    /// What a period is divided into.
    var parts: TimeUnit {
        switch self {
        case .years(1), .months: .months(1)
        case .years(let count): .years(max(1, count / 5))
        case .days: .days(1)
        }
    }

    /// The division that a day is in.
    func floor(_ day: EDTF.Day) -> EDTF.Day {
        switch self {
        case .years(let count):
            let rest = day.year % count
            return EDTF.Day(firstOfYear: day.year - (rest < 0 ? rest + count : rest)) ?? day
        case .months(let count): return EDTF.Day(firstOfMonth: (day.month - 1) / count * count + 1, in: day.year) ?? day
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
}

extension TimeUnit {
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

    /// The same within a period that is named elsewhere: the month alone.
    func partLabel(_ day: EDTF.Day, words: DateWords) -> String {
        switch self {
        case .years: label(day, words: words)
        case .months: words.month(day.month)
        case .days: words.number(day.day)
        }
    }

    /// The period that begins on a day in words: “2023”, “first quarter of 2023”, “May 2023”, “2020 to 2029”.
    func name(of day: EDTF.Day, words: DateWords) -> String {
        let year = String(day.iso.dropLast(6))
        let text =
            switch self {
            case .years(1): year
            case .years: "\(year)/\(after(day).adding(days: -1)?.iso.dropLast(6) ?? "")"
            case .months(3): "\(year)-\(33 + (day.month - 1) / 3)"
            case .months: String(day.iso.dropLast(3))
            case .days: day.iso
            }
        return (try? EDTF(parsing: text)).map(words.words) ?? text
    }
}
