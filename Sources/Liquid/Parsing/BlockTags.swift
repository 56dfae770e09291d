extension TemplateParser {
    /// Reads one tag, and the block that it opens.
    mutating func tag(_ name: String, _ token: Token, _ scanner: inout Scanner, _ block: inout Block) {
        switch name {
        case "if", "unless": conditional(name, token, &scanner, &block)
        case "for": loop(token, &scanner, &block)
        case "assign": assign(token, &block)
        case "case": choice(token, &scanner, &block)
        case "capture": capture(token, &scanner, &block)
        case "render", "include": partial(name, token, &block)
        case "comment": comment(token, &scanner)
        case "#": inlineComment(token)
        case "liquid": lines(token, &block)
        case "echo": echo(token, &block)
        case "cycle": cycle(token, &block)
        case "increment", "decrement": counter(name, token, &block)
        case "break", "continue":
            block.isBlank = false
            block.nodes.append(Node(kind: .stop(isBreak: name == "break"), span: token.span))
        case "tablerow": row(token, &scanner, &block)
        case "ifchanged":
            let body = body(of: name, token, &scanner, stops: ["endifchanged"])
            block.isBlank = block.isBlank && body.block.isBlank
            block.nodes.append(Node(kind: .changed(body.block), span: token.span))
        case "raw": raw(token, &scanner, &block)
        case "doc": doc(token, &scanner, &block)
        default: other(name, token, &scanner, &block)
        }
    }

    private static let ifStops = ["elsif", "else", "endif"]
    private static let unlessStops = ["elsif", "else", "endunless"]
    private static let caseStops = ["when", "else", "endcase"]

    private mutating func conditional(
        _ name: String, _ token: Token, _ scanner: inout Scanner, _ block: inout Block
    ) {
        var branches: [Branch] = []
        var tag: Token? = token
        var tagName = name
        let stops = name == "if" ? Self.ifStops : Self.unlessStops
        while let current = tag {
            var condition: Condition?
            if tagName != "else" {
                noting { (parser) throws(ParseError) in
                    try parser.markup.begin(current.markup)
                    condition = try parser.markup.condition()
                    try parser.markup.expectEnd()
                }
            }
            let (body, stop) = body(of: name, token, &scanner, stops: stops)
            branches.append(
                Branch(condition: condition, isNegated: branches.isEmpty && name == "unless", block: body))
            tagName = stop.map { markup.text($0.name) } ?? ""
            tag = tagName == "elsif" || tagName == "else" ? stop : nil
        }
        let isBlank = branches.allSatisfy(\.block.isBlank)
        if isBlank { for place in branches.indices { branches[place].block.dropText() } }
        block.isBlank = block.isBlank && isBlank
        block.nodes.append(Node(kind: .conditional(branches: branches), span: token.span))
    }

    private mutating func choice(_ token: Token, _ scanner: inout Scanner, _ block: inout Block) {
        var choice = Choice(subject: nil, branches: [])
        noting { (parser) throws(ParseError) in
            try parser.markup.begin(token.markup)
            choice.subject = try parser.markup.expression()
            try parser.markup.expectEnd()
        }
        let stops = Self.caseStops
        var (before, stop) = body(of: "case", token, &scanner, stops: stops)
        var isBlank = before.isBlank
        while let current = stop {
            let name = markup.text(current.name)
            if name == "endcase" || name == "case" { break }
            var tests: [Choice.Test] = []
            noting { (parser) throws(ParseError) in
                try parser.markup.begin(current.markup)
                if name == "when" {
                    repeat {
                        tests.append(.value(try parser.markup.expression()))
                    } while parser.markup.take(word: "or") || parser.markup.take(.comma) != nil
                } else {
                    tests.append(.otherwise)
                }
                try parser.markup.expectEnd()
            }
            let (body, next) = body(of: "case", token, &scanner, stops: stops)
            isBlank = isBlank && body.isBlank
            choice.branches.append((tests, current.span, body))
            stop = next
        }
        if isBlank { for place in choice.branches.indices { choice.branches[place].block.dropText() } }
        block.isBlank = block.isBlank && isBlank
        block.nodes.append(Node(kind: .choice(choice), span: token.span))
    }

    private mutating func capture(_ token: Token, _ scanner: inout Scanner, _ block: inout Block) {
        let name = variableName(in: token.markup)
        if name == nil { note("‘capture’ takes the name of a variable", token.span) }
        let (body, _) = body(of: "capture", token, &scanner, stops: ["endcapture"])
        block.nodes.append(Node(kind: .capture(name: name?.name ?? "", body), span: token.span))
    }

    private mutating func lines(_ token: Token, _ block: inout Block) {
        var scanner = Scanner(
            source: source, place: Int(token.markup.start), end: Int(token.markup.end), readsLines: true)
        if openers.count >= environment.limits.nesting {
            return note("blocks nest deeper than \(environment.limits.nesting)", token.span, code: .nestingLimit)
        }
        readLines(&scanner, into: &block)
    }

    private mutating func other(
        _ name: String, _ token: Token, _ scanner: inout Scanner, _ block: inout Block
    ) {
        guard let tag = environment.tags[name] else {
            block.isBlank = false
            return note(unknownTag: name, token.name)
        }
        block.isBlank = false
        var arguments: [Expression] = []
        var keywords: [(name: String, value: Expression)] = []
        noting { (parser) throws(ParseError) in
            try parser.markup.begin(token.markup)
            while !parser.markup.looks(.end) {
                if parser.markup.looks(.identifier), parser.markup.looks(.colon, ahead: 1) {
                    let key = parser.markup.text(try parser.markup.expect(.identifier, "a name").span)
                    _ = parser.markup.take(.colon)
                    keywords.append((key, try parser.markup.expression()))
                    if !tag.keywords.contains(key) {
                        throw ParseError(
                            "‘\(name)’ takes no argument ‘\(key)’", token.markup, code: .argument,
                            suggestion: nearest(key, among: tag.keywords))
                    }
                } else {
                    arguments.append(try parser.markup.expression())
                }
                _ = parser.markup.take(.comma)
            }
            if !tag.arguments.contains(arguments.count) {
                throw ParseError(
                    wrongCount(of: name, arguments.count, tag.arguments), token.span, code: .argument)
            }
        }
        var content: Block?
        if case .block = tag.kind { content = body(of: name, token, &scanner, stops: ["end" + name]).block }
        block.nodes.append(
            Node(kind: .hostTag(name: name, arguments: arguments, keywords: keywords, content), span: token.span))
    }

    private mutating func note(unknownTag name: String, _ span: Span) {
        let opener = openers.last?.name
        if name.hasPrefix("end"), let opener {
            note("‘\(name)’ does not end ‘\(opener)’, which is open here; ‘end\(opener)’ does", span, code: .unknownTag)
        } else if name.hasPrefix("end") {
            note("‘\(name)’ ends a block that was never opened", span, code: .unknownTag)
        } else if ["else", "elsif", "when"].contains(name) {
            note("‘\(name)’ has no place here", span, code: .unknownTag)
        } else {
            note(
                "there is no tag ‘\(name)’", span, code: .unknownTag,
                suggestion: nearest(name, among: Self.standardTags + environment.tags.keys.sorted()))
        }
    }

    static let standardTags = [
        "assign", "break", "capture", "case", "comment", "continue", "cycle", "decrement", "doc", "echo", "for", "if",
        "ifchanged", "include", "increment", "liquid", "raw", "render", "tablerow", "unless",
    ]
}

extension Block {
    /// A blank block of a control tag prints nothing: its white space is dropped.
    mutating func dropText() {
        nodes.removeAll { node in
            if case .text = node.kind { true } else { false }
        }
    }
}

func wrongCount(of name: String, _ count: Int, _ allowed: ClosedRange<Int>) -> String {
    let least = allowed.lowerBound
    let most = allowed.upperBound
    if most == 0 { return "‘\(name)’ takes no arguments, and \(count) \(count == 1 ? "is" : "are") given" }
    let takes = least == most ? "\(least)" : "\(least) to \(most)"
    return
        "‘\(name)’ takes \(takes) argument\(most == 1 && least == most ? "" : "s"), and \(count) \(count == 1 ? "is" : "are") given"
}
