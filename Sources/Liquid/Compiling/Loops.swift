extension Compiler {
    mutating func loop(_ loop: Loop, _ span: Span) {
        push(loop.offset, span)
        push(loop.collection, span)
        push(loop.limit, span)
        depth -= 3
        let variable = local()
        let site = sites.loops.count
        sites.loops.append(
            Sites.Loop(
                name: PropertyName(loop.name), local: variable, isReversed: loop.isReversed, continues: loop.continues,
                weight: 1))
        let begin = emit(.loopBegin, span, a: Int32(site))
        let outer = bindings.count
        bindings.append(Sites.Binding(name: "forloop", place: .loop(loopDepth)))
        bindings.append(Sites.Binding(name: loop.variable, place: .local(variable)))
        let (breaks, continues) = loopBody(loop.body)
        bindings.removeSubrange(outer...)
        aim(continues)
        emit(.loopNext, span, flag: UInt8(min(255, ops.count - begin)), a: variable, b: Int32(begin + 1))
        aim(breaks)
        emit(.loopEnd, span, a: variable)
        sites.loops[site].weight = ops.count - begin
        if let otherwise = loop.otherwise {
            let over = emit(.jump, span)
            aim([begin])
            add(otherwise)
            aim([over])
        } else {
            aim([begin])
        }
    }

    private mutating func push(_ expression: Expression?, or value: Value, _ span: Span) {
        if expression == nil { constant(value, span) } else { push(expression, span) }
    }

    private mutating func loopBody(_ block: Block) -> (breaks: [Int], continues: [Int]) {
        loopDepth += 1
        enclosures.append(.loop(breaks: [], continues: []))
        add(block)
        loopDepth -= 1
        if case .loop(let breaks, let continues) = enclosures.removeLast() { return (breaks, continues) }
        return ([], [])
    }

    mutating func row(_ row: Row, _ span: Span) {
        push(row.collection, span)
        push(row.offset, or: 0, span)
        // Without a limit or columns there is no number, which a nothing that was given is not.
        push(row.limit, or: .array([]), span)
        push(row.columns, or: .array([]), span)
        depth -= 4
        let variable = local()
        let site = sites.rows.count
        sites.rows.append(Sites.Row(local: variable, weight: 1))
        let begin = emit(.rowBegin, span, a: Int32(site))
        let outer = bindings.count
        bindings.append(Sites.Binding(name: "tablerowloop", place: .row(loopDepth)))
        bindings.append(Sites.Binding(name: row.variable, place: .local(variable)))
        let (breaks, continues) = loopBody(row.body)
        bindings.removeSubrange(outer...)
        aim(continues)
        emit(.rowNext, span, a: Int32(site), b: Int32(begin + 1))
        emit(.rowEnd, span, a: Int32(site))
        if !breaks.isEmpty {
            let over = emit(.jump, span)
            aim(breaks)
            emit(.rowEnd, span, flag: 1, a: Int32(site))
            aim([over])
        }
        aim([begin])
        sites.rows[site].weight = ops.count - begin
    }

    /// Leaves what is open up to the loop, then the loop or its item; without a loop, the template.
    mutating func stop(isBreak: Bool, _ span: Span) {
        for place in enclosures.indices.reversed() {
            switch enclosures[place] {
            case .capture(let variable): emit(.captureEnd, span, a: variable)
            case .captureLocal(let local): emit(.captureLocal, span, a: local)
            case .changed: emit(.changedEnd, span)
            case .loop(var breaks, var continues):
                let jump = emit(.jump, span)
                if isBreak { breaks.append(jump) } else { continues.append(jump) }
                enclosures[place] = .loop(breaks: breaks, continues: continues)
                return
            }
        }
        emit(.stop, span, flag: isBreak ? 1 : 0)
    }
}
