/// A compiled template: compiled once, rendered any number of times from any number of threads.
public struct Template: Sendable {
    /// The name that errors give it.
    public let name: String

    /// Compiles a template.
    ///
    /// - Parameters:
    ///   - source: The template, whole.
    ///   - name: What errors call it: its path, say.
    ///   - environment: How strict it is, whether it makes HTML, and its filters and tags.
    /// - Throws: Every error that could be found, in the order of their places.
    public init(source: String, name: String = "", environment: Environment = Environment()) throws(LiquidErrors) {
        self.name = name
    }

    /// Renders to the end of a buffer of UTF-8.
    ///
    /// An error does not end the render, so that several are reported together; only a limit does. What was rendered
    /// stays in the buffer, with nothing in the place of what failed.
    ///
    /// - Parameters:
    ///   - variables: What this template and those that it includes see, and `render` does not pass on.
    ///   - globals: What every template sees, behind all else.
    ///   - loader: Where `include` and `render` find templates.
    ///   - now: The instant that `now` and `today` stand for, in seconds since 1970-01-01T00:00:00Z; the current one
    ///     where nil.
    ///   - rendering: The page being made, which errors name.
    ///   - output: What is rendered is added here.
    /// - Throws: Everything that went wrong.
    public func render(
        variables: LiquidDictionary = [:], globals: (any LiquidObject)? = nil, loader: (any TemplateLoader)? = nil,
        now: Int? = nil, rendering: String = "", into output: inout [UInt8]
    ) throws(LiquidErrors) {
    }

    /// Renders to a string; otherwise as `render(variables:globals:loader:now:rendering:into:)`.
    public func render(
        variables: LiquidDictionary = [:], globals: (any LiquidObject)? = nil, loader: (any TemplateLoader)? = nil,
        now: Int? = nil, rendering: String = ""
    ) throws(LiquidErrors) -> String {
        var output: [UInt8] = []
        try render(
            variables: variables, globals: globals, loader: loader, now: now, rendering: rendering, into: &output)
        return String(decoding: output, as: UTF8.self)
    }
}
