/// A JSON value with its keys in order, as JSON-LD in a page's head holds it.
indirect enum LinkedData {
    case text(String)
    case number(Int)
    case list([LinkedData])
    case thing([(key: String, value: LinkedData?)])

    /// A thing of schema.org's vocabulary; properties that are `nil` are left out.
    static func thing(_ type: String, _ properties: (key: String, value: LinkedData?)...) -> LinkedData {
        .thing([("@type", .text(type))] + properties)
    }

    /// The JSON, fit to stand in a `script` element: `<`, `>` and `&` are escaped, so that nothing ends it.
    func json(context: Bool = true) -> String { String(decoding: jsonBytes(context: context), as: UTF8.self) }

    /// The same as UTF-8.
    func jsonBytes(context: Bool = true) -> [UInt8] {
        var bytes: [UInt8] = []
        if context, case .thing(let properties) = self {
            LinkedData.thing([("@context", .text("https://schema.org"))] + properties).append(to: &bytes)
        } else {
            append(to: &bytes)
        }
        return bytes
    }

    private func append(to bytes: inout [UInt8]) {
        switch self {
        case .text(let text): appendJSONString(text, to: &bytes)
        case .number(let number): bytes.append(contentsOf: String(number).utf8)
        case .list(let values):
            bytes.append(UInt8(ascii: "["))
            for (place, value) in values.enumerated() {
                if place > 0 { bytes.append(UInt8(ascii: ",")) }
                value.append(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .thing(let properties):
            bytes.append(UInt8(ascii: "{"))
            var isFirst = true
            for case (let key, let value?) in properties {
                if !isFirst { bytes.append(UInt8(ascii: ",")) }
                isFirst = false
                appendJSONString(key, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                value.append(to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }
}

/// Appends a JSON string; what has a meaning in HTML or is no character of JSON stands as `\u…`.
private func appendJSONString(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { text in
        var written = 0
        for (place, byte) in text.enumerated() where isSpecial(byte) {
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[written..<place]))
            appendEscaped(byte, to: &bytes)
            written = place + 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[written...]))
    }
    bytes.append(UInt8(ascii: "\""))
}

private func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): true
    default: false
    }
}

private func appendEscaped(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""): bytes.append(contentsOf: "\\\"".utf8)
    case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    default:
        bytes.append(contentsOf: (byte < 16 ? "\\u000" : "\\u00").utf8)
        bytes.append(contentsOf: String(byte, radix: 16, uppercase: byte >= 0x20).utf8)
    }
}
