import Markdown

extension Document {
    /// The Unicode scalars directly before and after an inline node in the same parent, where they are text.
    func neighbours(of node: NodeID) -> (before: Unicode.Scalar?, after: Unicode.Scalar?) {
        guard let parent = self[node].parent else { return (nil, nil) }
        var before: NodeID?
        for sibling in children(of: parent) {
            if sibling == node { break }
            before = sibling
        }
        let after = self[node].nextSibling
        return (before.flatMap { decoded($0)?.last }, after.flatMap { decoded($0)?.first })
    }

    private func decoded(_ node: NodeID) -> String.UnicodeScalarView? {
        guard case .text = self[node].kind else { return nil }
        return String(decoding: text(of: node), as: UTF8.self).unicodeScalars
    }
}
