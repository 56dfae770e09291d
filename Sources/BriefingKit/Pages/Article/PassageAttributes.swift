/// The attributes that give a stretch of text its colour, shape and line: ` data-stance="opposes" data-basis="quote"`.
/// Where statements of several stances are in it, it has no one colour.
func passageAttributes(_ statements: [Int], briefing: Briefing) -> String {
    guard !statements.isEmpty else { return "" }
    var stances: [Int] = []
    var basis = Basis.action
    for place in statements {
        for taken in briefing.statements[place].stances where !stances.contains(taken.stance) {
            stances.append(taken.stance)
        }
        basis = min(basis, Basis(briefing.statements[place].kind))
    }
    let stance =
        switch stances.count {
        // Said, so that it does not take the colour of a statement around it.
        case 0: " data-unstated"
        case 1: " data-stance=\"\(escapedHTML(briefing.settings.stances[stances[0]].key))\""
        default: " data-several"
        }
    return stance + " data-basis=\"" + basis.description + "\""
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

    var description: String {
        switch self {
        case .quote: "quote"
        case .reported: "reported"
        case .action: "action"
        }
    }

    static func < (left: Basis, right: Basis) -> Bool { left.rawValue < right.rawValue }
}
