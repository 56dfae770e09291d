/// A text of the words with `{…}` in it, taken apart once, for what every page says many times.
struct WordsPattern: Sendable {
    enum Part: Sendable {
        case text(String)
        /// The name between the braces.
        case place(String)
    }

    let parts: [Part]

    init(_ text: String) {
        var parts: [Part] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            parts.append(.text(String(rest[..<open])))
            parts.append(.place(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        parts.append(.text(String(rest)))
        self.parts = parts
    }
}
