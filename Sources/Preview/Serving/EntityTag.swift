/// Whether an `If-None-Match` names the tag, weak or strong, or any tag at all.
func matches(ifNoneMatch list: String, _ tag: String) -> Bool {
    if list.trimmed == "*" { return true }
    // A tag can hold a comma, but none of ours does: what is split wrongly is a stranger's.
    return list.split(separator: ",").contains { item in
        let item = String(item).trimmed
        return (item.hasPrefix("W/") ? String(item.dropFirst(2)) : item) == tag
    }
}

extension String {
    /// Without the spaces and tabs around it.
    var trimmed: String {
        func isSpace(_ character: Character) -> Bool { character == " " || character == "\t" }
        guard let first = firstIndex(where: { !isSpace($0) }), let last = lastIndex(where: { !isSpace($0) }) else {
            return ""
        }
        return String(self[first...last])
    }
}

/// 16 digits.
func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
}

/// The digest of a text in the light of another's: FNV-1a, enough to tell versions apart.
func mixedDigest(_ start: UInt64, _ text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ start
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
}
