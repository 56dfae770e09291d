import Diagnostics
import FileSystem

extension Briefing {
    /// Brings together what the files gave: the lists in their order, and every index that pages are made from.
    init(
        settings: Settings, registry: Registry, articles read: [Held<ReadArticle>], pages: [PlainPage],
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
        var counts = [[MentionCount]](repeating: [], count: stakeholders.count)
        events.reserveCapacity(read.reduce(0) { $0 + $1.value.accounts.count })
        eventsOfArticle.reserveCapacity(read.count)
        articles.reserveCapacity(read.count)
        bodies.reserveCapacity(read.count)
        statements.reserveCapacity(read.reduce(0) { $0 + $1.value.statements.count })
        for (place, held) in read.enumerated() {
            let firstStatement = statements.count
            eventsOfArticle.append(events.add(held.value.accounts, article: place, firstStatement: firstStatement))
            statements += held.value.statements
            for number in firstStatement..<statements.count { statements[number].article = place }
            for (stakeholder, count) in held.value.mentionCounts {
                counts[stakeholder].append(
                    MentionCount(stakeholder: stakeholder, article: place, count: count))
            }
            articles.append(held.value.article)
            bodies.append(held.value.body)
        }
        mentions = Array(counts.joined())
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

    private mutating func resolveSameAs(_ read: [Held<ReadArticle>], _ diagnostics: inout [Diagnostic]) {
        guard read.contains(where: { !$0.value.sameAs.isEmpty }) else { return }
        var first = 0
        let places = StatementPlaces(read)
        for held in read {
            for reference in held.value.sameAs {
                let place = first + reference.statement
                guard let target = places.place(of: reference.target, in: self) else {
                    diagnostics.append(
                        .unknown("statement", reference.target, known: statements.map(id), at: reference.place))
                    continue
                }
                if target == place {
                    diagnostics.append(
                        Diagnostic(.error, "circle", "the statement is ‘same-as’ itself", at: reference.place))
                } else {
                    statements[place].sameAs = target
                }
            }
            first += held.value.statements.count
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

/// Finds statements by `<article>#<anchor>`.
private struct StatementPlaces {
    /// The places of an article's statements by its id.
    private var ofArticle: [String: Range<Int>] = [:]

    init(_ read: [Held<ReadArticle>]) {
        ofArticle.reserveCapacity(read.count)
        var first = 0
        for held in read {
            let next = first + held.value.statements.count
            ofArticle[held.value.article.id] = first..<next
            first = next
        }
    }

    func place(of id: String, in briefing: Briefing) -> Int? {
        guard let hash = id.utf8.firstIndex(of: UInt8(ascii: "#")), let places = ofArticle[String(id[..<hash])] else {
            return nil
        }
        let anchor = id[id.utf8.index(after: hash)...]
        return places.last { briefing.statements[$0].anchor == anchor }
    }
}

/// By date, then id. Two articles with one id are an error that names both, and only the first is kept.
private func sortedWithUniqueIDs(
    _ read: [Held<ReadArticle>], _ diagnostics: inout [Diagnostic]
) -> [Held<ReadArticle>] {
    var first: [String: String] = [:]
    first.reserveCapacity(read.count)
    var kept: [(days: DayKey, held: Held<ReadArticle>)] = []
    kept.reserveCapacity(read.count)
    for held in read {
        let id = held.value.article.id
        let key = composed(id.lowercased())
        if let other = first[key] {
            diagnostics.append(
                .duplicate("the article", id: id, at: Place(file: held.value.article.file), first: Place(file: other)))
        } else {
            first[key] = held.value.article.file
            kept.append((DayKey(held.value.article.date), held))
        }
    }
    kept.sort { mine, theirs in
        if let isEarlier = mine.days.precedes(theirs.days) { return isEarlier }
        let (date, other) = (mine.held.value.article.date, theirs.held.value.article.date)
        if date.sorts(before: other) { return true }
        if other.sorts(before: date) { return false }
        return precedesInBytes(mine.held.value.article.id, theirs.held.value.article.id)
    }
    return kept.map(\.held)
}
