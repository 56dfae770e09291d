import Bytes

/// Where the pages of a site are, from its root. Pages after the first of a list stand where no id can put another page.
enum SitePath {
    static let index = "index.html"
    static let articles = "articles.html"
    static let stakeholders = "stakeholders.html"
    static let issues = "issues.html"
    static let quotes = "quotes.html"
    static let timeline = "timeline.html"
    static let timelineByStakeholder = "timeline/stakeholders.html"
    static let timelineByIssue = "timeline/issues.html"
    static let sources = "sources.html"
    static let changes = "changes.html"
    static let report = "report.html"
    static let notFound = "404.html"

    static func article(_ id: String) -> String { "articles/" + id + ".html" }
    static func stakeholder(_ id: String) -> String { "stakeholders/" + id + ".html" }
    static func issue(_ id: String) -> String { "issues/" + id + ".html" }
    static func quotesOfStance(_ key: String) -> String { "quotes/stances/\(key).html" }
    static func quotesOfKind(_ kind: Statement.Kind) -> String { "quotes/kinds/\(kind.rawValue).html" }
    static func quotesOfYear(_ year: String) -> String { "quotes/years/\(year).html" }

    /// A page of the list that begins at a path: `quotes/page-2.html` goes on from `quotes.html`.
    ///
    /// A list whose folder holds pages named for ids (`articles/`, `stakeholders/`, `issues/`) goes on in `page/` there.
    static func page(_ number: Int, of path: String) -> String {
        guard number > 1 else { return path }
        let folder = path.hasSuffix(".html") ? String(Substring(path.utf8.dropLast(5))) : path
        switch path {
        case articles, stakeholders, issues: return "\(folder)/page/\(number).html"
        default: return "\(folder)/page-\(number).html"
        }
    }
}

/// The `id` of an event in the timeline. An event without a name of its own has a `#` in its id, which stands in no
/// fragment; a tilde stands in no id.
func elementID(ofEvent id: String) -> String { "e-" + fragmentID(ofEvent: id) }

/// What follows `e-` in that.
func fragmentID(ofEvent id: String) -> String {
    guard id.utf8.contains(UInt8(ascii: "#")) else { return id }
    return String(decoding: id.utf8.map { $0 == UInt8(ascii: "#") ? UInt8(ascii: "~") : $0 }, as: UTF8.self)
}
