/// ISO 8601 beyond level 0, and slips of the pen.
enum LooseForms {
    static let steps: [Suggestion.Step] = [
        basicDates, separators, padding, years, decades, seasonSuffix, seconds, shifts, intervalTimes, yearSpans,
        bareDots, reversed,
    ]

    /// `20240305`.
    private static let basicDates: Suggestion.Step = { text in
        text.replacing(/^([12]\d{3})(0[1-9]|1[0-2])([0-3]\d)(?=$|T)/) { "\($0.1)-\($0.2)-\($0.3)" }
    }

    /// `2024/03/05`, `2024.03.05`, `5.3.2024`. `05/03/2024` is left alone: nobody knows which is the month.
    private static let separators: Suggestion.Step = { text in
        let ordered = text.replacing(/^(\d{4})([\/.])(\d\d?)\2(\d\d?)$/) { "\($0.1)-\($0.3)-\($0.4)" }
        return ordered.replacing(/^(\d\d?)\.(\d\d?)\.(\d{4})$/) { "\($0.3)-\($0.2)-\($0.1)" }
    }

    /// `2024-3-5`.
    private static let padding: Suggestion.Step = { text in
        let months = text.replacing(/^(-?\d{4})-(\d)(?=$|-|[?~%])/) { "\($0.1)-0\($0.2)" }
        return months.replacing(/^(-?\d{4}-\d\d)-(\d)(?=$|T|[?~%])/) { "\($0.1)-0\($0.2)" }
    }

    /// `12024`, `Y2024`, `-0000`.
    private static let years: Suggestion.Step = { text in
        let short = text.replacing(/^Y(-?\d{4})(?!\d|E)/) { "\($0.1)" }
        let long = short.replacing(/^(-?[1-9]\d{4,})(?=$|[?~%]$)/) { "Y\($0.1)" }
        return long.replacing(/^-0000/, with: "0000")
    }

    /// `198` and `19` once meant a decade and a century.
    private static let decades: Suggestion.Step = { text in
        text.replacing(/^(-?\d\d)(\d?)(?=$|[?~%]$)/) { "\($0.1)\($0.2)\($0.2.isEmpty ? "XX" : "X")" }
    }

    /// `2001-21^southernHemisphere`.
    private static let seasonSuffix: Suggestion.Step = { text in
        guard let caret = text.firstIndex(of: "^") else { return text }
        let isSouthern = text[caret...].lowercased().contains("south")
        guard isSouthern, let season = Int(text[..<caret].suffix(2)), (21...24).contains(season) else {
            return String(text[..<caret])
        }
        return text[..<caret].dropLast(2) + String(season + 8)
    }

    /// `T14:30`, `T14:30:00.123`.
    private static let seconds: Suggestion.Step = { text in
        let complete = text.replacing(/(T\d\d:\d\d)(?=$|Z|[+-])/) { "\($0.1):00" }
        return complete.replacing(/(T\d\d:\d\d:\d\d)[.,]\d+/) { "\($0.1)" }
    }

    /// `+0430`, `-00:00`.
    private static let shifts: Suggestion.Step = { text in
        let parted = text.replacing(/(T.*[+-]\d\d)(\d\d)$/) { "\($0.1):\($0.2)" }
        return parted.replacing(/(T.*)-00(:00)?$/) { "\($0.1)Z" }
    }

    private static let intervalTimes: Suggestion.Step = { text in
        text.contains("/") ? text.replacing(/T[^\/]*/, with: "") : text
    }

    /// `2023-2024`.
    private static let yearSpans: Suggestion.Step = { text in
        text.replacing(/^(\d{4})-(\d{4})$/) { "\($0.1)/\($0.2)" }
    }

    /// `..2024` and `2024..` outside a set.
    private static let bareDots: Suggestion.Step = { text in
        guard !text.contains("/"), !text.contains("["), !text.contains("{") else { return text }
        if text.hasPrefix(".."), !text.hasSuffix("..") { return "../" + text.dropFirst(2) }
        if text.hasSuffix(".."), !text.hasPrefix("..") { return text.dropLast(2) + "/.." }
        let halves = text.split(separator: "..")
        return halves.count == 2 ? halves.joined(separator: "/") : text
    }

    private static let reversed: Suggestion.Step = { text in
        let ends = text.split(separator: "/", omittingEmptySubsequences: false)
        return ends.count == 2 ? "\(ends[1])/\(ends[0])" : text
    }
}
