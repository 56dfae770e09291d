/// A stretch of a statement's text: the speaker's own words, quotation marks included, or the author's.
struct VerbatimPart: Hashable {
    var text: String
    var isVerbatim: Bool
}

/// Splits a text where quotation marks of any language open and close; what is not closed is not taken for a quotation.
func verbatimParts(of text: String) -> [VerbatimPart] {
    let scalars = Array(text.unicodeScalars)
    var parts: [VerbatimPart] = []
    var next = 0
    func add(_ range: Range<Int>, isVerbatim: Bool) {
        guard !range.isEmpty else { return }
        parts.append(VerbatimPart(text: String(String.UnicodeScalarView(scalars[range])), isVerbatim: isVerbatim))
    }
    for quoted in QuotationMarks(text).quoted {
        add(next..<quoted.lowerBound, isVerbatim: false)
        add(quoted, isVerbatim: true)
        next = quoted.upperBound
    }
    add(next..<scalars.count, isVerbatim: false)
    return parts
}

/// A statement's words as HTML paragraphs without their tags: verbatim words in `q`, the author's outside.
///
/// - Parameter isQuoted: whether the statement holds the speaker's own words. If not, nothing is marked as such; if so
///   and the text has no marks of its own, they stand outside the passage, and all of it is verbatim.
func wordsHTML(_ text: String, isQuoted: Bool) -> [String] {
    text.split(separator: "\n").map { paragraph in
        let paragraph = String(paragraph)
        guard isQuoted else { return escapedHTML(paragraph) }
        let parts = verbatimParts(of: paragraph)
        if !text.unicodeScalars.contains(where: isMark) { return "<q>“\(escapedHTML(paragraph))”</q>" }
        return parts.map { part in
            part.isVerbatim ? "<q>\(escapedHTML(part.text))</q>" : escapedHTML(part.text)
        }.joined()
    }
}
