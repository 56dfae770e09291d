extension Compiler {
    /// Pushes a value; nothing where there is no expression. `mayBeMissing`: an unknown variable or property is nothing,
    /// even in strict mode.
    mutating func push(_ expression: Expression?, _ span: Span, mayBeMissing: Bool = false) {
        guard let expression else { return constant(.null, span) }
        switch pool.kind(expression) {
        case .literal(let value): constant(value, span)
        case .empty, .blank: constant("", span)
        case .range(let lower, let upper, let span): range(lower, upper, span, mayBeMissing)
        case .variable(let name, let span, let steps): lookUp(name, span, steps, mayBeMissing)
        case .computed(let name, let span, let steps):
            push(name, span, mayBeMissing: mayBeMissing)
            sites.bindings.append(bindings)
            emit(.computedName, span, flag: missingFlag(mayBeMissing), a: Int32(sites.bindings.count - 1))
            push(steps: steps, mayBeMissing)
        }
    }

    private func missingFlag(_ mayBeMissing: Bool) -> UInt8 {
        mayBeMissing || environment.mode == .lenient ? 1 : 0
    }

    private mutating func range(_ lower: Expression, _ upper: Expression, _ span: Span, _ mayBeMissing: Bool) {
        if case .literal(let first) = pool.kind(lower), case .literal(let last) = pool.kind(upper) {
            if let first = first.literalBound, let last = last.literalBound {
                return constant(.range(LiquidRange(lower: first, upper: last)), span)
            }
            errors.append(ParseError("a range goes from one whole number to another", span))
        }
        push(lower, span, mayBeMissing: mayBeMissing)
        push(upper, span, mayBeMissing: mayBeMissing)
        emit(.range, span)
        depth -= 1
    }

    private mutating func lookUp(_ root: String, _ span: Span, _ steps: Int32, _ mayBeMissing: Bool) {
        let flag = missingFlag(mayBeMissing)
        var steps = steps
        if let binding = bindings.last(where: { $0.name == root }) {
            push(binding.place, span, flag, &steps)
        } else if let (first, firstSpan) = name(of: steps) {
            let place = variable(root)
            steps = pool.steps[Int(steps)].next
            emit(.nameProperty, span.to(firstSpan), flag: flag, a: place, b: key(first))
            push()
        } else {
            emit(.name, span, flag: flag, a: variable(root))
            push()
        }
        push(steps: steps, mayBeMissing)
    }

    private mutating func push(steps: Int32, _ mayBeMissing: Bool) {
        var place = steps
        while place >= 0 {
            let step = pool.steps[Int(place)]
            switch step.kind {
            case .name(let name):
                if name == "size", ops[ops.count - 1].pushesProperty { ops[ops.count - 1].flag |= 8 }
                emit(.property, step.span, flag: missingFlag(mayBeMissing), a: key(name))
            case .key(let key):
                push(key, step.span, mayBeMissing: mayBeMissing)
                emit(.element, step.span, flag: missingFlag(mayBeMissing))
                depth -= 1
            }
            place = step.next
        }
    }

    private func name(of step: Int32) -> (String, Span)? {
        guard step >= 0, case .name(let name) = pool.steps[Int(step)].kind else { return nil }
        return (name, pool.steps[Int(step)].span)
    }

    private mutating func push(
        _ place: Sites.Binding.Place, _ span: Span, _ flag: UInt8, _ steps: inout Int32
    ) {
        push()
        let first = name(of: steps)
        switch place {
        case .local(let local):
            guard let (name, nameSpan) = first else {
                emit(.local, span, a: local)
                return
            }
            steps = pool.steps[Int(steps)].next
            emit(.localProperty, span.to(nameSpan), flag: flag, a: local, b: key(name))
        case .loop(let loop): push(loop: loop, span, &steps)
        case .row(let row):
            guard let name = first?.0, let field = RowField(name: name) else {
                emit(.rowObject, span, a: row)
                return
            }
            steps = pool.steps[Int(steps)].next
            emit(.rowField, span, a: row, b: Int32(field.rawValue))
        }
    }

    /// `forloop`, and as many `parentloop` after it as lead to one of its fields.
    private mutating func push(loop: Int32, _ span: Span, _ steps: inout Int32) {
        var (step, parents): (Int32, UInt8) = (steps, 0)
        while parents < 8, let (name, _) = name(of: step), name == "parentloop" {
            step = pool.steps[Int(step)].next
            parents += 1
        }
        if let (name, _) = name(of: step), let field = LoopField(name: name) {
            steps = pool.steps[Int(step)].next
            emit(.loopField, span, flag: parents, a: loop, b: Int32(field.rawValue))
        } else {
            emit(.loopObject, span, a: loop)
        }
    }

    // MARK: Pipelines

    mutating func push(_ pipeline: Pipeline) {
        let hasDefault = pool.filters[pipeline.filters].contains { $0.name == "default" }
        push(pipeline.head, pipeline.span, mayBeMissing: hasDefault)
        for place in pipeline.filters { apply(pool.filters[place]) }
    }

    private mutating func apply(_ call: FilterCall) {
        if let filter = environment.filters[call.name] { return apply(filter, call) }
        guard let filter = Filter(name: call.name) else {
            if environment.mode == .strict {
                let names = Filter.allCases.map(\.name) + environment.filters.keys.sorted()
                fail(
                    .unknownFilter, "there is no filter ‘\(call.name)’", call.span,
                    suggestion: nearest(call.name, among: names))
            }
            return
        }
        let before = depth
        let keywords = pushArguments(call, takes: filter.keywords)
        var count = call.arguments.count
        var flag: UInt8 = 0
        if !keywords.isEmpty {
            sites.keywords.append(keywords)
            emit(.keywords, call.span, a: Int32(sites.keywords.count - 1))
            count += 1 - keywords.count
            flag = 1
        }
        if !filter.arguments.contains(count) {
            fail(.argument, wrongCount(of: call.name, count, filter.arguments), call.span)
        }
        emit(.filter, call.span, flag: flag, a: Int32(filter.rawValue), b: Int32(count))
        depth = before
    }

    /// Pushes the positional arguments, then the others, and gives the names of those.
    private mutating func pushArguments(_ call: FilterCall, takes allowed: [String]) -> [String] {
        var keywords: [String] = []
        for place in call.arguments where pool.arguments[place].keyword == nil {
            push(pool.arguments[place].value, call.span)
        }
        for place in call.arguments {
            guard let keyword = pool.arguments[place].keyword else { continue }
            if environment.mode == .strict, !allowed.contains(keyword) {
                fail(
                    .argument, "‘\(call.name)’ takes no argument ‘\(keyword)’", pool.arguments[place].span,
                    suggestion: nearest(keyword, among: allowed))
            }
            push(pool.arguments[place].value, pool.arguments[place].span)
            keywords.append(keyword)
        }
        return keywords
    }

    private mutating func apply(_ filter: HostFilter, _ call: FilterCall) {
        let before = depth
        let keywords = pushArguments(call, takes: filter.keywords)
        let count = call.arguments.count - keywords.count
        if !filter.arguments.contains(count) {
            fail(.argument, wrongCount(of: call.name, count, filter.arguments), call.span)
        }
        sites.hostFilters.append(
            Sites.HostFilterCall(filter: filter, name: call.name, positional: count, keywords: keywords))
        emit(.hostFilter, call.span, a: Int32(sites.hostFilters.count - 1))
        depth = before
    }
}

extension Value {
    /// What a literal is as the bound of a range; nil where it cannot be one.
    fileprivate var literalBound: Int? {
        switch self {
        case .null, .int, .decimal, .string, .bigInteger: wholeBound
        default: nil
        }
    }

    /// The whole number at the beginning of a value, as Ruby's `to_i` has it.
    var wholeBound: Int {
        switch asNumber {
        case .int(let value): value
        case .decimal(let value):
            if case .int(let whole) = value.whole { whole } else { value.significand < 0 ? .min : .max }
        case .bigInteger(let value): value.isNegative ? .min : .max
        default: 0
        }
    }
}
