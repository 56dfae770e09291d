/// Whether a scalar is part of a word: a letter or a number of any script.
func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x80: return isASCIILetter(UInt8(scalar.value)) || isASCIIDigit(UInt8(scalar.value))
    // Without asking Unicode's tables: Latin letters, Cyrillic ones, dashes and quotation marks.
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x400...0x481: return true
    case 0x2010...0x205E: return false
    default: return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}

/// Whether a scalar is white space, by Unicode's property of that name.
func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
}

/// A space that holds a quotation mark to its words.
func isNoBreakSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0xA0 || scalar.value == 0x202F }

/// The scalar whose first byte is at `i`; the replacement character where the bytes are broken.
func scalar(_ text: ArraySlice<UInt8>, at i: Int) -> Unicode.Scalar {
    text.withUnsafeBufferPointer { scalar($0, at: i - text.startIndex) }
}

/// The same for a buffer, whose indices begin at 0.
func scalar(_ text: UnsafeBufferPointer<UInt8>, at i: Int) -> Unicode.Scalar {
    let first = text[i]
    if first < 0x80 { return Unicode.Scalar(first) }
    let broken: Unicode.Scalar = "\u{FFFD}"
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, i + length <= text.count else { return broken }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for next in text[i + 1..<i + length] {
        guard next & 0xC0 == 0x80 else { return broken }
        value = value << 6 | UInt32(next & 0x3F)
    }
    let shortest: UInt32 = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80
    return value < shortest ? broken : Unicode.Scalar(value) ?? broken
}

/// The last scalar of a text for which a condition holds.
func lastScalar(
    of text: UnsafeBufferPointer<UInt8>, where condition: (Unicode.Scalar) -> Bool
) -> Unicode.Scalar? {
    var end = text.count
    while end > 0 {
        var start = end - 1
        while start > 0, end - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
        let last = scalar(text, at: start)
        if condition(last) { return last }
        end = start
    }
    return nil
}

/// A text without the white space at its ends.
func trimmed(_ text: String) -> String {
    if beginsAndEndsInWords(text) { return text }
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
        let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
}

/// Whether both ends of a text are so plainly no white space that its characters need not be taken apart.
private func beginsAndEndsInWords(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
        guard let first = bytes.first, let last = lastScalar(of: bytes, where: { _ in true }) else { return true }
        let begins = first < 0x80 ? first > 0x20 : !isWhiteSpace(scalar(bytes, at: 0))
        // Marks that combine with a space before them would make one character with it.
        return begins && ((0x21...0x7E).contains(last.value) || (0x2018...0x201F).contains(last.value) || last == "…")
    }
}
