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

/// The articles of each source, latest first: sources are told apart by address, else by title, publisher and author.
func articlesBySource(_ briefing: Briefing) -> [[Int]] {
    var places: [ByteKey: Int] = [:]
    places.reserveCapacity(briefing.articles.count)
    var articles: [[Int]] = []
    for place in briefing.articles.indices.reversed() {
        let key = briefing.articles.withElement(at: place) { article in
            article.source.map { source in
                ByteKey(
                    composing: source.url
                        ?? "\(source.publisher ?? "")\n\(source.title ?? "")\n\(source.author ?? "")")
            }
        }
        guard let key else { continue }
        if let known = places[key] {
            articles[known].append(place)
        } else {
            places[key] = articles.count
            articles.append([place])
        }
    }
    return articles
}

/// The sources of all articles, each once, by publisher, then title.
func citedSources(_ site: Site) -> [CitedSource] {
    let briefing = site.briefing
    let sources = site.articlesBySource.compactMap { articles in
        briefing.articles[articles[0]].source.map { (source: $0, articles: articles) }
    }
    let keys = sources.map { entry in
        (
            publisher: entry.source.publisher ?? "\u{10FFFF}", title: entry.source.title ?? "\u{10FFFF}",
            url: entry.source.url ?? ""
        )
    }
    let order = sources.indices.sorted { left, right in
        if keys[left].publisher != keys[right].publisher { return keys[left].publisher < keys[right].publisher }
        if keys[left].title != keys[right].title { return keys[left].title < keys[right].title }
        return keys[left].url != keys[right].url ? keys[left].url < keys[right].url : left < right
    }
    return order.map { place in
        let (source, articles) = sources[place]
        let statements = articles.flatMap { briefing.statementsOfArticle[$0] }
        return CitedSource(
            source: source, articles: articles, statementCount: statements.count,
            verification: VerificationCount(of: statements, in: briefing.statements))
    }
}
