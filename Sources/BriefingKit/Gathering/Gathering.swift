import Diagnostics
import FileSystem

extension Briefing {
    /// Brings together what the files gave: the lists in their order, and every index that pages are made from.
    init(
        settings: Settings, registry: Registry, articles read: [HeldArticle], pages: [PlainPage], jobs: Int,
        diagnostics: inout [Diagnostic]
    ) {
        self.init(settings: settings)
        stakeholders = registry.stakeholders
        issues = registry.issues
        issueOrder = issues.indices.sorted { ordered(issues[$0], before: issues[$1]) }
        self.pages = pages.sorted { precedesInBytes($0.id, $1.id) }

        let read = sortedWithUniqueIDs(read, &diagnostics)
        let lists = self
        // What is of events and what is not need nothing of each other.
        let (events, others) = sideBySide(jobs: jobs) {
            GatheredEvents(read, stakeholders: lists.stakeholders.count)
        } _: {
            var gathered = lists
            var diagnostics: [Diagnostic] = []
            gathered.gather(read, &diagnostics)
            return (briefing: gathered, diagnostics: diagnostics)
        }
        self = others.briefing
        diagnostics += others.diagnostics
        self.events = events.events(jobs: jobs)
        accountsOfArticle = events.accountsOfArticle
        eventsOfArticle = events.ofArticle
        eventsOfStakeholder = events.ofStakeholder
    }

    /// Brings together everything but the events.
    private mutating func gather(_ read: [HeldArticle], _ diagnostics: inout [Diagnostic]) {
        articles.reserveCapacity(read.count)
        bodies.reserveCapacity(read.count)
        statements.reserveCapacity(read.reduce(0) { $0 + $1.value.statements.count })
        var indexing = StatementIndexing(of: self)
        var counts = [[MentionCount]](repeating: [], count: stakeholders.count)
        for (place, held) in read.enumerated() {
            let first = statements.count
            statements += held.value.statements
            for number in first..<statements.count {
                statements[number].article = place
                statements.withElement(at: number) { indexing.add($0, number) }
            }
            statementsOfArticle.append(Array(first..<statements.count))
            for named in held.value.mentions {
                counts[named.stakeholder].append(
                    MentionCount(stakeholder: named.stakeholder, article: place, count: named.count))
            }
            articles.append(held.value.article)
            bodies.append(held.value.body)
        }
        mentions.reserveCapacity(counts.reduce(0) { $0 + $1.count })
        for named in counts {
            mentionsOfStakeholder.append(Array(mentions.count..<mentions.count + named.count))
            mentions += named
        }
        resolveSameAs(read, &diagnostics)
        take(indexing)
    }

    private mutating func resolveSameAs(_ read: [HeldArticle], _ diagnostics: inout [Diagnostic]) {
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

    init(_ read: [HeldArticle]) {
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
private func sortedWithUniqueIDs(_ read: [HeldArticle], _ diagnostics: inout [Diagnostic]) -> [HeldArticle] {
    var first: [ByteKey: Int] = [:]
    first.reserveCapacity(read.count)
    var kept: [Int] = []
    kept.reserveCapacity(read.count)
    for place in read.indices {
        let other = place.kept(in: &first[read[place].address])
        if other == place {
            kept.append(place)
            continue
        }
        let article = read[place].value.article
        diagnostics.append(
            .duplicate(
                "the article", id: article.id, at: Place(file: article.file),
                first: Place(file: read[other].value.article.file)))
    }
    let order = inOrderOfDays(kept) { place in
        read[place].days
    } isBefore: { one, other in
        let (one, other) = (read[one], read[other])
        if !one.days.isPlain || !other.days.isPlain {
            let (mine, theirs) = (one.value.article.date, other.value.article.date)
            if mine.sorts(before: theirs) { return true }
            if theirs.sorts(before: mine) { return false }
        }
        return precedesInBytes(one.id, other.id)
    }
    return order.map { read[$0] }
}
