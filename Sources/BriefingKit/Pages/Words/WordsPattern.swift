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

    /// With the places filled in; one of another name stays as it is written.
    ///
    /// - Parameter number: what stands for `{n}` where no value is called so.
    func filled(_ values: [(name: String, value: String)], n number: String) -> String {
        var filled = ""
        for part in parts {
            switch part {
            case .text(let text): filled += text
            case .place(let name):
                let value = values.first { $0.name == name }?.value
                filled += value ?? (name == "n" ? number : "{\(name)}")
            }
        }
        return filled
    }

    /// As it is written.
    var text: String {
        parts.reduce(into: "") { text, part in
            switch part {
            case .text(let plain): text += plain
            case .place(let name): text += "{\(name)}"
            }
        }
    }
}
