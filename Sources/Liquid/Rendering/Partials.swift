/// `include` and `render`.
extension Machine {
    mutating func partial(_ op: Op, _ place: Int, _ code: Code) throws(Fault) {
        let site = code.partials + Int(op.a)
        let first = top - site.pointee.arguments.count - (site.pointee.hasValue ? 1 : 0) - 1
        defer { drop(to: first) }
        if !site.pointee.isIsolated, scopes.count > 1 {
            throw Fault(.unknownTag, "‘include’ has no place in a template that ‘render’ renders", suggestion: "render")
        }
        frame.callPlace = place
        guard let fragments, site.pointee.isIsolated, !site.pointee.isLoop, site.pointee.name != nil, !isCapturing,
            let key = fragmentKey(site, arguments: first + 1)
        else { return try partial(site, first) }
        if replay(key, from: fragments) { return }
        fragments.begin(key)
        let start = beginFragment()
        var isWhole = false
        defer { endFragment(key, start, isWhole: isWhole, in: fragments) }
        try partial(site, first)
        isWhole = true
    }

    private mutating func partial(_ site: UnsafePointer<PartialSite>, _ first: Int) throws(Fault) {
        let name: String
        if let known = site.pointee.name { name = known.name } else { name = try templateName(first) }
        let program = try load(name, site.pointee.name)
        // Its frames and scopes only point at it.
        defer { withExtendedLifetime(program) {} }
        guard callers.count < limits.nesting else {
            let isRecursive = frame.program === program || callers.contains { $0.program === program }
            throw isRecursive
                ? Fault(.recursion, "‘\(name)’ renders itself without end")
                : Fault(.nestingLimit, "templates nest deeper than \(limits.nesting)")
        }
        let arguments = first + (site.pointee.hasValue ? 2 : 1)
        if site.pointee.isIsolated {
            try render(program, site, name, value: site.pointee.hasValue ? first + 1 : nil, arguments)
        } else {
            let alias = site.pointee.alias?.name ?? PartialSite.alias(of: name)
            try include(program, site, alias, name, value: site.pointee.hasValue ? first + 1 : nil, arguments)
        }
    }

    /// The name of a template where it is computed.
    private func templateName(_ cell: Int) throws(Fault) -> String {
        switch stack[cell] {
        case .string(let name), .html(let name): return name
        default: throw Fault(.argument, "the name of a template is text, and this is a \(stack[cell].kindName)")
        }
    }

    private mutating func load(_ name: String, _ number: PropertyName?) throws(Fault) -> Program {
        do throws(LiquidErrors) {
            let template =
                if let number { try loader.template(number) } else { try loader.template(named: name) }
            if let template { return template.program }
        } catch {
            note(error)
            var fault = Fault(.syntax, "‘\(name)’ does not compile")
            fault.isNoted = true
            throw fault
        }
        throw Fault(
            .unknownTemplate, "there is no template ‘\(name)’",
            suggestion: nearest(name, among: loader.names))
    }

    // MARK: include

    private mutating func include(
        _ program: Program, _ site: UnsafePointer<PartialSite>, _ alias: String, _ name: String, value: Int?,
        _ arguments: Int
    ) throws(Fault) {
        let overlayCount = overlays.count
        let found = value.map { stack[$0] } ?? find(name, site.pointee.bindings) ?? .null
        for binding in site.pointee.bindings {
            overlays.append(Overlay(name: binding.name, link: absolute(binding.place)))
        }
        for (offset, argument) in site.pointee.arguments.all.enumerated() {
            overlays.append(Overlay(name: argument.name, link: .cell(arguments + offset)))
        }
        // The stack has room for this cell beside what the caller needs.
        let cell = top
        push(.null)
        overlays.append(Overlay(name: alias, link: .cell(cell)))
        defer { overlays.removeSubrange(overlayCount...) }
        let linkBase = links.count
        for variable in program.variables.all {
            let link = link(variable.name)
            links.append(link)
        }
        defer { links.removeSubrange(linkBase...) }
        if case .array(let values) = found {
            for value in values where interrupt == 0 {
                stack[cell] = value
                try enter(program, linkBase: linkBase)
            }
        } else {
            stack[cell] = found
            try enter(program, linkBase: linkBase)
        }
    }

