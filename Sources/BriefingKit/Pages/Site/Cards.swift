import EDTF
import Markdown

// Things as far as one fact tells of them. They keep the site to themselves, so that nothing else is read unnoticed.

/// An article as lists show it.
struct ArticleCard: Sendable {
    private let site: Site
    private let place: Int

    init(site: Site, place: Int) {
        self.site = site
        self.place = place
    }

    private var article: Article { _read { yield site.briefing.articles[place] } }

    var id: String { article.id }
    var file: String { article.file }
    var title: String { article.title }
    var date: EDTF { article.date }
    var isDraft: Bool { article.isDraft }
    var language: String? { article.language }
    var source: Source? { article.source }
    var hasSource: Bool { article.source != nil }
    /// What its source is called where a statement names it.
    var sourceName: String? { article.source?.publisher ?? article.source?.title }
    var path: String { SitePath.article(article.id) }
}

/// What an article's own page says of it beside its card.
struct ArticleFront: Sendable {
    private let site: Site
    private let place: Int

    init(site: Site, place: Int) {
        self.site = site
        self.place = place
    }

    private var article: Article { _read { yield site.briefing.articles[place] } }

    var summary: String? { article.summary }
    var bottomLine: String? { article.bottomLine }
    var image: Picture? { article.image }
    var aliases: [String] { article.aliases }
    var corrections: [Correction] { article.corrections }
    var updated: EDTF? { article.updated }
    var wordCount: Int { article.text.wordCount }
}

/// A stakeholder as lists show it.
struct StakeholderCard: Sendable {
    private let site: Site
    private let place: Int

    init(site: Site, place: Int) {
        self.site = site
        self.place = place
    }

    private var stakeholder: Stakeholder { _read { yield site.briefing.stakeholders[place] } }

    var id: String { stakeholder.id }
    var name: String { stakeholder.name }
    var kind: Stakeholder.Kind { stakeholder.kind }
    var classification: String? { stakeholder.classification }
    var memberships: [Membership] { stakeholder.memberships }
    var parent: String? { stakeholder.parent }
    /// What the name is filed under.
    var filingName: String { stakeholder.filingName }
    var wholeID: String? { stakeholder.wholeID }
    var currentMemberships: [Membership] { stakeholder.currentMemberships }

    func memberships(asOf date: EDTF?) -> [Membership] { stakeholder.memberships(asOf: date) }
}

/// What only a stakeholder's page and the list of all show.
struct StakeholderProfile: Sendable {
    private let site: Site
    private let place: Int

    init(site: Site, place: Int) {
        self.site = site
        self.place = place
    }

    private var stakeholder: Stakeholder { _read { yield site.briefing.stakeholders[place] } }

    var aliases: [String] { stakeholder.aliases }
    var description: String? { stakeholder.description }
    var sameAs: [String] { stakeholder.sameAs }
    var image: Picture? { stakeholder.image }
    var body: MarkdownBody? { stakeholder.profile }
    var file: String { stakeholder.place.file }
}

/// An issue as lists show it.
struct IssueCard: Sendable {
    private let site: Site
    private let place: Int

    init(site: Site, place: Int) {
        self.site = site
        self.place = place
    }

    private var issue: Issue { _read { yield site.briefing.issues[place] } }

    var id: String { issue.id }
    var title: String { issue.title }
}

/// What only an issue's page and the list of all show.
struct IssueProfile: Sendable {
    private let site: Site
    private let place: Int

    init(site: Site, place: Int) {
        self.site = site
        self.place = place
    }

    private var issue: Issue { _read { yield site.briefing.issues[place] } }

    var question: String? { issue.question }
    var description: String? { issue.description }
    var body: MarkdownBody? { issue.body }
    var file: String { issue.place.file }
}
