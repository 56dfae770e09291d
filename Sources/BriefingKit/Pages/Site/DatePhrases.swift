import EDTF
import Synchronization

/// Dates in the words of the site's language, each worked out once: a site has many statements and few days.
final class DatePhrases: Sendable {
    /// A date as pages show it.
    struct Phrase: Sendable {
        /// In full: “29 December 2023”.
        var words: String
        /// Where room is short: “29 Dec 2023”.
        var short: String
        /// For the `datetime` attribute; `nil` where HTML has no form for the date.
        var machine: String?
        /// The short words in a `time` element where HTML has a form for the date, plain where it has none.
        var html: String
        /// The full words likewise.
        var full: String
    }

    private let words: DateWords
    private let known = Mutex<[EDTF: Phrase]>([:])

    init(_ words: DateWords) { self.words = words }

    subscript(date: EDTF) -> Phrase {
        if let phrase = known.withLock({ $0[date] }) { return phrase }
        let phrase = phrase(date)
        known.withLock { $0[date] = phrase }
        return phrase
    }

    private func phrase(_ date: EDTF) -> Phrase {
        let (full, short, machine) = (words.words(date), words.short(date), date.htmlDateTime)
        func element(_ words: String) -> String {
            guard let machine else { return escapedHTML(words) }
            return "<time datetime=\"\(escapedHTML(machine))\">\(escapedHTML(words))</time>"
        }
        return Phrase(words: full, short: short, machine: machine, html: element(short), full: element(full))
    }
}
