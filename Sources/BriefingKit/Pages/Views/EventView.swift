import EDTF
import Liquid

/// Something that happened or is to happen.
struct EventView: View {
    let page: PageContext
    /// Place in `Briefing.events`.
    let place: Int

    enum Name: String, CaseIterable {
        case id
        case elementID = "element_id"
        case url, title
        case languageAttributes = "language_attributes"
        case date, when
        case fullWhen = "full_when"
        case mark, note
        case isDisputed = "is_disputed"
        case accounts, participants
    }
    static let table = PropertyTable<Name>()

    private var event: Event { _read { yield page[event: place] } }

    func value(_ name: Name) -> Value {
        switch name {
        case .id: .text(event.id)
        case .elementID: .text(BriefingKit.elementID(ofEvent: event.id))
        case .url: .text(page.address(ofEvent: place))
        case .title: .text(event.title)
        case .languageAttributes: .html(page.languageAttributes(page[card: event.accounts[0].article].language))
        case .date: .view(DateView(page: page, date: event.date))
        case .when: .html(shortWhen(place, page: page))
        case .fullWhen: .html(eventDates(event, page: page) { $0.full })
        case .mark: .text(markName(ofEvent: place, page: page))
        case .note: .text(note)
        case .isDisputed: .flag(event.isDisputed)
        case .accounts: .views(accounts)
        case .participants: .views(participants)
        }
    }

    func write(_ name: Name, into output: inout LiquidOutput) -> Bool {
        switch name {
        case .url: page.writeReference(toEvent: place, into: &output)
        case .title: output.append(escaping: event.title)
        case .when where !event.isDisputed && !page.layAhead(place):
            page.phrases.write(.html, of: event.date, into: &output)
        case .fullWhen where !event.isDisputed: page.phrases.write(.full, of: event.date, into: &output)
        case .elementID:
            // Ids hold nothing that HTML needs escaped.
            output.append("e-" as StaticString)
            output.append(fragmentID(ofEvent: event.id))
        case .mark: output.append(markName(ofEvent: place, page: page))
        case .note: eventNote(place, page: page) { output.append(escaping: $0) }
        case .languageAttributes: return page[card: event.accounts[0].article].language == nil
        default: return false
        }
        return true
    }

    func write(_ name: Name, then last: PropertyName, into output: inout LiquidOutput) -> Bool {
        name == .date && DateView(page: page, date: event.date).write(last, into: &output)
    }

    func isTrue(_ name: PropertyName) -> Bool? {
        switch EventView.table[name] {
        case .note: hasEventNote(place, page: page)
        case .isDisputed: event.isDisputed
        default: nil
        }
    }

    func size(of name: PropertyName) -> Int? {
        switch EventView.table[name] {
        case .accounts: event.accounts.count
        case .participants: event.participants.count
        default: nil
        }
    }

    private var note: String? {
        hasEventNote(place, page: page) ? joined { eventNote(place, page: page, $0) } : nil
    }

    private var accounts: [AccountView] {
        let isAlone = event.accounts.count == 1
        return event.accounts.map {
            AccountView(page: page, account: $0, isTitle: isAlone && $0.text == event.title)
        }
    }

    /// Those who take part, each with the stances that the accounts, where they are acts, take.
    private var participants: [ParticipantView] {
        let acts = event.accounts.compactMap(\.statement)
        return event.participants.map { participant in
            let own = acts.filter { page[statement: $0].speakers.contains(participant) }
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

    enum Name: String, CaseIterable { case stakeholder, stances }
    static let table = PropertyTable<Name>()

    func value(_ name: Name) -> Value {
        switch name {
        case .stakeholder: .view(SpeakerView(page: page, place: place, date: date))
        case .stances:
            .views(
                statements.flatMap { place in
                    let statement = page[statement: place]
                    return statement.stances.map { TakenStanceView(page: page, taken: $0, kind: statement.kind) }
                })
        }
    }
}

/// A passage that dates an event.
struct AccountView: View {
    let page: PageContext
    let account: Event.Account
    /// Whether its words are the event's title, and need no repeating.
    var isTitle = false

    enum Name: String, CaseIterable {
        case text, date, cite, location, article
        case languageAttributes = "language_attributes"
    }
    static let table = PropertyTable<Name>()

    func value(_ name: Name) -> Value {
        switch name {
        case .text: .text(isTitle ? nil : account.text)
        case .date: .view(DateView(page: page, date: account.date))
        case .cite: .view(CiteView(page: page, article: account.article, paragraph: account.paragraph))
        case .location: .text(account.location)
        case .article: .view(ArticleView(page: page, place: account.article))
        case .languageAttributes: .html(page.languageAttributes(page[card: account.article].language))
        }
    }

    func write(_ name: Name, into output: inout LiquidOutput) -> Bool {
        switch name {
        case .text where !isTitle: output.append(escaping: account.text)
        case .languageAttributes: return page[card: account.article].language == nil
        default: return false
        }
        return true
    }

    func write(_ name: Name, then last: PropertyName, into output: inout LiquidOutput) -> Bool {
        switch name {
        case .date: DateView(page: page, date: account.date).write(last, into: &output)
        case .article: ArticleView(page: page, place: account.article).write(last, into: &output)
        case .cite:
            CiteView(page: page, article: account.article, paragraph: account.paragraph).write(last, into: &output)
        case .text, .location, .languageAttributes: false
        }
    }

    func isTrue(_ name: PropertyName) -> Bool? {
        switch AccountView.table[name] {
        case .text: !isTitle
        case .location: account.location != nil
        default: nil
        }
    }
}
