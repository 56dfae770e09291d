import Synchronization

/// A compiled template.
final class Program: Sendable {
    let name: String
    let source: Lasting<UInt8>
    let ops: Lasting<Op>
    /// Where each op comes from.
    let spans: [Span]
    /// Where rendering goes on when an op fails: behind its tag.
    let recovery: [Int32]
    let constants: Lasting<Value>
    /// The variables that it mentions.
    let variables: Lasting<PropertyName>
    /// The properties that it mentions.
    let keys: Lasting<PropertyName>
    let localCount: Int
    let stackDepth: Int
    let sites: Sites
    let loops: Lasting<Sites.Loop>
    let partials: Lasting<PartialSite>
    /// Whether a loop may go on where another ended.
    let needsOffsets: Bool
    /// Whether a variable may be looked up that it does not mention.
    let looksUpNames: Bool
    let isStrict: Bool
    let escapes: Bool
    let limits: Limits
    let timeZone: LiquidTimeZone
    /// How many bytes it rendered at the most, so that the next render has room for them from the start.
    let largestSize = Atomic(0)

    init(_ compiler: consuming Compiler, name: String, source: [UInt8], environment: Environment) {
        self.name = name
        self.source = Lasting(source)
        ops = Lasting(compiler.ops)
        spans = compiler.spans
        recovery = compiler.recovery
        constants = Lasting(compiler.constants)
        keys = Lasting(compiler.keys)
        variables = Lasting(compiler.variables)
        localCount = compiler.localCount
        stackDepth = compiler.deepest
        sites = compiler.sites
        loops = Lasting(compiler.sites.loops)
        partials = Lasting(compiler.sites.partials)
        // A partial that `render` renders has loops and variables of its own.
        let includes = compiler.sites.partials.contains { !$0.isIsolated }
        needsOffsets = includes || compiler.sites.loops.contains(where: \.continues)
        looksUpNames = includes || !compiler.sites.bindings.isEmpty
        isStrict = environment.mode == .strict
        escapes = environment.escapes
        limits = environment.limits
        timeZone = environment.timeZone
    }
}

/// What ops refer to beyond numbers.
struct Sites: Sendable {
    struct Loop: Sendable {
        var name: PropertyName
        var local: Int32
        var isReversed: Bool
        var continues: Bool
        /// How many ops its body has, for the render score.
        var weight: Int
    }

    struct Row: Sendable {
        var local: Int32
        var weight: Int
    }

    struct Cycle: Sendable {
        /// The group of an unnamed cycle; nil where a value that names it is below the values.
        var group: String?
        /// How many values there are.
        var count: Int
    }

    /// A name that a loop gives a meaning, where an included template can see it.
    struct Binding: Sendable {
        enum Place: Sendable {
            case local(Int32)
            case loop(Int32)
            case row(Int32)
        }

        var name: String
        var place: Place
    }

    struct HostFilterCall: Sendable {
        var filter: HostFilter
        var name: String
        var positional: Int
        var keywords: [String]
    }

    struct HostTagCall: Sendable {
        var tag: HostTag
        var name: String
        var positional: Int
        var keywords: [String]
        /// Where the rendered body is; -1 without one.
        var body: Int32
    }

    var loops: [Loop] = []
    var rows: [Row] = []
    var cycles: [Cycle] = []
    var bindings: [[Binding]] = []
    var partials: [PartialSite] = []
    var hostFilters: [HostFilterCall] = []
    var hostTags: [HostTagCall] = []
    var keywords: [[String]] = []
    var failures: [Fault] = []
}

/// What went wrong at an op.
struct Fault: Error, Sendable {
    var code: LiquidError.Code
    var message: String
    var suggestion: String?
    /// Whether the errors that it stands for are noted already.
    var isNoted = false
    /// Whether it counts for nothing in an `assign` in lenient mode.
    var isQuiet = false

    init(_ code: LiquidError.Code, _ message: String, suggestion: String? = nil) {
        self.code = code
        self.message = message
        self.suggestion = suggestion
    }

    /// Whether the render ends with it.
    var isLimit: Bool {
        switch code {
        case .nestingLimit, .renderLimit, .outputLimit, .assignLimit, .recursion: true
        default: false
        }
    }
}
