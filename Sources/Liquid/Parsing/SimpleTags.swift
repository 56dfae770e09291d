/// Tags that are their own markup and nothing more.
extension TemplateParser {
    mutating func echo(_ token: Token, _ block: inout Block) {
        block.isBlank = false
        noting { (parser) throws(ParseError) in
            try parser.markup.begin(token.markup)
            let pipeline = try parser.markup.pipeline(token.markup)
            block.nodes.append(Node(kind: .output(pipeline), span: token.span))
        }
    }

    mutating func assign(_ token: Token, _ block: inout Block) {
        guard let (name, after) = variableName(in: token.markup, isAssigned: true) else {
            return note("‘assign’ takes a name, ‘=’ and a value: {% assign name = value %}", token.span)
        }
        noting { (parser) throws(ParseError) in
            let span = Span(after, Int(token.markup.end))
            try parser.markup.begin(span)
            let pipeline = try parser.markup.pipeline(span)
            block.nodes.append(Node(kind: .assign(name: name, pipeline), span: token.span))
        }
    }

    /// The name that `assign` and `capture` give a value. As in the reference it may hold dots and brackets, which are
    /// then part of the name, and what stands before it is passed over.
    func variableName(in span: Span, isAssigned: Bool = false) -> (name: String, after: Int)? {
        let end = Int(span.end)
        var place = Int(span.start)
        while place < end {
            let start = place
            while place < end, isNamed(source[place], at: place, before: end) { place += 1 }
            if place > start {
                let name = Span(start, place)
                if !isAssigned { return (markup.text(name), place) }
                while place < end, source[place].isSpace { place += 1 }
                if place < end, source[place] == UInt8(ascii: "=") { return (markup.text(name), place + 1) }
                if environment.mode == .strict { return nil }
            } else {
                place += 1
            }
        }
        return nil
    }

    private func isNamed(_ byte: UInt8, at place: Int, before end: Int) -> Bool {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "["), UInt8(ascii: "]"): true
        case UInt8(ascii: "("): place + 1 < end && isNamed(source[place + 1], at: place + 1, before: end)
        case UInt8(ascii: ")"): place > 0 && (source[place - 1].isWord || source[place - 1] == UInt8(ascii: "]"))
        default: byte.isWord
        }
    }

    mutating func counter(_ name: String, _ token: Token, _ block: inout Block) {
        block.isBlank = false
        var (start, end) = (Int(token.markup.start), Int(token.markup.end))
        while start < end, source[start].isStripped { start += 1 }
        while start < end, source[end - 1].isStripped { end -= 1 }
        if start == end, environment.mode == .strict { note("‘\(name)’ takes the name of a counter", token.span) }
        let counter = markup.text(Span(start, end))
        block.nodes.append(
            Node(kind: .counter(name: counter, step: name == "increment" ? 1 : -1), span: token.span))
    }

    mutating func cycle(_ token: Token, _ block: inout Block) {
        block.isBlank = false
        noting { (parser) throws(ParseError) in
            try parser.markup.begin(token.markup)
            var values = [try parser.markup.expression()]
            var group: Cycle.Group?
            if parser.markup.take(.colon) != nil {
                group = .named(values[0])
                values = [try parser.markup.expression()]
            }
            while parser.markup.take(.comma) != nil, !parser.markup.looks(.end) {
                values.append(try parser.markup.expression())
            }
            try parser.markup.expectEnd()
            let cycle = Cycle(group: group ?? .unnamed(parser.groupName(values, at: token.span)), values: values)
            block.nodes.append(Node(kind: .cycle(cycle), span: token.span))
        }
    }

    /// Cycles without a name share their place where their values are the same literals.
    private func groupName(_ values: [Expression], at span: Span) -> String {
        var name = "["
        for value in values {
            switch markup.pool.kind(value) {
            case .literal(let literal): name += literal.inspected + ", "
            case .empty, .blank: name += "\"\", "
            case .variable, .computed, .range: return "at \(span.start)"
            }
        }
        return name
    }

    mutating func partial(_ name: String, _ token: Token, _ block: inout Block) {
        block.isBlank = false
        noting { (parser) throws(ParseError) in
            try parser.markup.begin(token.markup)
            if name == "render", !parser.markup.looks(.string) {
                throw ParseError("‘render’ takes the name of a template in quotation marks", parser.markup.next.span)
            }
            var partial = Partial(isolated: name == "render", template: try parser.markup.expression())
            partial.isLoop = parser.markup.take(word: "for")
            if partial.isLoop || parser.markup.take(word: "with") { partial.value = try parser.markup.expression() }
            if parser.markup.take(word: "as") {
                let alias = try parser.markup.expect(.identifier, "a name after ‘as’")
                partial.alias = parser.markup.text(alias.span)
            }
            _ = parser.markup.take(.comma)
            while let key = parser.markup.take(.identifier) {
                _ = try parser.markup.expect(.colon, "‘:’")
                partial.arguments.append((parser.markup.text(key.span), try parser.markup.expression()))
                _ = parser.markup.take(.comma)
            }
            try parser.markup.expectEnd()
            block.nodes.append(Node(kind: .partial(partial), span: token.span))
        }
    }
}
