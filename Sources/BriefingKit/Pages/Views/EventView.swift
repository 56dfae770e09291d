import EDTF
import Liquid

/// Something that happened or is to happen.
struct EventView: View {
    let page: PageContext
    /// Place in `Briefing.events`.
    let place: Int

    static let names = [
        "id", "element_id", "url", "title", "language_attributes", "date", "when", "full_when", "mark", "note",
        "is_disputed",
        "accounts",
        "participants",
    ]

    private var briefing: Briefing { _read { yield page.site.briefing } }
    private var event: Event { _read { yield page.site.briefing.events[place] } }

    func value(_ name: String) -> Value? {
        switch name {
        case "id": .text(event.id)
        case "element_id": .text(elementID(ofEvent: event.id))
        case "url": .text(page.address(ofEvent: event, place: place))
        case "title": .text(event.title)
        case "language_attributes":
            .html(page.languageAttributes(briefing.articles[event.accounts[0].article].language))
        case "date": .view(DateView(page: page, date: event.date))
        case "when": .html(shortWhen(event, page: page))
        case "full_when": .html(eventDates(event, page: page, form: "full"))
        case "mark": .text(event.markName(in: briefing))
        case "note": .text(eventNote(event, page.site))
        case "is_disputed": .flag(event.isDisputed)
        case "accounts":
            .views(
                event.accounts.map {
                    AccountView(page: page, account: $0, isTitle: event.accounts.count == 1 && $0.text == event.title)
                })
        case "participants": .views(participants)
        default: nil
        }
    }

    /// Those who take part, each with the stances that the accounts, where they are acts, take.
    private var participants: [ParticipantView] {
        let acts = event.accounts.compactMap(\.statement)
        return event.participants.map { participant in
            let own = acts.filter { briefing.statements[$0].speakers.contains(participant) }
            return ParticipantView(page: page, place: participant, statements: own, date: event.date)
        }
    }
}

/// A stakeholder that takes part in an event.
struct ParticipantView: View {
    let page: PageContext
    /// Place in `Briefing.stakeholders`.
    let place: Int
    /// Places in `Briefing.statements`.
    let statements: [Int]
    let date: EDTF

    static let names = ["stakeholder", "stances"]

    func value(_ name: String) -> Value? {
        switch name {
        case "stakeholder": .view(SpeakerView(page: page, place: place, date: date))
        case "stances":
            .views(
                statements.flatMap { place in
                    let statement = page.site.briefing.statements[place]
                    return statement.stances.map { TakenStanceView(page: page, taken: $0, kind: statement.kind) }
                })
        default: nil
        }
    }
}

/// A passage that dates an event.
struct AccountView: View {
    let page: PageContext
    let account: Event.Account
    /// Whether its words are the event's title, and need no repeating.
    var isTitle = false

    static let names = ["text", "date", "cite", "location", "article", "language_attributes"]

    func value(_ name: String) -> Value? {
        switch name {
        case "text": .text(isTitle ? nil : account.text)
        case "date": .view(DateView(page: page, date: account.date))
        case "cite": .view(CiteView(page: page, article: account.article, paragraph: account.paragraph))
        case "location": .text(account.location)
        case "article": .view(ArticleView(page: page, place: account.article))
        case "language_attributes":
            .html(page.languageAttributes(page.site.briefing.articles[account.article].language))
        default: nil
        }
    }
}

extension Event {
    /// Which mark stands beside it in the list: `exact`, `approx`, `open`, `plan` or `none`.
    func markName(in briefing: Briefing) -> String {
        if layAhead(in: briefing) { return "plan" }
        return switch mark {
        case .day: "exact"
        case .within: "approx"
        case .several(let marks, _): marks.isEmpty ? "none" : "approx"
        case .lasting(let start, let end) where start.first == nil || end.first == nil: "open"
        case .lasting: "lasting"
        }
    }
}

/// The short date, and that it lay ahead if it did. Where accounts differ, the dates that they give.
func shortWhen(_ event: Event, page: PageContext) -> String {
    let date = eventDates(event, page: page, form: "html")
    return event.layAhead(in: page.site.briefing) ? "\(date), \(escapedHTML(page.site.words["mark_planned"]))" : date
}

/// An event's date as HTML; where accounts differ, each of theirs.
private func eventDates(_ event: Event, page: PageContext, form: String) -> String {
    let dates = event.isDisputed ? event.accountDates : [event.date]
    return dates.map { date in
        guard case .html(let words) = DateView(page: page, date: date).value(form) else { return "" }
        return words
    }.joined(separator: " / ")
}

/// What the words of the date alone do not say: how exact it is, and that it lay ahead.
private func eventNote(_ event: Event, _ site: Site) -> String? {
    let words = site.words
    var notes: [String] = []
    if event.layAhead(in: site.briefing) { notes.append(words["mark_planned"]) }
    if case .date(let date) = event.date.structure, !event.isDisputed, date.qualifications.allSatisfy(\.isEmpty) {
        switch date.precision {
        case .second, .day: notes.append(words[event.mark.isDay ? "mark_exact" : "mark_vague"])
        case .month: notes.append(words["mark_month"])
        case .year: notes.append(words["mark_year"])
        case .season, .quarter, .quadrimester, .semester:
            let (first, last) = (site.dates.words(EDTF(date.earliest)), site.dates.words(EDTF(date.latest)))
            notes.append(words.filled("mark_within", ("first", first), ("last", last)))
        case .decade, .century, .millennium, .longer: notes.append(words["mark_longer"])
        }
    }
    if case .dateTime = event.date.structure, !event.isDisputed { notes.append(words["mark_exact"]) }
    return notes.isEmpty ? nil : notes.joined(separator: ", ")
}

extension TimeMark {
    fileprivate var isDay: Bool {
        if case .day = self { true } else { false }
    }
}
