/// The parts of the program of a frame that its ops need, within reach. It is good as long as the frame is there.
struct Code {
    let ops: UnsafePointer<Op>
    let constants: UnsafePointer<Value>
    let keys: UnsafePointer<PropertyName>
    let variables: UnsafePointer<PropertyName>
    let source: UnsafePointer<UInt8>
    let loops: UnsafePointer<Sites.Loop>
    let partials: UnsafePointer<PartialSite>
    let isLinked: Bool
    let slotBase: Int
    let localBase: Int

    init(_ frame: Frame) {
        let program = frame.program
        ops = program.ops.start
        constants = program.constants.start
        keys = program.keys.start
        variables = program.variables.start
        source = program.source.start
        loops = program.loops.start
        partials = program.partials.start
        isLinked = frame.isLinked
        slotBase = frame.slotBase
        localBase = frame.localBase
    }
}

extension Machine {
    /// Runs the program of the current frame. An op that fails is noted, and its tag passed over; a limit ends the render.
    mutating func run() throws(Fault) { try run(Code(frame)) }

    private mutating func run(_ code: Code) throws(Fault) {
        var place = 0
        while true {
            do throws(Fault) {
                try steps(code, &place)
                return
            } catch {
                let failed = place - 1
                if error.isLimit {
                    if !errors.contains(where: { $0.code == error.code }) { note(error, failed) }
                    throw error
                }
                let next = Int(frame.program.recovery[failed])
                if isStrict || !error.isQuiet || code.ops[next - 1].code != .assign { note(error, failed) }
                if errors.count >= limits.errors { throw Fault(.renderLimit, "too many errors") }
                drop(to: frame.evaluationBase)
                place = next
            }
        }
    }

    private mutating func steps(_ code: Code, _ place: inout Int) throws(Fault) {
        while true {
            let op = code.ops[place]
            place += 1
            switch op.code {
            case .text:
                output.append(few: code.source + Int(op.a), Int(op.b))
            case .outputLocal: write(stack + code.localBase + Int(op.a))
            case .outputName: write(try self.place(of: op.a, code, mayBeMissing: op.flag & 1 != 0))
            case .output:
                top -= 1
                defer { (stack + top).deinitialize(count: 1) }
                write(stack + top, isFiltered: op.flag & 2 != 0)
            case .outputProperty:
                try writeProperty(of: stack + (top - 1), code.keys + Int(op.a), op)
                drop(to: top - 1)
            case .outputLocalProperty:
                try writeProperty(of: stack + code.localBase + Int(op.a), code.keys + Int(op.b), op)
            case .outputNameProperty:
                let object = try self.place(of: op.a, code, mayBeMissing: op.flag & 1 != 0)
                try writeProperty(of: object, code.keys + Int(op.b), op)
            case .outputEscaped:
                top -= 1
                defer { (stack + top).deinitialize(count: 1) }
                writeEscaped(stack + top)
            case .constant: push(code.constants[Int(op.a)])
            case .local: push(stack[code.localBase + Int(op.a)])
            case .name: push(try self.place(of: op.a, code, mayBeMissing: op.flag & 1 != 0).pointee)
            case .localProperty:
                let object = stack + code.localBase + Int(op.a)
                if try pushProperty(of: object, code.keys + Int(op.b), op, code, place) != .value { place += 1 }
            case .nameProperty:
                let object = try self.place(of: op.a, code, mayBeMissing: op.flag & 1 != 0)
                if try pushProperty(of: object, code.keys + Int(op.b), op, code, place) != .value { place += 1 }
            case .property:
                let pushed = try pushProperty(of: stack + (top - 1), code.keys + Int(op.a), op, code, place)
                if pushed != .value { place += 1 }
                if pushed == .nothing {
                    drop(to: top - 1)
                } else {
                    let value = pop()
                    stack[top - 1] = value
                }
            case .element: try element(op)
            case .computedName: try computedName(op)
            case .range: try range()
            case .loopField, .loopObject, .rowField, .rowObject: loopValue(op)
            case .keywords: keywords(op)
            case .filter: try filter(op)
            case .hostFilter: try hostFilter(op)
            case .assign:
                try keep(stack[top - 1])
                assign(pop(), to: op.a, code)
            case .setLocal: stack[code.localBase + Int(op.a)] = pop()
            case .countLocal:
                if case .int(let count) = stack[code.localBase + Int(op.a)] {
                    stack[code.localBase + Int(op.a)] = .int(count + 1)
                }
            case .takeLocal:
                if case .int(let count) = stack[code.localBase + Int(op.a)], count > 0 {
                    stack[code.localBase + Int(op.a)] = .int(count - 1)
                } else {
                    place = Int(op.b)
                }
            case .captureBegin: beginCapture()
            case .captureEnd: assign(try captured(), to: op.a, code)
            case .captureLocal: stack[code.localBase + Int(op.a)] = try captured()
            case .changedEnd: changed()
            case .counter: try counter(op, code)
            case .cycle: try cycle(op)
            case .jump: place = Int(op.b)
            case .jumpIf:
                top -= 1
                let isTrue = stack[top].isTrue
                (stack + top).deinitialize(count: 1)
                if isTrue == (op.flag & 1 != 0) { place = Int(op.b) }
            case .jumpIfCompared:
                defer { drop(to: top - 2) }
                if try compare(op.a) == (op.flag & 1 != 0) { place = Int(op.b) }
            case .jumpIfWord:
                let value = pop().resolved
                let matches = (op.a == 0 ? value.isEmptyWord : value.isBlankWord) != (op.flag & 2 != 0)
                if matches == (op.flag & 1 != 0) { place = Int(op.b) }
            case .loopBegin: if try !beginLoop(op, code) { place = Int(op.b) }
            case .loopNext: if try nextItem(op, code) { place = Int(op.b) }
            case .loopEnd: endLoop(op.a)
            case .rowBegin: if try !beginRow(op) { place = Int(op.b) }
            case .rowNext: if try nextCell(op) { place = Int(op.b) }
            case .rowEnd: endRow(op)
            case .partial: try partial(op, place - 1, code)
            case .unlessStopped: if stopIsNot(op.a) { place = Int(op.b) }
            case .hostTag: try hostTag(op)
            case .stop:
                interrupt = op.flag & 1 != 0 ? 1 : 2
                return
            case .fail: throw frame.program.sites.failures[Int(op.a)]
            case .end: return
            }
        }
    }

