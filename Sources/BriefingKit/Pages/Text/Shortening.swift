/// A text cut at a word's end to at most so many characters, with an ellipsis; a quotation that the cut leaves open is
/// closed again, so that nothing after it is taken for the speaker's words.
func shortened(_ text: String, to limit: Int) -> String {
    guard text.count > limit, limit > 1 else { return text }
    let head = text.prefix(limit - 1)
    var end = head.lastIndex(where: \.isWhitespace) ?? head.endIndex
    while end > head.startIndex, let last = head[..<end].last, last.isWhitespace || ",;:–—".contains(last) {
        end = head.index(before: end)
    }
    let cut = String(head[..<end])
    return cut + "…" + openQuotations(in: cut)
}

/// The marks that close what a text leaves open, innermost first.
private func openQuotations(in text: String) -> String {
    let pairs: [Character: Character] = ["“": "”", "«": "»", "「": "」", "『": "』", "‹": "›", "《": "》"]
    var open: [Character] = []
    for character in text {
        if let closing = pairs[character] {
            open.append(closing)
        } else if character == open.last {
            open.removeLast()
        } else if character == "„" {
            open.append("“")
        }
    }
    return String(open.reversed())
}

/// A text with its first letter as a capital.
func sentenceCased(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