    // MARK: render

    private mutating func render(
        _ program: Program, _ site: UnsafePointer<PartialSite>, _ name: String, value: Int?, _ arguments: Int
    ) throws(Fault) {
        guard let value else { return try isolated(program, site, name, arguments, .null, loop: nil) }
        guard site.pointee.isLoop, let values = try elements(of: stack[value]) else {
            return try isolated(program, site, name, arguments, stack[value], loop: nil)
        }
        for (index, value) in values.enumerated() {
            let loop = LoopObject(index: index, count: values.count, name: name, parent: .null)
            try isolated(program, site, name, arguments, value, loop: loop)
        }
    }

    private func elements(of value: Value) throws(Fault) -> [Value]? {
        switch value {
        case .array(let values): return values
        case .dictionary(let dictionary): return dictionary.map { .array([.string($0), $1]) }
        case .range(let range):
            guard range.count <= limits.renderScore else {
                throw Fault(.renderLimit, "the render takes more than \(limits.renderScore) steps")
            }
            return range.values
        case .object(let object): return object.liquidElements
        default: return nil
        }
    }

    private mutating func isolated(
        _ program: Program, _ site: UnsafePointer<PartialSite>, _ name: String, _ arguments: Int, _ value: Value,
        loop: LoopObject?
    ) throws(Fault) {
        let slotBase = slotTop
        addSlots(program.variables.count)
        scopes.append(
            Scope(program: program, slotBase: slotBase, seesVariables: false, overlayBase: overlays.count))
        defer {
            scopes.removeLast()
            dropSlots(to: slotBase)
        }
        if let loop { define(.forloop, .object(loop), in: program) }
        for (offset, argument) in site.pointee.arguments.all.enumerated() {
            // A render that happens once takes its arguments; of several, each needs them.
            let cell = stack + (arguments + offset)
            define(argument, loop == nil ? cell.take() : cell.pointee, in: program)
        }
        if !value.isNull {
            define(site.pointee.alias ?? PropertyName(PartialSite.alias(of: name)), value, in: program)
        }
        try enter(program, linkBase: nil)
        interrupt = 0
    }

    private mutating func define(_ name: PropertyName, _ value: consuming Value, in program: Program) {
        let place: Int
        if let variable = program.variables.all.place(of: name) {
            place = scopes[scopes.count - 1].slotBase + variable
        } else if program.looksUpNames {
            place = slot(name.name)
        } else {
            return
        }
        slots[place] = Slot(value: value, state: .assigned)
    }

    // MARK: Frames

    /// Runs a program, which the call holds as long as its frame is there.
    /// - Parameter linkBase: where the links of an included template begin; nil for one with variables of its own.
    private mutating func enter(_ program: Program, linkBase: Int?) throws(Fault) {
        try work(program.ops.count)
        let isIncluded = linkBase != nil
        callers.append(frame)
        peaks.depth = max(peaks.depth, callers.count)
        let inner = Frame(
            program: program, localBase: top, evaluationBase: top + program.localCount,
            slotBase: scopes[scopes.count - 1].slotBase, isLinked: isIncluded, linkBase: linkBase ?? 0,
            loopBase: loops.count, outerLoopBase: isIncluded ? frame.outerLoopBase : loops.count)
        let base = top
        frame = inner
        defer {
            drop(to: base)
            if let caller = callers.popLast() { frame = caller }
        }
        addLocals(program)
        try run()
    }
}

extension LiquidRange {
    var values: [Value] { (0..<count).map { .int(lower + $0) } }
}
