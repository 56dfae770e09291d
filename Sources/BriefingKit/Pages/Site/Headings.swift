/// What pages are called, so that no two have the same title: where names are alike, the page's address stands behind them.
struct Headings: Sendable, FactValue {
    private let ambiguous: Set<String>

    init(_ briefing: Briefing) {
        var seen = Set<ByteKey>()
        var ambiguous = Set<String>()
        seen.reserveCapacity(
            briefing.articles.count + briefing.stakeholders.count + briefing.issues.count + briefing.pages.count)
        func take(_ name: String) { if !seen.insert(ByteKey(composing: name)).inserted { ambiguous.insert(name) } }
        briefing.articles.withEachElement { take($0.title) }
        for stakeholder in briefing.stakeholders { take(stakeholder.name) }
        for issue in briefing.issues { take(issue.title) }
        for page in briefing.pages { take(page.title) }
        self.ambiguous = ambiguous
    }

    /// The title of a page, alone in the site.
    /// - Parameter path: the page's, from the site's root.
    func unique(_ title: String, path: @autoclosure () -> String) -> String {
        guard !ambiguous.isEmpty, ambiguous.contains(title) else { return title }
        let path = path()
        return "\(title) (\(path.hasSuffix(".html") ? String(path.dropLast(5)) : path))"
    }

    func combine(into print: inout Fingerprint, _ site: Site) { print.add(ambiguous.sorted()) }
}
