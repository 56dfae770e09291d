/// Turns a template's blocks into ops.
struct Compiler {
    let environment: Environment
    let source: UnsafeBufferPointer<UInt8>
    let pool: SyntaxPool
    var ops: [Op] = []
    var spans: [Span] = []
    var recovery: [Int32] = []
    var constants: [Value] = []
    var variables: [PropertyName] = []
    var keys: [PropertyName] = []
    var sites = Sites()
    var errors: [ParseError] = []
    var localCount = 0
    /// How deep the stack gets.
    var deepest = 0
    var depth = 0
    /// What loops around the place being compiled call their variables.
    var bindings: [Sites.Binding] = []
    var loopDepth: Int32 = 0
    /// What `break` and `continue` have to go through, the outermost first.
    var enclosures: [Enclosure] = []

    /// A block that `break` and `continue` leave.
    enum Enclosure {
        /// A loop, with the jumps to its end and to its next item that are still to be aimed.
        case loop(breaks: [Int], continues: [Int])
        case capture(variable: Int32)
        case captureLocal(Int32)
        case changed(key: Int32)
    }

    init(environment: Environment, source: UnsafeBufferPointer<UInt8>, pool: SyntaxPool) {
        self.environment = environment
        self.pool = pool
        self.source = source
        let expected = source.count / 12 + 8
        ops.reserveCapacity(expected)
        spans.reserveCapacity(expected)
        recovery.reserveCapacity(expected)
        constants.reserveCapacity(16)
        variables.reserveCapacity(16)
        keys.reserveCapacity(32)
    }

    mutating func compile(_ block: Block) {
        add(block)
        emit(.end, Span(source.count, source.count))
        while recovery.count < ops.count { recovery.append(Int32(ops.count - 1)) }
    }

    // MARK: Ops

    @discardableResult
    mutating func emit(_ code: Op.Code, _ span: Span, flag: UInt8 = 0, a: Int32 = 0, b: Int32 = 0) -> Int {
        ops.append(Op(code: code, flag: flag, a: a, b: b))
        spans.append(span)
        recovery.append(-1)
        return ops.count - 1
    }

    /// Notes that ops since a place go on here when one fails.
    mutating func recover(since start: Int) {
        for place in start..<ops.count where recovery[place] < 0 { recovery[place] = Int32(ops.count) }
    }

    mutating func aim(_ jumps: [Int], at target: Int? = nil) {
        for jump in jumps { ops[jump].b = Int32(target ?? ops.count) }
    }

    mutating func push(_ count: Int = 1) {
        depth += count
        deepest = max(deepest, depth)
    }

    mutating func constant(_ value: Value, _ span: Span) {
        constants.append(value)
        emit(.constant, span, a: Int32(constants.count - 1))
        push()
    }

    mutating func variable(_ name: String) -> Int32 {
        Self.place(of: name, in: &variables)
    }

    mutating func key(_ name: String) -> Int32 {
        Self.place(of: name, in: &keys)
    }

    private static func place(of name: String, in names: inout [PropertyName]) -> Int32 {
        if let place = names.place(of: name) { return Int32(place) }
        names.append(PropertyName(name))
        return Int32(names.count - 1)
    }

    mutating func local() -> Int32 {
        localCount += 1
        return Int32(localCount - 1)
    }

    /// Notes an error now in strict mode; in lenient mode it counts when it is reached.
    mutating func fail(
        _ code: LiquidError.Code, _ message: String, _ span: Span, suggestion: String? = nil
    ) {
        if environment.mode == .strict {
            errors.append(ParseError(message, span, code: code, suggestion: suggestion))
        }
        sites.failures.append(Fault(code, message, suggestion: suggestion))
        emit(.fail, span, a: Int32(sites.failures.count - 1))
    }
}
