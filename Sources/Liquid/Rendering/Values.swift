/// Ops that compute values.
extension Machine {
    mutating func element(_ op: Op) throws(Fault) {
        let key = pop()
        let object = stack + (top - 1)
        if let value = object.pointee.element(key) {
            object.pointee = value
        } else if isStrict, op.flag & 1 == 0 {
            throw unknownProperty(key.plainText, of: object.pointee)
        } else {
            object.pointee = .null
        }
    }

    mutating func computedName(_ op: Op) throws(Fault) {
        let name = pop().plainText
        if let value = find(name, frame.program.sites.bindings[Int(op.a)]) {
            push(value)
        } else if isStrict, op.flag & 1 == 0 {
            throw unknownVariable(name)
        } else {
            push(.null)
        }
    }

    mutating func range() throws(Fault) {
        let upper = pop()
        let lower = pop()
        push(.range(LiquidRange(lower: try bound(lower), upper: try bound(upper))))
    }

    private func bound(_ value: Value) throws(Fault) -> Int {
        switch value {
        case .int(let number): number
        case .null, .string, .html: value.wholeBound
        default: try value.wholeNumber()
        }
    }

    mutating func loopValue(_ op: Op) {
        var place = frame.loopBase + Int(op.a)
        switch op.code {
        case .loopField:
            for _ in 0..<op.flag {
                place = loops[place].parent
                if place < 0 { return push(.null) }
            }
            guard let field = LoopField(rawValue: UInt8(truncatingIfNeeded: op.b)) else { return push(.null) }
            if field == .name { return push(.string(loops[place].name?.name ?? "")) }
            push(field.value(index: loops[place].index, count: loops[place].count, name: ""))
        case .loopObject: push(loopObject(place))
        case .rowField:
            guard let field = RowField(rawValue: UInt8(truncatingIfNeeded: op.b)) else { return push(.null) }
            push(field.value(loops[place]))
        default: push(.object(RowObject(loops[place])))
        }
    }

    mutating func keywords(_ op: Op) {
        let names = frame.program.sites.keywords[Int(op.a)]
        let first = top - names.count
        let pairs = names.indices.map { (names[$0], stack[first + $0]) }
        drop(to: first)
        push(.dictionary(LiquidDictionary(pairs)))
    }

    // MARK: Conditions

    /// Compares the two values on top, which stay there.
    @inline(__always)
    func compare(_ comparison: Int32) throws(Fault) -> Bool {
        let (left, right) = (stack + (top - 2), stack + (top - 1))
        if case .int(let first) = left.pointee, case .int(let second) = right.pointee {
            switch comparison {
            case 0: return first == second
            case 1: return first != second
            case 2: return first < second
            case 3: return first > second
            case 4: return first <= second
            case 5: return first >= second
            default: return false
            }
        }
        return try slowCompare(comparison)
    }

    @inline(never)
    private func slowCompare(_ comparison: Int32) throws(Fault) -> Bool {
        let (left, right) = (stack[top - 2].resolved, stack[top - 1].resolved)
        switch Test.Comparison(rawValue: UInt8(truncatingIfNeeded: comparison)) {
        case .equal: return left.equals(right)
        case .notEqual: return !left.equals(right)
        case .contains: return left.contains(right)
        case .less: return try order(left, right).map { $0 < 0 } ?? false
        case .greater: return try order(left, right).map { $0 > 0 } ?? false
        case .lessOrEqual: return try order(left, right).map { $0 <= 0 } ?? false
        case .greaterOrEqual: return try order(left, right).map { $0 >= 0 } ?? false
        case nil: return false
        }
    }

    /// Numbers and texts have an order, each among themselves; what has none at all compares as false.
    private func order(_ left: Value, _ right: Value) throws(Fault) -> Int? {
        switch (left.isNumber, left.isText, right.isNumber, right.isText) {
        case (true, _, true, _), (_, true, _, true): return left.order(before: right)
        case (true, _, _, true), (_, true, true, _):
            throw Fault(.argument, "a \(left.kindName) and a \(right.kindName) have no order")
        default: return nil
        }
    }

    // MARK: Filters

    mutating func filter(_ op: Op) throws(Fault) {
        guard let filter = Filter(rawValue: UInt8(truncatingIfNeeded: op.a)) else { return }
        let first = top - 1 - Int(op.b)
        let call = FilterInput(
            cells: stack + first, count: Int(op.b), hasKeywords: op.flag & 1 != 0, context: context,
            room: limits.assignSize - kept, needed: filterRoom)
        let value = try filter.apply(call)
        if filterRoom.pointee > 0 {
            peaks.room = max(peaks.room, kept + filterRoom.pointee)
            filterRoom.pointee = 0
        }
        switch value {
        case .string, .html, .array: try keep(value)
        default: break
        }
        drop(to: first + 1)
        stack[first] = value
    }

    mutating func hostFilter(_ op: Op) throws(Fault) {
        let call = frame.program.sites.hostFilters[Int(op.a)]
        let arguments = popArguments(call.positional, call.keywords)
        let input = pop()
        do {
            let value = try call.filter.apply(input, arguments)
            try keep(value)
            push(value)
        } catch {
            throw Fault(host: error, name: call.name)
        }
    }

    mutating func popArguments(_ positional: Int, _ keywords: [String]) -> Arguments {
        let first = top - positional - keywords.count
        let values = (0..<positional).map { stack[first + $0] }
        var named = LiquidDictionary()
        if !keywords.isEmpty {
            named = LiquidDictionary(keywords.indices.map { (keywords[$0], stack[first + positional + $0]) })
        }
        drop(to: first)
        return Arguments(positional: values, keywords: named, rendering: rendering, context: context)
    }
}

extension Fault {
    init(host error: any Error, name: String) {
        switch error {
        case let fault as Fault: self = fault
        case let problem as LiquidProblem: self.init(.host, problem.message, suggestion: problem.suggestion)
        default: self.init(.host, "‘\(name)’ failed: \(error)")
        }
    }
}

extension Value {
    var isNumber: Bool {
        switch self {
        case .int, .bigInteger, .decimal: true
        default: false
        }
    }

    var isText: Bool {
        switch self {
        case .string, .html: true
        default: false
        }
    }

    /// Text in text, an item in an array, a key in a dictionary, a number in a range.
    func contains(_ other: Value) -> Bool {
        if !other.isTrue { return false }
        switch self {
        case .string(let text), .html(let text): return text.find(other.plainText, from: 0) != nil
        case .array(let values): return values.contains { $0.equals(other) }
        case .dictionary(let dictionary):
            guard other.isText else { return false }
            return dictionary[other.plainText] != nil
        case .range(let range):
            guard other.isNumber, let lower = Value.int(range.lower).order(before: other),
                let upper = other.order(before: .int(range.upper))
            else { return false }
            return lower <= 0 && upper <= 0
        case .object(let object):
            return object.liquidElements.map { $0.contains { $0.equals(other) } } ?? false
        default: return false
        }
    }

    /// A whole number, or text that is one and nothing else.
    func wholeNumber() throws(Fault) -> Int {
        switch self {
        case .int(let number): return number
        case .bigInteger(let number): return number.isNegative ? .min : .max
        default:
            let text = plainText.utf8.drop { $0.isStripped }
            let digits = text.reversed().drop { $0.isStripped }.reversed()
            let number = String(decoding: digits.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
            guard let value = Int(number) else {
                throw Fault(
                    .argument,
                    plainText.isEmpty ? "a whole number is needed here" : "‘\(plainText)’ is not a whole number")
            }
            return value
        }
    }
}
