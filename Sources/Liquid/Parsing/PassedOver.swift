/// Tags whose content is not read as Liquid: `comment`, `#`, `raw` and `doc`.
extension TemplateParser {
    /// Comments nest, and `raw` inside them hides what it holds.
    mutating func comment(_ opener: Token, _ scanner: inout Scanner) {
        var depth = 1
        while let token = scanner.next() {
            guard token.kind == .tag else { continue }
            switch markup.text(token.name) {
            case "comment": depth += 1
            case "endcomment": depth -= 1
            case "raw":
                if rawEnd(&scanner, name: "endraw") == nil {
                    return note("‘raw’ is never closed: there is no ‘endraw’", token.name)
                }
            default: break
            }
            if depth == 0 {
                if !scanner.readsLines { trimAfter(token) }
                return
            }
        }
        note("‘comment’ is never closed: there is no ‘endcomment’", opener.name)
    }

    mutating func inlineComment(_ token: Token) {
        var place = Int(token.markup.start)
        let end = Int(token.markup.end)
        while place < end {
            if source[place] == UInt8(ascii: "\n") {
                var first = place + 1
                while first < end, source[first].isSpace { first += 1 }
                if first < end, source[first] != UInt8(ascii: "#") {
                    return note("each line of a comment begins with ‘#’", Span(first, first + 1))
                }
            }
            place += 1
        }
    }

    mutating func raw(_ opener: Token, _ scanner: inout Scanner, _ block: inout Block) {
        noArguments("raw", opener)
        let start = scanner.place
        guard let (token, end) = rawEnd(&scanner, name: "endraw") else {
            return note("‘raw’ is never closed: there is no ‘endraw’", opener.name)
        }
        trimAfter(token)
        if end > start {
            block.isBlank = false
            block.nodes.append(Node(kind: .text(Span(start, end)), span: Span(start, end)))
        }
    }

    mutating func doc(_ opener: Token, _ scanner: inout Scanner, _ block: inout Block) {
        noArguments("doc", opener)
        let start = scanner.place
        guard let (token, end) = rawEnd(&scanner, name: "enddoc") else {
            return note("‘doc’ is never closed: there is no ‘enddoc’", opener.name)
        }
        trimAfter(token)
        if end > start { block.isBlank = false }
    }

    private mutating func noArguments(_ name: String, _ token: Token) {
        if token.markup.start != token.markup.end { note("‘\(name)’ takes no arguments", token.markup) }
    }

    /// Passes over everything up to the end tag of that name, and says where its `{%` is. The end may stand behind the
    /// beginning of an output or a tag that is not closed.
    private mutating func rawEnd(_ scanner: inout Scanner, name: String) -> (Token, end: Int)? {
        while let token = scanner.next() {
            var token = token
            var start = Int(token.span.start)
            if token.kind == .unclosed || token.kind == .tag || token.kind == .nameless, !scanner.readsLines {
                var last = Int(token.span.end) - 2
                while last > start,
                    !(source[last] == UInt8(ascii: "{") && source[last + 1] == UInt8(ascii: "%"))
                { last -= 1 }
                if last > start {
                    var inner = Scanner(source: source, place: last, end: Int(token.span.end), readsLines: false)
                    guard let found = inner.next() else { continue }
                    token = found
                    start = last
                }
            }
            guard token.kind == .tag, !scanner.readsLines else { continue }
            let found = markup.text(token.name)
            if found == name { return (token, start) }
            if name == "enddoc", found == "doc" {
                note("‘doc’ does not nest", token.name)
            }
        }
        return nil
    }

    /// Reads the lines of `{% liquid %}`, whose blocks have to end within it.
    mutating func readLines(_ scanner: inout Scanner, into block: inout Block) {
        _ = read(&scanner, into: &block, until: [])
        if scanner.place < scanner.end, errors.isEmpty {
            note("a block that was opened outside does not end inside ‘liquid’", Span(scanner.place, scanner.place + 1))
        }
    }
}
