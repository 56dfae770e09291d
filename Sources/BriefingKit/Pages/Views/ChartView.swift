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
        case .symbols: .html(LiquidOutput.text(writeSymbols))
        case .axis: .html(chart.axis.map { axis in LiquidOutput.text { writeAxis(axis, into: &$0) } })
        case .rows: .views(rows)
        case .groups: .views(chart.groups.indices.map { ChartGroupView(page: page, chart: chart, place: $0) })
        case .key: .views(chart.kinds.map { ChartKeyView(page: page, kind: $0) })
        case .span: .text(span)
        case .leftOutText:
            .text(
                chart.leftOut == 0
                    ? nil : page.words.form("not_drawn", chart.leftOut, ("n", String(chart.leftOut))))
        }
    }

    func write(_ name: Name, into output: inout LiquidOutput) -> Bool {
        switch name {
        case .symbols: writeSymbols(into: &output)
        case .axis: if let axis = chart.axis { writeAxis(axis, into: &output) }
        default: return false
        }
        return true
    }

    func isTrue(_ name: PropertyName) -> Bool? {
        guard case .leftOutText = ChartView.table[name] else { return nil }
        return chart.leftOut > 0
    }

    func size(of name: PropertyName) -> Int? {
        guard case .groups = ChartView.table[name] else { return nil }
        return chart.groups.count
    }

    private var rows: [ChartRowView] {
        guard let axis = chart.axis else { return [] }
        let grid = GridID(drawing: chart.id)
        return chart.events.map { ChartRowView(page: page, axis: axis, grid: grid, place: $0) }
    }

    private func writeSymbols(into output: inout LiquidOutput) {
        output.append(timeSymbols)
        if let axis = chart.axis { writeGridSymbol(axis, id: GridID(drawing: chart.id), into: &output) }
    }

    private func writeAxis(_ axis: TimeAxis, into output: inout LiquidOutput) {
        BriefingKit.writeAxis(axis, isMirrored: page.isRightToLeft, into: &output)
    }

    /// The years, or the one year, that the drawing is about.
    private var span: String? {
        var all: (first: Int, last: Int)?
        for place in chart.events {
            guard let days = page[mark: place].mark.days else { continue }
            all = (min(all?.first ?? days.first, days.first), max(all?.last ?? days.last, days.last))
        }
        guard let all, let first = EDTF.Day(number: all.first), let last = EDTF.Day(number: all.last) else {
            return nil
        }
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
    let grid: GridID
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
        case .drawing: .html(LiquidOutput.text { writeDrawing(page[mark: place].mark, into: &$0) })
        case .languageAttributes: .html(page.languageAttributes(page[card: event.accounts[0].article].language))
        case .accounts: .views(accounts)
        }
    }

    func write(_ name: Name, into output: inout LiquidOutput) -> Bool {
        switch name {
        case .title: output.append(escaping: event.title)
        case .url: page.writeReference(toEvent: place, into: &output)
        case .when: eventWhen(place, page: page) { output.append(escaping: $0) }
        case .drawing: writeDrawing(page[mark: place].mark, into: &output)
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
                "when": .text(page.phrases[account.date].words),
                "drawing": .html(LiquidOutput.text { writeDrawing(TimeMark(account.date), into: &$0) }),
                "cite": .view(CiteView(page: page, article: account.article, paragraph: account.paragraph)),
                "article": .view(ArticleView(page: page, place: account.article)),
            ])
        }
    }

    private func writeDrawing(_ mark: TimeMark, into output: inout LiquidOutput) {
        TimeDrawing(axis: axis, questionMark: page.dates.questionMark)
            .writeWhole(mark, isPlanned: page.layAhead(place), grid: grid, into: &output)
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
    private var grid: GridID { GridID(drawing: chart.id, number: place + 1) }

    func value(_ name: Name) -> Value {
        switch name {
        case .name: .text(group.name)
        case .count: .number(group.events.count)
        case .url: .text(page.address(ofEvent: group.events[0]))
        case .drawing: .html(LiquidOutput.text(writeDrawing))
        case .isOpen: .flag(chart.events.count <= TimeChart.rowLimit)
        case .symbols:
            .html(
                chart.opensHere ? LiquidOutput.text { writeGridSymbol(group.axis, id: grid, into: &$0) } : nil)
        case .rows:
            .views(
                chart.opensHere
                    ? group.events.map { ChartRowView(page: page, axis: group.axis, grid: grid, place: $0) } : [])
        }
    }

    func write(_ name: Name, into output: inout LiquidOutput) -> Bool {
        switch name {
        case .name: output.append(escaping: group.name)
        case .url: page.writeReference(toEvent: group.events[0], into: &output)
        case .drawing: writeDrawing(into: &output)
        case .symbols where chart.opensHere: writeGridSymbol(group.axis, id: grid, into: &output)
        default: return false
        }
        return true
    }

    func size(of name: PropertyName) -> Int? {
        guard case .rows = ChartGroupView.table[name] else { return nil }
        return chart.opensHere ? group.events.count : 0
    }

    private func writeDrawing(into output: inout LiquidOutput) {
        writeAxis(group.axis, isMirrored: page.isRightToLeft, into: &output)
        group.drawn.write(peak: peak, questionMark: page.dates.questionMark, into: &output)
    }

    /// The highest column of all groups of the same length, so that they can be compared.
    private var peak: Int {
        guard group.drawn.columns != nil else { return 1 }
        var peak: Int?
        for other in chart.groups.indices where chart.groups[other].unit == group.unit {
            if let columns = chart.groups[other].drawn.columns { peak = max(peak ?? 0, columns.peak) }
        }
        return peak ?? 1
    }
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

    func write(_ name: Name, into output: inout LiquidOutput) -> Bool {
        guard name == .label else { return false }
        output.append(escaping: page.words[kind.word])
        return true
    }
}
