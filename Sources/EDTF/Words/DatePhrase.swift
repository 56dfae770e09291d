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
        shared.pattern(date.precision, isShort: isShort).filled { value($0, date) }
    }

    /// What a pattern's place stands for in a date; nothing where it has no such part.
    /// - Parameter name: as it stands in the pattern's braces.
    func value(_ name: String, _ date: SimpleDate) -> String { value(DatePattern.Place(name), date) ?? "" }

    private func value(_ place: DatePattern.Place, _ date: SimpleDate) -> String? {
        switch place {
        case .year: return year(date.year).number
        case .era: return year(date.year).era
        case .day: return date.day.map(dayNumber)
        case .month:
            guard let month = date.month else { return nil }
            if isShort { return language.shortMonths[month - 1] }
            return date.day == nil ? language.months[month - 1] : language.monthsWithDay[month - 1]
        case .season: return date.season.map { language.seasons[$0] }
        case .form(let name):
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
