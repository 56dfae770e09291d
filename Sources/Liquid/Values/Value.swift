/// A value that a template can hold, compare, filter or print.
///
/// Text comes in two kinds: `string` is escaped when it is printed into HTML, `html` is printed as it is.
public enum Value: Sendable {
    /// Nothing: prints as nothing, and is false in a condition.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A whole number.
    case int(Int)
    /// A whole number beyond the range of `Int`.
    case bigInteger(BigInteger)
    /// A decimal number, exact to the seventeen digits that are kept.
    case decimal(LiquidDecimal)
    /// Plain text.
    case string(String)
    /// Safe HTML, which is not escaped again.
    case html(String)
    /// Several values in order.
    case array([Value])
    /// Values by name, in order.
    case dictionary(LiquidDictionary)
    /// The whole numbers from one to another, both included, as `(1..5)`.
    case range(LiquidRange)
    /// Something of the host's that answers for its properties when asked.
    case object(BoxedObject)
}

/// The whole numbers from `lower` to `upper`, both included; empty where `upper` is the smaller.
public struct LiquidRange: Sendable, Hashable {
    /// The first number.
    public var lower: Int
    /// The last number.
    public var upper: Int

    /// The range from `lower` to `upper`.
    public init(lower: Int, upper: Int) {
        self.lower = lower
        self.upper = upper
    }

    /// How many numbers it holds, at most `Int.max`.
    public var count: Int {
        guard upper >= lower else { return 0 }
        let (distance, tooFar) = upper.subtractingReportingOverflow(lower)
        return tooFar || distance == .max ? .max : distance + 1
    }
}

extension Value: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral {
    /// `null`.
    public init(nilLiteral: ()) { self = .null }
    /// A truth value.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// A whole number.
    public init(integerLiteral value: Int) { self = .int(value) }
}

extension Value: ExpressibleByFloatLiteral, ExpressibleByStringInterpolation {
    /// A decimal number: the shortest decimal that reads back as the literal.
    public init(floatLiteral value: Double) { self = .decimal(LiquidDecimal(value)) }
    /// Plain text.
    public init(stringLiteral value: String) { self = .string(value) }
}

extension Value: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    /// An array.
    public init(arrayLiteral elements: Value...) { self = .array(elements) }
    /// A dictionary that keeps the order written; of two alike keys the last counts.
    public init(dictionaryLiteral elements: (String, Value)...) { self = .dictionary(LiquidDictionary(elements)) }
}
