import Bytes

/// Appends UTF-8 text with `&`, `<`, `>` and `"` as character references: safe in text and in a quoted attribute.
public func escapeHTML(_ text: some Sequence<UInt8>, into output: inout [UInt8]) {
    let appended: Void? = text.withContiguousStorageIfAvailable { escapeHTML($0, into: &output) }
    if appended == nil { Array(text).withUnsafeBufferPointer { escapeHTML($0, into: &output) } }
}

/// The same of bytes that lie in one piece.
public func escapeHTML(_ buffer: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    var plain = 0
    while true {
        let index = ByteWords.endOfPlainHTML(buffer, from: plain)
        output.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[plain..<index]))
        guard index < buffer.count else { return }
        switch buffer[index] {
        case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
        case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
        default: output.append(contentsOf: "&quot;".utf8)
        }
        plain = index + 1
    }
}

/// Appends a link's destination for a quoted attribute: what a URL cannot hold is percent-encoded, the rest escaped.
public func escapeDestination(_ destination: some Sequence<UInt8>, into output: inout [UInt8]) {
    let appended: Void? = destination.withContiguousStorageIfAvailable { escapeDestination($0, into: &output) }
    if appended == nil { Array(destination).withUnsafeBufferPointer { escapeDestination($0, into: &output) } }
}

private func escapeDestination(_ destination: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    var index = 0
    while index < destination.count {
        let start = index
        while index < destination.count, ByteSet.url.contains(destination[index]) { index += 1 }
        if index > start { output.append(contentsOf: UnsafeBufferPointer(rebasing: destination[start..<index])) }
        guard index < destination.count else { return }
        let byte = destination[index]
        index += 1
        if byte == UInt8(ascii: "&") {
            output.append(contentsOf: "&amp;".utf8)
        } else if byte == UInt8(ascii: "'") {
            output.append(contentsOf: "&#x27;".utf8)
        } else {
            output.append(UInt8(ascii: "%"))
            output.append(hexadecimalDigit(byte >> 4))
            output.append(hexadecimalDigit(byte & 15))
        }
    }
}

private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}
