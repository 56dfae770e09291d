import JSON

/// What `data/corrections.json` says.
struct CorrectionsData: Equatable, Sendable {
    struct Correction: Hashable, Sendable {
        var article: String
        var title: String
        var date: String
        var note: String
    }

    /// In the order of the file.
    var corrections: [Correction] = []

    /// `nil` where the bytes are no such data.
    init?(parsing bytes: [UInt8]) {
        guard let json = try? JSONValue(parsing: bytes), json["version"] != nil, let all = json["corrections"]?.array
        else { return nil }
        corrections = all.map { item in
            func text(_ key: String) -> String { item[key]?.string ?? "" }
            return Correction(article: text("article"), title: text("title"), date: text("date"), note: text("note"))
        }
    }

    /// A sentence for each correction that is new, says something else, or is gone.
    ///
    /// A correction is the same where article, date and note are, whatever its place in the list and the article's title.
    func changes(since old: CorrectionsData) -> [String] {
        let fresh = corrections.without(old.corrections)
        var gone = old.corrections.without(corrections)
        var sentences: [String] = []
        for correction in fresh {
            // One that kept its date or its note was itself put right.
            let before = gone.firstIndex { other in
                other.article == correction.article && (other.date == correction.date || other.note == correction.note)
            }
            if let before { gone.remove(at: before) }
            sentences.append((before == nil ? "correction to " : "correction changed in ") + correction.words)
        }
        return sentences + gone.map { "correction removed from \($0.words)" }
    }
}

extension [CorrectionsData.Correction] {
    /// Those that the other list does not have, or has fewer times.
    fileprivate func without(_ others: Self) -> Self {
        func key(_ correction: Element) -> [String] { [correction.article, correction.date, correction.note] }
        var counts = Dictionary(others.map { (key($0), 1) }, uniquingKeysWith: +)
        return filter { correction in
            guard let count = counts[key(correction)], count > 0 else { return true }
            counts[key(correction)] = count - 1
            return false
        }
    }
}

extension CorrectionsData.Correction {
    /// A note can be of any length and have lines of its own; a plan has a line for it.
    fileprivate var words: String {
        let note = note.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let limit = 160
        return "\(title) (\(date)): " + (note.count > limit ? note.prefix(limit) + "…" : note)
    }
}
