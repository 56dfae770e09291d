/// A source with everything that rests on it.
struct CitedSource: Sendable, FactValue {
    var source: Source
    /// Places in `Briefing.articles`, latest first.
    var articles: [Int]
    var statementCount: Int
    var verification: VerificationCount

    func combine(into print: inout Fingerprint, _ site: Site) {
        print.add(source.print)
        Places<Article>(articles).combine(into: &print, site)
        print.add(statementCount)
        verification.combine(into: &print, site)
    }
}

/// The sources of all articles, each once: told apart by address, else by title and publisher; by publisher, then title.
func citedSources(of briefing: Briefing) -> [CitedSource] {
    var places: [String: Int] = [:]
    var sources: [(source: Source, articles: [Int])] = []
    for place in briefing.articles.indices.reversed() {
        guard let source = briefing.articles[place].source else { continue }
        let key = source.url ?? "\(source.publisher ?? "")\n\(source.title ?? "")\n\(source.author ?? "")"
        if let known = places[key] {
            sources[known].articles.append(place)
        } else {
            places[key] = sources.count
            sources.append((source, [place]))
        }
    }
    let keys = sources.map { entry in
        [entry.source.publisher ?? "\u{10FFFF}", entry.source.title ?? "\u{10FFFF}", entry.source.url ?? ""]
    }
    let order = sources.indices.sorted { left, right in
        for (mine, theirs) in zip(keys[left], keys[right]) where mine != theirs { return mine < theirs }
        return left < right
    }
    return order.map { place in
        let entry = sources[place]
        let statements = entry.articles.flatMap { briefing.statementsOfArticle[$0] }
        return CitedSource(
            source: entry.source, articles: entry.articles, statementCount: statements.count,
            verification: VerificationCount(of: statements, in: briefing))
    }
}
