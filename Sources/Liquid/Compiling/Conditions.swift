extension Compiler {
    /// Jumps that are still to be aimed, for when a condition turns out false.
    mutating func jumpsIfFalse(_ condition: Condition?, _ span: Span) -> [Int] {
        guard let condition else { return [] }
        var (falseJumps, trueJumps): ([Int], [Int]) = ([], [])
        for place in condition {
            let test = pool.tests[place]
            if test.joint == .or {
                trueJumps.append(jump(test, flag: 1))
            } else {
                falseJumps.append(jump(test, flag: 0))
            }
        }
        aim(trueJumps)
        return falseJumps
    }

    /// A jump if a test is true, flag 1, or false, flag 0.
    private mutating func jump(_ test: Test, flag: UInt8) -> Int {
        guard let comparison = test.comparison else {
            if word(test.left) == nil {
                push(test.left, test.span, mayBeMissing: true)
                if ops[ops.count - 1].pushesProperty { ops[ops.count - 1].flag |= 16 }
                depth -= 1
                return emit(.jumpIf, test.span, flag: flag)
            }
            return jump(constant: true, flag, test.span)
        }
        let isEquality = comparison == .equal || comparison == .notEqual
        switch (word(test.left), word(test.right)) {
        case (nil, nil):
            push(test.left, test.span, mayBeMissing: true)
            push(test.right, test.span, mayBeMissing: true)
        case (_?, _?): return jump(constant: comparison == .notEqual, flag, test.span)
        case (let word?, nil) where isEquality:
            return jump(test.right, word: word, comparison == .equal ? flag : flag | 2, test.span)
        case (nil, let word?) where isEquality:
            return jump(test.left, word: word, comparison == .equal ? flag : flag | 2, test.span)
        case (nil, _?) where comparison == .contains:
            push(test.left, test.span, mayBeMissing: true)
            constant("", test.span)
        default: return jump(constant: false, flag, test.span)
        }
        depth -= 2
        return emit(.jumpIfCompared, test.span, flag: flag, a: Int32(comparison.rawValue))
    }

    /// 0 for `empty`, 1 for `blank`, nil for what has a value.
    private func word(_ expression: Expression) -> Int32? {
        switch pool.kind(expression) {
        case .empty: 0
        case .blank: 1
        default: nil
        }
    }

    private mutating func jump(constant isTrue: Bool, _ flag: UInt8, _ span: Span) -> Int {
        constant(.bool(isTrue), span)
        depth -= 1
        return emit(.jumpIf, span, flag: flag)
    }

    private mutating func jump(_ value: Expression, word: Int32, _ flag: UInt8, _ span: Span) -> Int {
        push(value, span, mayBeMissing: true)
        depth -= 1
        return emit(.jumpIfWord, span, flag: flag, a: word)
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
                    let over = emit(.jumpIfCompared, span, a: Int32(Test.Comparison.equal.rawValue))
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

    private mutating func unlessMatched(_ subject: Expression?, _ value: Expression, _ span: Span) -> Int {
        push(subject, span, mayBeMissing: true)
        if let word = word(value) {
            depth -= 1
            return emit(.jumpIfWord, span, a: word)
        }
        push(value, span, mayBeMissing: true)
        depth -= 2
        return emit(.jumpIfCompared, span, a: Int32(Test.Comparison.equal.rawValue))
    }

    private mutating func set(_ local: Int32, to number: Int, _ span: Span) {
        constant(.int(number), span)
        emit(.setLocal, span, a: local)
        depth -= 1
    }
}
