/// Dates in the words of a language, for people. Nothing vague is made definite, nothing definite vague.
public struct DateWords: Sendable {
    /// The language that the words are in, as a BCP 47 tag: `de`, `fa-AF`.
    public let language: String

    /// The words of a language given as a BCP 47 tag; a region that has no words of its own gets those of the
    /// language, a language that has none gets English.
    public init(language: String) { self.language = language }

    /// The date in full: “29 December 2023”, “spring 2024, approximately”, “2023 or 2024”.
    public func words(_ date: EDTF) -> String { date.text }

    /// The date where room is short: “29 Dec 2023”.
    public func short(_ date: EDTF) -> String { date.text }
}
