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
        // By bytes, since a brace is one in any text.
        var rest = text.utf8[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            parts.append(.text(String(Substring(rest[..<open]))))
            parts.append(.place(String(Substring(rest[rest.index(after: open)..<close]))))
            rest = rest[rest.index(after: close)...]
        }
        parts.append(.text(String(Substring(rest))))
        self.parts = parts
    }

    /// With the places filled in; one of another name stays as it is written.
    ///
    /// - Parameter number: what stands for `{n}` where no value is called so.
    func filled(_ values: [(name: String, value: String)], n number: String? = nil) -> String {
        .written(about: 120) { filled in
            for part in parts {
                switch part {
                case .text(let text): filled.append(text: text)
                case .place(let name):
                    let value = values.first { $0.name == name }?.value
                    filled.append(text: value ?? (name == "n" ? number : nil) ?? "{\(name)}")
                }
            }
        }
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
