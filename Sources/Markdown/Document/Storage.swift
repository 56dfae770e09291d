/// The arrays behind a document.
struct Storage: Sendable {
    var problems: [MarkdownProblem] = []
    var footnotes: [NodeID] = []
}
