import Liquid

/// A stance of the site's set.
struct StanceView: View {
    let stance: Stance

    enum Name: String, CaseIterable { case key, label, shape, polarity }
    static let table = PropertyTable<Name>()

    func value(_ name: Name) -> Value {
        switch name {
        case .key: .text(stance.key)
        case .label: .text(stance.label)
        case .shape: .text(stance.shape.rawValue)
        case .polarity: stance.polarity.map { .number($0.rawValue) } ?? .null
        }
    }

    func write(_ name: Name, into output: inout LiquidOutput) -> Bool {
        switch name {
        case .key: output.append(escaping: stance.key)
        case .label: output.append(escaping: stance.label)
        case .shape, .polarity: return false
        }
        return true
    }

    var liquidIdentity: (UInt64, UInt64)? { (ViewKind.stance.rawValue, Fingerprint.of(stance.key)) }
}

extension PageContext {
    /// Writes what a template asks of a stance.
    /// - Parameter place: in `Settings.stances`.
    func writeStance(_ place: Int, _ name: PropertyName, into output: inout LiquidOutput) -> Bool {
        // Of the stance itself, which is several texts, all would be copied for one.
        switch StanceView.table[name] {
        case .key: output.append(escaping: settings.stances[place].key)
        case .label: output.append(escaping: settings.stances[place].label)
        case .shape, .polarity, nil: return false
        }
        return true
    }
}

/// A stance that a statement takes on an issue.
struct TakenStanceView: View {
    let page: PageContext
    let taken: TakenStance
    var kind: Statement.Kind?

    enum Name: String, CaseIterable {
        case stance, issue, condition
        case kindLabel = "kind_label"
    }
    static let table = PropertyTable<Name>()

    func value(_ name: Name) -> Value {
        switch name {
        case .stance: page.stance(taken.stance)
        case .issue: .view(IssueView(page: page, place: taken.issue))
        case .condition: .text(taken.condition)
        case .kindLabel: .text(kind.map { page.words.kind($0) })
        }
    }

    func write(_ name: Name, then last: PropertyName, into output: inout LiquidOutput) -> Bool {
        switch name {
        case .stance: page.writeStance(taken.stance, last, into: &output)
        case .issue: IssueView(page: page, place: taken.issue).write(last, into: &output)
        case .condition, .kindLabel: false
        }
    }

    func isTrue(_ name: PropertyName) -> Bool? {
        guard case .condition = TakenStanceView.table[name] else { return nil }
        return taken.condition != nil
    }
}

/// What a view is of, where a view is known again by what it is of.
enum ViewKind: UInt64 {
    case stance = 1
    case statement, issue, facets, menu
}
