/// CommonMark's seven kinds of HTML blocks (§4.6): how each begins and ends.
enum HTMLBlocks {
    /// The kind, 1 to 7, of the HTML block that begins at the line's first character; 0 if none does.
    static func start(_ line: LineCursor, allowsAnyTag: Bool) -> Int {
        let index = line.nonspace
        guard line.at(index) == UInt8(ascii: "<") else { return 0 }
        if let name = rawTextName(line, at: index + 1) {
            let next = line.at(index + 1 + name)
            if isWhitespace(next) || next == UInt8(ascii: ">") { return 1 }
        }
        if line.at(index + 1) == UInt8(ascii: "!") {
            if line.at(index + 2) == UInt8(ascii: "-"), line.at(index + 3) == UInt8(ascii: "-") { return 2 }
            if line.bytes.starts("[CDATA[", at: index + 2) { return 5 }
            if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(line.at(index + 2)) { return 4 }
        }
        if line.at(index + 1) == UInt8(ascii: "?") { return 3 }
        if isBlockTag(line, at: index) { return 6 }
        if allowsAnyTag {
            let rest = Bytes(rebasing: line.bytes[..<line.end])
            if let end = InlineLexing.tag(rest, at: index), BlockStarts.isBlank(line, from: end) { return 7 }
        }
        return 0
    }

    /// Whether a block of this kind ends on this line.
    static func ends(_ line: LineCursor, kind: Int) -> Bool {
        switch kind {
        case 1:
            var index = line.nonspace
            while index + 1 < line.end {
                if line.at(index) == UInt8(ascii: "<"), line.at(index + 1) == UInt8(ascii: "/"),
                    let name = rawTextName(line, at: index + 2), line.at(index + 2 + name) == UInt8(ascii: ">")
                {
                    return true
                }
                index += 1
            }
            return false
        case 2: return contains("-->", in: line)
        case 3: return contains("?>", in: line)
        case 4: return contains(">", in: line)
        case 5: return contains("]]>", in: line)
        default: return false
        }
    }

    private static func contains(_ text: StaticString, in line: LineCursor) -> Bool {
        var index = line.nonspace
        while index + text.utf8CodeUnitCount <= line.end {
            if line.bytes.starts(text, at: index) { return true }
            index += 1
        }
        return false
    }

    /// The length of `script`, `pre`, `textarea` or `style` in any case.
    private static func rawTextName(_ line: LineCursor, at index: Int) -> Int? {
        let length = nameLength(line, at: index)
        guard let name = name(line, at: index, length: length) else { return nil }
        return ["script", "pre", "textarea", "style"].contains(name) ? length : nil
    }

    private static func isBlockTag(_ line: LineCursor, at index: Int) -> Bool {
        var index = index + 1
        if line.at(index) == UInt8(ascii: "/") { index += 1 }
        let length = nameLength(line, at: index)
        guard let name = name(line, at: index, length: length), blockTags.contains(name) else { return false }
        let next = line.at(index + length)
        if isWhitespace(next) || next == UInt8(ascii: ">") { return true }
        return next == UInt8(ascii: "/") && line.at(index + length + 1) == UInt8(ascii: ">")
    }

    private static func nameLength(_ line: LineCursor, at index: Int) -> Int {
        var end = index
        while end < line.end, isAlphanumeric(line.at(end)), end - index < 12 { end += 1 }
        return end - index
    }

    private static func name(_ line: LineCursor, at index: Int, length: Int) -> String? {
        guard length > 0 else { return nil }
        return String(decoding: line.bytes[index..<index + length].lazy.map(lowercased), as: UTF8.self)
    }

    private static let blockTags: Set<String> = [
        "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col", "colgroup",
        "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend",
        "li", "link", "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param",
        "section", "source", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
    ]
}
