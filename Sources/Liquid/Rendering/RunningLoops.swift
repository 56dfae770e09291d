/// Ops of `for` and `tablerow`.
extension Machine {
    /// Begins a loop over what its three operands say, if there is anything.
    mutating func beginLoop(_ op: Op, _ code: Code) throws(Fault) -> Bool {
        let site = code.loops[Int(op.a)]
        let limit = pop()
        let collection = pop()
        let offset = pop()
        let scope = scopes.count - 1
        var start = 0
        if site.continues {
            start = scopes[scope].memory?.offsets[site.name.name] ?? 0
        } else if !offset.isNull {
            start = try offset.wholeNumber()
        }
        let end: Int? = limit.isNull ? nil : start.addingClamped(try limit.wholeNumber())
        guard var loop = items(of: collection, from: start, to: end, name: site.name) else {
            if frame.program.needsOffsets || code.isLinked { scopes[scope].remembered.offsets[site.name.name] = start }
            return false
        }
        if frame.program.needsOffsets || code.isLinked {
            scopes[scope].remembered.offsets[site.name.name] = start.addingClamped(loop.count)
        }
        if loop.count == 0 { return false }
        if site.isReversed { loop.reverse() }
        try work(site.weight)
        stack[code.localBase + Int(site.local)] = loop.item
        loops.append(consume loop)
        return true
    }

    /// The part of a collection from one place up to another; nil for what cannot be walked through.
    private func items(of collection: Value, from start: Int, to end: Int?, name: PropertyName?) -> LoopState? {
        let parent = loops.lastIndex { $0.name != nil } ?? -1
        let isInner = parent >= scopeLoopBase
        func state(_ values: [Value]) -> LoopState {
            LoopState(values: values, count: values.count, parent: isInner ? parent : -1, name: name)
        }
        func part(_ values: [Value]) -> LoopState {
            let (first, last) = (max(0, start), min(values.count, end ?? .max))
            if first == 0, last == values.count { return state(values) }
            return state(first < last ? Array(values[first..<last]) : [])
        }
        switch collection {
        case .array(let values): return part(values)
        case .range(let range):
            let (first, last) = (max(0, start), min(range.count, end ?? .max))
            return LoopState(
                values: [], first: range.lower.addingClamped(first), step: 1, count: max(0, last - first),
                parent: isInner ? parent : -1, name: name)
        case .dictionary(let dictionary): return part(dictionary.map { .array([.string($0), $1]) })
        case .string(let text), .html(let text): return text.isEmpty ? nil : state([collection])
        case .object(let object): return object.liquidElements.map(part)
        default: return nil
        }
    }

    /// Where the loops of the templates that share their variables begin.
    private var scopeLoopBase: Int { frame.outerLoopBase }

    @inline(__always)
    mutating func nextItem(_ op: Op, _ code: Code) throws(Fault) -> Bool {
        let last = loops.count - 1
        loops[last].index += 1
        guard loops[last].index < loops[last].count else { return false }
        try work(Int(op.flag) + 8)
        stack[code.localBase + Int(op.a)] = loops[last].item
        return true
    }

    mutating func endLoop(_ local: Int32) {
        loops.removeLast()
        stack[frame.localBase + Int(local)] = .null
    }

    // MARK: Rows

    mutating func beginRow(_ op: Op) throws(Fault) -> Bool {
        let site = frame.program.sites.rows[Int(op.a)]
        let columns = pop()
        let limit = pop()
        let offset = pop()
        let collection = pop()
        if !collection.isTrue { return false }
        let start = try offset.rowNumber() ?? 0
        let end = try limit.rowNumber().map { start.addingClamped($0) }
        var loop =
            items(of: collection, from: start, to: end, name: nil)
            ?? LoopState(values: [], count: 0, parent: -1, name: nil)
        loop.columns = try columns.rowNumber() ?? loop.count
        output.append("<tr class=\"row1\">\n")
        if loop.count == 0 {
            output.append("</tr>\n")
            return false
        }
        try work(site.weight)
        loops.append(loop)
        stack[frame.localBase + Int(site.local)] = loop.item
        output.append("<td class=\"col1\">")
        return true
    }

    mutating func nextCell(_ op: Op) throws(Fault) -> Bool {
        let site = frame.program.sites.rows[Int(op.a)]
        let last = loops.count - 1
        output.append("</td>")
        let isLastColumn = loops[last].column == loops[last].columns
        if isLastColumn, loops[last].index + 1 < loops[last].count {
            output.append("</tr>\n<tr class=\"row")
            output.append(loops[last].row + 1)
            output.append("\">")
        }
        loops[last].index += 1
        loops[last].column = isLastColumn ? 1 : loops[last].column + 1
        if isLastColumn { loops[last].row += 1 }
        guard loops[last].index < loops[last].count else { return false }
        try work(site.weight)
        stack[frame.localBase + Int(site.local)] = loops[last].item
        output.append("<td class=\"col")
        output.append(loops[last].column)
        output.append("\">")
        return true
    }

    mutating func endRow(_ op: Op) {
        if op.flag & 1 != 0 { output.append("</td>") }
        output.append("</tr>\n")
        endLoop(frame.program.sites.rows[Int(op.a)].local)
    }
}

extension LoopState {
    mutating func reverse() {
        if step == 0 {
            values.reverse()
        } else {
            first += (count - 1) * step
            step = -step
        }
    }
}

extension Value {
    /// Whether it is nothing.
    public var isNull: Bool {
        if case .null = self { true } else { false }
    }

    /// A number of `tablerow`'s arguments, as Ruby's `to_i` has it; nil for the empty array that stands for none given.
    fileprivate func rowNumber() throws(Fault) -> Int? {
        switch self {
        case .array(let values) where values.isEmpty: return nil
        case .null, .int, .bigInteger, .decimal, .string, .html: return wholeBound
        default: throw Fault(.argument, "a whole number is needed here, not \(kindName)")
        }
    }
}

extension Int {
    /// The sum, or the end of the range that it would pass.
    func addingClamped(_ other: Int) -> Int {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? (other < 0 ? .min : .max) : sum
    }
}
