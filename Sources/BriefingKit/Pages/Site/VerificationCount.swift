/// How many quotations were compared with their archived source, and how many stood the comparison.
struct VerificationCount: Hashable, Sendable {
    /// Quotations that were compared.
    var count = 0
    /// Those of them that stand in the source word for word.
    var verified = 0
    /// Whether anything is quoted at all, compared or not.
    var hasQuotations = false

    init() {}

    /// Counts over statements, each utterance in each article.
    init(of places: some Sequence<Int>, in statements: [Statement]) {
        for place in places { statements.withElement(at: place) { add($0) } }
    }

    mutating func add(_ statement: borrowing Statement) {
        if statement.kind == .direct || statement.kind == .mixed { hasQuotations = true }
        guard let isVerified = statement.isVerified else { return }
        count += 1
        if isVerified { verified += 1 }
    }

    /// “1 of 2 quotations verified verbatim”, or that there was nothing to compare with; `nil` where nothing is quoted.
    func words(_ words: Words) -> String? {
        guard hasQuotations || count > 0 else { return nil }
        guard count > 0 else { return words["not_compared"] }
        return words.form("verified_of", count, ("verified", grouped(verified)))
    }
}
