/// A stretch of a statement's text: the speaker's own words, quotation marks included, or the author's.
struct VerbatimPart: Hashable {
    var text: Substring
    var isVerbatim: Bool
}

/// Splits a text where quotation marks of any language open and close; what is not closed is not taken for a quotation.
func verbatimParts(of text: String) -> [VerbatimPart] {
    var parts: [VerbatimPart] = []
    var plain = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
        if let end = endOfQuotation(in: text, at: index) {
            if plain < index { parts.append(VerbatimPart(text: text[plain..<index], isVerbatim: false)) }
            parts.append(VerbatimPart(text: text[index..<end], isVerbatim: true))
            plain = end
            index = end
        } else {
            index = text.index(after: index)
        }
    }
    if plain < text.endIndex { parts.append(VerbatimPart(text: text[plain...], isVerbatim: false)) }
    return parts
}

/// The place after the mark that closes the quotation that opens here; `nil` where none opens, or none closes it.
private func endOfQuotation(in text: String, at start: String.Index) -> String.Index? {
    let mark = text[start]
    guard let closing = closingMarks[mark] else { return nil }
    // A straight mark, like a single one that doubles as an apostrophe, opens only where a word begins.
    if mark == "\"" || mark == "‘" || mark == "'" {
        if start > text.startIndex, isPartOfWord(text[text.index(before: start)]) { return nil }
    }
    var depth = 1
    var index = text.index(after: start)
    while index < text.endIndex {
        let character = text[index]
        let next = text.index(after: index)
        if closing.contains(character), !isApostrophe(at: index, in: text) {
            depth -= 1
            if depth == 0 { return next }
        } else if character == mark, mark != "\"" {
            depth += 1
        }
        index = next
    }
    return nil
}

private let closingMarks: [Character: [Character]] = [
    "“": ["”"], "„": ["“", "”"], "«": ["»"], "»": ["«"], "‹": ["›"], "「": ["」"], "『": ["』"], "《": ["》"], "\"": ["\""],
    "‘": ["’"], "‚": ["‘", "’"], "＂": ["＂"], "〝": ["〞", "〟"],
]

/// A closing single mark within a word is an apostrophe.
private func isApostrophe(at index: String.Index, in text: String) -> Bool {
    guard text[index] == "’" || text[index] == "‘" else { return false }
    let next = text.index(after: index)
    return next < text.endIndex && isPartOfWord(text[next])
}

private func isPartOfWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
