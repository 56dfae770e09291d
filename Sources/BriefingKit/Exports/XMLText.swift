import Bytes

/// Text as it stands in XML 1.0, in an element or between an attribute's double quotes. Characters that XML can't hold, which
/// Markdown can, become U+FFFD.
func escapedXML(_ text: String) -> String {
    guard text.withBytes({ $0.contains(where: mayNeedEscape) }) else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
        case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: result += "\u{FFFD}"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}

/// Whether a byte may belong to what has to be escaped: U+FFFE and U+FFFF begin with 0xEF.
private func mayNeedEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0..<0x20, 0xEF: true
    default: false
    }
}
