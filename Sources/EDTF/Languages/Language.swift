/// The words of one language, as plain data: names, and patterns with places to fill in, in braces.
///
/// `Documentation/dates.md` says how to add a language. The places that a pattern can have:
/// - `{y}` the year's number, `{era}` what follows it before year 1, `{n}` a plain number;
/// - `{d}` the day's number as `dayNumber` and `first` make it;
/// - `{month}` the month's name; `{season}` the season's; `{aName}` a name from the table `aName` of `forms`;
/// - `{date}` a whole phrase, `{a}` and `{b}` two of them.
struct Language: Sendable {
    /// BCP 47: `de`, `fa-AF`.
    let tag: String
    /// The ten digits.
    var digits = "0123456789"
    /// What parts the thousands in a year of more than four digits.
    let thousands: String
    /// What follows the number of a year before year 1.
    let beforeChrist: String
    /// January to December, standing alone or before a year.
    let months: [String]
    /// The same after the number of a day.
    let monthsWithDay: [String]
    /// The same where room is short.
    let shortMonths: [String]
    /// Spring, summer, autumn, winter.
    let seasons: [String]
    /// Further tables of names that this language's patterns use: twelve for months, four for seasons.
    var forms: [String: [String]] = [:]

    /// How the number of a day is written (`{n}`), and the first of a month where it differs.
    var dayNumber = "{n}"
    var first: String?
    /// What parts a qualifier from the components that it is about.
    var colon = ": "
    /// What parts several such qualifiers, and what marks something unknown where room is short.
    var semicolon = "; "
    var questionMark = "?"
    /// `{y}` `{era}`.
    let year: String
    /// `{month}` `{y}` `{era}`.
    let month: String
    /// `{d}` `{month}` `{y}` `{era}`.
    let day: String
    /// `{d}` `{month}`: a day of no particular year.
    let dayOfMonth: String
    /// `{season}` `{y}` `{era}`.
    let season: String
    /// The four quarters, three thirds and two halves of a year: `{y}` `{era}`.
    let divisions: [String]
    /// A year, month and day where room is short.
    let short: (year: String, month: String, day: String)
    /// The northern and the southern hemisphere.
    let hemispheres: [String]
    /// `{date}` `{n}` `{zone}`: a day, its time, and the shift from UTC with a space before it, or nothing.
    let time: String

    /// A decade that is not the first of its century: `{y}`.
    let decade: String
    /// A longer or more ambiguous span of years: `{a}` `{b}` `{era}`.
    let between: String
    /// A year known to its significant digits: `{y}` `{a}` `{b}` `{era}`.
    let estimate: String
    /// What is not specified, by the names of the components in English.
    let unspecified: [String: String]
    /// A number of a day in a month not specified: `{d}`.
    let dayNumbered: String
    /// Digits not known within a number or date: `{n}`.
    let unknownDigits: String

    /// Approximate, uncertain, both.
    let qualifiers: (approximate: String, uncertain: String, both: String)
    /// An approximate date where room is short: `{date}`.
    let shortApproximate: String
    /// Year, month, day, season.
    let components: [String]

    /// An interval open at its end, and at its beginning.
    let since: EndForms
    let until: EndForms
    /// Both ends; an interval is `{a} {b}`.
    let from: EndForms
    let to: EndForms
    /// An interval with an unknown end begins with `starting`: `{date}`.
    let starting: EndForms
    let unknownEnd: String
    /// An interval with an unknown beginning, `{date}` being the form of `until`.
    let unknownBeginning: String
    /// Two days of one month: `{a}` `{b}` `{month}` `{y}` `{era}`. Two months of one year: `{a}` `{b}` `{y}` `{era}`.
    let days: String
    let monthsOfYear: String
    /// An interval whose ends do not fit those forms: `{a}` `{b}`, with the words for an open and an unknown end.
    let loose: String
    let openEnd: String
    let notKnown: String

    /// What parts the members of a list, and the last two, one being meant or all.
    let comma: String
    let or: String
    let and: String
    /// `{date}`.
    let orEarlier: String
    let orLater: String
    let andEarlier: String
    let andLater: String
    /// A list with ranges or open ends in it: `{date}`.
    let oneOf: String
    let allOf: String
}

/// How an end of an interval is put, by its precision; `{date}` is the date standing alone.
struct EndForms: Sendable {
    let day: String
    let month: String
    let season: String
    let year: String

    init(day: String, month: String, season: String, year: String) {
        self.day = day
        self.month = month
        self.season = season
        self.year = year
    }

    /// One form for all.
    init(_ form: String) { self.init(day: form, month: form, season: form, year: form) }
}
