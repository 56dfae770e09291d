/// Why a file was last made, as it is told from one build to the next.
enum KeptReason: Hashable, Sendable {
    case new, program, settings, words, plan, source, output
    /// The fact as it stands in a ``FactTable``: the fact's own place in the table is another in each build.
    case fact(code: UInt64, identity: UInt64)

    /// - Parameter facts: the table of the build before the one that made the file.
    init(_ reason: MakingReason, facts: FactTable) {
        switch reason {
        case .new: self = .new
        case .base(.program): self = .program
        case .base(.settings): self = .settings
        case .base(.words): self = .words
        case .plan: self = .plan
        case .source: self = .source
        case .output: self = .output
        case .fact(let place): self = .fact(code: facts.codes[place], identity: facts.identities[place])
        }
    }

    func write(to writer: inout ByteWriter) {
        switch self {
        case .new: writer.count(0)
        case .program: writer.count(1)
        case .settings: writer.count(2)
        case .words: writer.count(3)
        case .plan: writer.count(4)
        case .source: writer.count(5)
        case .output: writer.count(6)
        case .fact(let code, let identity):
            writer.count(7)
            writer.number(code)
            writer.number(identity)
        }
    }

    init(_ reader: inout ByteReader) {
        switch reader.place(below: 8) {
        case 1: self = .program
        case 2: self = .settings
        case 3: self = .words
        case 4: self = .plan
        case 5: self = .source
        case 6: self = .output
        case 7: self = .fact(code: reader.number(), identity: reader.number())
        default: self = .new
        }
    }
}
