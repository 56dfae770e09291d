extension Machine {
    /// Where the variable of name `id` is. The place is good until the next op.
    @inline(__always)
    mutating func place(of id: Int32, _ code: Code, mayBeMissing: Bool) throws(Fault) -> UnsafeMutablePointer<Value> {
        if !code.isLinked {
            let slot = slots + code.slotBase + Int(id)
            if slot.pointee.state == .resolved || slot.pointee.state == .assigned {
                return UnsafeMutableRawPointer(slot).assumingMemoryBound(to: Value.self)
            }
        }
        return try slowPlace(of: id, code, mayBeMissing)
    }

    @inline(never)
    private mutating func slowPlace(
        of id: Int32, _ code: Code, _ mayBeMissing: Bool
    ) throws(Fault) -> UnsafeMutablePointer<Value> {
        let key = code.variables[Int(id)]
        let link: Link = code.isLinked ? links[frame.linkBase + Int(id)] : .slot(code.slotBase + Int(id))
        if let place = place(link, .key(key)) { return place }
        if isStrict, !mayBeMissing { throw unknownVariable(key.name) }
        scratch.pointee = .null
        return scratch
    }

    /// A name, with its number where it stands in a template.
    enum Name {
        case key(PropertyName)
        case computed(String)

        var text: String {
            switch self {
            case .key(let key): key.name
            case .computed(let name): name
            }
        }
    }

    /// The value behind a link; nil where there is no such variable.
    mutating func place(_ link: Link, _ name: Name) -> UnsafeMutablePointer<Value>? {
        switch link {
        case .cell(let cell): return stack + cell
        case .loop(let loop): scratch.pointee = loopObject(loop)
        case .row(let row): scratch.pointee = .object(RowObject(loops[row]))
        case .slot(let place):
            let slot = slots + place
            if slot.pointee.state == .unresolved {
                if let value = hostValue(name) {
                    slot.pointee = Slot(value: value, state: .resolved)
                } else {
                    slot.pointee.state = .missing
                }
            }
            if slot.pointee.state == .missing { return nil }
            return UnsafeMutableRawPointer(slot).assumingMemoryBound(to: Value.self)
        }
        return scratch
    }

    private func hostValue(_ name: Name) -> Value? {
        let last = scopes.count - 1
        if let memory = scopes[last].memory, let counter = memory.counters[name.text] { return counter }
        switch name {
        case .key(let key):
            if scopes[last].seesVariables, let value = variables.property(key) { return value }
            return globals.property(key)
        case .computed(let name):
            if scopes[last].seesVariables, let value = variables[name] { return value }
            return globals.property(name)
        }
    }

    /// Where templates of this scope have the variable of a name, whatever shadows it.
    mutating func slot(_ name: String) -> Int {
        let last = scopes.count - 1
        if let place = scopes[last].program.variables.all.place(of: name) { return scopes[last].slotBase + place }
        if let place = scopes[last].memory?.extras[name] { return place }
        let place = slotTop
        addSlots(1)
        scopes[last].remembered.extras[name] = place
        return place
    }

    /// What a name means where an included template begins.
    mutating func link(_ name: String) -> Link {
        let base = scopes[scopes.count - 1].overlayBase
        if let overlay = overlays[base...].last(where: { $0.name == name }) { return overlay.link }
        return .slot(slot(name))
    }

    /// A variable by a name that was computed.
    mutating func find(_ name: String, _ bindings: [Sites.Binding]) -> Value? {
        if let binding = bindings.last(where: { $0.name == name }) {
            return place(absolute(binding.place), .computed(name))?.pointee
        }
        return place(link(name), .computed(name))?.pointee
    }

    func absolute(_ place: Sites.Binding.Place) -> Link {
        switch place {
        case .local(let local): .cell(frame.localBase + Int(local))
        case .loop(let loop): .loop(frame.loopBase + Int(loop))
        case .row(let row): .row(frame.loopBase + Int(row))
        }
    }

    func loopObject(_ place: Int) -> Value {
        let loop = loops[place]
        let parent = loop.parent >= 0 ? loopObject(loop.parent) : .null
        return .object(LoopObject(index: loop.index, count: loop.count, name: loop.name?.name ?? "", parent: parent))
    }

    /// Gives the variable of name `id` a value.
    mutating func assign(_ value: Value, to id: Int32, _ code: Code) {
        let place = code.isLinked ? slot(code.variables[Int(id)].name) : code.slotBase + Int(id)
        slots[place].value = value
        slots[place].state = .assigned
    }

    // MARK: Errors

    func unknownVariable(_ name: String) -> Fault {
        let scope = scopes[scopes.count - 1]
        var names = globals.propertyNames
        if scope.seesVariables { names += variables.keys }
        for (place, key) in scope.program.variables.all.enumerated()
        where slots[scope.slotBase + place].state == .assigned { names.append(key.name) }
        for (name, place) in (scope.memory?.extras ?? [:]).sorted(by: { $0.value < $1.value })
        where slots[place].state == .assigned { names.append(name) }
        names += overlays[scope.overlayBase...].map(\.name)
        return Fault(
            .unknownVariable, "there is no variable ‘\(name)’", suggestion: nearest(name, among: names))
    }

    func unknownProperty(_ name: String, of value: Value) -> Fault {
        switch value {
        case .null: Fault(.unknownProperty, "this is nothing here, and has no ‘\(name)’")
        default:
            Fault(
                .unknownProperty, "there is no ‘\(name)’ in this \(value.kindName)",
                suggestion: nearest(name, among: value.propertyNames))
        }
    }
}

extension Value {
    var kindName: String {
        switch self {
        case .null: "nothing"
        case .bool: "truth value"
        case .int, .bigInteger, .decimal: "number"
        case .string, .html: "text"
        case .array: "array"
        case .dictionary: "dictionary"
        case .range: "range"
        case .object: "object"
        }
    }
}
