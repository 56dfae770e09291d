/// The characters of EDTF, and what to say about those that people write in their stead.
enum Alphabet {
    static func check(_ text: String) throws(EDTFError) {
        for (offset, character) in text.enumerated() where !allowed.contains(character) {
            throw EDTFError(message: complaint(character), offset: offset)
        }
    }

    private static let allowed = Set("0123456789X?~%-/.,[]{}TZ+:YES")

    private static func complaint(_ character: Character) -> String {
        switch character {
        case _ where character.isWhitespace: "no white space in a date"
        case "u", "x": "an unspecified digit is a capital “X”"
        case "(", ")":
            "there are no brackets for groups: a qualifier before a component is about that one, after it about all to its left"
        case "t", "z", "y", "e": "“\(character)” is written as a capital"
        case "p", "s": "significant digits are given with a capital “S”"
        case "–", "—", "‑", "−", "‐": "“\(character)” is not the hyphen “-”"
        case "\\": "the ends of an interval are parted by “/”"
        case ";", "|": "the members of a set are parted by “,”"
        case _ where character.isLetter: "“\(character)” has no place in EDTF, which writes dates in digits"
        default: "“\(character)” has no place in EDTF"
        }
    }
}
