import Bytes
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
func eventDates(_ event: Event, page: PageContext, _ form: (DatePhrase) -> String) -> String {
    guard event.isDisputed else { return form(page.phrases[event.date]) }
    return event.accountDates.map { form(page.phrases[$0]) }.joined(separator: " / ")
}

/// Its date in words; where the accounts differ, all that they give; and whether it lay ahead. In parts, as bytes.
func eventWhen(_ place: Int, page: PageContext, _ part: (UnsafeBufferPointer<UInt8>) -> Void) {
    let (isDisputed, isAhead) = (page[event: place].isDisputed, page.layAhead(place))
    if isDisputed {
        page.words["disputed"].withBytes(part)
        " ".withBytes(part)
        for (number, date) in page[event: place].accountDates.enumerated() {
            if number > 0 { " / ".withBytes(part) }
            page.phrases.withPhrase(date) { $0.withBytes(.words, part) }
        }
    } else {
        page.phrases.withPhrase(page[event: place].date) { $0.withBytes(.words, part) }
    }
    if isAhead {
        ", ".withBytes(part)
        page.words["mark_planned"].withBytes(part)
    }
}

/// The same as a text.
func eventWhen(_ place: Int, page: PageContext) -> String {
    LiquidOutput.text { output in eventWhen(place, page: page) { output.append($0) } }
}

/// What the words of the date alone do not say: how exact it is, and that it lay ahead. In parts; none where there is nothing.
func eventNote(_ place: Int, page: PageContext, _ part: (String) -> Void) {
    let isAhead = page.layAhead(place)
    if isAhead { part(page.words["mark_planned"]) }
    guard let note = page[mark: place].note else { return }
    if isAhead { part(", ") }
    part(note.text(page))
}

/// Whether there is such a note.
func hasEventNote(_ place: Int, page: PageContext) -> Bool {
    page.layAhead(place) || page[mark: place].note != nil
}
