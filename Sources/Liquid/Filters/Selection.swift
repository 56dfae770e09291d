/// Filters that choose items by a property.
extension FilterInput {
    func selected(_ filter: Filter) throws(Fault) -> Value {
        let items = try items()
        if items.isEmpty {
            switch filter {
            case .has: return .bool(false)
            case .find, .findIndex: return .null
            default: return .array([])
            }
        }
        var chosen: [Value] = []
        for (place, item) in items.enumerated() {
            guard let value = try item.selected(by: self[0]) else { return .null }
            let matches = count > 1 && !self[1].isNull ? value.resolved.equals(self[1].resolved) : value.isTrue
            switch filter {
            case .has: if matches { return .bool(true) }
            case .find: if matches { return item }
            case .findIndex: if matches { return .int(place) }
            case .where: if matches { chosen.append(item) }
            default: if !matches { chosen.append(item) }
            }
        }
        switch filter {
        case .has: return .bool(false)
        case .find, .findIndex: return .null
        default: return .array(chosen)
        }
    }
}

extension Value {
    var isArray: Bool {
        if case .array = self { true } else { false }
    }

    /// Whether it could not even be asked for a property.
    var hasNoProperties: Bool {
        switch self {
        case .null, .bool, .decimal, .range: true
        default: false
        }
    }

    func flatten(into flat: inout [Value]) {
        if case .array(let values) = self {
            for value in values { value.flatten(into: &flat) }
        } else {
            flat.append(self)
        }
    }

    /// What an item has for a property, as `item[property]` in Ruby: text has the texts that are in it, and a whole
    /// number its bits. Nil where an item has nothing that could be asked for.
    func selected(by property: Value) throws(Fault) -> Value? {
        switch self {
        case .dictionary(let dictionary):
            guard property.isText else { return .null }
            return dictionary[property.plainText] ?? .null
        case .object(let object):
            guard property.isText else { return .null }
            return object.property(property.plainText) ?? .null
        case .string(let text), .html(let text):
            switch property {
            case .string(let part), .html(let part): return text.find(part, from: 0) == nil ? .null : property
            case .int, .decimal:
                let (index, count) = (property.wholeBound, text.scalarCount)
                let place = index < 0 ? count.addingClamped(index) : index
                guard place >= 0, place < count else { return .null }
                return .string(text.scalars(place..<(place + 1)))
            case .range(let range):
                let count = text.scalarCount
                let lower = range.lower < 0 ? count.addingClamped(range.lower) : range.lower
                let upper = range.upper < 0 ? count.addingClamped(range.upper) : range.upper
                guard lower >= 0, lower <= count else { return .null }
                return .string(text.scalars(lower..<max(lower, min(count, upper.addingClamped(1)))))
            case .null: throw Self.noProperty(property, isQuiet: true)
            default: throw Self.noProperty(property)
            }
        case .int(let number):
            switch property {
            case .int, .decimal, .bigInteger:
                let bit = property.wholeBound
                if bit < 0 { return .int(0) }
                return .int(bit > 63 ? (number < 0 ? 1 : 0) : number >> bit & 1)
            case .range(let range) where range.lower >= 0 && range.count < 63:
                return .int(number >> min(range.lower, 63) & (1 << range.count - 1))
            default: throw Self.noProperty(property)
            }
        case .array(let values):
            guard case .int = property else { throw Self.noProperty(property) }
            return Value.array(values).element(property)
        case .bigInteger: throw Self.noProperty(property)
        case .null, .bool, .decimal, .range: return nil
        }
    }

    private static func noProperty(_ property: Value, isQuiet: Bool = false) -> Fault {
        let name = property.isNull ? "nothing" : "‘\(property.plainText)’"
        var fault = Fault(.argument, "\(name) is no property that the items could be chosen by")
        fault.isQuiet = isQuiet
        return fault
    }
}

/// A value as `uniq` tells values apart: 1 and 1.0 are two.
struct Identity: Hashable {
    let value: Value

    init(_ value: Value) { self.value = value }

    static func == (left: Identity, right: Identity) -> Bool {
        switch (left.value, right.value) {
        case (.int, .decimal), (.decimal, .int): false
        default: left.value.equals(right.value)
        }
    }

    func hash(into hasher: inout Hasher) {
        switch value {
        case .null: hasher.combine(0)
        case .bool(let value): hasher.combine(value)
        case .int(let value): hasher.combine(value)
        case .bigInteger(let value): hasher.combine(value)
        case .decimal(let value): hasher.combine(value)
        case .string(let text), .html(let text): hasher.combine(text)
        case .array(let values): for value in values { Identity(value).hash(into: &hasher) }
        case .dictionary(let dictionary): hasher.combine(dictionary.count)
        case .range(let range): hasher.combine(range)
        case .object(let object):
            if case .null = object.liquidValue {
                hasher.combine(1)
            } else {
                Identity(value.resolved).hash(into: &hasher)
            }
        }
    }
}
