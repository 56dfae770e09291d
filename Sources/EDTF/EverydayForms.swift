/// Dates as English sentences have them.
enum EverydayForms {
    static let steps: [Suggestion.Step] = [alternatives, circa, decade, named]

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    private static let seasons = ["spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24]

    /// `2023 or 2024`.
    private static let alternatives: Suggestion.Step = { text in
        text.replacing(/^(\S+) or (\S+)$/) { "[\($0.1),\($0.2)]" }
    }

    /// `c. 1984`.
    private static let circa: Suggestion.Step = { text in
        text.replacing(/^(?:circa|about|around|approximately|ca?\.?)\s*(\d.*)$/.ignoresCase()) { "\($0.1)~" }
    }

    /// `1990s`, `the 1990s`.
    private static let decade: Suggestion.Step = { text in
        text.replacing(/^(?:the )?(\d{3})0'?s$/) { "\($0.1)X" }
    }

    /// `March 2024`, `5 March 2024`, `March 5, 2024`, `Spring, 2002`.
    private static let named: Suggestion.Step = { text in
        let words = text.lowercased().split { " ,.".contains($0) }
        guard let year = words.last, year.count == 4, year.allSatisfy(\.isASCIIDigit) else { return text }
        switch words.count {
        case 2:
            return number(of: words[0]).map { "\(year)-\($0)" } ?? text
        case 3:
            let isDayFirst = words[0].allSatisfy(\.isASCIIDigit)
            guard let day = Int(isDayFirst ? words[0] : words[1]), (1...31).contains(day),
                let month = number(of: isDayFirst ? words[1] : words[0])
            else { return text }
            return "\(year)-\(month)-\(EDTF.padded(day, to: 2))"
        default:
            return text
        }
    }

    private static func number(of name: Substring) -> String? {
        if let season = seasons[String(name)] { return String(season) }
        guard name.count >= 3, let index = months.firstIndex(where: { $0.hasPrefix(name) }) else { return nil }
        return EDTF.padded(index + 1, to: 2)
    }
}
