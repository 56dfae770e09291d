/// What pages are called, so that no two have the same title: where names are alike, the page's address stands behind them.
struct Headings: Sendable, FactValue {
    private let ambiguous: Set<String>

    init(_ briefing: Briefing) {
        var seen = Set<String>()
        var ambiguous = Set<String>()
        let names =
            briefing.articles.map(\.title) + briefing.stakeholders.map(\.name) + briefing.issues.map(\.title)
            + briefing.pages.map(\.title)
        for name in names where !seen.insert(name).inserted { ambiguous.insert(name) }
        self.ambiguous = ambiguous
    }

    /// The title of a page, alone in the site.
    /// - Parameter path: the page's, from the site's root.
    func unique(_ title: String, path: String) -> String {
        guard ambiguous.contains(title) else { return title }
        return "\(title) (\(path.hasSuffix(".html") ? String(path.dropLast(5)) : path))"
    }

    func combine(into print: inout Fingerprint, _ site: Site) { print.add(ambiguous.sorted()) }
}
