import Diagnostics
import Foundation
import Synchronization

@testable import Preview

/// A site that is written down in the test: what it is now, and what it is after the next refresh.
final class FixtureSite: PreviewedSite {
    private struct State {
        var address: String?
        var files: [String: String] = [:]
        var problems: [PreviewProblem] = []
        var refreshes: [Set<String>?] = []
        var next: [String: String?] = [:]
    }

    private let state: Mutex<State>

    init(_ files: [String: String] = FixtureSite.basics, address: String? = nil) {
        state = Mutex(State(address: address, files: [:], next: files.mapValues { $0 }))
    }

    static let basics = [
        "index.html": "<!doctype html><title>Home</title><link rel=stylesheet href=assets/theme.css><body>Home</body>",
        "404.html": "<!doctype html><title>Missing</title><body><a href=\"https://example.org/a/b/\">Home</a></body>",
        "articles/a.html": "<!doctype html><title>A</title><body>An article</body>",
        "articles/index.html": "<!doctype html><title>Articles</title><body>Articles</body>",
        "assets/theme.css": "body { color: black }",
        "data/briefing.json": "{}",
        "größe.txt": "0123456789",
        "empty.txt": "",
    ]

    var address: String? { state.withLock { $0.address } }

    func file(at path: String) -> PreviewFile? {
        state.withLock { $0.files[path] }.map { PreviewFile(bytes: Array($0.utf8), digest: mixedDigest(0, $0)) }
    }

    /// What the next refresh finds.
    func edit(_ files: [String: String]) {
        state.withLock { state in for (path, text) in files { state.next[path] = .some(text) } }
    }

    /// What the next refresh does not find any more.
    func remove(_ path: String) { state.withLock { state in state.next[path] = .some(nil) } }

    /// What the next refreshes find wrong.
    func complain(_ problems: [PreviewProblem]) { state.withLock { $0.problems = problems } }

    var refreshes: [Set<String>?] { state.withLock(\.refreshes) }

    func refresh(changed: Set<String>?) -> PreviewRefresh {
        state.withLock { state in
            state.refreshes.append(changed)
            let isGood = !state.problems.contains { $0.diagnostic.severity == .error }
            if !isGood { return PreviewRefresh(problems: state.problems, isGood: false) }
            let before = state.files
            for (path, text) in state.next { state.files[path] = text }
            state.next = [:]
            let changed = Set(state.files.keys).union(before.keys).filter { state.files[$0] != before[$0] }
            return PreviewRefresh(
                problems: state.problems, isGood: true, changedAssets: changed.filter { !$0.hasSuffix(".html") },
                changedFiles: changed.count)
        }
    }
}

extension PreviewProblem {
    static let example = PreviewProblem(
        Diagnostic(
            .error, "unknown-stakeholder", "no stakeholder has the id ‘<b>’",
            at: Place(file: "Content/articles/a.md", line: 5, column: 12, length: 3), advice: "did you mean ‘b’?"),
        line: "[“x”]{says=<b>}")
}
