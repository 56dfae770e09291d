import Glibc
import Liquid

/// Where the speaker's own words stand in a text, as stretches of its UTF-8, quotation marks included. What is not closed is
/// not taken for a quotation.
func verbatimStretches(of text: Substring) -> [Range<Int>] {
    if let stretches = text.utf8.withContiguousStorageIfAvailable({ curlyQuotations(in: $0) }) ?? nil {
        return stretches
    }
    let text = String(text)
    let quoted = QuotationMarks(text).quoted
    guard !quoted.isEmpty else { return [] }
    var offsets: [Int] = [0]
    for scalar in text.unicodeScalars { offsets.append(offsets[offsets.count - 1] + scalar.utf8.count) }
    return quoted.map { offsets[$0.lowerBound]..<offsets[$0.upperBound] }
}

/// The quotations of a text that has no marks but “ and ” and apostrophes, each closed; `nil` for any other.
private func curlyQuotations(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>]? {
    var stretches: [Range<Int>] = []
    var (start, depth, i) = (0, 0, 0)
    while i < bytes.count {
        let byte = bytes[i]
        if byte < 0x80 {
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { return nil }
            i += 1
            continue
        }
        guard byte == 0xE2, i + 2 < bytes.count, bytes[i + 1] == 0x80 else {
            // Latin letters; what else there is may be a mark of some language.
            guard byte == 0xC3 || byte == 0xC4 || byte == 0xC5 else { return nil }
            i += 2
            continue
        }
        switch bytes[i + 2] {
        case 0x9C:
            if depth == 0 { start = i }
            depth += 1
        case 0x9D:
            // One that closes nothing may open, as in Swedish.
            if depth == 0 { return nil }
            depth -= 1
            if depth == 0 { stretches.append(start..<i + 3) }
        case 0x99: if i == 0 { return nil }
        case 0x93, 0x94, 0xA6: break
        default: return nil
        }
        i += 3
    }
    return depth == 0 ? stretches : nil
}

/// Whether a text has a quotation mark of any language anywhere, an apostrophe among them.
private func hasMarks(_ text: String) -> Bool {
    var isPlain = true
    let found = text.utf8.withContiguousStorageIfAvailable { bytes in
        for (place, byte) in bytes.enumerated() where byte >= 0x80 || byte == 0x22 || byte == 0x27 {
            isPlain = false
            // The commonest by far: the curly ones.
            if byte == 0xE2, place + 2 < bytes.count, bytes[place + 1] == 0x80, (0x98...0x9F).contains(bytes[place + 2])
            {
                return true
            }
        }
        return false
    }
    if let found, found || isPlain { return found }
    return text.unicodeScalars.contains(where: isMark)
}

/// A statement's words as HTML paragraphs without their tags: verbatim words in `q`, the author's outside.
///
/// - Parameter isQuoted: whether the statement holds the speaker's own words. If not, nothing is marked as such; if so
///   and the text has no marks of its own, they stand outside the passage, and all of it is verbatim.
func wordsHTML(_ text: String, isQuoted: Bool) -> [String] {
    let isUnmarked = isQuoted && !hasMarks(text)
    return paragraphs(of: text).map { paragraph in
        if !isQuoted { return escapedHTML(String(paragraph)) }
        if isUnmarked { return "<q>“\(escapedHTML(String(paragraph)))”</q>" }
        var html = ""
        var next = 0
        let bytes = Array(paragraph.utf8)
        for stretch in verbatimStretches(of: paragraph) {
            html += escapedHTML(String(decoding: bytes[next..<stretch.lowerBound], as: UTF8.self))
            html += "<q>\(escapedHTML(String(decoding: bytes[stretch], as: UTF8.self)))</q>"
            next = stretch.upperBound
        }
        return html + escapedHTML(String(decoding: bytes[next...], as: UTF8.self))
    }
}

/// Whether the words on a page begin with the speaker's own.
func opensVerbatim(_ text: String) -> Bool {
    // No quotation begins with a letter: whether there are any then settles it.
    if let first = text.utf8.first, isASCIILetter(first) { return !hasMarks(text) }
    guard let first = paragraphs(of: text).first else { return false }
    return !hasMarks(text) || verbatimStretches(of: first).first?.lowerBound == 0
}

/// The paragraphs of a statement's words, none of them empty.
private func paragraphs(of text: String) -> [Substring] {
    let isOne = text.utf8.withContiguousStorageIfAvailable { bytes in
        bytes.baseAddress.map { memchr($0, 0x0A, bytes.count) == nil } ?? true
    }
    if isOne ?? false { return text.isEmpty ? [] : [text[...]] }
    return text.utf8.split(separator: 0x0A).map { Substring($0) }
}

/// Writes the paragraphs of `wordsHTML`, with the tags that part them.
func writeWords(_ text: String, isQuoted: Bool, into output: inout LiquidOutput) {
    let isUnmarked = isQuoted && !hasMarks(text)
    var isFirst = true
    for paragraph in paragraphs(of: text) {
        if !isFirst { output.append("</p>\n<p>") }
        isFirst = false
        if isUnmarked { output.append("<q>“") }
        let stretches = isQuoted && !isUnmarked ? verbatimStretches(of: paragraph) : []
        var paragraph = String(paragraph)
        paragraph.withUTF8 { bytes in
            var next = 0
            for stretch in stretches {
                output.append(escaping: UnsafeBufferPointer(rebasing: bytes[next..<stretch.lowerBound]))
                output.append("<q>")
                output.append(escaping: UnsafeBufferPointer(rebasing: bytes[stretch]))
                output.append("</q>")
                next = stretch.upperBound
            }
            output.append(escaping: UnsafeBufferPointer(rebasing: bytes[next...]))
        }
        if isUnmarked { output.append("”</q>") }
    }
}
