/// A text cut at a word's end to at most so many characters, with an ellipsis; a quotation that the cut leaves open is
/// closed again, so that nothing after it is taken for the speaker's words.
func shortened(_ text: String, to limit: Int) -> String {
    // A character has a byte at least, and to find characters is slow.
    guard text.utf8.count > limit, limit > 1,
        let cut = text.index(text.startIndex, offsetBy: limit - 1, limitedBy: text.endIndex),
        cut < text.endIndex, text.index(after: cut) < text.endIndex
    else { return text }
    let head = text[..<cut]
    var end = head.lastIndex(where: \.isWhitespace) ?? head.endIndex
    while end > head.startIndex, let last = head[..<end].last, last.isWhitespace || ",;:–—".contains(last) {
        end = head.index(before: end)
    }
    let kept = String(head[..<end])
    return kept + "…" + openQuotations(in: kept)
}

/// The marks that close what a text leaves open, innermost first.
private func openQuotations(in text: String) -> String {
    var open: [Character] = []
    // Scalars, since a mark is one in any text, and looking for characters is slow.
    for scalar in text.unicodeScalars where scalar.value >= 0x80 {
        if let closing = closing(scalar) {
            open.append(closing)
        } else if Character(scalar) == open.last {
            open.removeLast()
        } else if scalar == "„" {
            open.append("“")
        }
    }
    return String(open.reversed())
}

private func closing(_ opening: Unicode.Scalar) -> Character? {
    switch opening {
    case "“": "”"
    case "«": "»"
    case "「": "」"
    case "『": "』"
    case "‹": "›"
    case "《": "》"
    default: nil
    }
}

/// A text with its first letter as a capital.
func sentenceCased(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

/// A text without its line ends, a space in the place of each.
func inOneLine(_ text: String) -> String {
    // A look at the bytes first: most texts are in one line, and looking for characters is slow. In UTF-8, a byte below 0x80
    // is no part of another character; the other line ends are U+0085, U+2028 and U+2029.
    var last: UInt8 = 0
    let isOneLine = text.utf8.allSatisfy { byte in
        defer { last = byte }
        return !(0x0A...0x0D).contains(byte) && !(last == 0xC2 && byte == 0x85)
            && !(last == 0x80 && (byte == 0xA8 || byte == 0xA9))
    }
    return isOneLine ? text : text.split(whereSeparator: \.isNewline).joined(separator: " ")
}
