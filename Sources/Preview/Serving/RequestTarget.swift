/// Where a request leads: a path that can only be a key to look up, never a way through folders.
struct RequestTarget: Equatable {
    /// The decoded parts between slashes; a path that ends in a slash has an empty last part.
    var parts: [String]
    /// The path as it was sent.
    var rawPath: String
    /// What follows the question mark, as it was sent.
    var query: String?

    /// `nil` for a target that nobody needs to write: dots that climb, empty parts, backslashes, control characters, bytes
    /// that are no UTF-8 (overlong forms among them), percent signs without their digits, encoded slashes.
    init?(_ target: [UInt8]) {
        var target = target[...]
        if let scheme = ["http://", "https://"].first(where: { target.starts(with: $0.utf8) }) {
            // The form for proxies; the authority has no say in what is looked up.
            target = target.dropFirst(scheme.utf8.count).drop { $0 != UInt8(ascii: "/") }
        }
        guard target.first == UInt8(ascii: "/"), target.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        let mark = target.firstIndex(of: UInt8(ascii: "?"))
        let path = target[..<(mark ?? target.endIndex)]
        rawPath = String(decoding: path, as: UTF8.self)
        query = mark.map { String(decoding: target[($0 + 1)...], as: UTF8.self) }
        parts = []
        let raw = path.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        for (place, part) in zip(raw.indices, raw) {
            guard let text = percentDecoded(part), RequestTarget.isHarmless(text) else { return nil }
            if text.isEmpty, place < raw.count - 1 { return nil }
            parts.append(text)
        }
    }

    private static func isHarmless(_ part: String) -> Bool {
        if part == "." || part == ".." { return false }
        return part.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0 != "\\" && $0 != "/" }
    }

    /// A value of the query, decoded as a form's: a plus sign stands for a space.
    func value(_ name: String) -> String? {
        for pair in (query ?? "").split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts[0] == name else { continue }
            let value = parts.count > 1 ? parts[1] : ""
            return percentDecoded(value.utf8.map { $0 == UInt8(ascii: "+") ? 0x20 : $0 }[...])
        }
        return nil
    }
}

/// `nil` where a percent sign lacks its two digits, or where the bytes are no UTF-8.
func percentDecoded(_ text: ArraySlice<UInt8>) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var rest = text
    while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "%") else {
            bytes.append(byte)
            continue
        }
        guard let high = rest.popFirst().flatMap(hexValue), let low = rest.popFirst().flatMap(hexValue) else {
            return nil
        }
        bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
}

private func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
}
