import Diagnostics
import FileSystem

extension Briefing {
    /// Brings together what the files gave: the lists in their order, and every index that pages are made from.
    init(
        settings: Settings, registry: Registry, articles read: [Held<ReadArticle>], pages: [PlainPage], jobs: Int,
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
            for named in held.value.mentions {
                counts[named.stakeholder].append(
                    MentionCount(stakeholder: named.stakeholder, article: place, count: named.count))
            }
            articles.append(held.value.article)
            bodies.append(held.value.body)
        }
        mentions = Array(counts.joined())
        resolveSameAs(read, &diagnostics)
        index(events, eventsOfArticle, jobs: jobs)
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
    var first: [ByteKey: Int] = [:]
    first.reserveCapacity(read.count)
    var kept: [Int] = []
    kept.reserveCapacity(read.count)
    for place in read.indices {
        let article = read[place].value.article
        let key = addressKey(article.id)
        if let other = first[key] {
            diagnostics.append(
                .duplicate(
                    "the article", id: article.id, at: Place(file: article.file),
                    first: Place(file: read[other].value.article.file)))
        } else {
            first[key] = place
            kept.append(place)
        }
    }
    let order = inOrderOfDays(kept) { place in
        DayKey(read[place].value.article.date)
    } isBefore: { one, other in
        let (mine, theirs) = (read[one].value.article, read[other].value.article)
        if mine.date.sorts(before: theirs.date) { return true }
        if theirs.date.sorts(before: mine.date) { return false }
        return precedesInBytes(mine.id, theirs.id)
    }
    return order.map { read[$0] }
}
