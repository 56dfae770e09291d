/// What changed in meaning between two publications of a briefing, a sentence each, the weightiest first.
public struct MeaningChanges: Equatable, Sendable {
    public private(set) var sentences: [String] = []

    init() {}

    /// - Parameters:
    ///   - briefing: `data/briefing.json` of both publications, where it changed.
    ///   - corrections: `data/corrections.json` of both, where it changed.
    init(briefing: (old: BriefingData, new: BriefingData)?, corrections: (old: CorrectionsData, new: CorrectionsData)?)
    {
        // That something published was wrong is what an editor must not overlook.
        if let corrections { sentences = corrections.new.changes(since: corrections.old) }
        if let briefing { compare(briefing.old, briefing.new) }
    }

    private mutating func compare(_ old: BriefingData, _ new: BriefingData) {
        let names = old.stakeholders.merging(new.stakeholders) { $1 }
        let issues = old.issues.merging(new.issues) { $1 }
        positions(old, new, names, issues)
        articles(old, new)
        statements(old, new, names)
        events(old, new)
    }

    private mutating func positions(
        _ old: BriefingData, _ new: BriefingData, _ names: [String: String], _ issues: [String: String]
    ) {
        func words(_ seat: BriefingData.Seat) -> String {
            "\(names[seat.stakeholder] ?? seat.stakeholder) on \(issues[seat.issue] ?? seat.issue)"
        }
        let seats = Set(old.positions.keys).union(new.positions.keys)
        var shifts: [String] = []
        var others: [String] = []
        for seat in seats {
            switch (old.positions[seat], new.positions[seat]) {
            case (let before?, let after?) where before != after: shifts.append("\(words(seat)): \(before) → \(after)")
            case (nil, let after?): others.append("\(words(seat)): \(after), the first position")
            case (let before?, nil): others.append("\(words(seat)): no position any more (was \(before))")
            default: break
            }
        }
        sentences += shifts.sorted() + others.sorted()
    }

    private mutating func articles(_ old: BriefingData, _ new: BriefingData) {
        let before = Dictionary(old.articles.map { ($0.id, $0.title) }) { first, _ in first }
        let after = Dictionary(new.articles.map { ($0.id, $0.title) }) { first, _ in first }
        for article in new.articles where before[article.id] == nil {
            sentences.append("new article: \(article.title)")
        }
        for article in old.articles where after[article.id] == nil {
            sentences.append("article removed: \(article.title)")
        }
        for article in new.articles {
            if let title = before[article.id], title != article.title {
                sentences.append("article renamed: \(title) → \(article.title)")
            }
        }
    }

    /// Statements are the same where article, speakers and words are, whatever their ids: those count on from one another.
    private mutating func statements(_ old: BriefingData, _ new: BriefingData, _ names: [String: String]) {
        struct Key: Hashable {
            var article: String
            var speakers: [String]
            var text: String
        }
        func key(_ statement: BriefingData.Statement) -> Key {
            Key(article: statement.article, speakers: statement.speakers, text: statement.text)
        }
        var before = Dictionary(grouping: old.statements, by: key)
        var counts: [String: Counts] = [:]
        var fresh: [BriefingData.Statement] = []
        for statement in new.statements {
            guard let same = before[key(statement)]?.popLast() else {
                fresh.append(statement)
                continue
            }
            if same.stances != statement.stances || same.date != statement.date {
                count(statement, \.changed, &counts)
            }
        }
        // What has neither its words nor its speakers any more may still have its place.
        var gone = Dictionary(before.values.joined().map { ($0.id, $0) }) { first, _ in first }
        for statement in fresh {
            let isChanged = gone[statement.id]?.speakers == statement.speakers
            if isChanged { gone[statement.id] = nil }
            count(statement, isChanged ? \.changed : \.added, &counts)
        }
        for statement in gone.values { count(statement, \.removed, &counts) }
        sentences += counts.map { ("\(names[$0.key] ?? $0.key): \($0.value.words)", $0.value.total) }
            .sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
    }

    private struct Counts {
        var added = 0
        var changed = 0
        var removed = 0

        var total: Int { added + changed + removed }
        var words: String {
            let parts = [(added, "new"), (changed, "changed"), (removed, "removed")].filter { $0.0 > 0 }
            return parts.map { "\($0.0) \($0.1)" }.joined(separator: ", ") + " statement\(total == 1 ? "" : "s")"
        }
    }

    private func count(
        _ statement: BriefingData.Statement, _ part: WritableKeyPath<Counts, Int>, _ counts: inout [String: Counts]
    ) {
        for speaker in statement.speakers { counts[speaker, default: Counts()][keyPath: part] += 1 }
    }

    private mutating func events(_ old: BriefingData, _ new: BriefingData) {
        for (id, event) in new.events.sorted(by: { ($0.value.date, $0.key) < ($1.value.date, $1.key) }) {
            guard let before = old.events[id] else {
                sentences.append("new event: \(event.title) (\(event.date))")
                continue
            }
            if before.date != event.date {
                sentences.append("\(event.title): dated \(event.date), before \(before.date)")
            }
            if !before.isDisputed, event.isDisputed { sentences.append("\(event.title): its date is now disputed") }
        }
        for (id, event) in old.events.sorted(by: { $0.key < $1.key }) where new.events[id] == nil {
            sentences.append("event removed: \(event.title) (\(event.date))")
        }
    }
}
