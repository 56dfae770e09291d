import Bytes
import Liquid

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

    // The parts of addresses that are no ids, for those who write one without a text of its own.
    static let beforeArticle: StaticString = "articles/"
    static let beforeStakeholder: StaticString = "stakeholders/"
    static let beforeIssue: StaticString = "issues/"
    static let beforePassage: StaticString = ".html#"
    static let end: StaticString = ".html"

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
        if number < 2 { return path }
        return .written(about: path.utf8.count + 16) { writePage(number, of: path, into: &$0) }
    }

    /// Writes a reference to the same.
    static func writeReference(toPage number: Int, of path: String, into output: inout LiquidOutput) {
        AddressReference.write(into: &output) { writePage(number, of: path, into: &$0) }
    }

    /// Writes the same from the site's root.
    static func writePage(_ number: Int, of path: String, into output: inout BoundedWriter) {
        guard number > 1 else { return output.append(text: path) }
        // Every path ends in `.html`.
        path.withBytes { if let start = $0.baseAddress { output.append(start, max(0, $0.count - 5)) } }
        let isBesideIDs = path == articles || path == stakeholders || path == issues
        output.append(isBesideIDs ? "/page/" : "/page-" as StaticString)
        output.append(decimal: number.magnitude)
        output.append(end)
    }
}

/// The `id` of an event in the timeline. An event without a name of its own has a `#` in its id, which stands in no
/// fragment; a tilde stands in no id.
func elementID(ofEvent id: String) -> String { "e-" + fragmentID(ofEvent: id) }

/// What follows `e-` in that.
func fragmentID(ofEvent id: String) -> String {
    guard id.utf8.contains(UInt8(ascii: "#")) else { return id }
    return .written(about: id.utf8.count) { writeFragmentID(ofEvent: id, into: &$0) }
}

/// Writes the same.
func writeFragmentID(ofEvent id: String, into output: inout BoundedWriter) {
    id.withBytes { output.append(replacing: UInt8(ascii: "#"), with: UInt8(ascii: "~"), in: $0) }
}
