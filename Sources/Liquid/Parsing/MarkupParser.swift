/// Reads expressions, pipelines and conditions from the markup of one tag or output.
struct MarkupParser {
    let source: UnsafeBufferPointer<UInt8>
    private(set) var lexemes: [Lexeme] = []
    var pool: SyntaxPool
    private var place = 0
    private var depth = 0
    private let deepest: Int

    init(source: UnsafeBufferPointer<UInt8>, nesting: Int) {
        self.source = source
        deepest = nesting
        pool = SyntaxPool(expecting: source.count)
        lexemes.reserveCapacity(32)
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
            if steps < 0, let literal = literal(first.span) { return pool.add(literal) }
            return pool.add(.variable(text(first.span), first.span, steps: steps))
        case .openSquare:
            place += 1
            let key = try expression()
            let close = try expect(.closeSquare, "‘]’")
            return pool.add(.computed(key, first.span.to(close.span), steps: try lookupSteps()))
        case .string:
            place += 1
            return pool.add(.literal(.string(text(Span(Int(first.span.start) + 1, Int(first.span.end) - 1)))))
        case .number:
            place += 1
            return pool.add(.literal(number(first.span)))
        case .openRound:
            place += 1
            let lower = try expression()
            _ = try expect(.range, "‘..’")
            let upper = try expression()
            let close = try expect(.closeRound, "‘)’")
            return pool.add(.range(lower, upper, first.span.to(close.span)))
        default: throw ParseError("expected a value, found \(found)", first.span)
        }
    }

    private func literal(_ span: Span) -> Expression.Kind? {
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

    /// The place of the first step; -1 where there is none.
    private mutating func lookupSteps() throws(ParseError) -> Int32 {
        var (first, last): (Int32, Int) = (-1, -1)
        while true {
            let step: Step
            if let open = take(.openSquare) {
                let key = try expression()
                let close = try expect(.closeSquare, "‘]’")
                step = Step(kind: .key(key), span: open.span.to(close.span))
            } else if take(.dot) != nil {
                let name = try expect(.identifier, "a name after the dot")
                step = Step(kind: .name(text(name.span)), span: name.span)
            } else {
                return first
            }
            let place = pool.steps.count
            pool.steps.append(step)
            if first < 0 { first = Int32(place) } else { pool.steps[last].next = Int32(place) }
            last = place
        }
    }

    // MARK: Pipelines

    mutating func pipeline(_ span: Span) throws(ParseError) -> Pipeline {
        let start = pool.filters.count
        if looks(.end) { return Pipeline(head: nil, filters: start..<start, span: span) }
        let head = try expression()
        while take(.pipe) != nil { try filter() }
        try expectEnd()
        return Pipeline(head: head, filters: start..<pool.filters.count, span: span)
    }

    private mutating func filter() throws(ParseError) {
        let name = try expect(.identifier, "the name of a filter")
        let start = pool.arguments.count
        if take(.colon) != nil {
            while !looks(.pipe), !looks(.end) {
                let span = next.span
                var keyword: String?
                if looks(.identifier), looks(.colon, ahead: 1) {
                    keyword = text(span)
                    place += 2
                }
                let value = try expression()
                pool.arguments.append(Argument(keyword: keyword, span: span, value: value))
                if take(.comma) == nil { break }
            }
        }
        pool.filters.append(
            FilterCall(name: text(name.span), span: name.span, arguments: start..<pool.arguments.count))
    }

    // MARK: Conditions

    mutating func condition() throws(ParseError) -> Condition {
        let start = pool.tests.count
        while true {
            var test = try comparison()
            test.joint = take(word: "and") ? .and : take(word: "or") ? .or : .none
            pool.tests.append(test)
            if test.joint == .none { return start..<pool.tests.count }
        }
    }

    private mutating func comparison() throws(ParseError) -> Test {
        let start = next.span
        let left = try expression()
        guard let sign = take(.comparison) else { return Test(left: left, right: left, span: start) }
        let right = try expression()
        return Test(
            left: left, comparison: comparison(sign.span), right: right, span: start.to(lexemes[place - 1].span))
    }

    private func comparison(_ sign: Span) -> Test.Comparison {
        let (first, isLong) = (source[Int(sign.start)], sign.end - sign.start == 2)
        switch first {
        case UInt8(ascii: "="): return .equal
        case UInt8(ascii: "!"): return .notEqual
        case UInt8(ascii: "<"):
            return !isLong ? .less : source[Int(sign.start) + 1] == UInt8(ascii: ">") ? .notEqual : .lessOrEqual
        case UInt8(ascii: ">"): return isLong ? .greaterOrEqual : .greater
        default: return .contains
        }
    }
}
