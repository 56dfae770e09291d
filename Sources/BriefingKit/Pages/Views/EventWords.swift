import EDTF
import Liquid

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

/// Writes the same as HTML.
func writeEventWhen(_ place: Int, page: PageContext, into output: inout LiquidOutput) {
    let (isDisputed, isAhead) = (page[event: place].isDisputed, page.layAhead(place))
    if isDisputed {
        output.append(escaping: page.words["disputed"])
        output.append(UInt8(ascii: " "))
        for (number, date) in page[event: place].accountDates.enumerated() {
            if number > 0 { output.append(" / " as StaticString) }
            output.append(escaping: page.phrases[date].words)
        }
    } else {
        output.append(escaping: page.phrases[page[event: place].date].words)
    }
    if isAhead {
        output.append(", " as StaticString)
        output.append(escaping: page.words["mark_planned"])
    }
}

/// What the words of the date alone do not say: how exact it is, and that it lay ahead.
func eventNote(_ place: Int, _ page: PageContext) -> String? {
    let planned = page.layAhead(place) ? page.words["mark_planned"] : nil
    let note = page[mark: place].note?.text(page)
    guard let planned, let note else { return planned ?? note }
    return "\(planned), \(note)"
}

/// Whether there is such a note.
func hasEventNote(_ place: Int, _ page: PageContext) -> Bool {
    page.layAhead(place) || page[mark: place].note != nil
}

/// Writes it as HTML.
func writeEventNote(_ place: Int, _ page: PageContext, into output: inout LiquidOutput) {
    let isAhead = page.layAhead(place)
    if isAhead { output.append(escaping: page.words["mark_planned"]) }
    guard let note = page[mark: place].note else { return }
    if isAhead { output.append(", " as StaticString) }
    output.append(escaping: note.text(page))
}
