/// Turns what an author links to into an address on a page: a content file into the page made from it, a file in
/// `static` into its place in the site, an address from the site's root into a relative one. The rest stays.
struct DestinationResolver {
    var page: PageContext
    /// The content file in which the link stands, from the site's folder.
    var file: String

    /// The address to write; `nil` leaves the destination as it is.
    func resolve(_ destination: String) -> String? {
        guard !destination.isEmpty, !destination.hasPrefix("#"), !destination.hasPrefix("//"), !hasScheme(destination)
        else { return nil }
        let end = destination.firstIndex { $0 == "#" || $0 == "?" } ?? destination.endIndex
        let path = percentDecoded(String(destination[..<end]))
        let rest = destination[end...]
        guard let target = target(path) else { return nil }
        return page.address(target) + rest
    }

    /// A file of the site, from its root; `nil` where the path leaves the site.
    private func target(_ path: String) -> String? {
        if path.hasPrefix("/") { return page.site.pathOfFile["Content" + path] ?? String(path.dropFirst()) }
        let folder = file.split(separator: "/").dropLast().map(String.init)
        guard let joined = joined(folder, path) else { return nil }
        if let made = page.site.pathOfFile[joined] { return made }
        for prefix in ["Content/static/", "Content/"] where joined.hasPrefix(prefix) {
            return outputPath(ofStatic: String(joined.dropFirst(prefix.count)))
        }
        return nil
    }

    private func joined(_ folder: [String], _ path: String) -> String? {
        var parts = folder
        for part in path.split(separator: "/") {
            switch part {
            case ".": continue
            case "..":
                if parts.isEmpty { return nil }
                parts.removeLast()
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }
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
