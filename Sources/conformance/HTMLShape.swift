/// HTML without what two renderers may choose: the order and names of attributes that say the same, labels for
/// assistive technology, the ids of footnotes, white space between tags.
struct HTMLShape {
    private(set) var text = ""
    private var footnotes: [Substring: Int] = [:]

    init(_ html: String) {
        var rest = html[...]
        var parts: [String] = []
        while let start = rest.firstIndex(of: "<") {
            append(rest[..<start], to: &parts)
            guard let end = rest[start...].firstIndex(of: ">") else { break }
            parts.append(tag(rest[rest.index(after: start)..<end], in: html))
            rest = rest[rest.index(after: end)...]
        }
        append(rest, to: &parts)
        // A loose task's box stands in its paragraph or before it.
        for index in parts.indices.dropLast() where parts[index] == "<p>" && parts[index + 1].hasPrefix("<input") {
            parts.swapAt(index, index + 1)
        }
        text = parts.joined()
    }

    private func append(_ text: Substring, to parts: inout [String]) {
        guard let last = text.last, text.contains(where: { !$0.isWhitespace }) else { return }
        let isAfterBox = parts.last?.hasPrefix("<input") ?? false
        var text = isAfterBox ? text.drop(while: \.isWhitespace) : text
        if last.isNewline { text = text.dropLast() }
        if !text.isEmpty { parts.append(String(text)) }
    }

    /// A tag with the attributes that matter, in the order of their names.
    private mutating func tag(_ tag: Substring, in html: String) -> String {
        let name = tag.prefix { $0.isLetter || $0.isNumber || $0 == "/" || $0 == "!" }
        var kept: [String] = []
        for (key, value) in attributes(tag.dropFirst(name.count)) {
            switch key {
            case "href", "src", "alt", "title", "start": kept.append("\(key)=\(footnote(value, in: html) ?? value)")
            case "id": kept.append("id=\(footnote("#" + value, in: html) ?? value)")
            case "align": kept.append("align=\(value)")
            case "class" where ["left", "center", "right"].contains(value): kept.append("align=\(value)")
            case "class" where value.hasPrefix("language-"): kept.append("class=\(value)")
            case "checked": kept.append("checked")
            default: break
            }
        }
        return "<" + ([String(name)] + kept.sorted()).joined(separator: " ") + ">"
    }

    private func attributes(_ text: Substring) -> [(String, String)] {
        var attributes: [(String, String)] = []
        var rest = text.drop { $0.isWhitespace || $0 == "/" }
        while !rest.isEmpty {
            let key = rest.prefix { $0 != "=" && !$0.isWhitespace && $0 != "/" }
            rest = rest.dropFirst(max(1, key.count))
            var value = ""[...]
            if rest.hasPrefix("=\"") {
                value = rest.dropFirst(2).prefix { $0 != "\"" }
                rest = rest.dropFirst(value.count + 3)
            }
            attributes.append((String(key), String(value)))
            rest = rest.drop { $0.isWhitespace || $0 == "/" }
        }
        return attributes
    }

    /// The place of a footnote or of a reference to it, by the order in which the footnotes are listed.
    private mutating func footnote(_ target: String, in html: String) -> String? {
        if footnotes.isEmpty {
            var rest = html[...]
            while let range = rest.range(of: "<li id=\"fn-") {
                rest = rest[range.upperBound...]
                footnotes[rest.prefix { $0 != "\"" }] = footnotes.count + 1
            }
        }
        if target.hasPrefix("#fn-"), let number = footnotes[target.dropFirst(4)] { return "footnote \(number)" }
        guard target.hasPrefix("#fnref-") else { return nil }
        let label = target.dropFirst(7)
        if let number = footnotes[label] { return "reference \(number)-1" }
        guard let hyphen = label.lastIndex(of: "-"), let number = footnotes[label[..<hyphen]] else { return nil }
        return "reference \(number)\(label[hyphen...])"
    }
}

extension Substring {
    /// The first place of a text.
    fileprivate func range(of text: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            start = index(after: start)
        }
        return nil
    }
}
