extension UnsafeBufferPointer where Element == UInt8 {
    /// The scalar that begins at an index, and its length in bytes. The bytes are valid UTF-8.
    func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int)? {
        let first = at(index)
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard index >= 0, index + length <= count else { return nil }
        var value = UInt32(first)
        if length > 1 {
            value &= 0xFF >> UInt32(length + 1)
            for offset in 1..<length { value = value << 6 | UInt32(self[index + offset] & 0x3F) }
        }
        return Unicode.Scalar(value).map { ($0, length) }
    }

    /// The scalar that ends before an index.
    func scalar(before index: Int) -> Unicode.Scalar? {
        var start = index - 1
        while start > 0, at(start) & 0xC0 == 0x80 { start -= 1 }
        return start < 0 ? nil : scalar(at: start)?.scalar
    }
}

extension Unicode.Scalar {
    var isLetterOrDigit: Bool {
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
            true
        default: false
        }
    }

    /// CommonMark's Unicode white space.
    var isMarkdownWhitespace: Bool {
        if value < 0x80 { return value == 0x20 || (0x09...0x0D).contains(value) }
        return properties.generalCategory == .spaceSeparator
    }

    /// CommonMark's punctuation: that of ASCII, and Unicode's classes P.
    var isMarkdownPunctuation: Bool {
        if value < 0x80 { return isPunctuation(UInt8(value)) }
        switch properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            return true
        default: return false
        }
    }
}
