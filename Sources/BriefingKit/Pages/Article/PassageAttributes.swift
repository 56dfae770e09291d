/// The attributes that give a stretch of text its colour, shape and line: ` data-stance="opposes" data-basis="quote"`.
/// Where statements of several stances are in it, it has no one colour.
func passageAttributes(_ statements: [Statement], stances set: [Stance]) -> String {
    guard !statements.isEmpty else { return "" }
    var stances: [Int] = []
    for statement in statements {
        for taken in statement.stances where !stances.contains(taken.stance) {
            stances.append(taken.stance)
        }
    }
    let bases = statements.map { Basis($0.kind) }
    let basis = bases.min() ?? .reported
    let stance =
        switch stances.count {
        // Said, so that it does not take the colour of a statement around it.
        case 0: " data-unstated"
        case 1: " data-stance=\"\(escapedHTML(set[stances[0]].key))\""
        default: " data-several"
        }
    return "\(stance) data-basis=\"\(basis)\""
}

/// How close a statement is to its speaker's own words: the line beside it.
enum Basis: Int, Comparable, CustomStringConvertible {
    case quote, reported, action

    init(_ kind: Statement.Kind) {
        switch kind {
        case .direct, .mixed: self = .quote
        case .indirect, .reported: self = .reported
        case .act: self = .action
        }
    }

    var name: StaticString {
        switch self {
        case .quote: "quote"
        case .reported: "reported"
        case .action: "action"
        }
    }

    var description: String { "\(name)" }

    static func < (left: Basis, right: Basis) -> Bool { left.rawValue < right.rawValue }
}
