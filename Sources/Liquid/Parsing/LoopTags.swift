/// `for` and `tablerow`.
extension TemplateParser {
    mutating func loop(_ token: Token, _ scanner: inout Scanner, _ block: inout Block) {
        var loop = Loop(variable: "", name: "")
        noting { (parser) throws(ParseError) in try parser.loopHead(token.markup, &loop) }
        var (body, stop) = body(of: "for", token, &scanner, stops: ["else", "endfor"])
        loop.body = body
        while let current = stop, markup.text(current.name) == "else" {
            (body, stop) = self.body(of: "for", token, &scanner, stops: ["else", "endfor"])
            loop.otherwise = body
        }
        if loop.body.isBlank, loop.otherwise?.isBlank ?? true {
            loop.body.dropText()
            loop.otherwise?.dropText()
        } else {
            block.isBlank = false
        }
        block.nodes.append(Node(kind: .loop(loop), span: token.span))
    }

    private mutating func loopHead(_ span: Span, _ loop: inout Loop) throws(ParseError) {
        try markup.begin(span)
        loop.variable = markup.text(try markup.expect(.identifier, "the name of a variable").span)
        guard markup.take(word: "in") else { throw ParseError("expected ‘in’ after the variable", markup.next.span) }
        let start = markup.next.span
        loop.collection = try markup.expression()
        loop.name = loop.variable + "-" + trimmed(start, before: markup.next.span)
        loop.isReversed = markup.take(word: "reversed")
        while markup.looks(.comma) || markup.looks(.identifier) {
            _ = markup.take(.comma)
            if markup.looks(.end) { break }
            let key = try markup.expect(.identifier, "‘limit’ or ‘offset’")
            let name = markup.text(key.span)
            guard name == "limit" || name == "offset" else {
                throw ParseError(
                    "‘for’ takes no argument ‘\(name)’", key.span, code: .argument,
                    suggestion: nearest(name, among: ["limit", "offset"]))
            }
            _ = try markup.expect(.colon, "‘:’")
            if name == "limit" {
                loop.limit = try markup.expression()
            } else {
                loop.continues = markup.take(word: "continue")
                loop.offset = loop.continues ? nil : try markup.expression()
            }
        }
        try markup.expectEnd()
    }

    private func trimmed(_ start: Span, before next: Span) -> String {
        var end = Int(next.start)
        while end > Int(start.start), source[end - 1].isSpace { end -= 1 }
        return markup.text(Span(Int(start.start), end))
    }

    mutating func row(_ token: Token, _ scanner: inout Scanner, _ block: inout Block) {
        var row = Row(variable: "")
        noting { (parser) throws(ParseError) in try parser.rowHead(token.markup, &row) }
        row.body = body(of: "tablerow", token, &scanner, stops: ["endtablerow"]).block
        block.isBlank = block.isBlank && row.body.isBlank
        block.nodes.append(Node(kind: .row(row), span: token.span))
    }

    private mutating func rowHead(_ span: Span, _ row: inout Row) throws(ParseError) {
        try markup.begin(span)
        row.variable = markup.text(try markup.expect(.identifier, "the name of a variable").span)
        guard markup.take(word: "in") else { throw ParseError("expected ‘in’ after the variable", markup.next.span) }
        row.collection = try markup.expression()
        _ = markup.take(.comma)
        while let key = markup.take(.identifier) {
            _ = try markup.expect(.colon, "‘:’")
            let value = try markup.expression()
            switch markup.text(key.span) {
            case "cols": row.columns = value
            case "limit": row.limit = value
            case "offset": row.offset = value
            case "range": break
            case let name:
                throw ParseError(
                    "‘tablerow’ takes no argument ‘\(name)’", key.span, code: .argument,
                    suggestion: nearest(name, among: ["cols", "limit", "offset", "range"]))
            }
            _ = markup.take(.comma)
        }
        try markup.expectEnd()
    }
}
