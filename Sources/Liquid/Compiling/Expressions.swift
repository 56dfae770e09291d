extension Compiler {
    /// Pushes a value. `mayBeMissing`: an unknown variable or property is nothing, even in strict mode.
    mutating func push(_ expression: Expression, _ span: Span, mayBeMissing: Bool = false) {
        switch expression {
        case .literal(let value): constant(value, span)
        case .empty, .blank: constant("", span)
        case .range(let lower, let upper, let span): range(lower, upper, span, mayBeMissing)
        case .lookup(let lookup): push(lookup, mayBeMissing)
        }
    }

    private mutating func range(_ lower: Expression, _ upper: Expression, _ span: Span, _ mayBeMissing: Bool) {
        if case .literal(let first) = lower, case .literal(let last) = upper {
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

    private mutating func push(_ lookup: Lookup, _ mayBeMissing: Bool) {
        let flag: UInt8 = mayBeMissing || environment.mode == .lenient ? 1 : 0
        var steps = lookup.steps[...]
        switch lookup.root {
        case .computed(let name):
            push(name, lookup.rootSpan, mayBeMissing: mayBeMissing)
            sites.bindings.append(bindings)
            emit(.computedName, lookup.rootSpan, flag: flag, a: Int32(sites.bindings.count - 1))
        case .name(let name):
            if let binding = bindings.last(where: { $0.name == name }) {
                push(binding.place, lookup.rootSpan, flag, &steps)
            } else if let (first, span) = firstName(steps) {
                let place = variable(name)
                steps = steps.dropFirst()
                emit(.nameProperty, lookup.rootSpan.to(span), flag: flag, a: place, b: key(first))
                push()
            } else {
                emit(.name, lookup.rootSpan, flag: flag, a: variable(name))
                push()
            }
        }
        for (step, span) in steps {
            switch step {
            case .name(let name): emit(.property, span, flag: flag, a: key(name))
            case .key(let key):
                push(key, span, mayBeMissing: mayBeMissing)
                emit(.element, span, flag: flag)
                depth -= 1
            }
        }
    }

    private func firstName(_ steps: ArraySlice<(step: Lookup.Step, span: Span)>) -> (String, Span)? {
        guard let (step, span) = steps.first, case .name(let name) = step else { return nil }
        return (name, span)
    }

    private mutating func push(
        _ place: Sites.Binding.Place, _ span: Span, _ flag: UInt8,
        _ steps: inout ArraySlice<(step: Lookup.Step, span: Span)>
    ) {
        push()
        switch place {
        case .local(let local):
            if let (first, firstSpan) = firstName(steps) {
                steps = steps.dropFirst()
                emit(.localProperty, span.to(firstSpan), flag: flag, a: local, b: key(first))
            } else {
                emit(.local, span, a: local)
            }
        case .loop(let loop):
            var parents = 0
            while let (name, _) = firstName(steps), name == "parentloop", firstName(steps.dropFirst()) != nil {
                steps = steps.dropFirst()
                parents += 1
            }
            if parents < 8, let (name, _) = firstName(steps), let field = LoopField(name: name) {
                steps = steps.dropFirst()
                emit(.loopField, span, flag: UInt8(parents), a: loop, b: Int32(field.rawValue))
            } else {
                emit(.loopObject, span, a: loop)
                for _ in 0..<parents { emit(.property, span, flag: flag, a: key("parentloop")) }
            }
        case .row(let row):
            if let (name, _) = firstName(steps), let field = RowField(name: name) {
                steps = steps.dropFirst()
                emit(.rowField, span, a: row, b: Int32(field.rawValue))
            } else {
                emit(.rowObject, span, a: row)
            }
        }
    }

    // MARK: Pipelines

    mutating func push(_ pipeline: Pipeline) {
        let hasDefault = pipeline.filters.contains { $0.name == "default" }
        push(pipeline.head ?? .literal(.null), pipeline.span, mayBeMissing: hasDefault)
        for filter in pipeline.filters { apply(filter) }
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
        for argument in call.arguments { push(argument, call.span) }
        var count = call.arguments.count
        var flag: UInt8 = 0
        if !call.keywords.isEmpty {
            check(call, takes: filter.keywords)
            pushKeywords(call)
            count += 1
            flag = 1
        }
        if !filter.arguments.contains(count) {
            fail(.argument, wrongCount(of: call.name, count, filter.arguments), call.span)
        }
        emit(.filter, call.span, flag: flag, a: Int32(filter.rawValue), b: Int32(count))
        depth = before
    }

    private mutating func check(_ call: FilterCall, takes keywords: [String]) {
        guard environment.mode == .strict else { return }
        for (name, span, _) in call.keywords where !keywords.contains(name) {
            fail(
                .argument, "‘\(call.name)’ takes no argument ‘\(name)’", span,
                suggestion: nearest(name, among: keywords))
        }
    }

    private mutating func pushKeywords(_ call: FilterCall) {
        for (_, span, value) in call.keywords { push(value, span) }
        sites.keywords.append(call.keywords.map(\.name))
        emit(.keywords, call.span, a: Int32(sites.keywords.count - 1))
        depth -= call.keywords.count
        push()
    }

    private mutating func apply(_ filter: HostFilter, _ call: FilterCall) {
        let before = depth
        for argument in call.arguments { push(argument, call.span) }
        check(call, takes: filter.keywords)
        for (_, span, value) in call.keywords { push(value, span) }
        if !filter.arguments.contains(call.arguments.count) {
            fail(.argument, wrongCount(of: call.name, call.arguments.count, filter.arguments), call.span)
        }
        sites.hostFilters.append(
            Sites.HostFilterCall(
                filter: filter, name: call.name, positional: call.arguments.count,
                keywords: call.keywords.map(\.name)))
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
