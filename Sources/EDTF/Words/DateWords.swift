/// Dates in the words of a language, for people. Nothing vague is made definite, nothing definite vague.
public struct DateWords: Sendable {
    let shared: SharedLanguage
    var table: Language { _read { yield shared.language } }

    /// The words of a language given as a BCP 47 tag; a region that has no words of its own gets those of the
    /// language, a language that has none gets English.
    public init(language: String) { shared = SharedLanguage(Language.matching(language)) }

    /// The language that the words are in, as a BCP 47 tag: `de`, `fa-AF`.
    public var language: String { table.tag }

    /// The tags of the languages that have words.
    public static var languages: [String] { Language.all.map(\.tag) }

    /// The date in full: “29 December 2023”, “spring 2024, approximately”, “since 2021”, “2023 or 2024”.
    public func words(_ date: EDTF) -> String { Phraser(shared, isShort: false).words(date) }

    /// The date where room is short: “29 Dec 2023”, “c. 2023”, “2021 – …”, “2023 or 2024”.
    public func short(_ date: EDTF) -> String { Phraser(shared, isShort: true).words(date) }
}

/// The words of a language, to be handed on: they are some fifty texts, each of which a copy would count.
final class SharedLanguage: Sendable {
    let language: Language
    let hasOwnDigits: Bool
    private let long: DatePatterns
    private let short: DatePatterns
    /// The numbers of the days of a month, the first at 1, as they stand before its name.
    let dayNumbers: [String]

    init(_ language: Language) {
        self.language = language
        hasOwnDigits = language.hasOwnDigits
        long = DatePatterns(language, isShort: false)
        short = DatePatterns(language, isShort: true)
        dayNumbers = (0...31).map { language.dayNumber($0) }
    }

    func pattern(_ precision: SimpleDate.Precision, isShort: Bool) -> DatePattern {
        isShort ? short[precision] : long[precision]
    }
}
