/// Appends UTF-8 text with `&`, `<`, `>` and `"` as character references: safe in text and in a quoted attribute.
public func escapeHTML(_ text: some Sequence<UInt8>, into output: inout [UInt8]) {
    for byte in text {
        switch byte {
        case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
        case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
        case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
        default: output.append(byte)
        }
    }
}
