/// A pattern of a date's own parts, taken apart once: a site has thousands of dates and a handful of patterns.
struct DatePattern: Sendable {
    /// What a pattern has a place for.
    enum Place: Hashable, Sendable {
        case year, era, day, month, season
        /// A name from one of the language's own tables.
        case form(String)

        /// - Parameter name: as it stands in the pattern's braces.
        init(_ name: String) {
            switch name {
            case "y": self = .year
            case "era": self = .era
            case "d": self = .day
            case "month": self = .month
            case "season": self = .season
            default: self = .form(name)
            }
        }
    }

    /// A text, which may be empty, and the place behind it.
    private let parts: [(text: String, place: Place)]
    private let end: String

    init(_ pattern: String) {
        var parts: [(text: String, place: Place)] = []
        end = parsePattern(pattern) { parts.append(($0, Place($1))) }
        self.parts = parts
    }

    /// The pattern with its places filled in.
    func filled(_ value: (Place) -> String?) -> String {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 160) { memory in
            var text = ShortText(memory)
            for part in parts {
                text.append(part.text)
                if let value = value(part.place) { text.append(value) }
            }
            text.append(end)
            return text.whole
        }
    }
}

/// A text that is put together from pieces in memory that somebody else lends for the while; what finds no room there goes into
/// a text of its own.
private struct ShortText {
    private let memory: UnsafeMutableBufferPointer<UInt8>
    private var count = 0
    private var rest = ""

    init(_ memory: UnsafeMutableBufferPointer<UInt8>) { self.memory = memory }

    mutating func append(_ piece: String) {
        let length = piece.utf8.count
        if length == 0 { return }
        guard rest.isEmpty, length <= memory.count - count else {
            rest += piece
            return
        }
        let isDone: Void? = piece.utf8.withContiguousStorageIfAvailable { bytes in
            for place in 0..<length { memory[count + place] = bytes[place] }
        }
        guard isDone != nil else {
            rest += piece
            return
        }
        count += length
    }

    var whole: String {
        let start = String(decoding: UnsafeBufferPointer(rebasing: memory[..<count]), as: UTF8.self)
        return rest.isEmpty ? start : start + rest
    }
}

/// The patterns of dates that are a day, a month, a season or a year, and no more.
struct DatePatterns: Sendable {
    private let day: DatePattern
    private let month: DatePattern
    private let season: DatePattern
    private let year: DatePattern

    init(_ language: Language, isShort: Bool) {
        day = DatePattern(isShort ? language.short.day : language.day)
        month = DatePattern(isShort ? language.short.month : language.month)
        season = DatePattern(language.season)
        year = DatePattern(isShort ? language.short.year : language.year)
    }

    subscript(precision: SimpleDate.Precision) -> DatePattern {
        switch precision {
        case .day: day
        case .month: month
        case .season: season
        case .year: year
        }
    }
}

/// Takes a pattern apart: `part` gets each text, which may be empty, with the name of the place behind it.
/// - Returns: the text behind the last place.
func parsePattern(_ pattern: String, _ part: (_ text: String, _ name: String) -> Void) -> String {
    var pattern = pattern
    // By bytes, since a brace is one in any text.
    return pattern.withUTF8 { bytes in
        var next = 0
        while let open = bytes[next...].firstIndex(of: UInt8(ascii: "{")),
            let close = bytes[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            part(
                String(decoding: bytes[next..<open], as: UTF8.self),
                String(decoding: bytes[(open + 1)..<close], as: UTF8.self))
            next = close + 1
        }
        return String(decoding: bytes[next...], as: UTF8.self)
    }
}
