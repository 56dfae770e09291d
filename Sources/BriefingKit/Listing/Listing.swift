import EDTF

/// Rows of a briefing as `list` prints them: names of columns, and a text in each.
public struct Listing: Equatable, Sendable {
    public var columns: [String]
    public var rows: [[String]]

    /// What can be listed.
    public enum Subject: String, Sendable, CaseIterable {
        case stakeholders, statements, events, issues, articles
    }

    /// What a row must meet to be listed; `nil` asks for nothing.
    public struct Filter: Sendable {
        /// Places in the briefing's lists.
        public var stakeholder: Int?
        public var issue: Int?
        public var stance: Int?
        /// A statement's or a stakeholder's kind.
        public var kind: String?
        /// A row's date may not lie wholly before `since` or wholly after `until`.
        public var since: EDTF?
        public var until: EDTF?

        public init() {}

        func accepts(_ date: EDTF) -> Bool {
            if let since, date.isCertainlyBefore(since) { return false }
            if let until, date.isCertainlyAfter(until) { return false }
            return true
        }

        /// Whether it asks for something that only statements have.
        var asksForStatements: Bool { issue != nil || stance != nil }
    }

    public init(_ subject: Subject, of briefing: Briefing, filter: Filter = Filter()) {
        let rows = ListingRows(briefing: briefing, filter: filter)
        switch subject {
        case .stakeholders:
            columns = ["id", "name", "kind", "classification", "statements", "articles"]
            self.rows = rows.stakeholders()
        case .statements:
            columns = ["id", "date", "speakers", "kind", "stances", "text"]
            self.rows = rows.statements()
        case .events:
            columns = ["id", "date", "title", "participants", "disputed"]
            self.rows = rows.events()
        case .issues:
            columns = ["id", "title", "statements", "positions"]
            self.rows = rows.issues()
        case .articles:
            columns = ["id", "date", "title", "statements", "file"]
            self.rows = rows.articles()
        }
    }
}

/// Makes the rows of each subject.
private struct ListingRows {
    let briefing: Briefing
    let filter: Listing.Filter

    func statements() -> [[String]] {
        briefing.statements.filter(accepts).map { statement in
            [
                briefing.id(of: statement), statement.date.text, ids(statement.speakers), statement.kind.rawValue,
                statement.stances.map(words).joined(separator: " "), statement.text,
            ]
        }
    }

    func stakeholders() -> [[String]] {
        let asks = filter.asksForStatements || filter.since != nil || filter.until != nil
        return briefing.stakeholders.indices.filter { place in
            if let wanted = filter.stakeholder, wanted != place { return false }
            if let kind = filter.kind, briefing.stakeholders[place].kind.rawValue != kind { return false }
            return !asks
                || briefing.statementsOfStakeholder[place].contains { accepts(briefing.statements[$0], kind: nil) }
        }.map { place in
            let stakeholder = briefing.stakeholders[place]
            return [
                stakeholder.id, stakeholder.name, stakeholder.kind.rawValue, stakeholder.classification ?? "",
                String(briefing.countOfStatements(by: place)), String(briefing.articles(about: place).count),
            ]
        }
    }

    func events() -> [[String]] {
        briefing.events.filter { event in
            if let wanted = filter.stakeholder, !event.participants.contains(wanted) { return false }
            return filter.accepts(event.date)
        }.map { [$0.id, $0.date.text, $0.title, ids($0.participants), $0.isDisputed ? "disputed" : ""] }
    }

    func issues() -> [[String]] {
        briefing.issueOrder.filter { place in
            if let wanted = filter.issue, wanted != place { return false }
            let asks = filter.stakeholder != nil || filter.stance != nil || filter.since != nil || filter.until != nil
            return !asks
                || briefing.statementsOfIssue[place].contains {
                    accepts(briefing.statements[$0], kind: nil, issue: place)
                }
        }.map { place in
            [
                briefing.issues[place].id, briefing.issues[place].title,
                String(briefing.statementsOfIssue[place].count),
                String(briefing.positionsOfIssue[place].count),
            ]
        }
    }

    func articles() -> [[String]] {
        let asks = filter.asksForStatements || filter.stakeholder != nil
        return briefing.articles.indices.filter { place in
            guard filter.accepts(briefing.articles[place].date) else { return false }
            return !asks
                || briefing.statementsOfArticle[place].contains {
                    accepts(briefing.statements[$0], kind: nil, isDated: false)
                }
        }.map { place in
            let article = briefing.articles[place]
            return [
                article.id, article.date.text, article.title, String(briefing.statementsOfArticle[place].count),
                article.file,
            ]
        }
    }

    private func accepts(_ statement: Statement) -> Bool { accepts(statement, kind: filter.kind) }

    private func accepts(_ statement: Statement, kind: String?, issue: Int? = nil, isDated: Bool = true) -> Bool {
        if let wanted = filter.stakeholder, !statement.speakers.contains(wanted) { return false }
        if let kind, statement.kind.rawValue != kind { return false }
        if let wanted = issue ?? filter.issue {
            let stances = statement.stances.filter { $0.issue == wanted }
            if let stance = filter.stance {
                if !stances.contains(where: { $0.stance == stance }) { return false }
            } else if stances.isEmpty, !statement.about.contains(wanted) {
                return false
            }
        } else if let stance = filter.stance, !statement.stances.contains(where: { $0.stance == stance }) {
            return false
        }
        return !isDated || filter.accepts(statement.date)
    }

    private func ids(_ places: [Int]) -> String { places.map { briefing.stakeholders[$0].id }.joined(separator: " ") }

    private func words(_ taken: TakenStance) -> String {
        briefing.settings.stances[taken.stance].key + ":" + briefing.issues[taken.issue].id
    }
}
