import EDTF
import Liquid

/// A drawing of events in time.
struct ChartView: View {
    let page: PageContext
    let chart: TimeChart

    enum Name: String, CaseIterable {
        case symbols, axis, rows, groups, key, span
        case leftOutText = "left_out_text"
    }
    static let table = PropertyTable<Name>()

    func value(_ name: Name) -> Value {
        switch name {
        case .symbols: .html(timeSymbols + (chart.axis.map { gridSymbol($0, id: chart.id + "-grid") } ?? ""))
        case .axis: .html(chart.axis.map { axisDrawing($0, isMirrored: page.settings.isRightToLeft) })
        case .rows:
            .views(
                chart.axis.map { axis in
                    chart.events.map { ChartRowView(page: page, axis: axis, grid: chart.id + "-grid", place: $0) }
                } ?? [])
        case .groups: .views(chart.groups.indices.map { ChartGroupView(page: page, chart: chart, place: $0) })
        case .key: .views(chart.kinds.map { ChartKeyView(page: page, kind: $0) })
        case .span: .text(span)
        case .leftOutText:
            .text(
                chart.leftOut == 0
                    ? nil : page.words.form("not_drawn", chart.leftOut, ("n", String(chart.leftOut))))
        }
    }

    /// The years, or the one year, that the drawing is about.
    private var span: String? {
        let events = chart.events.compactMap { page[mark: $0].mark.days }
        guard let first = events.map(\.first).min().flatMap(EDTF.Day.init(number:)),
            let last = events.map(\.last).max().flatMap(EDTF.Day.init(number:))
        else { return nil }
        let years = [first, last].map { String($0.iso.dropLast(6)) }
        let text = years[0] == years[1] ? years[0] : years.joined(separator: "/")
        return (try? EDTF(parsing: text)).map(page.dates.words)
    }
}

/// An event in a drawing.
struct ChartRowView: View {
    let page: PageContext
    let axis: TimeAxis
    /// The id of the axis's grid.
    let grid: String
    /// Place in `Briefing.events`.
    let place: Int

    enum Name: String, CaseIterable {
        case title, url, when, drawing
        case languageAttributes = "language_attributes"
        case accounts
    }
    static let table = PropertyTable<Name>()

    private var event: Event { _read { yield page[event: place] } }

    func value(_ name: Name) -> Value {
        switch name {
        case .title: .text(event.title)
        case .url: .text(page.address(ofEvent: place))
        case .when: .text(eventWhen(place, page: page))
        case .drawing: .html(drawing(page[mark: place].mark))
        case .languageAttributes: .html(page.languageAttributes(page[card: event.accounts[0].article].language))
        case .accounts: .views(accounts)
        }
    }

    func write(_ name: Name, into output: inout LiquidOutput) -> Bool {
        switch name {
        case .title: output.append(escaping: event.title)
        case .url: page.writeReference(toEvent: place, into: &output)
        case .when where !event.isDisputed && !page.layAhead(place):
            output.append(escaping: page.phrases[event.date].words)
        case .languageAttributes: return page[card: event.accounts[0].article].language == nil
        default: return false
        }
        return true
    }

    func size(of name: PropertyName) -> Int? {
        guard case .accounts = ChartRowView.table[name] else { return nil }
        return event.isDisputed ? event.accounts.count : 0
    }

    /// Where the accounts' dates differ, a lane for each.
    private var accounts: [Entry] {
        guard event.isDisputed else { return [] }
        return event.accounts.map { account in
            Entry([
                "when": .text(page.phrases[account.date].words), "drawing": .html(drawing(TimeMark(account.date))),
                "cite": .view(CiteView(page: page, article: account.article, paragraph: account.paragraph)),
                "article": .view(ArticleView(page: page, place: account.article)),
            ])
        }
    }

    private func drawing(_ mark: TimeMark) -> String {
        TimeDrawing(axis: axis, questionMark: page.dates.questionMark)
            .svg(mark, isPlanned: page.layAhead(place), grid: grid)
    }
}

/// The events of a period in a drawing.
struct ChartGroupView: View {
    let page: PageContext
    let chart: TimeChart
    /// Place in `TimeChart.groups`.
    let place: Int

    enum Name: String, CaseIterable {
        case name, count, url, drawing, symbols, rows
        case isOpen = "is_open"
    }
    static let table = PropertyTable<Name>()

    private var group: TimeGroup { _read { yield chart.groups[place] } }
    private var grid: String { "\(chart.id)-\(place + 1)" }

    func value(_ name: Name) -> Value {
        switch name {
        case .name: .text(group.name)
        case .count: .number(group.events.count)
        case .url: .text(page.address(ofEvent: group.events[0]))
        case .drawing:
            .html(
                axisDrawing(group.axis, isMirrored: page.settings.isRightToLeft)
                    + laneDrawing(group.lane, group.columns, peak: peak, page: page))
        case .isOpen: .flag(chart.events.count <= TimeChart.rowLimit)
        case .symbols: .html(chart.opensHere ? gridSymbol(group.axis, id: grid) : nil)
        case .rows:
            .views(
                chart.opensHere
                    ? group.events.map { ChartRowView(page: page, axis: group.axis, grid: grid, place: $0) } : [])
        }
    }

    /// The highest column of all groups of the same length, so that they can be compared.
    private var peak: Int {
        let alike = chart.groups.filter { $0.unit == group.unit && $0.lane.lines == nil }
        return alike.map(\.columns.peak).max() ?? 1
    }
}

/// The marks of several events, or columns where they are too many.
func laneDrawing(_ lane: TimeLane, _ columns: TimeColumns, peak: Int, page: PageContext) -> String {
    let drawing = TimeDrawing(axis: lane.axis, questionMark: page.dates.questionMark)
    let svg = lane.lines == nil ? columns.svg(peak: peak) : lane.svg(drawing)
    return "<span class=\"lane\">\(svg)</span>"
}

/// A kind of mark in the drawing's legend.
struct ChartKeyView: View {
    let page: PageContext
    let kind: TimeMarkKind

    enum Name: String, CaseIterable { case drawing, label }
    static let table = PropertyTable<Name>()

    func value(_ name: Name) -> Value {
        switch name {
        case .drawing: .html(kind.sample(questionMark: page.dates.questionMark))
        case .label: .text(page.words[kind.word])
        }
    }
}
