/// Whether what an author links to may be a file of the site: no full address, and no place in the same page.
func isOfThisSite(_ destination: String) -> Bool {
    !destination.isEmpty && !destination.hasPrefix("#") && !destination.hasPrefix("//") && !hasScheme(destination)
}

/// Where a file of `Content/static` is in the site.
func outputPath(ofStatic path: String) -> String {
    path.hasPrefix("static/") ? String(path.dropFirst(7)) : path
}

/// Whether an address begins with a scheme, RFC 3986 §3.1.
func hasScheme(_ address: String) -> Bool {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let scheme = address.utf8[..<colon]
    guard let first = scheme.first, isASCIILetter(first) else { return false }
    return scheme.allSatisfy { isASCIILetter($0) || isASCIIDigit($0) || [0x2B, 0x2D, 0x2E].contains($0) }
}

/// The characters that `%` and two digits stand for; what is no such triple stays.
func percentDecoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
        let digits = rest.prefix(2)
        if byte == UInt8(ascii: "%"), digits.count == 2, let value = UInt8(String(Substring(digits)), radix: 16) {
            bytes.append(value)
            rest = rest.dropFirst(2)
        } else {
            bytes.append(byte)
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}
