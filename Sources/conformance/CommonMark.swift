import JSON
import Markdown

/// `commonmark/`: the specification's examples byte for byte, and those of GFM's extensions by their structure.
enum CommonMarkSuite {
    /// All of CommonMark, with nothing of ours switched on.
    @Sendable static func judge(_ test: JSONValue) -> String? {
        let html = html(of: test, extensions: .commonMark)
        return html == test["html"]?.string ? nil : "gave \(String(reflecting: html))"
    }

    /// The extensions that the case names, and spans and divs beside them. The markup may be another than the peer's:
    /// which references resolve, the cells and their alignment, the targets are what must agree.
    @Sendable static func judgeGFM(_ test: JSONValue) -> String? {
        let names = (test["enable"]?.array ?? []).compactMap(\.string)
        var extensions: MarkdownExtensions = [.spans, .divs]
        for name in names {
            switch name {
            case "table": extensions.insert(.tables)
            case "strikethrough": extensions.insert(.strikethrough)
            case "autolink": extensions.insert(.autolinks)
            case "tasklist": extensions.insert(.taskLists)
            case "footnotes": extensions.insert(.footnotes)
            default: break
            }
        }
        let html = html(of: test, extensions: extensions)
        let shape = HTMLShape(html).text
        let expected = HTMLShape(test["html"]?.string ?? "").text
        return shape == expected ? nil : "gave \(String(reflecting: shape)), not \(String(reflecting: expected))"
    }

    private static func html(of test: JSONValue, extensions: MarkdownExtensions) -> String {
        let document = Document(parsing: test["markdown"]?.string ?? "", options: .init(extensions: extensions))
        return HTMLRenderer(options: .init(allowsUnsafeHTML: true)).render(document)
    }
}
