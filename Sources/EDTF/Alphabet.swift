/// The characters of EDTF, and what to say about those that people write in their stead.
enum Alphabet {
    static func check(_ text: String) throws(EDTFError) {
        // Where every character is one of EDTF's, no word is an everyday one either.
        if text.utf8.allSatisfy(isAllowed) { return }
        for (offset, character) in text.enumerated() {
            let word = text.dropFirst(offset).prefix(while: \.isLetter)
            if isEverydayWord(word) {
                throw EDTFError(message: complaint(word), offset: offset)
            }
            guard allowed.contains(character) else {
                throw EDTFError(message: complaint(character), offset: offset)
            }
        }
    }

    private static let allowed = Set("0123456789X?~%-/.,[]{}TZ+:YES")

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch Unicode.Scalar(byte) {
        case "0"..."9", "X", "?", "~", "%", "-", "/", ".", ",", "[", "]", "{", "}", "T", "Z", "+", ":", "Y", "E", "S":
            true
        default: false
        }
    }

    /// Whether letters stand together that are neither EDTF's own nor the older forms of them.
    private static func isEverydayWord(_ letters: Substring) -> Bool {
        guard letters.count > 1, !letters.allSatisfy(allowed.contains) else { return false }
        return letters.count > 2 ? !letters.allSatisfy { "uxX".contains($0) } : !letters.allSatisfy(older.contains)
    }

    private static let older = Set("uxyeptzsXYESTZ")

    private static func complaint(_ word: Substring) -> String {
        switch word.lowercased() {
        case "unknown": "an unknown end is left empty"
        case "open": "an open end is “..”"
        default: "“\(word.prefix(20))” is a word; EDTF writes dates in digits"
        }
    }

    private static func complaint(_ character: Character) -> String {
        switch character {
        case _ where character.isWhitespace: "no white space in a date"
        case "u", "x": "an unspecified digit is a capital “X”"
        case "(", ")":
            "groups have no brackets: a qualifier before a component is about that one, after it about all so far"
        case "t", "z", "y", "e": "“\(character)” is written as a capital"
        case "p", "s": "significant digits are given with a capital “S”"
        case "–", "—", "‑", "−", "‐": "“\(character)” is not the hyphen “-”"
        case "\\": "the ends of an interval are parted by “/”"
        case ";", "|": "the members of a set are parted by “,”"
        default: "“\(character)” has no place in EDTF"
        }
    }
}
