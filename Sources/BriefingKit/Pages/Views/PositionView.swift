import EDTF
import Liquid

/// Where a stakeholder stands on an issue, or stood: one entry of a position's history.
struct PositionView: View {
    let page: PageContext
    let position: Position
    /// Place in `Position.history`; 0 is the position as it stands now.
    var entry = 0

    enum Name: String, CaseIterable {
        case stakeholder, issue, stance, condition, statement, gist, history
        case hasShifted = "has_shifted"
    }
    static let table = PropertyTable<Name>()

    private var told: Position.Entry { position.history[entry] }

    func value(_ name: Name) -> Value {
        switch name {
        case .stakeholder:
            .view(SpeakerView(page: page, place: position.stakeholder, date: statement.date))
        case .issue: .view(IssueView(page: page, place: position.issue))
        case .stance: page.stance(told.stance)
        case .condition: .text(told.condition)
        case .statement: .view(StatementView(page: page, place: told.statement))
        case .gist: .text(gist)
        case .history: .views(shifts.map { PositionView(page: page, position: position, entry: $0) })
        case .hasShifted: .flag(position.hasShifted)
        }
    }

    func write(_ name: Name, into output: inout LiquidOutput) -> Bool {
        guard name == .condition else { return false }
        if let condition = told.condition { output.append(escaping: condition) }
        return true
    }

    func write(_ name: Name, then last: PropertyName, into output: inout LiquidOutput) -> Bool {
        switch name {
        case .stakeholder:
            SpeakerView(page: page, place: position.stakeholder, date: statement.date).write(last, into: &output)
        case .issue: IssueView(page: page, place: position.issue).write(last, into: &output)
        case .stance: page.writeStance(told.stance, last, into: &output)
        case .statement: StatementView(page: page, place: told.statement).write(last, into: &output)
        case .condition, .gist, .history, .hasShifted: false
        }
    }

    func isTrue(_ name: PropertyName) -> Bool? {
        switch PositionView.table[name] {
        case .condition: told.condition != nil
        case .hasShifted: position.hasShifted
        default: nil
        }
    }

    private var statement: Statement { _read { yield page[statement: told.statement] } }

    /// In one line: the condition, the title that the author gave (an act's is its event's), or the beginning of the words.
    private var gist: String {
        let text = told.condition ?? (statement.kind == .act ? nil : statement.title) ?? statement.text
        return shortened(inOneLine(text), to: 90)
    }

    /// The latest statement of each stance that was held before another, latest first.
    private var shifts: [Int] {
        position.history.indices.dropFirst().filter { position.history[$0].stance != position.history[$0 - 1].stance }
    }
}

/// One stance's column in a position strip.
struct StripColumnView: View {
    let page: PageContext
    /// Place in `Briefing.issues`.
    let issue: Int
    /// Place in `Settings.stances`.
    let stance: Int
    /// Positions that are shown at most; the rest is counted.
    let limit: Int

    enum Name: String, CaseIterable { case stance, count, positions, more }
    static let table = PropertyTable<Name>()

    func value(_ name: Name) -> Value {
        switch name {
        case .stance: page.stance(stance)
        case .count: .number(held.count)
        case .positions: .views(held.prefix(limit).map { PositionView(page: page, position: $0) })
        case .more: .number(max(0, held.count - limit))
        }
    }

    func write(_ name: Name, then last: PropertyName, into output: inout LiquidOutput) -> Bool {
        name == .stance && page.writeStance(stance, last, into: &output)
    }

    func size(of name: PropertyName) -> Int? {
        guard case .positions = StripColumnView.table[name] else { return nil }
        return min(held.count, limit)
    }

    /// Latest first.
    private var held: [Position] { page.ask(Questions.positionsHeld, issue, stance) }
}

/// A stakeholder's row in the matrix of an issue: a cell for each stance, and a line from an earlier position to the present one.
struct MatrixRowView: View {
    let page: PageContext
    let position: Position

    enum Name: String, CaseIterable { case stakeholder, role, cells }
    static let table = PropertyTable<Name>()

    func value(_ name: Name) -> Value {
        switch name {
        case .stakeholder: .view(SpeakerView(page: page, place: position.stakeholder, date: date))
        case .role: .text(roleWords(of: position.stakeholder, asOf: date, page: page))
        case .cells: .views(cells)
        }
    }

    func write(_ name: Name, into output: inout LiquidOutput) -> Bool {
        guard name == .role else { return false }
        writeRoleWords(of: position.stakeholder, asOf: date, page: page, into: &output)
        return true
    }

    func write(_ name: Name, then last: PropertyName, into output: inout LiquidOutput) -> Bool {
        guard name == .stakeholder else { return false }
        return SpeakerView(page: page, place: position.stakeholder, date: date).write(last, into: &output)
    }

    func isTrue(_ name: PropertyName) -> Bool? {
        guard case .role = MatrixRowView.table[name] else { return nil }
        return hasRoleWords(position.stakeholder, asOf: date, page: page)
    }

    private var date: EDTF { page[statement: position.latest.statement].date }

    /// The columns between the position held before the present one and the present one are a line.
    private var cells: [MatrixCellView] {
        let columns = page.ask(Questions.columns)
        let present = columns.firstIndex(of: position.latest.stance)
        var earlier: [Int: Int] = [:]
        for (place, entry) in position.history.enumerated() where entry.stance != position.latest.stance {
            if let column = columns.firstIndex(of: entry.stance), earlier[column] == nil { earlier[column] = place }
        }
        let before = position.history.first { $0.stance != position.latest.stance }.flatMap {
            columns.firstIndex(of: $0.stance)
        }
        return columns.indices.map { column in
            if column == present { return MatrixCellView(entry: PositionView(page: page, position: position)) }
            if let place = earlier[column] {
                return MatrixCellView(
                    entry: PositionView(page: page, position: position, entry: place), isEarlier: true)
            }
            guard let present, let before, min(present, before) < column, column < max(present, before) else {
                return MatrixCellView()
            }
            let isLast = column == present - (present > before ? 1 : -1)
            return MatrixCellView(line: "via" + (isLast ? (present > before ? " to" : " to back") : ""))
        }
    }
}

/// A cell of the matrix: a position, one held earlier, a stretch of the line between, or nothing.
struct MatrixCellView: View {
    var entry: PositionView?
    var isEarlier = false
    var line: String?

    enum Name: String, CaseIterable {
        case entry
        case isEarlier = "is_earlier"
        case line
    }
    static let table = PropertyTable<Name>()

    func value(_ name: Name) -> Value {
        switch name {
        case .entry: .view(entry)
        case .isEarlier: .flag(isEarlier)
        case .line: .text(line)
        }
    }

    func isTrue(_ name: PropertyName) -> Bool? {
        switch MatrixCellView.table[name] {
        case .entry: entry != nil
        case .isEarlier: isEarlier
        case .line: line != nil
        case nil: nil
        }
    }
}
