/// What is wrong at one place of a template.
public struct LiquidError: Error, Sendable, Equatable {
    /// The kinds of error; the raw value is the code that a report shows.
    public enum Code: String, Sendable, CaseIterable {
        /// The source is not Liquid.
        case syntax = "liquid-syntax"
        /// A tag that does not exist, or not here.
        case unknownTag = "unknown-tag"
        /// A filter that does not exist.
        case unknownFilter = "unknown-filter"
        /// A variable that does not exist.
        case unknownVariable = "unknown-variable"
        /// A property that its object does not have.
        case unknownProperty = "unknown-property"
        /// Too few, too many or unfit arguments.
        case argument = "liquid-argument"
        /// A template that `render` or `include` names and that does not exist.
        case unknownTemplate = "unknown-template"
        /// A template that ends up rendering itself.
        case recursion = "template-recursion"
        /// Blocks, or `render` and `include`, nested beyond `Limits.nesting`.
        case nestingLimit = "nesting-limit"
        /// More work than `Limits.renderScore`.
        case renderLimit = "render-limit"
        /// More output than `Limits.outputBytes`.
        case outputLimit = "output-limit"
        /// More kept than `Limits.assignSize`.
        case assignLimit = "assign-limit"
        /// A filter or tag of the host's that failed.
        case host = "liquid-host"
    }

    /// A place in a template.
    public struct Place: Sendable, Equatable {
        /// The template's name, as it was given when it was compiled.
        public var template: String
        /// The line, from 1.
        public var line: Int
        /// The column in Unicode scalars, from 1.
        public var column: Int

        /// A place.
        public init(template: String, line: Int, column: Int) {
            self.template = template
            self.line = line
            self.column = column
        }
    }

    /// Which kind of error it is.
    public var code: Code
    /// One sentence without its full stop.
    public var message: String
    /// Where it is.
    public var place: Place
    /// How many Unicode scalars of the line it concerns, at least 1.
    public var length: Int
    /// What was probably meant instead.
    public var suggestion: String?
    /// The `render` and `include` tags that led here, the innermost first.
    public var chain: [Place]
    /// The page that was being made; empty while compiling.
    public var rendering: String

    /// An error of that code at that place.
    public init(
        code: Code, message: String, place: Place, length: Int = 1, suggestion: String? = nil, chain: [Place] = [],
        rendering: String = ""
    ) {
        self.code = code
        self.message = message
        self.place = place
        self.length = length
        self.suggestion = suggestion
        self.chain = chain
        self.rendering = rendering
    }
}

extension LiquidError: CustomStringConvertible {
    /// One line: place, message, suggestion, chain and page.
    public var description: String {
        var text = "\(place.template):\(place.line):\(place.column): \(message)"
        if let suggestion { text += "; did you mean ‘\(suggestion)’?" }
        for place in chain { text += ", from \(place.template):\(place.line):\(place.column)" }
        if !rendering.isEmpty { text += ", for \(rendering)" }
        return text
    }
}

/// Everything that is wrong with one template, or that went wrong in one render: at least one error, in order.
public struct LiquidErrors: Error, Sendable, Equatable, CustomStringConvertible {
    /// The errors, at least one.
    public var errors: [LiquidError]

    /// Those errors together.
    public init(_ errors: [LiquidError]) { self.errors = errors }

    /// One line for each.
    public var description: String { errors.map(\.description).joined(separator: "\n") }
}
