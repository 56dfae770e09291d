/// Writes the attributes that give a stretch of text its colour, shape and line: ` data-stance="opposes" data-basis="quote"`.
/// Where statements of several stances are in it, it has no one colour.
func writePassageAttributes(
    _ statements: [Int], of read: ReadArticle, _ scope: ArticleScope, into output: inout [UInt8]
) {
    guard !statements.isEmpty else { return }
    var only: Int?
    var hasSeveral = false
    var basis = Basis.action
    for place in statements {
        for taken in read.statements[place].stances where taken.stance != only {
            hasSeveral = only != nil
            if hasSeveral { break }
            only = taken.stance
        }
        basis = min(basis, Basis(read.statements[place].kind))
    }
    if hasSeveral {
        output.write(" data-several")
    } else if let only {
        output.write(" data-stance=\"")
        output.write(escapedHTML(scope.settings.stances[only].key))
        output.write("\"")
    } else {
        // Said, so that it does not take the colour of a statement around it.
        output.write(" data-unstated")
    }
    output.write(" data-basis=\"")
    output.write(basis.name)
    output.write("\"")
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
