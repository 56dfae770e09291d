import JSON

/// What `data/briefing.json` says, as far as it is compared.
struct BriefingData: Equatable, Sendable {
    struct Statement: Hashable, Sendable {
        var id: String
        var article: String
        var speakers: [String]
        var text: String
        var date: String
        /// Issue and stance, with the condition.
        var stances: [String]
    }

    struct Event: Hashable, Sendable {
        var title: String
        var date: String
        var isDisputed: Bool
    }

    /// A stakeholder's place on an issue.
    struct Seat: Hashable, Sendable {
        var issue: String
        var stakeholder: String
    }

    /// Names by id.
    var stakeholders: [String: String] = [:]
    var issues: [String: String] = [:]
    /// Titles by id, in the order of the file.
    var articles: [(id: String, title: String)] = []
    var statements: [Statement] = []
    var events: [String: Event] = [:]
    var positions: [Seat: String] = [:]

    static func == (left: BriefingData, right: BriefingData) -> Bool {
        left.statements == right.statements && left.events == right.events && left.positions == right.positions
            && left.articles.map(\.id) == right.articles.map(\.id)
    }

    /// `nil` where the bytes are no such data.
    init?(parsing bytes: [UInt8]) {
        guard let json = try? JSONValue(parsing: bytes), json["version"] != nil, let all = json["statements"]?.array
        else {
            return nil
        }
        for item in json["stakeholders"]?.array ?? [] { stakeholders[item.text("id")] = item.text("name") }
        for item in json["articles"]?.array ?? [] { articles.append((item.text("id"), item.text("title"))) }
        for issue in json["issues"]?.array ?? [] {
            issues[issue.text("id")] = issue.text("title")
            for position in issue["positions"]?.array ?? [] {
                let seat = Seat(issue: issue.text("id"), stakeholder: position.text("stakeholder"))
                positions[seat] = position.text("stance")
            }
        }
        for item in json["events"]?.array ?? [] {
            events[item.text("id")] = Event(
                title: item.text("title"), date: item.text("edtf"), isDisputed: item["disputed"] == .bool(true))
        }
        statements = all.map { item in
            Statement(
                id: item.text("id"), article: item.text("article"),
                speakers: item["speakers"]?.array?.compactMap(\.string) ?? [], text: item.text("text"),
                date: item.text("date"),
                stances: item["stances"]?.array?.map {
                    [$0.text("issue"), $0.text("stance"), $0.text("condition")].joined(separator: "\u{1F}")
                } ?? [])
        }
    }
}

extension JSONValue {
    /// A member's text; empty where it has none.
    fileprivate func text(_ key: String) -> String { self[key]?.string ?? "" }
}
