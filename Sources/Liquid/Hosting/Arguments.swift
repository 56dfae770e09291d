/// The arguments that a template gave to a host's filter or tag, evaluated.
public struct Arguments: Sendable {
    /// The positional arguments.
    public let positional: [Value]
    /// The keyword arguments.
    public let keywords: LiquidDictionary
    /// The instant that `now` stands for, in seconds since 1970-01-01T00:00:00Z. To ask is to depend on it.
    public var now: Int { context.now }
    /// The page being made.
    public let rendering: String
    let context: FilterContext

    /// The positional argument at that place; `.null` where the template gave none.
    public subscript(index: Int) -> Value { positional.indices.contains(index) ? positional[index] : .null }

    /// The keyword argument of that name; `.null` where the template gave none.
    public subscript(name: String) -> Value { keywords[name] ?? .null }
}

/// What a host's filter or tag throws to say what is wrong in its own words.
public struct LiquidProblem: Error, Sendable, Equatable {
    /// A sentence without its full stop.
    public var message: String
    /// What was probably meant instead.
    public var suggestion: String?

    /// A problem told in those words.
    public init(_ message: String, suggestion: String? = nil) {
        self.message = message
        self.suggestion = suggestion
    }
}

struct HostFilter: Sendable {
    var arguments: ClosedRange<Int>
    var keywords: [String]
    var apply: @Sendable (Value, Arguments) throws -> Value
}

struct HostTag: Sendable {
    enum Kind: Sendable {
        case single(@Sendable (Arguments) throws -> Value)
        case block(@Sendable (Value, Arguments) throws -> Value)
    }

    var arguments: ClosedRange<Int>
    var keywords: [String]
    var kind: Kind
}
