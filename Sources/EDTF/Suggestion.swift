/// Finds the valid EDTF that an invalid string probably stands for.
///
/// Each step mends one habit: the forms of the draft of 2012, of ISO 8601 beyond level 0, and of everyday writing.
/// The steps build on each other, and the first result that parses is the suggestion.
enum Suggestion {
    static func modernForm(of text: String) -> String? {
        // Nobody means a date by more than this, and the steps look at the whole string.
        guard !text.isEmpty, text.utf8.count <= 200 else { return nil }
        var candidate = text
        for step in EverydayForms.steps + ObsoleteForms.steps + LooseForms.steps {
            let next = step(candidate)
            guard next != candidate else { continue }
            candidate = next
            if (try? Parser.parse(candidate)) != nil { return candidate }
        }
        return nil
    }

    typealias Step = @Sendable (String) -> String
}

extension Character {
    var isASCIIDigit: Bool { isASCII && isNumber }
}
