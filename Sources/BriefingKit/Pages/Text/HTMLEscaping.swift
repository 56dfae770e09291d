import Liquid

/// Text as it stands in HTML, in an element or between the quotation marks of an attribute.
func escapedHTML(_ text: String) -> String { HTMLEscape.escape(text) }

/// Appends UTF-8 text with `&`, `<`, `>`, `"` and `'` escaped.
func appendEscapedHTML(_ text: some Sequence<UInt8>, to bytes: inout [UInt8]) {
    for byte in text {
        switch byte {
        case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
        case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
        case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
        case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
        default: bytes.append(byte)
        }
    }
}
