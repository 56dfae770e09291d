import Liquid

/// A drawing of events along an axis of time.
struct ChartView: View {
    let page: PageContext
    let chart: TimeChart

    static let names = ["symbols", "axis", "rows", "key", "span"]

    func value(_ name: String) -> Value? {
        switch name {
        case "symbols": .html(timeSymbols(chart.axis))
        case "axis": .html(axisDrawing(chart.axis, isMirrored: page.site.briefing.settings.isRightToLeft))
        case "rows": .views(chart.events.map { ChartRowView(page: page, chart: chart, place: $0) })
        case "key": .views(chart.kinds.map { ChartKeyView(words: page.site.words, kind: $0) })
        case "span": .text(span)
        default: nil
        }
    }

    private var span: String? {
        guard let first = chart.axis.ticks.first, let last = chart.axis.ticks.last else { return nil }
        return first.label == last.label ? first.label : "\(first.label) – \(last.label)"
    }
}

/// An event in a drawing.
struct ChartRowView: View {
    let page: PageContext
    let chart: TimeChart
    /// Place in `Briefing.events`.
    let place: Int

    static let names = ["title", "url", "when", "drawing", "language_attributes"]

    func value(_ name: String) -> Value? {
        let event = page.site.briefing.events[place]
        return switch name {
        case "title": .text(event.title)
        case "url": .text(page.address(ofEvent: event, place: place))
        case "when": .text(when(event))
        case "drawing": .html(chart.drawing(of: event, briefing: page.site.briefing))
        case "language_attributes":
            .html(page.languageAttributes(page.site.briefing.articles[event.accounts[0].article].language))
        default: nil
        }
    }
}

extension ChartRowView {
    private func when(_ event: Event) -> String {
        let dates = event.isDisputed ? event.disputedDates : [event.date]
        let words = dates.map(page.site.dates.words).joined(separator: " / ")
        return event.layAhead(in: page.site.briefing) ? "\(words), \(page.site.words["mark_planned"])" : words
    }
}

/// A kind of mark in the drawing's legend.
struct ChartKeyView: View {
    let words: Words
    let kind: TimeChart.Kind

    static let names = ["drawing", "label"]

    func value(_ name: String) -> Value? {
        switch name {
        case "drawing": .html(kind.sample)
        case "label": .text(words[kind.word])
        default: nil
        }
    }
}
