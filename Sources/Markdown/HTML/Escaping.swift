import Bytes

/// Appends UTF-8 text with `&`, `<`, `>` and `"` as character references: safe in text and in a quoted attribute.
public func escapeHTML(_ text: UnsafeBufferPointer<UInt8>, into output: inout ByteOutput) {
    var plain = 0
    while true {
        let index = ByteWords.endOfPlainHTML(text, from: plain)
        if index > plain { output.append(UnsafeBufferPointer(rebasing: text[plain..<index])) }
        guard index < text.count else { return }
        switch text[index] {
        case UInt8(ascii: "&"): output.append("&amp;")
        case UInt8(ascii: "<"): output.append("&lt;")
        case UInt8(ascii: ">"): output.append("&gt;")
        default: output.append("&quot;")
        }
        plain = index + 1
    }
}

/// The same of a string.
public func escapeHTML(_ text: String, into output: inout ByteOutput) {
    text.withBytes { escapeHTML($0, into: &output) }
}

/// Appends a link's destination for a quoted attribute: what a URL cannot hold is percent-encoded, the rest escaped.
public func escapeDestination(_ destination: String, into output: inout ByteOutput) {
    destination.withBytes { destination in
        var index = 0
        while index < destination.count {
            let start = index
            while index < destination.count, ByteSet.url.contains(destination[index]) { index += 1 }
            if index > start { output.append(UnsafeBufferPointer(rebasing: destination[start..<index])) }
            guard index < destination.count else { return }
            let byte = destination[index]
            index += 1
            if byte == UInt8(ascii: "&") {
                output.append("&amp;" as StaticString)
            } else if byte == UInt8(ascii: "'") {
                output.append("&#x27;" as StaticString)
            } else {
                output.append(UInt8(ascii: "%"))
                output.append(hexadecimalDigit(byte >> 4))
                output.append(hexadecimalDigit(byte & 15))
            }
        }
    }
}

private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}
