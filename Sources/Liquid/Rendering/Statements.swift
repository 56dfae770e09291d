/// Ops that write, and that keep something.
extension Machine {
    /// `isFiltered`: a filter made it, so that an object does not write itself.
    @inline(__always)
    mutating func write(_ value: UnsafeMutablePointer<Value>, isFiltered: Bool = false) {
        switch value.pointee {
        case .string(let text):
            if escapes { output.append(escaping: text) } else { output.append(text) }
        case .int(let number): output.append(number)
        case .html(let text): output.append(text)
        case .null: return
        default: write(other: value.pointee, isFiltered: isFiltered, depth: 0)
        }
    }

    /// `escape` escapes safe HTML too.
    @inline(__always)
    mutating func writeEscaped(_ value: UnsafeMutablePointer<Value>) {
        switch value.pointee {
        case .string(let text), .html(let text): output.append(escaping: text)
        case .int(let number): output.append(number)
        case .null: return
        default: output.append(escaping: value.pointee.text.text)
        }
    }

    @inline(never)
    private mutating func write(other value: Value, isFiltered: Bool, depth: Int) {
        switch value {
        case .null: return
        case .int(let number): output.append(number)
        case .html(let text): output.append(text)
        case .array(let values):
            if depth == 1000 { return }
            for value in values { write(other: value, isFiltered: isFiltered, depth: depth + 1) }
        case .object(let object):
            if isDirect, !isFiltered {
                let start = output.count
                if object.write(into: &output) { return }
                if output.count > start { output.truncate(to: start) }
            }
            let (text, isHTML) = object.liquidText.text
            if escapes, !isHTML { output.append(escaping: text) } else { output.append(text) }
        default:
            let text = value.plainText
            if escapes { output.append(escaping: text) } else { output.append(text) }
        }
    }

    /// What was written since the capture began: safe HTML where output is escaped.
    mutating func captured() throws(Fault) -> Value {
        guard let mark = endCapture() else { return .null }
        let text = String(decoding: output.contents(from: mark), as: UTF8.self)
        output.truncate(to: mark)
        let value: Value = escapes ? .html(text) : .string(text)
        try keep(value)
        return value
    }

    mutating func changed() {
        guard let mark = endCapture() else { return }
        let bytes = Array(output.contents(from: mark))
        let last = scopes.count - 1
        if scopes[last].memory?.changed == bytes {
            output.truncate(to: mark)
        } else {
            scopes[last].remembered.changed = bytes
        }
    }

    /// Counters are variables that `assign` hides and does not change.
    mutating func counter(_ op: Op, _ code: Code) throws(Fault) {
        let name = code.variables[Int(op.a)].name
        let last = scopes.count - 1
        let before =
            scopes[last].memory?.counters[name] ?? (scopes[last].seesVariables ? variables[name] : nil) ?? .int(0)
        let start: Value
        if case .null = before { start = .int(0) } else { start = before }
        guard start.isNumber else { throw Fault(.argument, "‘\(name)’ is a \(start.kindName) and cannot be counted") }
        let step: Value = op.flag & 1 != 0 ? .int(-1) : .int(1)
        let next = try Arithmetic.add(start, step)
        output.append(op.flag & 1 != 0 ? next.plainText : start.plainText)
        scopes[last].remembered.counters[name] = next
        let place = slot(name)
        if slots[place].state != .assigned { slots[place] = Slot() }
    }

    mutating func cycle(_ op: Op) throws(Fault) {
        let cycle = frame.program.sites.cycles[Int(op.a)]
        let first = top - cycle.count
        let last = scopes.count - 1
        let group = cycle.group ?? "named " + stack[first - 1].inspected
        let step = scopes[last].memory?.cycles[group] ?? 0
        scopes[last].remembered.cycles[group] = step + 1 >= cycle.count ? 0 : step + 1
        if step < cycle.count { write(stack + first + step) }
        drop(to: cycle.group == nil ? first - 1 : first)
    }

    mutating func hostTag(_ op: Op) throws(Fault) {
        let call = frame.program.sites.hostTags[Int(op.a)]
        let arguments = popArguments(call.positional, call.keywords)
        do {
            switch call.tag.kind {
            case .single(let render): push(try render(arguments))
            case .block(let render):
                push(try render(stack[frame.localBase + Int(call.body)], arguments))
            }
        } catch {
            throw Fault(host: error, name: call.name)
        }
        top -= 1
        defer { (stack + top).deinitialize(count: 1) }
        write(stack + top)
    }
}
