import Bytes
import Liquid
import Markdown

/// A question that positions are taken on.
struct IssueView: View {
    let page: PageContext
    /// Place in `Briefing.issues`.
    let place: Int
    /// How many positions a column of the strip shows.
    var stripLimit = 6

    enum Name: String, CaseIterable {
        case id, title, question, description, body, url
        case statementCount = "statement_count"
        case strip, rows
    }
    static let table = PropertyTable<Name>()

    func value(_ name: Name) -> Value {
        switch name {
        case .id: .text(page[issue: place].id)
        case .title: .text(page[issue: place].title)
        case .question: .text(page[issueProfile: place].question)
        case .description: .text(page[issueProfile: place].description)
        case .body:
            .html(
                page[issueProfile: place].body.map {
                    markdownHTML($0.document, page: page, file: page[issueProfile: place].file)
                })
        case .url: .text(page.address(ofIssue: place))
        case .statementCount: .number(page.ask(Questions.statementCountOfIssue, place))
        case .strip:
            .views(
                page.ask(Questions.columns).map {
                    StripColumnView(page: page, issue: place, stance: $0, limit: stripLimit)
                })
        case .rows:
            .views(page.ask(Questions.positionsOfIssue, place).map { MatrixRowView(page: page, position: $0) })
        }
    }

    func write(_ name: Name, into output: inout LiquidOutput) -> Bool {
        switch name {
        case .id: output.append(escaping: page[issue: place].id)
        case .title: output.append(escaping: page[issue: place].title)
        case .url: page.writeReference(toIssue: place, into: &output)
        default: return false
        }
        return true
    }
}

/// Markdown without annotations as HTML: a profile, an issue's or a plain page's text. Its highest heading is the second level.
func markdownHTML(_ document: Document, page: PageContext, file: String) -> String {
    var delegate = PlainTextHTML(document, page: page, file: file)
    var output = ByteOutput()
    HTMLRenderer(options: page.markdownOptions(idPrefix: "pg-")).render(document, delegate: &delegate, into: &output)
    return String(decoding: output.bytes(), as: UTF8.self)
}

/// Headings one below another, and links that lead to the site's pages.
private struct PlainTextHTML: HTMLDelegate {
    private var levels: HeadingLevels
    private var links = 0
    private let page: PageContext
    private let file: String

    init(_ document: Document, page: PageContext, file: String) {
        levels = HeadingLevels(of: document, first: 2)
        self.page = page
        self.file = file
    }

    mutating func open(_ id: NodeID, in document: Document, into output: inout ByteOutput) -> Bool {
        switch document[id].kind {
        case .heading(let level):
            output.append("<h\(levels.enter(level))>")
            return true
        case .link:
            links += 1
            return false
        case .image(let destination, _):
            return writeRemoteImage(id, destination, isInLink: links > 0, in: document, &output)
        default: return false
        }
    }

    mutating func close(_ id: NodeID, in document: Document, into output: inout ByteOutput) -> Bool {
        switch document[id].kind {
        case .heading:
            output.append("</h\(levels.current)>\n")
            return true
        case .link:
            links -= 1
            return false
        default: return false
        }
    }

    mutating func destination(_ destination: String, of id: NodeID, in document: Document) -> String? {
        page.resolved(destination, in: file)
    }
}
