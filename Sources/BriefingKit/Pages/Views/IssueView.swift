import Liquid
import Markdown

/// A question that positions are taken on.
struct IssueView: View {
    let page: PageContext
    /// Place in `Briefing.issues`.
    let place: Int
    /// How many positions a column of the strip shows.
    var stripLimit = 6

    static let names = ["id", "title", "question", "description", "body", "url", "statement_count", "strip", "rows"]

    private var issue: Issue { _read { yield page.site.briefing.issues[place] } }

    func value(_ name: String) -> Value? {
        switch name {
        case "id": .text(issue.id)
        case "title": .text(issue.title)
        case "question": .text(issue.question)
        case "description": .text(issue.description)
        case "body": .html(issue.body.map { markdownHTML($0, page: page, file: issue.place.file) })
        case "url": .text(page.address(ofIssue: place))
        case "statement_count":
            .number(page.site.briefing.statementsOfIssue[place].count { page.site.briefing.statements[$0].countsOnce })
        case "strip":
            .views(
                page.site.columns.map { StripColumnView(page: page, issue: place, stance: $0, limit: stripLimit) })
        case "rows":
            .views(matrixPositions(ofIssue: place, site: page.site).map { MatrixRowView(page: page, position: $0) })
        default: nil
        }
    }
}

/// The positions on an issue in the order of the matrix: by stance, then by name.
func matrixPositions(ofIssue place: Int, site: Site) -> [Position] {
    let stakeholders = site.briefing.stakeholders
    return site.briefing.positionsOfIssue[place].sorted {
        ($0.latest.stance, stakeholders[$0.stakeholder].filingName, $0.stakeholder)
            < ($1.latest.stance, stakeholders[$1.stakeholder].filingName, $1.stakeholder)
    }
}

/// Markdown without annotations as HTML: a profile, an issue's or a plain page's text. Its highest heading is the second level.
func markdownHTML(_ document: Document, page: PageContext, file: String) -> String {
    var delegate = PlainTextHTML(document, page: page, file: file)
    var output: [UInt8] = []
    HTMLRenderer(options: page.markdownOptions(idPrefix: "pg-")).render(document, delegate: &delegate, into: &output)
    return String(decoding: output, as: UTF8.self)
}

/// Headings one below another, and links that lead to the site's pages.
private struct PlainTextHTML: HTMLDelegate {
    private var levels: HeadingLevels
    private var links = 0
    private let resolver: DestinationResolver

    init(_ document: Document, page: PageContext, file: String) {
        levels = HeadingLevels(of: document, first: 2)
        resolver = DestinationResolver(page: page, file: file)
    }

    mutating func open(_ id: NodeID, in document: Document, into output: inout [UInt8]) -> Bool {
        switch document[id].kind {
        case .heading(let level):
            output.append(contentsOf: "<h\(levels.enter(level))>".utf8)
            return true
        case .link:
            links += 1
            return false
        case .image(let destination, _):
            return writeRemoteImage(id, destination, isInLink: links > 0, in: document, &output)
        default: return false
        }
    }

    mutating func close(_ id: NodeID, in document: Document, into output: inout [UInt8]) -> Bool {
        switch document[id].kind {
        case .heading:
            output.append(contentsOf: "</h\(levels.current)>\n".utf8)
            return true
        case .link:
            links -= 1
            return false
        default: return false
        }
    }

    mutating func destination(_ destination: String, of id: NodeID, in document: Document) -> String? {
        resolver.resolve(destination)
    }
}
