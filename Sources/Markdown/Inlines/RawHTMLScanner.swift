/// Finds the ends of raw HTML (§6.6). What a text is known not to hold is not looked for again.
struct RawHTMLScanner {
    private var hasNoProcessingEnd = false
    private var hasNoCDATAEnd = false
    private var hasNoDeclarationEnd = false
    private var commentEnd = -1

    /// The index after the raw HTML that begins with `<` at an index.
    mutating func skip(_ text: Bytes, at index: Int) -> Int? {
        switch text.at(index + 1) {
        case UInt8(ascii: "!"): return declaration(text, at: index)
        case UInt8(ascii: "?"):
            guard !hasNoProcessingEnd else { return nil }
            if let end = find("?>", in: text, from: index + 2) { return end }
            hasNoProcessingEnd = true
            return nil
        default: return InlineLexing.tag(text, at: index)
        }
    }

    private mutating func declaration(_ text: Bytes, at index: Int) -> Int? {
        if text.starts("--", at: index + 2) { return comment(text, at: index + 4) }
        if text.starts("[CDATA[", at: index + 2) {
            guard !hasNoCDATAEnd else { return nil }
            if let end = find("]]>", in: text, from: index + 9) { return end }
            hasNoCDATAEnd = true
            return nil
        }
        var name = index + 2
        while (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(text.at(name)) { name += 1 }
        guard name > index + 2, isWhitespace(text.at(name)), !hasNoDeclarationEnd else { return nil }
        if let end = find(">", in: text, from: name) { return end }
        hasNoDeclarationEnd = true
        return nil
    }

    /// A comment's text neither begins with `>` or `->` nor holds `--`.
    private func comment(_ text: Bytes, at index: Int) -> Int? {
        if text.at(index) == UInt8(ascii: ">") || text.starts("->", at: index) && !text.starts("->", at: index - 1) {
            return nil
        }
        guard let hyphens = find("--", in: text, from: index), text.at(hyphens) == UInt8(ascii: ">") else { return nil }
        return hyphens + 1
    }

    /// The index after the next place of a text.
    private func find(_ part: StaticString, in text: Bytes, from index: Int) -> Int? {
        var index = index
        while index + part.utf8CodeUnitCount <= text.count {
            if text.starts(part, at: index) { return index + part.utf8CodeUnitCount }
            index += 1
        }
        return nil
    }
}
