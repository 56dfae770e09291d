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
    return isOneLine ? text : String(decoding: joinedLines(Array(text.utf8)), as: UTF8.self)
}

/// The lines of a text that are not empty, parted by a space.
private func joinedLines(_ bytes: [UInt8]) -> [UInt8] {
    var joined: [UInt8] = []
    joined.reserveCapacity(bytes.count)
    var place = 0
    var endsLine = false
    while place < bytes.count {
        let length = lengthOfLineEnd(bytes[place...])
        if length > 0 {
            endsLine = true
            place += length
            continue
        }
        if endsLine, !joined.isEmpty { joined.append(0x20) }
        endsLine = false
        joined.append(bytes[place])
        place += 1
    }
    return joined
}

/// How many bytes the end of a line takes with which these begin; 0 where they begin with none.
private func lengthOfLineEnd(_ bytes: ArraySlice<UInt8>) -> Int {
    guard let first = bytes.first else { return 0 }
    switch first {
    case 0x0A...0x0D: return 1
    case 0xC2: return bytes.dropFirst().first == 0x85 ? 2 : 0
    case 0xE2: return bytes.starts(with: [0xE2, 0x80, 0xA8]) || bytes.starts(with: [0xE2, 0x80, 0xA9]) ? 3 : 0
    default: return 0
    }
}
