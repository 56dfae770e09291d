import Diagnostics
import FileSystem

extension Briefing {
    /// Brings together what the files gave: the lists in their order, and every index that pages are made from.
    init(
        settings: Settings, registry: Registry, articles read: [ReadArticle], pages: [PlainPage],
        diagnostics: inout [Diagnostic]
    ) {
        self.init(settings: settings)
        stakeholders = registry.stakeholders
        issues = registry.issues
        issueOrder = issues.indices.sorted { ordered(issues[$0], before: issues[$1]) }
        self.pages = pages.sorted { precedesInBytes($0.id, $1.id) }

        let read = sortedWithUniqueIDs(read, &diagnostics)
        var events = EventGathering()
        var eventsOfArticle: [[Int]] = []
        for (place, one) in read.enumerated() {
            let firstStatement = statements.count
            eventsOfArticle.append(events.add(one.accounts, article: place, firstStatement: firstStatement))
            for var statement in one.statements {
                statement.article = place
                statements.append(statement)
            }
            mentions += one.mentionCounts.map { MentionCount(stakeholder: $0.key, article: place, count: $0.value) }
            articles.append(one.article)
        }
        mentions.sort { ($0.stakeholder, $0.article) < ($1.stakeholder, $1.article) }
        resolveSameAs(read, &diagnostics)
        gatherEvents(events, eventsOfArticle)
        index()
    }

    /// Finishes the events, and points from each article's accounts to their places in the sorted list.
    private mutating func gatherEvents(_ gathering: EventGathering, _ ofArticles: [[Int]]) {
        let (sorted, places) = gathering.finished()
        events = sorted
        accountsOfArticle = ofArticles.map { accounts in accounts.map { places[$0] } }
    }

    private mutating func resolveSameAs(_ read: [ReadArticle], _ diagnostics: inout [Diagnostic]) {
        var places: [String: Int] = [:]
        for (place, statement) in statements.enumerated() { places[id(of: statement)] = place }
        var first = 0
        for one in read {
            for reference in one.sameAs {
                let place = first + reference.statement
                guard let target = places[reference.target] else {
                    diagnostics.append(
                        .unknown("statement", reference.target, known: Array(places.keys), at: reference.place))
                    continue
                }
                if target == place {
                    diagnostics.append(
                        Diagnostic(.error, "circle", "the statement is ‘same-as’ itself", at: reference.place))
                } else {
                    statements[place].sameAs = target
                }
            }
            first += one.statements.count
        }
        breakCircles()
    }

    /// Of renderings that point at each other in a circle the first counts; chains end at the one that counts.
    private mutating func breakCircles() {
        for start in statements.indices where statements[start].sameAs != nil {
            var seen: Set<Int> = [start]
            var last = start
            while let next = statements[last].sameAs {
                if !seen.insert(next).inserted {
                    statements[seen.min() ?? start].sameAs = nil
                    break
                }
                last = next
            }
        }
        for start in statements.indices {
            while let target = statements[start].sameAs, let further = statements[target].sameAs {
                statements[start].sameAs = further
            }
        }
    }

    /// `<article>#<anchor>`
    public func id(of statement: Statement) -> String { articles[statement.article].id + "#" + statement.anchor }
}

private func ordered(_ left: Issue, before right: Issue) -> Bool {
    (left.order ?? .max, left.title, left.id) < (right.order ?? .max, right.title, right.id)
}

/// By date, then id. Two articles with one id are an error that names both, and only the first is kept.
private func sortedWithUniqueIDs(_ read: [ReadArticle], _ diagnostics: inout [Diagnostic]) -> [ReadArticle] {
    var first: [String: String] = [:]
    var kept: [ReadArticle] = []
    for one in read {
        let key = composed(one.article.id.lowercased())
        if let other = first[key] {
            diagnostics.append(
                .duplicate(
                    "the article", id: one.article.id, at: Place(file: one.article.file), first: Place(file: other)))
        } else {
            first[key] = one.article.file
            kept.append(one)
        }
    }
    // Keys are sorted, not the articles, which are large.
    let keys = kept.map { (days: DayKey($0.article.date), date: $0.article.date, id: $0.article.id) }
    let order = kept.indices.sorted { left, right in
        let (mine, theirs) = (keys[left], keys[right])
        if let isEarlier = mine.days.precedes(theirs.days) { return isEarlier }
        if mine.date.sorts(before: theirs.date) { return true }
        if theirs.date.sorts(before: mine.date) { return false }
        return precedesInBytes(mine.id, theirs.id)
    }
    return order.map { kept[$0] }
}
