import Liquid

/// The events of one stakeholder or issue, drawn in one lane and told in a list.
struct LaneView: View {
    let page: PageContext
    let lanes: TimeLanes
    /// Place in `TimeLanes.lanes`.
    let place: Int
    let title: String
    let address: String

    /// How many events the list tells; the subject's own page has them all.
    private static let limit = 20

    static let names = ["name", "url", "count", "drawing", "events", "more"]

    private var events: [Int] { lanes.lanes[place].events }

    func value(_ name: String) -> Value? {
        switch name {
        case "name": .text(title)
        case "url": .text(address)
        case "count": .number(events.count)
        case "drawing":
            .html(
                lanes.axis.map { axis in
                    let drawn = TimeLanes.drawn(events, on: axis, of: page.site)
                    return laneDrawing(drawn.lane, drawn.columns, peak: lanes.peak, page: page)
                })
        case "events": .views(events.prefix(LaneView.limit).map(entry))
        case "more": .number(max(0, events.count - LaneView.limit))
        default: nil
        }
    }

    private func entry(_ place: Int) -> Entry {
        let event = page.site.briefing.events[place]
        return Entry([
            "when": .text(event.when(page.site)), "title": .text(event.title),
            "url": .text(page.address(ofEvent: event, place: place)),
            "language_attributes": .html(
                page.languageAttributes(page.site.briefing.articles[event.accounts[0].article].language)),
        ])
    }
}
