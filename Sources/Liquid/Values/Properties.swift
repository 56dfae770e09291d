extension Value {
    /// What `value.name` is; nil where there is no such thing.
    func property(_ key: PropertyName) -> Value? {
        switch self {
        case .dictionary(let dictionary):
            let storage = dictionary.storage
            if let value = storage.value(of: key) { return value }
            switch key.command {
            case .size: return .int(storage.count)
            case .first: return dictionary.firstPair
            case .none, .last: return nil
            }
        case .object(let object):
            return object.propertyOrElement(key)
        case .array(let values):
            switch key.command {
            case .size: return .int(values.count)
            case .first: return values.first ?? .null
            case .last: return values.last ?? .null
            case .none: return nil
            }
        case .string(let text), .html(let text):
            switch key.command {
            case .size: return .int(text.scalarCount)
            case .first: return .string(text.unicodeScalars.first.map(String.init) ?? "")
            case .last: return .string(text.unicodeScalars.last.map(String.init) ?? "")
            case .none: return nil
            }
        case .range(let range):
            switch key.command {
            case .size: return .int(range.count)
            case .first: return .int(range.lower)
            case .last: return .int(range.upper)
            case .none: return nil
            }
        case .int: return key.command == .size ? .int(8) : nil
        case .bigInteger(let number): return key.command == .size ? .int((number.limbs.count + 1) / 2 * 8) : nil
        case .null, .bool, .decimal: return nil
        }
    }

    /// What `value[key]` is; nil where there is no such thing.
    func element(_ key: Value) -> Value? {
        switch (self, key.resolved) {
        case (.array(let values), .int(let index)):
            let place = index < 0 ? values.count + index : index
            return values.indices.contains(place) ? values[place] : .null
        case (.dictionary(let dictionary), .string(let name)), (.dictionary(let dictionary), .html(let name)):
            return dictionary[name]
        case (.dictionary, .int): return .null
        case (.object(let object), .string(let name)), (.object(let object), .html(let name)):
            return object.property(name)
        case (.object(let object), .int): return object.liquidElements.flatMap { Value.array($0).element(key) }
        default: return nil
        }
    }

    /// The names of the properties that there are, for “did you mean”.
    var propertyNames: [String] {
        switch self {
        case .dictionary(let dictionary): dictionary.keys + ["size", "first"]
        case .object(let object): object.propertyNames
        case .array, .string, .html, .range: ["size", "first", "last"]
        default: []
        }
    }
}

extension BoxedObject {
    /// The property of that name, else what a collection has of it.
    func propertyOrElement(_ key: PropertyName) -> Value? {
        if let value = property(key) { return value }
        return liquidElements.flatMap { Value.array($0).property(key) }
    }
}

extension LiquidDictionary {
    /// The first key and its value as an array, as Ruby's `first` gives them.
    var firstPair: Value {
        guard let key = keys.first, let value = values.first else { return .null }
        return .array([.string(key), value])
    }
}

extension String {
    /// How many Unicode scalars it has.
    var scalarCount: Int {
        withBytes { bytes in
            var count = 0
            for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
            return count
        }
    }
}
