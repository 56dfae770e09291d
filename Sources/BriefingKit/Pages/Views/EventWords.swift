import EDTF

/// Which mark stands beside an event in the list: `exact`, `approx`, `open`, `lasting`, `plan` or `none`.
func markName(ofEvent place: Int, page: PageContext) -> String {
    if page.layAhead(place) { return "plan" }
    return switch page[mark: place].mark {
    case .day: "exact"
    case .within: "approx"
    case .several(let marks, _): marks.isEmpty ? "none" : "approx"
    case .lasting(let start, let end) where start.first == nil || end.first == nil: "open"
    case .lasting: "lasting"
    }
}

/// The short date, and that it lay ahead if it did. Where accounts differ, the dates that they give.
func shortWhen(_ place: Int, page: PageContext) -> String {
    let date = eventDates(page[event: place], page: page) { $0.html }
    return page.layAhead(place) ? "\(date), \(escapedHTML(page.words["mark_planned"]))" : date
}

/// An event's date as HTML; where accounts differ, each of theirs.
func eventDates(_ event: Event, page: PageContext, _ form: (DatePhrases.Phrase) -> String) -> String {
    guard event.isDisputed else { return form(page.phrases[event.date]) }
    return event.accountDates.map { form(page.phrases[$0]) }.joined(separator: " / ")
}

/// Its date in words; where the accounts differ, all that they give; and whether it lay ahead.
func eventWhen(_ place: Int, page: PageContext) -> String {
    let event = page[event: place]
    return (event.isDisputed ? "\(page.words["disputed"]) " : "")
        + event.accountDates.map { page.phrases[$0].words }.joined(separator: " / ")
        + (page.layAhead(place) ? ", \(page.words["mark_planned"])" : "")
}

/// What the words of the date alone do not say: how exact it is, and that it lay ahead.
func eventNote(_ place: Int, _ page: PageContext) -> String? {
    let (words, event) = (page.words, page[event: place])
    var notes: [String] = []
    if page.layAhead(place) { notes.append(words["mark_planned"]) }
    if let date = event.plainDate {
        switch date.precision {
        case .second, .day: notes.append(words[page[mark: place].mark.isDay ? "mark_exact" : "mark_vague"])
        case .month: notes.append(words["mark_month"])
        case .year: notes.append(words["mark_year"])
        case .season, .quarter, .quadrimester, .semester:
            let (first, last) = (page.dates.words(EDTF(date.earliest)), page.dates.words(EDTF(date.latest)))
            notes.append(words.filled("mark_within", ("first", first), ("last", last)))
        case .decade, .century, .millennium, .longer: notes.append(words["mark_longer"])
        }
    }
    if case .dateTime = event.date.structure, !event.isDisputed { notes.append(words["mark_exact"]) }
    return notes.isEmpty ? nil : notes.joined(separator: ", ")
}

/// Whether there is such a note.
func hasEventNote(_ place: Int, _ page: PageContext) -> Bool {
    if page.layAhead(place) || page[event: place].plainDate != nil { return true }
    if case .dateTime = page[event: place].date.structure { return !page[event: place].isDisputed }
    return false
}

extension Event {
    /// Its date where that is one, undisputed and without qualifiers.
    fileprivate var plainDate: EDTF.Date? {
        guard case .date(let date) = date.structure, !isDisputed, date.qualifications.allSatisfy(\.isEmpty) else {
            return nil
        }
        return date
    }
}

extension TimeMark {
    fileprivate var isDay: Bool {
        if case .day = self { true } else { false }
    }
}
