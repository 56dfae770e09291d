extension Phraser {
    /// The date without its qualifiers.
    func phrase(_ date: EDTF.Date) -> String {
        if let simple = SimpleDate(date) { return phrase(simple) }
        if let year = date.year.value, date.year.significantDigits == nil, let season = date.season {
            return phrase(season, year)
        }
        return vaguePhrase(date)
    }

    func phrase(_ date: SimpleDate) -> String {
        switch date.precision {
        case .day: fill(isShort ? language.short.day : language.day) { value($0, date) ?? "" }
        case .month: fill(isShort ? language.short.month : language.month) { value($0, date) ?? "" }
        case .season: fill(language.season) { value($0, date) ?? "" }
        case .year: fill(isShort ? language.short.year : language.year) { value($0, date) ?? "" }
        }
    }

    /// What the places of a pattern stand for in a date.
    func values(_ date: SimpleDate) -> [String: String] {
        var values: [String: String] = [:]
        for name in ["y", "era", "month", "season", "d"] { values[name] = value(name, date) }
        for name in language.forms.keys { values[name] = value(name, date) }
        return values
    }

    /// What one place stands for; `nil` where the date has no such part.
    private func value(_ name: String, _ date: SimpleDate) -> String? {
        switch name {
        case "y": return year(date.year).number
        case "era": return year(date.year).era
        case "d": return date.day.map(dayNumber)
        case "month":
            let names = isShort ? language.shortMonths : date.day == nil ? language.months : language.monthsWithDay
            return date.month.map { names[$0 - 1] }
        case "season": return date.season.map { language.seasons[$0] }
        default:
            guard let table = language.forms[name] else { return nil }
            if let month = date.month, table.count == 12 { return table[month - 1] }
            if let season = date.season, table.count == 4 { return table[season] }
            return nil
        }
    }

    /// A season of a hemisphere, or a division of the year.
    private func phrase(_ season: EDTF.Season, _ year: Int) -> String {
        if let division = season.rawValue >= 33 ? language.divisions[season.rawValue - 33] : nil {
            let (year, era) = self.year(year)
            return fill(division, ["y": year, "era": era])
        }
        let name = phrase(SimpleDate(year: year, season: (season.rawValue - 21) % 4))
        return "\(name) (\(language.hemispheres[season.rawValue <= 28 ? 0 : 1]))"
    }
}

/// A year, a month, a season of no named hemisphere or a day, with every digit known: what has forms of its own
/// at the ends of an interval.
struct SimpleDate: Equatable {
    let year: Int
    var month: Int?
    var day: Int?
    /// 0 is spring.
    var season: Int?

    enum Precision { case day, month, season, year }

    var precision: Precision { day != nil ? .day : month != nil ? .month : season != nil ? .season : .year }

    init(year: Int, month: Int? = nil, day: Int? = nil, season: Int? = nil) {
        self.year = year
        self.month = month
        self.day = day
        self.season = season
    }

    init?(_ date: EDTF.Date) {
        guard date.year.significantDigits == nil, let year = date.year.value else { return nil }
        if let season = date.season {
            guard season.rawValue <= 24 else { return nil }
            self.init(year: year, season: season.rawValue - 21)
        } else {
            guard let known = date.known else { return nil }
            self.init(year: year, month: known.month, day: known.day)
        }
    }
}
