extension Compiler {
    /// Jumps that are still to be aimed, for when a condition turns out false.
    mutating func jumpsIfFalse(_ condition: Condition?, _ span: Span) -> [Int] {
        guard let condition else { return [] }
        var (falseJumps, trueJumps): ([Int], [Int]) = ([], [])
        var rest = condition
        while true {
            switch rest {
            case .and(let first, let next):
                falseJumps.append(jump(first, ifTrue: false, span))
                rest = next
                continue
            case .or(let first, let next):
                trueJumps.append(jump(first, ifTrue: true, span))
                rest = next
                continue
            default: falseJumps.append(jump(rest, ifTrue: false, span))
            }
            break
        }
        aim(trueJumps)
        return falseJumps
    }

    private mutating func jump(_ test: Condition, ifTrue: Bool, _ span: Span) -> Int {
        let flag: UInt8 = ifTrue ? 1 : 0
        switch test {
        case .comparison(let left, let comparison, let right, let span):
            return jump(left, comparison, right, flag, span)
        case .value(.empty), .value(.blank):
            constant(.bool(true), span)
        case .value(let value): push(value, span, mayBeMissing: true)
        case .and, .or: constant(.null, span)
        }
        depth -= 1
        return emit(.jumpIf, span, flag: flag)
    }

    private mutating func jump(
        _ left: Expression, _ comparison: Condition.Comparison, _ right: Expression, _ flag: UInt8, _ span: Span
    ) -> Int {
        switch (left, right, comparison) {
        case (.empty, .empty, .equal), (.blank, .blank, .equal), (.empty, .blank, .equal), (.blank, .empty, .equal):
            constant(.bool(false), span)
        case (.empty, .empty, .notEqual), (.blank, .blank, .notEqual), (.empty, .blank, .notEqual),
            (.blank, .empty, .notEqual):
            constant(.bool(true), span)
        case (.empty, let value, .equal), (let value, .empty, .equal):
            return jump(value, word: 0, flag, span)
        case (.blank, let value, .equal), (let value, .blank, .equal):
            return jump(value, word: 1, flag, span)
        case (.empty, let value, .notEqual), (let value, .empty, .notEqual):
            return jump(value, word: 0, flag | 2, span)
        case (.blank, let value, .notEqual), (let value, .blank, .notEqual):
            return jump(value, word: 1, flag | 2, span)
        case (let left, .empty, .contains) where left.isValue, (let left, .blank, .contains) where left.isValue:
            return compare(left, .contains, .literal(""), flag, span)
        case (.empty, _, _), (.blank, _, _), (_, .empty, _), (_, .blank, _):
            constant(.bool(false), span)
        default: return compare(left, comparison, right, flag, span)
        }
        depth -= 1
        return emit(.jumpIf, span, flag: flag)
    }

    private mutating func jump(_ value: Expression, word: Int32, _ flag: UInt8, _ span: Span) -> Int {
        push(value, span, mayBeMissing: true)
        depth -= 1
        return emit(.jumpIfWord, span, flag: flag, a: word)
    }

    private mutating func compare(
        _ left: Expression, _ comparison: Condition.Comparison, _ right: Expression, _ flag: UInt8, _ span: Span
    ) -> Int {
        push(left, span, mayBeMissing: true)
        push(right, span, mayBeMissing: true)
        depth -= 2
        return emit(.jumpIfCompared, span, flag: flag, a: Int32(comparison.rawValue))
    }

    mutating func conditional(_ branches: [Branch], _ span: Span) {
        var ends: [Int] = []
        for branch in branches {
            var next = jumpsIfFalse(branch.condition, span)
            if branch.isNegated {
                let over = emit(.jump, span)
                aim(next)
                next = [over]
            }
            add(branch.block)
            ends.append(emit(.jump, span))
            aim(next)
        }
        aim(ends)
    }

    /// Every branch of which a value matches is rendered, once for each value that does; `else` where none did yet. The
    /// subject is looked at anew for each value, as a branch may have changed it.
    mutating func choice(_ choice: Choice, _ span: Span) {
        let (count, matched) = (local(), local())
        set(matched, to: 0, span)
        for (tests, span, block) in choice.branches {
            set(count, to: 0, span)
            for test in tests {
                switch test {
                case .otherwise:
                    emit(.local, span, a: matched)
                    push()
                    constant(0, span)
                    depth -= 2
                    let over = emit(.jumpIfCompared, span, a: Int32(Condition.Comparison.equal.rawValue))
                    emit(.countLocal, span, a: count)
                    aim([over])
                case .value(let value):
                    let over = unlessMatched(choice.subject, value, span)
                    emit(.countLocal, span, a: count)
                    emit(.countLocal, span, a: matched)
                    aim([over])
                }
            }
            let start = emit(.takeLocal, span, a: count)
            add(block)
            emit(.jump, span, b: Int32(start))
            aim([start])
        }
    }

    private mutating func unlessMatched(_ subject: Expression, _ value: Expression, _ span: Span) -> Int {
        push(subject, span, mayBeMissing: true)
        switch value {
        case .empty, .blank:
            depth -= 1
            if case .empty = value { return emit(.jumpIfWord, span, a: 0) }
            return emit(.jumpIfWord, span, a: 1)
        default:
            push(value, span, mayBeMissing: true)
            depth -= 2
            return emit(.jumpIfCompared, span, a: Int32(Condition.Comparison.equal.rawValue))
        }
    }

    private mutating func set(_ local: Int32, to number: Int, _ span: Span) {
        constant(.int(number), span)
        emit(.setLocal, span, a: local)
        depth -= 1
    }
}

extension Expression {
    fileprivate var isValue: Bool {
        switch self {
        case .empty, .blank: false
        default: true
        }
    }
}
