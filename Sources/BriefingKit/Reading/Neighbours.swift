import Markdown

extension Document {
    /// Whether quotation marks stand directly outside a span: “[words]{says=x}”.
    ///
    /// Emphasis may begin or end between, no-break spaces (« [mots]{says=x} ») and footnote references may stand between,
    /// and the comma or full stop that some put before the closing mark.
    ///
    /// - Parameter before: the scalar of the running text before the span, as `Outline` keeps it.
    func isQuotedOutside(_ span: NodeID, before: Unicode.Scalar?) -> Bool {
        guard let before, isOpener(before), let after = firstScalar(after: span) else { return false }
        return isPair(before, after)
    }

    /// The first scalar of the running text after a span that is neither a no-break space nor a stop.
    private func firstScalar(after span: NodeID) -> Unicode.Scalar? {
        var next = self.next(after: span, within: root, skippingChildren: true)
        while let node = next {
            switch tag(of: node) {
            case .text:
                let text = text(of: node)
                var i = text.startIndex
                while i < text.endIndex {
                    let next = scalar(text, at: i)
                    if !isNoBreakSpace(next), !isStop(next) { return next }
                    i += UTF8.width(next)
                }
            case .emphasis, .strong, .strikethrough, .footnoteReference: break
            default: return nil
            }
            next = self.next(after: node, within: root)
        }
        return nil
    }

    private func isStop(_ scalar: Unicode.Scalar) -> Bool {
        [",", ".", ";", ":", "!", "?", "…", "،", "؛", "؟", "。", "，"].contains(scalar)
    }
}
