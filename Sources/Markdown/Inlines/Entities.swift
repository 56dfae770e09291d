/// Character references, by cmark's own table.
enum Entities {
    /// The text with its character references resolved.
    static func decode(_ text: String) -> String {
        var output = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            output += rest[..<start]
            rest = rest[start...]
            let end = rest.utf8.dropFirst().prefix(33).firstIndex { !isAlphanumeric($0) && $0 != UInt8(ascii: "#") }
            if let end, rest.utf8[end] == UInt8(ascii: ";"), let character = resolve(rest[...end]) {
                output += character
                rest = rest[rest.index(after: end)...]
            } else {
                output.append("&")
                rest = rest.dropFirst()
            }
        }
        return output + rest
    }

    /// What cmark makes of one reference; nil if it is none.
    private static func resolve(_ reference: Substring) -> String? {
        if reference == "&amp;" { return "&" }
        var source = String(reference)
        let text = source.withUTF8 { source in
            withCMarkTree(of: source) { root in firstText(of: root) } ?? nil
        }
        return text == source ? nil : text
    }
}
