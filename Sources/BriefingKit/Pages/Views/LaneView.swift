import Liquid

/// The events of one stakeholder or issue, drawn in one lane and told in a list.
struct LaneView: View {
    let page: PageContext
    /// `nil` where there is no axis that an event could have a place on.
    let drawn: DrawnLane?
    let peak: Int
    /// Places in `Briefing.events`, in the order of the timeline.
    let events: Places<Event>
    let title: String
    /// From the site's root.
    let target: String

    /// How many events the list tells; the subject's own page has them all.
    private static let limit = 20

    enum Name: String, CaseIterable { case name, url, count, drawing, events, more }
    static let table = PropertyTable<Name>()

    func value(_ name: Name) -> Value {
        switch name {
        case .name: .text(title)
        case .url: .text(page.address(target))
        case .count: .number(events.count)
        case .drawing: .html(drawn.map { drawn in LiquidOutput.text { write(drawn, into: &$0) } })
        case .events: .views(events.prefix(LaneView.limit).map { LaneEventView(page: page, place: $0) })
        case .more: .number(max(0, events.count - LaneView.limit))
        }
    }

    func write(_ name: Name, into output: inout LiquidOutput) -> Bool {
        switch name {
        case .name: output.append(escaping: title)
        case .url: AddressReference.write(target, into: &output)
        case .drawing: if let drawn { write(drawn, into: &output) }
        default: return false
        }
        return true
    }

    private func write(_ drawn: DrawnLane, into output: inout LiquidOutput) {
        drawn.write(peak: peak, questionMark: page.dates.questionMark, into: &output)
    }
}

/// An event in the list of a lane.
struct LaneEventView: View {
    let page: PageContext
    /// Place in `Briefing.events`.
    let place: Int

    enum Name: String, CaseIterable {
        case when, title, url
        case languageAttributes = "language_attributes"
    }
    static let table = PropertyTable<Name>()

    private var event: Event { _read { yield page[event: place] } }

    func value(_ name: Name) -> Value {
        switch name {
        case .when: .text(eventWhen(place, page: page))
        case .title: .text(event.title)
        case .url: .text(page.address(ofEvent: place))
        case .languageAttributes: .html(page.languageAttributes(page[card: event.accounts[0].article].language))
        }
    }

    func write(_ name: Name, into output: inout LiquidOutput) -> Bool {
        switch name {
        case .when: eventWhen(place, page: page) { output.append(escaping: $0) }
        case .title: output.append(escaping: event.title)
        case .url: page.writeReference(toEvent: place, into: &output)
        case .languageAttributes: return page[card: event.accounts[0].article].language == nil
        }
        return true
    }
}
