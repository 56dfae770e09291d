/// Reads a template's blocks. An error is noted and reading goes on, so that several are reported together.
struct TemplateParser {
    let source: UnsafeBufferPointer<UInt8>
    let environment: Environment
    var markup: MarkupParser
    var errors: [ParseError] = []
    /// Whether the token before took the white space after it away.
    private var trims = false
    /// Whether the node before is text, which a `{%-` may take white space from.
    private var followsText = false
    private(set) var openers: [(name: String, span: Span)] = []
    private static let mostErrors = 50

    init(source: UnsafeBufferPointer<UInt8>, environment: Environment) {
        self.source = source
        self.environment = environment
        markup = MarkupParser(source: source, nesting: environment.limits.nesting)
    }

    mutating func document() -> Block {
        var scanner = Scanner(source: source, place: 0, end: source.count, readsLines: false)
        var block = Block()
        _ = read(&scanner, into: &block, until: [])
        return block
    }

    /// Reads nodes up to a tag named in `stops`, which is returned; nil at the end, or where an outer block ends.
    mutating func read(_ scanner: inout Scanner, into block: inout Block, until stops: [String]) -> Token? {
        followsText = false
        block.nodes.reserveCapacity(4)
        while let token = scanner.next() {
            if errors.count >= Self.mostErrors {
                scanner.place = scanner.end
                return nil
            }
            switch token.kind {
            case .text: if !scanner.readsLines { add(text: token.span, to: &block) }
            case .output:
                trim(token, &block)
                block.isBlank = false
                noting { (parser) throws(ParseError) in
                    try parser.markup.begin(token.markup)
                    let pipeline = try parser.markup.pipeline(token.markup)
                    block.nodes.append(Node(kind: .output(pipeline), span: token.span))
                }
                followsText = false
            case .nameless:
                trim(token, &block)
                note("a tag has a name: {% name … %}", token.span)
            case .unclosed:
                note("this is opened and never closed", Span(Int(token.span.start), Int(token.span.start) + 2))
            case .tag:
                if !scanner.readsLines { trim(token, &block) }
                let name = markup.text(token.name)
                if stops.contains(name) { return token }
                if source[Int(token.name.start)] == UInt8(ascii: "e"), closesOuter(name) {
                    scanner.place = Int(token.span.start)
                    return nil
                }
                tag(name, token, &scanner, &block)
                followsText = false
            }
        }
        return nil
    }

    // MARK: White space

    private mutating func add(text span: Span, to block: inout Block) {
        var start = Int(span.start)
        let end = Int(span.end)
        if block.isBlank { block.isBlank = source[start..<end].allSatisfy(\.isSpace) }
        if trims { while start < end, source[start].isStripped { start += 1 } }
        trims = false
        block.nodes.append(Node(kind: .text(Span(start, end)), span: Span(start, end)))
        followsText = true
    }

    private mutating func trim(_ token: Token, _ block: inout Block) {
        if token.trimsBefore, followsText, let last = block.nodes.last, case .text(let span) = last.kind {
            var end = Int(span.end)
            while end > Int(span.start), source[end - 1].isStripped { end -= 1 }
            block.nodes[block.nodes.count - 1].kind = .text(Span(Int(span.start), end))
        }
        trims = token.trimsAfter
    }

    /// What comes after a block whose content was passed over.
    mutating func trimAfter(_ token: Token) { trims = token.trimsAfter }

    // MARK: Blocks

    /// Reads the block that a tag opens, up to its end or another of its tags.
    mutating func body(
        of name: String, _ opener: Token, _ scanner: inout Scanner, stops: [String]
    ) -> (block: Block, stop: Token?) {
        var block = Block()
        guard openers.count < environment.limits.nesting else {
            errors.append(
                ParseError(
                    "blocks nest deeper than \(environment.limits.nesting)", opener.span, code: .nestingLimit))
            scanner.place = scanner.end
            return (block, opener)
        }
        openers.append((name, opener.span))
        let stop = read(&scanner, into: &block, until: stops)
        openers.removeLast()
        if stop == nil { note("‘\(name)’ is never closed: there is no ‘end\(name)’", opener.name) }
        return (block, stop)
    }

    /// Whether a tag ends a block outside the one being read, which then is what lacks its end.
    private func closesOuter(_ name: String) -> Bool {
        guard name.hasPrefix("end") else { return false }
        let closed = name.dropFirst(3)
        return openers.dropLast().contains { $0.name == closed }
    }

    // MARK: Errors

    mutating func note(_ message: String, _ span: Span, code: LiquidError.Code = .syntax, suggestion: String? = nil) {
        if errors.count < Self.mostErrors {
            errors.append(ParseError(message, span, code: code, suggestion: suggestion))
        }
    }

    mutating func noting(_ read: (inout TemplateParser) throws(ParseError) -> Void) {
        do throws(ParseError) { try read(&self) } catch { errors.append(error) }
    }
}
