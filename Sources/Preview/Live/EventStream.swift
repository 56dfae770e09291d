import JSON

/// A browser that shows a page, and what it was told last.
///
/// What it is to be told next is the difference to how things stand: nothing is queued, so that nothing is missed between a
/// page's loading and its first connection, or while a connection was lost.
struct EventStream: Sendable {
    let page: String
    /// Whether nobody looks at it, as it is behind another.
    let isHidden: Bool
    /// The version of the page that is shown, as `LiveReload.shown` names it.
    private(set) var shown: String
    /// The token of the moment up to which changes of assets were told.
    private var since: String
    private var toldProblems: Int?

    init(page: String, shown: String, since: String, isHidden: Bool = false) {
        self.page = page
        self.isHidden = isHidden
        self.shown = shown
        self.since = since
    }

    /// What it is to be told now, as the text of events; empty for nothing.
    /// - Parameter version: the version of the page in the site as it stands.
    mutating func news(_ state: LiveState, version: String) -> String {
        var text = ""
        let token = state.moment.token
        let changes = state.changes(since: since)
        if version != shown || changes == nil {
            text += event("reload", token)
            shown = version
        } else {
            for path in changes ?? [] {
                text += event(path.hasSuffix(".css") ? "style" : "asset", token) { $0.field("path", path) }
            }
        }
        if toldProblems != state.problemsRevision {
            text += problems(state, token)
            toldProblems = state.problemsRevision
        }
        since = token
        return text
    }

    /// How the stream of a connection begins: how soon to come back when it is lost, and where it stands.
    static func beginning(token: String, retry: Int) -> String { "retry: \(retry)\nid: \(token)\n\n" }

    private func problems(_ state: LiveState, _ token: String) -> String {
        if state.problems.isEmpty { return event("mended", token) }
        return event("problems", token) { writer in
            writer.key("problems")
            writer.array(state.problems) { $1.write(to: &$0) }
        }
    }

    /// One event: JSON has no line ends outside its texts, and escapes them within.
    private func event(_ name: String, _ token: String, _ more: (inout JSONWriter) -> Void = { _ in }) -> String {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("page", page)
            more(&writer)
        }
        return "id: \(token)\nevent: \(name)\ndata: \(String(decoding: writer.bytes(), as: UTF8.self))\n\n"
    }
}

extension PreviewProblem {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("severity", diagnostic.severity.rawValue)
            writer.field("code", diagnostic.code)
            writer.field("message", diagnostic.message)
            writer.field("advice", diagnostic.advice)
            writer.field("file", diagnostic.place?.file)
            writer.key("line")
            writer.integer(diagnostic.place?.line)
            writer.key("column")
            writer.integer(diagnostic.place?.column)
            writer.key("length")
            writer.integer(diagnostic.place?.length)
            writer.field("source", line)
            writer.key("related")
            writer.array(diagnostic.related) { writer, related in
                writer.object { writer in
                    writer.field("message", related.message)
                    writer.field("file", related.place.file)
                    writer.key("line")
                    writer.integer(related.place.line)
                    writer.key("column")
                    writer.integer(related.place.column)
                }
            }
        }
    }
}
