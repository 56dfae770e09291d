/// Reads expressions, pipelines and conditions from the markup of one tag or output.
struct MarkupParser {
    let source: UnsafeBufferPointer<UInt8>
    private(set) var lexemes: [Lexeme] = []
    private var place = 0
    private var depth = 0
    private let deepest: Int

    init(source: UnsafeBufferPointer<UInt8>, nesting: Int) {
        self.source = source
        deepest = nesting
    }

    mutating func begin(_ span: Span) throws(ParseError) {
        (place, depth) = (0, 0)
        try Lexer(source: source).lexemes(from: Int(span.start), to: Int(span.end), into: &lexemes)
    }

    // MARK: Words

    var next: Lexeme { lexemes[place] }

    func looks(_ kind: Lexeme.Kind, ahead: Int = 0) -> Bool {
        place + ahead < lexemes.count && lexemes[place + ahead].kind == kind
    }

    mutating func take(_ kind: Lexeme.Kind) -> Lexeme? {
        guard looks(kind) else { return nil }
        defer { if kind != .end { place += 1 } }
        return lexemes[place]
    }

    mutating func expect(_ kind: Lexeme.Kind, _ what: String) throws(ParseError) -> Lexeme {
        guard let lexeme = take(kind) else { throw ParseError("expected \(what), found \(found)", next.span) }
        return lexeme
    }

    mutating func take(word: StaticString) -> Bool {
        guard looks(.identifier), spells(next.span, word) else { return false }
        place += 1
        return true
    }

    mutating func expectEnd() throws(ParseError) {
        if !looks(.end) { throw ParseError("expected the end here, found \(found)", next.span) }
    }

    func text(_ span: Span) -> String {
        String(decoding: source[Int(span.start)..<Int(span.end)], as: UTF8.self)
    }

    private func spells(_ span: Span, _ word: StaticString) -> Bool {
        guard Int(span.end - span.start) == word.utf8CodeUnitCount else { return false }
        for offset in 0..<word.utf8CodeUnitCount
        where source[Int(span.start) + offset] != word.utf8Start[offset] { return false }
        return true
    }

    private var found: String { looks(.end) ? "the end" : "‘\(text(next.span))’" }

    // MARK: Expressions

    mutating func expression() throws(ParseError) -> Expression {
        depth += 1
        defer { depth -= 1 }
        if depth > deepest {
            throw ParseError("brackets nest deeper than \(deepest)", next.span, code: .nestingLimit)
        }
        let first = next
        switch first.kind {
        case .identifier:
            place += 1
            let steps = try lookupSteps()
            if steps.isEmpty, let literal = literal(first.span) { return literal }
            return .lookup(Lookup(root: .name(text(first.span)), rootSpan: first.span, steps: steps))
        case .openSquare:
            place += 1
            let key = try expression()
            let close = try expect(.closeSquare, "‘]’")
            return .lookup(
                Lookup(root: .computed(key), rootSpan: first.span.to(close.span), steps: try lookupSteps()))
        case .string:
            place += 1
            return .literal(.string(text(Span(Int(first.span.start) + 1, Int(first.span.end) - 1))))
        case .number:
            place += 1
            return .literal(number(first.span))
        case .openRound:
            place += 1
            let lower = try expression()
            _ = try expect(.range, "‘..’")
            let upper = try expression()
            let close = try expect(.closeRound, "‘)’")
            return .range(lower, upper, first.span.to(close.span))
        default: throw ParseError("expected a value, found \(found)", first.span)
        }
    }

    private func literal(_ span: Span) -> Expression? {
        if spells(span, "true") { return .literal(.bool(true)) }
        if spells(span, "false") { return .literal(.bool(false)) }
        if spells(span, "nil") || spells(span, "null") { return .literal(.null) }
        if spells(span, "empty") { return .empty }
        if spells(span, "blank") { return .blank }
        return nil
    }

    private func number(_ span: Span) -> Value {
        Value(number: UnsafeBufferPointer(rebasing: source[Int(span.start)..<Int(span.end)]))
    }

    private mutating func lookupSteps() throws(ParseError) -> [(step: Lookup.Step, span: Span)] {
        var steps: [(step: Lookup.Step, span: Span)] = []
        while true {
            if let open = take(.openSquare) {
                let key = try expression()
                let close = try expect(.closeSquare, "‘]’")
                steps.append((.key(key), open.span.to(close.span)))
            } else if take(.dot) != nil {
                let name = try expect(.identifier, "a name after the dot")
                steps.append((.name(text(name.span)), name.span))
            } else {
                return steps
            }
        }
    }

    // MARK: Pipelines

    mutating func pipeline(_ span: Span) throws(ParseError) -> Pipeline {
        if looks(.end) { return Pipeline(head: nil, filters: [], span: span) }
        var pipeline = Pipeline(head: try expression(), filters: [], span: span)
        while take(.pipe) != nil { pipeline.filters.append(try filter()) }
        try expectEnd()
        return pipeline
    }

    private mutating func filter() throws(ParseError) -> FilterCall {
        let name = try expect(.identifier, "the name of a filter")
        var call = FilterCall(name: text(name.span), span: name.span, arguments: [], keywords: [])
        if take(.colon) != nil {
            while !looks(.pipe), !looks(.end) {
                if looks(.identifier), looks(.colon, ahead: 1) {
                    let key = next.span
                    place += 2
                    call.keywords.append((text(key), key, try expression()))
                } else {
                    call.arguments.append(try expression())
                }
                if take(.comma) == nil { break }
            }
        }
        return call
    }

    // MARK: Conditions

    mutating func condition() throws(ParseError) -> Condition {
        depth += 1
        defer { depth -= 1 }
        if depth > 10 * deepest { throw ParseError("the condition is too long", next.span, code: .nestingLimit) }
        let first = try comparison()
        if take(word: "and") { return .and(first, try condition()) }
        if take(word: "or") { return .or(first, try condition()) }
        return first
    }

    private mutating func comparison() throws(ParseError) -> Condition {
        let start = next.span
        let left = try expressionInCondition()
        guard let sign = take(.comparison) else { return .value(left) }
        let right = try expressionInCondition()
        return .comparison(left, Self.comparison(text(sign.span)), right, start.to(lexemes[place - 1].span))
    }

    /// Conditions may be long without being deep.
    private mutating func expressionInCondition() throws(ParseError) -> Expression {
        let outer = depth
        depth = 0
        defer { depth = outer }
        return try expression()
    }

    private static func comparison(_ sign: String) -> Condition.Comparison {
        switch sign {
        case "==": .equal
        case "!=", "<>": .notEqual
        case "<": .less
        case ">": .greater
        case "<=": .lessOrEqual
        case ">=": .greaterOrEqual
        default: .contains
        }
    }
}
