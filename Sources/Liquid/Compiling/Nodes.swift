extension Compiler {
    mutating func add(_ block: Block) {
        for node in block.nodes {
            let start = ops.count
            add(node)
            recover(since: start)
        }
    }

    private mutating func add(_ node: Node) {
        let span = node.span
        switch node.kind {
        case .text(let text):
            if text.end > text.start { emit(.text, span, a: text.start, b: text.end - text.start) }
        case .output(let pipeline): output(pipeline, span)
        case .assign(let name, let pipeline):
            push(pipeline)
            emit(.assign, span, a: variable(name))
            depth -= 1
        case .capture(let name, let block):
            let variable = variable(name)
            emit(.captureBegin, span)
            enclosing(.capture(variable: variable), block)
            emit(.captureEnd, span, a: variable)
        case .conditional(let branches): conditional(branches, span)
        case .choice(let choice): self.choice(choice, span)
        case .loop(let loop): self.loop(loop, span)
        case .row(let row): self.row(row, span)
        case .stop(let isBreak): stop(isBreak: isBreak, span)
        case .cycle(let cycle): self.cycle(cycle, span)
        case .counter(let name, let step):
            emit(.counter, span, flag: step < 0 ? 1 : 0, a: variable(name))
        case .changed(let block):
            emit(.captureBegin, span)
            enclosing(.changed(key: 0), block)
            emit(.changedEnd, span)
        case .partial(let partial): self.partial(partial, span)
        case .hostTag(let name, let arguments, let keywords, let block):
            hostTag(name, arguments, keywords, block, span)
        }
    }

    private mutating func output(_ pipeline: Pipeline, _ span: Span) {
        guard pipeline.head != nil else { return }
        let start = ops.count
        push(pipeline)
        depth -= 1
        let last = ops[ops.count - 1]
        let escapes =
            last.code == .filter && last.b == 0
            && (last.a == Filter.escape.rawValue || last.a == Filter.h.rawValue)
        let isDirect = ops.count == start + (escapes ? 2 : 1)
        switch ops[start].code {
        case .local where isDirect && !escapes: ops[start].code = .outputLocal
        case .name where isDirect && !escapes: ops[start].code = .outputName
        case .localProperty where isDirect: writeDirectly(.outputLocalProperty, start, escapes)
        case .nameProperty where isDirect: writeDirectly(.outputNameProperty, start, escapes)
        case _ where escapes: ops[ops.count - 1].code = .outputEscaped
        // A size may be told without asking for the property, see `Op.Code.property`.
        case _ where last.code == .property && keys[Int(last.a)].command != .size:
            ops[ops.count - 1].code = .outputProperty
            if ops[ops.count - 2].pushesProperty { ops[ops.count - 2].flag |= 32 }
        default: emit(.output, pipeline.span, flag: pipeline.filters.isEmpty ? 0 : 2)
        }
    }

    /// Writes a property without pushing it; escaped without the filter's own op.
    private mutating func writeDirectly(_ code: Op.Code, _ place: Int, _ escapes: Bool) {
        ops[place].code = code
        if escapes {
            ops[place].flag |= 4
            ops.removeLast()
            spans.removeLast()
            recovery.removeLast()
        }
    }

    private mutating func enclosing(_ enclosure: Enclosure, _ block: Block) {
        enclosures.append(enclosure)
        add(block)
        enclosures.removeLast()
    }

    private mutating func cycle(_ cycle: Cycle, _ span: Span) {
        let before = depth
        var group: String?
        switch cycle.group {
        case .unnamed(let name): group = name
        case .named(let name): push(name, span, mayBeMissing: true)
        }
        for value in cycle.values { push(value, span) }
        sites.cycles.append(Sites.Cycle(group: group, count: cycle.values.count))
        emit(.cycle, span, a: Int32(sites.cycles.count - 1))
        depth = before
    }

    private mutating func partial(_ partial: Partial, _ span: Span) {
        let before = depth
        push(partial.template, span)
        if let value = partial.value { push(value, span) }
        for (_, value) in partial.arguments { push(value, span) }
        var name: String?
        if case .literal(.string(let text)) = pool.kind(partial.template) { name = text }
        sites.partials.append(PartialSite(partial, name: name, bindings: bindings))
        emit(.partial, span, a: Int32(sites.partials.count - 1))
        depth = before
        if !partial.isolated {
            let over = emit(.unlessStopped, span, a: 2)
            let isContinue = emit(.unlessStopped, span, a: 1)
            stop(isBreak: true, span)
            aim([isContinue])
            stop(isBreak: false, span)
            aim([over])
        }
    }

    private mutating func hostTag(
        _ name: String, _ arguments: [Expression], _ keywords: [(name: String, value: Expression)], _ block: Block?,
        _ span: Span
    ) {
        guard let tag = environment.tags[name] else { return }
        var body: Int32 = -1
        if let block {
            body = local()
            emit(.captureBegin, span)
            enclosing(.captureLocal(body), block)
            emit(.captureLocal, span, a: body)
        }
        let before = depth
        for argument in arguments { push(argument, span) }
        for (_, value) in keywords { push(value, span) }
        sites.hostTags.append(
            Sites.HostTagCall(
                tag: tag, name: name, positional: arguments.count, keywords: keywords.map(\.name), body: body))
        emit(.hostTag, span, a: Int32(sites.hostTags.count - 1))
        depth = before
    }
}
