import Liquid

/// The events of one stakeholder or issue, drawn in one lane and told in a list.
struct LaneView: View {
    let page: PageContext
    /// `nil` where no event has a place on it.
    let axis: TimeAxis?
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
        case .drawing:
            .html(
                axis.map { axis in
                    let drawn = TimeLanes.drawn(events, on: axis, of: page)
                    return laneDrawing(drawn.lane, drawn.columns, peak: peak, page: page)
                })
        case .events: .views(events.prefix(LaneView.limit).map(entry))
        case .more: .number(max(0, events.count - LaneView.limit))
        }
    }

    private func entry(_ place: Int) -> Entry {
        let event = page[event: place]
        return Entry([
            "when": .text(eventWhen(place, page: page)), "title": .text(event.title),
            "url": .text(page.address(ofEvent: place)),
            "language_attributes": .html(page.languageAttributes(page[card: event.accounts[0].article].language)),
        ])
    }
}
