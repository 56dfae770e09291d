import EDTF

extension EDTF: SharedKey {
    var digest: UInt64 { Fingerprint.of(text) }
}

/// Dates in the words of the site's language, each worked out once: a site has many statements and few days.
final class DatePhrases: Sendable {
    /// A date as pages show it.
    final class Phrase: Sendable {
        /// In full: “29 December 2023”.
        let words: String
        /// Where room is short: “29 Dec 2023”.
        let short: String
        /// For the `datetime` attribute; `nil` where HTML has no form for the date.
        let machine: String?
        /// The short words in a `time` element where HTML has a form for the date, plain where it has none.
        let html: String
        /// The full words likewise.
        let full: String

        init(words: String, short: String, machine: String?) {
            self.words = words
            self.short = short
            self.machine = machine
            // What a machine reads is digits and signs that stay as they are.
            let opening = machine.map { "<time datetime=\"" + $0 + "\">" }
            func element(_ words: String) -> String {
                let escaped = escapedHTML(words)
                guard let opening else { return escaped }
                var text = ""
                text.reserveCapacity(opening.utf8.count + escaped.utf8.count + 7)
                text += opening
                text += escaped
                text += "</time>"
                return text
            }
            html = element(short)
            full = element(words)
        }
    }

    private let words: DateWords
    private let known = SharedTable<EDTF, Phrase>()

    init(_ words: DateWords) { self.words = words }

    subscript(date: EDTF) -> Phrase {
        if let phrase = known[date] { return phrase }
        let phrase = phrase(date)
        known.keep(phrase, for: date)
        return phrase
    }

    private func phrase(_ date: EDTF) -> Phrase {
        Phrase(words: words.words(date), short: words.short(date), machine: date.htmlDateTime)
    }
}
