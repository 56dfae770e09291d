extension Value {
    /// Whether it counts as true in a condition: everything does but `null` and `false`.
    public var isTrue: Bool {
        switch self {
        case .null: false
        case .bool(let value): value
        case .object(let object): object.standsForTruth
        default: true
        }
    }

    /// What an object stands for; any other value itself.
    var resolved: Value {
        guard case .object(let object) = self else { return self }
        let value = object.liquidValue
        if case .null = value { return self }
        return value
    }

    /// Equal as `==` has it: numbers by value, text by its bytes, collections item by item.
    func equals(_ other: Value) -> Bool {
        switch (self, other) {
        case (.int(let left), .int(let right)): left == right
        case (.string(let left), .string(let right)), (.html(let left), .html(let right)),
            (.string(let left), .html(let right)), (.html(let left), .string(let right)):
            left.hasSameBytes(as: right)
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.decimal(let left), .decimal(let right)): left == right
        case (.bigInteger(let left), .bigInteger(let right)): left == right
        case (.int(let left), .decimal(let right)), (.decimal(let right), .int(let left)):
            LiquidDecimal(significand: left) == right
        case (.range(let left), .range(let right)): left == right
        case (.array(let left), .array(let right)):
            left.count == right.count && zip(left, right).allSatisfy { $0.equals($1) }
        case (.dictionary(let left), .dictionary(let right)):
            left.count == right.count && left.allSatisfy { key, value in right[key]?.equals(value) ?? false }
        case (.object(let left), .object(let right)): Self.same(left, right)
        case (.object(let object), let value), (let value, .object(let object)):
            Self.same(object.liquidValue, value)
        default: false
        }
    }

    private static func same(_ stand: Value, _ value: Value) -> Bool {
        switch stand {
        case .null, .object: false
        default: stand.equals(value)
        }
    }

    private static func same(_ left: BoxedObject, _ right: BoxedObject) -> Bool {
        let stand = left.liquidValue
        if case .null = stand {
            let (left, right) = (left.object, right.object)
            guard type(of: left) is AnyClass, type(of: right) is AnyClass else { return false }
            return (left as AnyObject) === (right as AnyObject)
        }
        return same(stand, right.liquidValue)
    }

    /// The order that `sort` and `<` know; nil between values that have none.
    func order(before other: Value) -> Int? {
        switch (self, other) {
        case (.int(let left), .int(let right)): return left < right ? -1 : left == right ? 0 : 1
        case (.string(let left), .string(let right)), (.html(let left), .html(let right)),
            (.string(let left), .html(let right)), (.html(let left), .string(let right)):
            return left.byteOrder(before: right)
        case (.int, .decimal), (.decimal, .int), (.decimal, .decimal):
            let (left, right) = (asDecimal, other.asDecimal)
            return left < right ? -1 : left == right ? 0 : 1
        case (.bigInteger, .int), (.bigInteger, .bigInteger), (.int, .bigInteger):
            let (left, right) = (asBigInteger, other.asBigInteger)
            return left < right ? -1 : left == right ? 0 : 1
        case (.bigInteger(let left), .decimal(let right)): return left.double < right.double ? -1 : 1
        case (.decimal(let left), .bigInteger(let right)): return left.double < right.double ? -1 : 1
        case (.object, _), (_, .object):
            let (left, right) = (resolved, other.resolved)
            if case .object = left { return equals(other) ? 0 : nil }
            if case .object = right { return nil }
            return left.order(before: right)
        default: return equals(other) ? 0 : nil
        }
    }

    var asDecimal: LiquidDecimal {
        switch self {
        case .int(let value): LiquidDecimal(significand: value)
        case .bigInteger(let value): LiquidDecimal(value.double)
        case .decimal(let value): value
        default: LiquidDecimal(significand: 0)
        }
    }

    var asBigInteger: BigInteger {
        switch self {
        case .int(let value): BigInteger(value)
        case .bigInteger(let value): value
        default: BigInteger(0)
        }
    }

    /// Equal to the word `empty`: text and collections without content.
    var isEmptyWord: Bool {
        switch self {
        case .string(let text), .html(let text): text.isEmpty
        case .array(let values): values.isEmpty
        case .dictionary(let dictionary): dictionary.isEmpty
        case .object(let object):
            if let elements = object.liquidElements { elements.isEmpty } else { resolvedIsEmpty }
        default: false
        }
    }

    private var resolvedIsEmpty: Bool {
        if case .string(let text) = resolved { text.isEmpty } else { false }
    }

    /// Equal to the word `blank`: nothing, `false`, what is empty, and text of white space.
    var isBlankWord: Bool {
        switch self {
        case .null: true
        case .bool(let value): !value
        case .string(let text), .html(let text): text.utf8.allSatisfy(\.isSpace)
        default: isEmptyWord
        }
    }
}

extension BoxedObject {
    fileprivate var standsForTruth: Bool {
        if case .bool(false) = liquidValue { false } else { true }
    }
}

extension String {
    /// -1, 0 or 1, byte by byte.
    func byteOrder(before other: String) -> Int {
        withBytes { left in
            other.withBytes { right in
                for (first, second) in zip(left, right) where first != second { return first < second ? -1 : 1 }
                return left.count < right.count ? -1 : left.count == right.count ? 0 : 1
            }
        }
    }
}
