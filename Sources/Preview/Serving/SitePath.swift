/// The path under which the site stands, taken from the address at which it is to be published: of
/// `https://host/a/b/` it is `/a/b/`.
struct SitePath: Equatable {
    /// With a slash at both ends, as it stands in an address.
    var text: String
    /// What stands between the slashes, decoded.
    var parts: [String]

    init(address: String?) {
        text = "/"
        parts = []
        let bytes = Array((address ?? "").utf8)
        // After the scheme's two slashes, the third begins the path.
        let slashes = bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }
        guard slashes.count > 2 else { return }
        let path = bytes[slashes[2]...].prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        var encoded = ""
        for byte in path {
            if byte > 0x20, byte < 0x7F {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                encoded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        if !encoded.hasSuffix("/") { encoded += "/" }
        guard let target = RequestTarget(Array(encoded.utf8)) else { return }
        text = encoded
        parts = target.parts.dropLast()
    }

    /// What stands below the site's path; `nil` for what is beside it. The path without its last slash is not below it.
    func below(_ target: RequestTarget) -> ArraySlice<String>? {
        guard target.parts.count > parts.count, target.parts.starts(with: parts) else { return nil }
        return target.parts.dropFirst(parts.count)
    }

    /// Whether a target is on the way to the site: `/` and `/a` for `/a/b/`.
    func isBelow(_ target: RequestTarget) -> Bool {
        parts.starts(with: target.parts.last == "" ? target.parts.dropLast() : target.parts)
    }
}

/// The bytes with `other` in every place where `text` stands.
func replacing(_ text: String, with other: String, in bytes: [UInt8]) -> [UInt8] {
    let wanted = Array(text.utf8)
    guard let first = wanted.first else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let byte = rest.first {
        if byte == first, rest.starts(with: wanted) {
            result += other.utf8
            rest = rest.dropFirst(wanted.count)
        } else {
            result.append(byte)
            rest = rest.dropFirst()
        }
    }
    return result
}
