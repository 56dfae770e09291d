/// GFM's addresses in text: `name@host.example`, also behind `mailto:` and `xmpp:`.
enum EmailAutolinks {
    struct Address {
        var range: Range<Int>
        /// What the link's destination begins with before the words themselves.
        var prefix: String
    }

    static func all(in text: Bytes) -> [Address] {
        var addresses: [Address] = []
        var free = 0
        var index = 0
        while index < text.count {
            guard text[index] == UInt8(ascii: "@"), let address = address(in: text, at: index, from: free) else {
                index += 1
                continue
            }
            addresses.append(address)
            free = address.range.upperBound
            index = free
        }
        return addresses
    }

    private static func address(in text: Bytes, at sign: Int, from free: Int) -> Address? {
        var start = sign
        while start > free, isAlphanumeric(text[start - 1]) || ".+-_".utf8.contains(text[start - 1]) { start -= 1 }
        guard start < sign, var end = hostEnd(text, from: sign + 1) else { return nil }
        var prefix = "mailto:"
        for scheme: StaticString in ["mailto:", "xmpp:"] {
            let before = start - scheme.utf8CodeUnitCount
            guard before >= free, text.starts(scheme, at: before) else { continue }
            guard before == free || !isAlphanumeric(text[before - 1]) else { continue }
            start = before
            prefix = ""
            if scheme.utf8CodeUnitCount == 5 { end = resourceEnd(text, from: end) }
            break
        }
        return Address(range: start..<end, prefix: prefix)
    }

    /// A host has a dot, and ends in a letter or a digit, with no hyphen or underscore behind it.
    private static func hostEnd(_ text: Bytes, from start: Int) -> Int? {
        var end = start
        var dots = 0
        while end < text.count {
            let byte = text[end]
            if byte == UInt8(ascii: "."), isAlphanumeric(text.at(end + 1)) {
                dots += 1
            } else if !isAlphanumeric(byte), byte != UInt8(ascii: "-"), byte != UInt8(ascii: "_") {
                break
            }
            end += 1
        }
        guard end > start, dots > 0, isLetter(text[end - 1]), text.at(end) != UInt8(ascii: "@") else { return nil }
        return end
    }

    /// The resource behind an XMPP address.
    private static func resourceEnd(_ text: Bytes, from end: Int) -> Int {
        guard text.at(end) == UInt8(ascii: "/") else { return end }
        var last = end + 1
        while isAlphanumeric(text.at(last)) || text.at(last) == UInt8(ascii: ".") || text.at(last) == UInt8(ascii: "@")
        {
            last += 1
        }
        while last > end + 1, text[last - 1] == UInt8(ascii: ".") { last -= 1 }
        return last > end + 1 ? last : end
    }
}