    /// `unlessStopped` 2: goes on unless there was a `break` or `continue`; 1: unless it was a `break`, which is then
    /// over with.
    private mutating func stopIsNot(_ kind: Int32) -> Bool {
        if kind == 2 { return interrupt == 0 }
        defer { interrupt = 0 }
        return interrupt != 1
    }

    /// Where a dictionary has a property. It stays there while nothing is assigned.
    @inline(__always)
    private func property(
        of object: UnsafeMutablePointer<Value>, _ key: UnsafePointer<PropertyName>
    ) -> UnsafeMutablePointer<Value>? {
        let view: DictionaryView
        switch object.pointee {
        case .dictionary(let dictionary): view = dictionary.storage.view
        default: return nil
        }
        return view.value(of: key)
    }

    /// What an op pushed that is there to push a property. Where it is not the property's value, the next op is over with.
    private enum Pushed {
        case value
        /// Its size, which the next op asks for.
        case size
        /// What the next op writes is written.
        case nothing
    }

    /// - Parameter next: where the next op is.
    @inline(__always)
    private mutating func pushProperty(
        of object: UnsafeMutablePointer<Value>, _ key: UnsafePointer<PropertyName>, _ op: Op, _ code: Code, _ next: Int
    ) throws(Fault) -> Pushed {
        if let value = property(of: object, key) {
            push(value.pointee)
            return .value
        }
        if op.flag & 32 != 0, isDirect, let object = object.object {
            if writeDirectly(object, key.pointee, code.keys[Int(code.ops[next].a)]) { return .nothing }
        }
        return try pushOther(object, key.pointee, op)
    }

    /// Writes a property of an object's property without the value between.
    @inline(never)
    private mutating func writeDirectly(
        _ object: Unmanaged<BoxedObject>, _ name: PropertyName, _ last: PropertyName
    ) -> Bool {
        let start = output.count
        if object._withUnsafeGuaranteedRef({ $0.write(name, then: last, into: &output) }) { return true }
        if output.count > start { output.truncate(to: start) }
        return false
    }

    @inline(__always)
    private mutating func writeProperty(
        of object: UnsafeMutablePointer<Value>, _ key: UnsafePointer<PropertyName>, _ op: Op
    ) throws(Fault) {
        if let value = property(of: object, key) {
            if op.flag & 4 != 0 { writeEscaped(value) } else { write(value) }
            return
        }
        try writeOther(object, key.pointee, op)
    }

    @inline(never)
    private mutating func writeOther(
        _ object: UnsafeMutablePointer<Value>, _ key: PropertyName, _ op: Op
    ) throws(Fault) {
        if isDirect, op.flag & 4 == 0, let object = object.object {
            let start = output.count
            if object._withUnsafeGuaranteedRef({ $0.write(key, into: &output) }) { return }
            if output.count > start { output.truncate(to: start) }
        }
        _ = try pushOther(object, key, op)
        top -= 1
        defer { (stack + top).deinitialize(count: 1) }
        if op.flag & 4 != 0 { writeEscaped(stack + top) } else { write(stack + top) }
    }

    @inline(never)
    private mutating func pushOther(
        _ object: UnsafeMutablePointer<Value>, _ key: PropertyName, _ op: Op
    ) throws(Fault) -> Pushed {
        if let object = object.object {
            if op.flag & 16 != 0 {
                if let isTrue = object._withUnsafeGuaranteedRef({ $0.isTrue(key) }) {
                    push(.bool(isTrue))
                    return .value
                }
            } else if op.flag & 8 != 0, let size = object._withUnsafeGuaranteedRef({ $0.size(of: key) }) {
                push(.int(size))
                return .size
            }
            if push(object._withUnsafeGuaranteedRef { $0.propertyOrElement(key) }) { return .value }
        } else if push(object.pointee.property(key)) {
            return .value
        }
        if isStrict, op.flag & 1 == 0 { throw unknownProperty(key.name, of: object.pointee) }
        push(.null)
        return .value
    }
}
