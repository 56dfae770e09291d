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

/// What stands for a value in the source.
indirect enum Expression {
    case literal(Value)
    /// The word `empty`: a test in conditions, nothing elsewhere.
    case empty
    /// The word `blank`: likewise.
    case blank
    case range(Expression, Expression, Span)
    case lookup(Lookup)
}

/// A variable and the way into it: `page.tags[0].name`.
struct Lookup {
    enum Root {
        case name(String)
        /// `['name']`: the variable whose name is computed.
        case computed(Expression)
    }

    enum Step {
        case name(String)
        case key(Expression)
    }

    var root: Root
    var rootSpan: Span
    var steps: [(step: Step, span: Span)]

    var span: Span { steps.last.map { rootSpan.to($0.span) } ?? rootSpan }
}

/// One filter of a pipeline, with its arguments.
struct FilterCall {
    var name: String
    var span: Span
    var arguments: [Expression]
    var keywords: [(name: String, span: Span, value: Expression)]
}

/// A value and the filters that it goes through. Without a head it is nothing, as `{{ }}` is.
struct Pipeline {
    var head: Expression?
    var filters: [FilterCall]
    var span: Span
}

/// What `if` asks: comparisons from right to left, as the reference evaluates them.
indirect enum Condition {
    enum Comparison: UInt8 {
        case equal, notEqual, less, greater, lessOrEqual, greaterOrEqual, contains
    }

    case value(Expression)
    case comparison(Expression, Comparison, Expression, Span)
    case and(Condition, Condition)
    case or(Condition, Condition)
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

    var subject: Expression
    var branches: [(tests: [Test], span: Span, block: Block)]
}

/// `for`.
struct Loop {
    var variable: String
    var collection: Expression
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
    var collection: Expression
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
