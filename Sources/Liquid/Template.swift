import Glibc

/// A compiled template: compiled once, rendered any number of times from any number of threads.
public struct Template: Sendable {
    let program: Program

    /// The name that errors give it.
    public var name: String { program.name }

    /// The bytes that it was made from.
    public var source: [UInt8] { Array(program.source.all) }

    /// Compiles a template.
    ///
    /// - Parameters:
    ///   - source: The template, whole.
    ///   - name: What errors call it: its path, say.
    ///   - environment: How strict it is, whether it makes HTML, and its filters and tags.
    /// - Throws: Every error that could be found, in the order of their places.
    public init(source: String, name: String = "", environment: Environment = Environment()) throws(LiquidErrors) {
        let bytes = Array(source.utf8)
        program = try bytes.withUnsafeBufferPointer { (buffer) throws(LiquidErrors) in
            var parser = TemplateParser(source: buffer, environment: environment)
            let block = parser.document()
            var compiler = Compiler(environment: environment, source: buffer, pool: parser.markup.pool)
            if parser.errors.isEmpty || environment.mode == .strict { compiler.compile(block) }
            let errors = (parser.errors + compiler.errors).sorted { $0.span.start < $1.span.start }
            guard errors.isEmpty else { throw LiquidErrors(errors.map { $0.error(in: buffer, template: name) }) }
            return Program(compiler, name: name, source: bytes, environment: environment)
        }
    }

    /// Renders UTF-8.
    ///
    /// An error does not end the render, so that several are reported together; only a limit does. What was rendered
    /// is in the output then too, with nothing in the place of what failed.
    ///
    /// - Parameters:
    ///   - variables: What this template and those that it includes see, and `render` does not pass on.
    ///   - globals: What every template sees, behind all else.
    ///   - loader: Where `include` and `render` find templates.
    ///   - now: The instant that `now` and `today` stand for, in seconds since 1970-01-01T00:00:00Z; the current one
    ///     where nil.
    ///   - clock: The same, in place of `now`, and tells after whether anything in the render depends on it.
    ///   - rendering: The page being made, which errors name.
    ///   - fragments: What was rendered before and need not be again.
    ///   - output: What is rendered takes the place of what is there, in the same memory where it has room.
    /// - Throws: Everything that went wrong.
    public func render(
        variables: LiquidDictionary = [:], globals: (any LiquidObject)? = nil, loader: (any TemplateLoader)? = nil,
        now: Int? = nil, clock: LiquidClock? = nil, rendering: String = "",
        fragments: (any FragmentStore)? = nil, into output: inout LiquidOutput
    ) throws(LiquidErrors) {
        var machine = Machine(
            program, variables: variables, globals: globals, loader: loader,
            clock: clock ?? LiquidClock(instant: now ?? time(nil)), rendering: rendering, fragments: fragments,
            inMemoryOf: &output)
        machine.render()
        program.largestSize.max(machine.output.count, ordering: .relaxed)
        swap(&output, &machine.output)
        if !machine.errors.isEmpty { throw LiquidErrors(machine.errors) }
    }

    /// Renders to the end of a buffer; otherwise as
    /// `render(variables:globals:loader:now:clock:rendering:fragments:into:)`.
    public func render(
        variables: LiquidDictionary = [:], globals: (any LiquidObject)? = nil, loader: (any TemplateLoader)? = nil,
        now: Int? = nil, clock: LiquidClock? = nil, rendering: String = "",
        fragments: (any FragmentStore)? = nil, into output: inout [UInt8]
    ) throws(LiquidErrors) {
        var rendered = LiquidOutput()
        defer { output.append(contentsOf: rendered.contents) }
        try render(
            variables: variables, globals: globals, loader: loader, now: now, clock: clock, rendering: rendering,
            fragments: fragments, into: &rendered)
    }

    /// Renders to a string; otherwise as `render(variables:globals:loader:now:clock:rendering:fragments:into:)`.
    public func render(
        variables: LiquidDictionary = [:], globals: (any LiquidObject)? = nil, loader: (any TemplateLoader)? = nil,
        now: Int? = nil, clock: LiquidClock? = nil, rendering: String = "",
        fragments: (any FragmentStore)? = nil
    ) throws(LiquidErrors) -> String {
        var output = LiquidOutput()
        try render(
            variables: variables, globals: globals, loader: loader, now: now, clock: clock, rendering: rendering,
            fragments: fragments, into: &output)
        return String(decoding: output.contents, as: UTF8.self)
    }
}

extension ParseError {
    func error(in source: UnsafeBufferPointer<UInt8>, template: String) -> LiquidError {
        let (place, length) = LiquidError.Place.locate(span, in: source, template: template)
        return LiquidError(code: code, message: message, place: place, length: length, suggestion: suggestion)
    }
}
