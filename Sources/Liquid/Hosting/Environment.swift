/// What a template is compiled for: how strict, whether into HTML, with which filters and tags beside the standard ones.
public struct Environment: Sendable {
    /// What becomes of names that do not exist.
    public enum Mode: Sendable {
        /// Unknown variables, properties, filters and arguments are errors; except inside the conditions of `if`,
        /// `unless` and `case`, and before `default`.
        case strict
        /// They are nothing, as in the reference implementation.
        case lenient
    }

    /// What becomes of names that do not exist.
    public var mode: Mode
    /// Whether what is printed is escaped for HTML unless it is `.html`.
    public var escapes: Bool
    /// How much one render may do.
    public var limits: Limits
    /// The zone in which `date` formats instants, and reads dates that name none.
    public var timeZone: LiquidTimeZone
    var filters: [String: HostFilter] = [:]
    var tags: [String: HostTag] = [:]

    /// An environment with the standard filters and tags.
    public init(
        mode: Mode = .strict, escapes: Bool = true, limits: Limits = Limits(), timeZone: LiquidTimeZone = .utc
    ) {
        self.mode = mode
        self.escapes = escapes
        self.limits = limits
        self.timeZone = timeZone
    }

    /// Adds a filter, or replaces the one of that name.
    ///
    /// - Parameters:
    ///   - name: A word of ASCII letters, digits and `_`.
    ///   - arguments: How many positional arguments it takes, least and most. Others are an error.
    ///   - keywords: The keyword arguments that it takes. Others are an error in strict mode.
    ///   - apply: What it makes of its input. Whatever it throws becomes an error at the filter's place.
    public mutating func addFilter(
        _ name: String, arguments: ClosedRange<Int> = 0...0, keywords: [String] = [],
        _ apply: @escaping @Sendable (_ input: Value, _ arguments: Arguments) throws -> Value
    ) {
        filters[name] = HostFilter(arguments: arguments, keywords: keywords, apply: apply)
    }

    /// Adds a tag without a body, `{% name argument, key: argument %}`, that prints what `render` returns.
    public mutating func addTag(
        _ name: String, arguments: ClosedRange<Int> = 0...0, keywords: [String] = [],
        _ render: @escaping @Sendable (_ arguments: Arguments) throws -> Value
    ) {
        tags[name] = HostTag(arguments: arguments, keywords: keywords, kind: .single(render))
    }

    /// Adds a tag with a body, `{% name argument %}…{% endname %}`, that prints what `render` makes of the rendered body.
    public mutating func addBlock(
        _ name: String, arguments: ClosedRange<Int> = 0...0, keywords: [String] = [],
        _ render: @escaping @Sendable (_ body: Value, _ arguments: Arguments) throws -> Value
    ) {
        tags[name] = HostTag(arguments: arguments, keywords: keywords, kind: .block(render))
    }
}
