import Markdown

extension Document {
    /// Whether quotation marks stand directly outside a span: “[words]{says=x}”.
    func isQuotedOutside(_ node: NodeID, previousSibling: NodeID?) -> Bool {
        guard let previousSibling, let next = self[node].nextSibling, let before = decoded(previousSibling)?.last,
            let after = decoded(next)?.first
        else { return false }
        return isPair(before, after)
    }

    /// The scalars of a text node.
    private func decoded(_ node: NodeID) -> String.UnicodeScalarView? {
        guard case .text = self[node].kind else { return nil }
        return String(decoding: text(of: node), as: UTF8.self).unicodeScalars
    }
}
