import Bytes

/// What a screen reader says of the link of a paragraph's number. Taken apart once for all paragraphs of an article.
struct ParagraphLabel {
    /// Escaped; the number stands between them.
    private let pieces: [String]

    /// - Parameter title: the article's, where several share the page.
    init(_ words: Words, title: String?) {
        let text = words[title == nil ? "paragraph_link" : "paragraph_link_of"]
        pieces = parts(of: text, around: "{n}").map { part in
            escapedHTML(title.map { words.fill(part, [("title", $0)]) } ?? part)
        }
    }

    func write(_ number: Int, into output: inout ByteOutput) {
        for (index, piece) in pieces.enumerated() {
            if index > 0 { output.write(number) }
            output.write(text: piece)
        }
    }
}

/// A text in the parts between which another stands.
private func parts(of text: String, around place: StaticString) -> [String] {
    let length = place.utf8CodeUnitCount
    var parts: [String] = []
    var rest = Array(text.utf8)[...]
    var index = rest.startIndex
    while index + length <= rest.endIndex {
        if rest[index..<index + length].elementsEqual(UnsafeBufferPointer(start: place.utf8Start, count: length)) {
            parts.append(String(decoding: rest[..<index], as: UTF8.self))
            rest = rest[(index + length)...]
            index = rest.startIndex
        } else {
            index += 1
        }
    }
    return parts + [String(decoding: rest, as: UTF8.self)]
}
