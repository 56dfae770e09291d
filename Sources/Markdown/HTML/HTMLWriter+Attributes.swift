import Bytes

extension HTMLWriter {
    /// Writes an opening tag with the attributes of a span or a div. What HTML does not know becomes `data-…`.
    func openTag(_ name: StaticString, attributes: Attributes, into output: inout ByteOutput) {
        output.append(UInt8(ascii: "<"))
        append(name, to: &output)
        if let id = attributes.idName {
            append(" id=\"", to: &output)
            escape(id.value, into: &output)
            output.append(UInt8(ascii: "\""))
        }
        for (index, name) in attributes.classNames.enumerated() {
            append(index == 0 ? " class=\"" : " ", to: &output)
            escape(name.value, into: &output)
        }
        if !attributes.classNames.isEmpty { output.append(UInt8(ascii: "\"")) }
        for (index, pair) in attributes.pairs.enumerated() {
            // An element has an attribute once.
            if attributes.pairs[..<index].contains(where: { Self.isSameName($0.key, pair.key) }) { continue }
            output.append(UInt8(ascii: " "))
            writeName(for: pair.key, into: &output)
            append("=\"", to: &output)
            escape(pair.value, into: &output)
            output.append(UInt8(ascii: "\""))
        }
        output.append(UInt8(ascii: ">"))
    }

    /// The HTML attribute for a key: a global one that does no harm under its own name, any other as `data-…`, in lower
    /// case and without colons.
    private func writeName(for key: String, into output: inout ByteOutput) {
        let isKnown =
            key.hasPrefix("data-") || key.hasPrefix("aria-") || ["lang", "dir", "title", "translate"].contains(key)
        if !isKnown { append("data-", to: &output) }
        for byte in key.utf8 { output.append(Self.inName(byte)) }
    }

    private static func inName(_ byte: UInt8) -> UInt8 {
        byte == UInt8(ascii: ":") ? UInt8(ascii: "-") : lowercased(byte)
    }

    /// Whether two keys would be written as one attribute.
    private static func isSameName(_ left: String, _ right: String) -> Bool {
        func bare(_ key: String) -> Substring { key.hasPrefix("data-") ? key.dropFirst(5) : key[...] }
        return bare(left).utf8.elementsEqual(bare(right).utf8) { inName($0) == inName($1) }
    }

    private func escape(_ text: String, into output: inout ByteOutput) {
        escapeHTML(text, into: &output)
    }

    func append(_ text: StaticString, to output: inout ByteOutput) { output.append(text) }
}
