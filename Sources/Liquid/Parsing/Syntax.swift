/// A stretch of the source, in bytes.
struct Span: Equatable {
    var start: Int32
    var end: Int32

    init(_ start: Int, _ end: Int) {
        self.start = Int32(truncatingIfNeeded: start)
        self.end = Int32(truncatingIfNeeded: end)
    }

    func to(_ other: Span) -> Span { Span(Int(start), Int(other.end)) }
}

/// What stands for a value in the source: a place among a template's expressions.
struct Expression {
    fileprivate(set) var place: Int32

    enum Kind {
        case literal(Value)
        /// The word `empty`: a test in conditions, nothing elsewhere.
        case empty
        /// The word `blank`: likewise.
        case blank
        case range(Expression, Expression, Span)
        /// A variable and the way into it, `page.tags[0].name`, by its first step.
        case variable(String, Span, steps: Int32)
        /// `['name']`: the variable whose name is computed.
        case computed(Expression, Span, steps: Int32)
    }
}

/// One step of the way into a variable.
struct Step {
    enum Kind {
        case name(String)
        case key(Expression)
    }

    var kind: Kind
    var span: Span
    /// The place of the next step; -1 after the last.
    var next: Int32 = -1
}

/// An argument of a filter, with the name of a keyword argument.
struct Argument {
    var keyword: String?
    var span: Span
    var value: Expression
}

/// One filter of a pipeline, with its arguments.
struct FilterCall {
    var name: String
    var span: Span
    /// Where its arguments are.
    var arguments: Range<Int>
}

/// A value and the filters that it goes through. Without a head it is nothing, as `{{ }}` is.
struct Pipeline {
    var head: Expression?
    /// Where its filters are.
    var filters: Range<Int>
    var span: Span
}

/// One comparison of a condition. Comparisons are evaluated from right to left, as in the reference.
struct Test {
    enum Comparison: UInt8 {
        case equal, notEqual, less, greater, lessOrEqual, greaterOrEqual, contains
    }

    enum Joint { case none, and, or }

    var left: Expression
    var comparison: Comparison?
    var right: Expression
    var span: Span
    /// What joins it to the comparison after it.
    var joint = Joint.none
}

/// Where a condition's comparisons are.
typealias Condition = Range<Int>

/// All expressions of a template and their parts. They are kept together, and refer to each other by their places.
struct SyntaxPool {
    private(set) var expressions: [Expression.Kind] = []
    var steps: [Step] = []
    var filters: [FilterCall] = []
    var arguments: [Argument] = []
    var tests: [Test] = []

    init(expecting bytes: Int) {
        let expected = bytes / 32 + 8
        expressions.reserveCapacity(expected)
        steps.reserveCapacity(expected)
        filters.reserveCapacity(expected / 2)
        arguments.reserveCapacity(expected / 4)
        tests.reserveCapacity(expected / 4)
    }

    mutating func add(_ kind: Expression.Kind) -> Expression {
        expressions.append(kind)
        return Expression(place: Int32(expressions.count - 1))
    }

    func kind(_ expression: Expression) -> Expression.Kind { expressions[Int(expression.place)] }
}

/// The nodes of one block.
struct Block {
    var nodes: [Node] = []
    /// Whether it holds only white space and what prints nothing; such a block of a control tag prints nothing.
    var isBlank = true
}

/// A piece of a template.
struct Node {
    enum Kind {
        case text(Span)
        case output(Pipeline)
        indirect case assign(name: String, Pipeline)
        indirect case capture(name: String, Block)
        case conditional(branches: [Branch])
        indirect case choice(Choice)
        indirect case loop(Loop)
        indirect case row(Row)
        case stop(isBreak: Bool)
        indirect case cycle(Cycle)
        case counter(name: String, step: Int)
        case changed(Block)
        indirect case partial(Partial)
        indirect case hostTag(
            name: String, arguments: [Expression], keywords: [(name: String, value: Expression)], Block?)
    }

    var kind: Kind
    var span: Span
}

/// A branch of `if` or `unless`; without a condition, of `else`.
struct Branch {
    var condition: Condition?
    var isNegated = false
    var block: Block
}

/// `case`, with its branches in order.
struct Choice {
    enum Test {
        case value(Expression)
        case otherwise
    }

    var subject: Expression?
    var branches: [(tests: [Test], span: Span, block: Block)]
}

/// `for`.
struct Loop {
    var variable: String
    var collection: Expression?
    /// What `offset: continue` knows the loop by: variable and collection as written.
    var name: String
    var isReversed = false
    var limit: Expression?
    var offset: Expression?
    var continues = false
    var body = Block()
    var otherwise: Block?
}

/// `tablerow`.
struct Row {
    var variable: String
    var collection: Expression?
    var columns: Expression?
    var limit: Expression?
    var offset: Expression?
    var body = Block()
}

/// `cycle`.
struct Cycle {
    enum Group {
        case named(Expression)
        case unnamed(String)
    }

    var group: Group
    var values: [Expression]
}

/// `include` and `render`.
struct Partial {
    var isolated: Bool
    var template: Expression
    var value: Expression?
    var isLoop = false
    var alias: String?
    var arguments: [(name: String, value: Expression)] = []
}
