import EDTF

/// How exact an event's date is, where that is one date without qualifiers.
enum DateNote: Sendable {
    /// A day, or a time of it.
    case exact
    /// A day that is not wholly known.
    case vague
    case month, year
    /// From one day to another, as a season is.
    case within(EDTF.Day, EDTF.Day)
    case longer

    /// - Parameter mark: how the date is drawn.
    init?(_ date: EDTF, drawnAs mark: TimeMark) {
        switch date.structure {
        case .dateTime: self = .exact
        case .date(let date) where date.doubt.isEmpty: self.init(plain: date, mark)
        case .date, .interval, .set: return nil
        }
    }

    private init(plain date: EDTF.Date, _ mark: TimeMark) {
        switch date.precision {
        case .second, .day:
            if case .day = mark { self = .exact } else { self = .vague }
        case .month: self = .month
        case .year: self = .year
        case .season, .quarter, .quadrimester, .semester: self = .within(date.earliest, date.latest)
        case .decade, .century, .millennium, .longer: self = .longer
        }
    }

    /// What a page says of it.
    func text(_ page: PageContext) -> String {
        switch self {
        case .exact: page.words["mark_exact"]
        case .vague: page.words["mark_vague"]
        case .month: page.words["mark_month"]
        case .year: page.words["mark_year"]
        case .within(let first, let last):
            page.words.filled(
                "mark_within", ("first", page.phrases[EDTF(first)].words), ("last", page.phrases[EDTF(last)].words))
        case .longer: page.words["mark_longer"]
        }
    }
}
