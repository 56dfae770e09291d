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
            switch self[node].kind {
            case .text:
                let scalars = String(decoding: text(of: node), as: UTF8.self).unicodeScalars
                if let first = scalars.first(where: { !isNoBreakSpace($0) && !isStop($0) }) { return first }
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

/// A space that holds a quotation mark to its words.
func isNoBreakSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0xA0 || scalar.value == 0x202F }
