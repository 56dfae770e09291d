/// What the draft of 2012 wrote otherwise.
enum ObsoleteForms {
    static let steps: [Suggestion.Step] = [keywords, dashes, whiteSpace, doubledQualifiers, letters, groups]

    /// `2004/unknown` and `2004/open`; `present` and the like are what people write for `open`.
    private static let keywords: Suggestion.Step = { text in
        guard text.contains("/") else { return text }
        let ends = text.split(separator: "/", omittingEmptySubsequences: false).map { end in
            switch end.lowercased() {
            case "unknown", "?": ""
            case "open", "now", "today", "present", "ongoing", "*": ".."
            default: String(end)
            }
        }
        return ends.joined(separator: "/")
    }

    private static let dashes: Suggestion.Step = { text in
        String(
            text.map { character in
                switch character {
                case "–", "—", "‑", "−", "‐": "-"
                case "\\": "/"
                case ";": ","
                default: character
                }
            }
        ).replacing("…", with: "..")
    }

    private static let whiteSpace: Suggestion.Step = { text in
        let dated = text.replacing(/(\d-\d\d)\s+(\d\d:\d\d)/) { "\($0.1)T\($0.2)" }
        return String(dated.filter { !$0.isWhitespace })
    }

    private static let doubledQualifiers: Suggestion.Step = { text in
        text.replacing(/[?~%]{2,}/) { Set($0.output).count > 1 ? "%" : String($0.output.prefix(1)) }
    }

    /// `u` and masked `x`, `y`, `e`, `p`, and the small letters of times.
    private static let letters: Suggestion.Step = { text in
        let letters = text.filter(\.isLetter)
        guard letters.allSatisfy({ "uxyeptzsXYESTZ".contains($0) }) else { return text }
        return String(
            text.map { character in
                switch character {
                case "u", "x": "X"
                case "p", "s": "S"
                case "y", "e", "t", "z": Character(character.uppercased())
                default: character
                }
            })
    }

    /// `2004-(06-11)?` is `2004-?06-?11`; a group without a qualifier keeps out of the one at the end.
    private static let groups: Suggestion.Step = { text in
        guard text.contains("(") else { return text }
        return text.split(separator: "/", omittingEmptySubsequences: false).map(withoutGroups).joined(separator: "/")
    }

    private static func withoutGroups(_ date: Substring) -> String {
        let nested = date.filter { $0 == "(" }.count != 1
        guard !nested, let match = date.wholeMatch(of: /(.*)\(([0-9X-]+)\)([?~%]?)(.*)/) else { return String(date) }
        let (_, before, inside, qualifier, after) = match.output
        let group = prefixing(inside, with: qualifier)
        // After a group, a qualifier at the end is about what stands between the two.
        guard before.isEmpty, let last = after.last, "?~%".contains(last) else { return before + group + after }
        return before + group + prefixing(after.dropLast(), with: after.suffix(1))
    }

    private static func prefixing(_ components: Substring, with qualifier: Substring) -> String {
        components.split(separator: "-", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : qualifier + $0 }.joined(separator: "-")
    }
}
