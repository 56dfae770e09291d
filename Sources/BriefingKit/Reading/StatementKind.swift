extension Statement.Kind {
    /// Reads the kind from the words of a statement's parts (SPEC §3): all of them in quotation marks, some, or none.
    ///
    /// - Parameter parts: the plain text of each part, and whether it stands in quotation marks that are outside the span.
    init(ofParts parts: [(text: String, isQuotedOutside: Bool)]) {
        var hasQuoted = false
        var hasPlain = false
        for part in parts {
            if part.isQuotedOutside {
                hasQuoted = true
                continue
            }
            let marks = QuotationMarks(part.text)
            if !marks.quoted.isEmpty { hasQuoted = true }
            if marks.hasWordsOutside { hasPlain = true }
        }
        self = hasQuoted ? (hasPlain ? .mixed : .direct) : .indirect
    }
}
