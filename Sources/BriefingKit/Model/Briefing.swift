import EDTF

/// Everything that a site tells, gathered: the one value that pages, feeds and exports are written from.
///
/// Lists refer to each other by place (an `Int` index), and every list's order is fixed by its content.
public struct Briefing: Sendable {
    public var settings: Settings
    /// By id.
    public var stakeholders: [Stakeholder] = []
    /// By id. `issueOrder` is how they are shown.
    public var issues: [Issue] = []
    /// By date, then id.
    public var articles: [Article] = []
    /// The articles' HTML, in their order; apart from them, so that the articles stay as they are where only the HTML of one
    /// is another.
    var bodies: [ArticleBody?] = []
    /// By article, then place.
    public var statements: [Statement] = []
    /// For each statement what its date puts it in order by.
    var daysOfStatements: [DayKey] = []
    /// By earliest day, latest day, id; those without an earliest day come first.
    public var events: [Event] = []
    /// By stakeholder, then article; counts of at least 1.
    public var mentions: [MentionCount] = []
    public var pages: [PlainPage] = []

    /// Places in `issues`, by `order`, then title.
    public var issueOrder: [Int] = []
    /// For each stakeholder the statements in which it speaks or acts, in the order of `statements`.
    public var statementsOfStakeholder: [[Int]] = []
    /// For each issue the statements that take a stance on it or are about it, in the order of `statements`.
    public var statementsOfIssue: [[Int]] = []
    /// For each article its statements, in the order of the text.
    public var statementsOfArticle: [[Int]] = []
    /// For each article the events that its dated passages tell of, passage by passage.
    var accountsOfArticle: [[Int]] = []
    /// For each article the events that it dates, in the order of the text, each once.
    public var eventsOfArticle: [[Int]] = []
    /// For each stakeholder the events that it takes part in, in the order of `events`.
    public var eventsOfStakeholder: [[Int]] = []
    /// For each stakeholder the places in `mentions`, by article.
    public var mentionsOfStakeholder: [[Int]] = []
    /// For each stakeholder, positions on each issue that it has one on.
    public var positionsOfStakeholder: [[Position]] = []
    /// For each issue, the positions of those who have one, by stakeholder.
    public var positionsOfIssue: [[Position]] = []

    public init(settings: Settings) { self.settings = settings }
}

/// How often an article names a stakeholder, in marked and found mentions.
public struct MentionCount: Hashable, Sendable {
    public var stakeholder: Int
    public var article: Int
    public var count: Int
}

/// Where a stakeholder stands on an issue, and every dated statement from which that is read.
public struct Position: Hashable, Sendable {
    public var stakeholder: Int
    public var issue: Int
    /// Latest first; the first is the position, the rest its history. Never empty.
    public var history: [Entry]

    public struct Entry: Hashable, Sendable {
        /// Place in `Briefing.statements`.
        public var statement: Int
        /// Place in `Settings.stances`.
        public var stance: Int
        public var condition: String?
    }

    /// The position as it stands now.
    public var latest: Entry { history[0] }

    /// Whether an earlier statement took another stance.
    public var hasShifted: Bool { history.contains { $0.stance != history[0].stance } }
}
