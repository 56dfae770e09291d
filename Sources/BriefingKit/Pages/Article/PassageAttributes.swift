import Bytes

/// The attributes that give a stretch of text its colour, shape and line: ` data-stance="opposes" data-basis="quote"`. Where
/// statements of several stances are in it, it has no one colour.
struct PassageAttributes {
    private var stance: Int?
    private var hasSeveral = false
    private var basis = Basis.action
    private var isEmpty = true

    /// Takes a statement that is in the stretch.
    mutating func add(_ stances: [TakenStance], _ kind: Statement.Kind) {
        isEmpty = false
        for taken in stances where taken.stance != stance {
            hasSeveral = stance != nil
            if hasSeveral { break }
            stance = taken.stance
        }
        basis = min(basis, Basis(kind))
    }

    func write(_ pieces: ArticlePieces, into output: inout ByteOutput) {
        guard !isEmpty else { return }
        if hasSeveral {
            output.write(" data-several")
        } else if let stance {
            output.write(pieces.stanceAttributes[stance])
        } else {
            // Said, so that it does not take the colour of a statement around it.
            output.write(" data-unstated")
        }
        switch basis {
        case .quote: output.write(" data-basis=\"quote\"")
        case .reported: output.write(" data-basis=\"reported\"")
        case .action: output.write(" data-basis=\"action\"")
        }
    }
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
