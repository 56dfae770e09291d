/// Text that came back from cmark, taken apart at its marks.
struct MarkedText {
    enum Piece {
        /// With what was left out of it put in, by its numbers in the plan: each line feed there is a soft break.
        case text([UInt8], stretches: Range<Int>)
        /// A reference to a footnote, by its number in the plan.
        case reference(Int)
        case tildes(TildeRun)
        /// A URL, by its number in the plan.
        case url(Int)
        /// 1 for an open task, 2 for one that is done.
        case task(Int)
    }

    private(set) var pieces: [Piece] = []
    private var pending: [UInt8] = []
    private var stretches = 0..<0

    /// Takes text apart. What cmark did not take as the marks meant it is restored on the way.
    init(_ text: Bytes, plan: RewritePlan) {
        var index = 0
        while index < text.count {
            guard text[index] == Mark.firstByte, let (kind, number, end) = Mark.read(text, at: index) else {
                pending.append(text[index])
                index += 1
                continue
            }
            index = end
            switch kind {
            case .spanStart:
                if pending.hasSuffix("![") {
                    pending.removeLast(2)
                    pending.append(UInt8(ascii: "["))
                }
            case .spanEnd:
                guard number < plan.sources.count, pending.hasSuffix("(") else { break }
                pending.removeLast()
                pending.append(contentsOf: plan.original[plan.sources[number]])
                if text.at(index) == UInt8(ascii: ")") { index += 1 }
            case .reference:
                guard number < plan.references.count, pending.hasSuffix("![](") else { break }
                pending.removeLast(4)
                pending += plan.references[number].source
                if text.at(index) == UInt8(ascii: ")") { index += 1 }
            case .possibleReference:
                guard number < plan.references.count, pending.hasSuffix("[") else { break }
                let rest = plan.references[number].source.dropFirst()
                guard text[index...].starts(with: rest) else { break }
                pending.removeLast()
                append(.reference(number))
                index += rest.count
            case .tilde:
                let run = TildeRun(number: number)
                guard pending.count >= run.length else { break }
                pending.removeLast(run.length)
                append(.tildes(run))
            case .autolink:
                guard number < plan.urls.count, !pending.isEmpty else { break }
                pending.removeLast()
                append(.url(number))
                if index < text.count { index += 1 }
            case .task: append(.task(number))
            case .stretch:
                guard number < plan.stretches.count else { break }
                pending.append(contentsOf: plan.original[plan.stretches[number].range])
                stretches = (stretches.isEmpty ? number : stretches.lowerBound)..<number + 1
            case .divStart, .divEnd, .table, .footnote: break
            }
        }
        flush()
    }

    private mutating func append(_ piece: Piece) {
        flush()
        pieces.append(piece)
    }

    private mutating func flush() {
        guard !pending.isEmpty else { return }
        pieces.append(.text(pending, stretches: stretches))
        pending = []
        stretches = 0..<0
    }

    /// The text as its source has it.
    func restored(_ plan: RewritePlan) -> [UInt8] {
        var output: [UInt8] = []
        for piece in pieces {
            switch piece {
            case .text(let text, _): output += text
            case .reference(let number): output += plan.references[number].source
            case .tildes(let run): output += [UInt8](repeating: UInt8(ascii: "~"), count: run.length)
            case .url(let number): output += plan.urls[number].utf8
            case .task(let number): output += (number == 2 ? "[x]" : "[ ]").utf8
            }
        }
        return output
    }
}

extension [UInt8] {
    fileprivate func hasSuffix(_ suffix: StaticString) -> Bool {
        withUnsafeBufferPointer { $0.starts(suffix, at: count - suffix.utf8CodeUnitCount) }
    }
}
