import JSON

/// What a page is in schema.org's terms: JSON-LD, written straight as the bytes that stand in its head, in a `script` element.
///
/// - Parameter body: writes the thing's properties.
func linkedData(_ type: StaticString, _ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter(escapes: .script)
    json.object { json in
        json.field("@context") { $0.part(plain: "https://schema.org") }
        json.field("@type") { $0.part(plain: type) }
        body(&json)
    }
    return json.bytes()
}

extension JSONWriter {
    /// A thing of schema.org's vocabulary, whose properties `body` writes. Those that are not known are left out.
    mutating func thing(_ type: StaticString, _ body: (inout JSONWriter) -> Void) {
        object { json in
            json.field("@type") { $0.part(plain: type) }
            body(&json)
        }
    }

    /// A property that is a thing.
    mutating func thing(_ key: StaticString, _ type: StaticString, _ body: (inout JSONWriter) -> Void) {
        self.key(key)
        thing(type, body)
    }

    /// A property that is a thing of which the name is known; nothing where it is not.
    mutating func thing(_ key: StaticString, _ type: StaticString, ifNamed name: String?) {
        if let name { thing(key, type) { $0.field("name", name) } }
    }

    /// A property with several values; nothing where there are none.
    mutating func list<Item>(_ key: StaticString, _ items: [Item], _ body: (inout JSONWriter, Item) -> Void) {
        guard !items.isEmpty else { return }
        self.key(key)
        array(items, body)
    }
}
