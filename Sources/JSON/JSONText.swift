import Bytes

/// What a text's bytes have to be escaped for.
public enum JSONEscapes: Sendable, CaseIterable {
    /// JSON alone.
    case json
    /// JSON in a `script` element of HTML: `<`, `>` and `&` are escaped too, so that nothing ends it.
    case script
    /// HTML in JSON, of which the text is to be the content: `& < > " '` are character references.
    case html
}

extension ByteOutput {
    /// Writes the bytes of a text as they stand between a JSON string's quotes.
    mutating func append(_ source: UnsafeBufferPointer<UInt8>, escaping escapes: JSONEscapes) {
        guard let start = source.baseAddress else { return }
        if source.count <= longest { return append(piece: start, source.count, escaping: escapes) }
        for place in stride(from: 0, to: source.count, by: longest) {
            append(piece: start + place, min(longest, source.count - place), escaping: escapes)
        }
    }

    /// Writes a text with its quotes.
    mutating func append(quoted source: UnsafeBufferPointer<UInt8>, escaping escapes: JSONEscapes) {
        guard source.count <= longest else {
            append(0x22 as UInt8)
            append(source, escaping: escapes)
            return append(0x22 as UInt8)
        }
        append(atMost: 6 * source.count + 10) { target in
            target[0] = 0x22
            let length = source.baseAddress.map { copy($0, source.count, to: target + 1, for: escapes) } ?? 0
            target[1 + length] = 0x22
            return length + 2
        }
    }

    @inline(__always)
    private mutating func append(piece: UnsafePointer<UInt8>, _ length: Int, escaping escapes: JSONEscapes) {
        append(atMost: 6 * length + 8) { copy(piece, length, to: $0, for: escapes) }
    }
}

/// The same for escapes that are known when the program is built, so that each is a loop of its own.
@inline(__always)
private func copy(
    _ source: UnsafePointer<UInt8>, _ length: Int, to target: UnsafeMutablePointer<UInt8>, for escapes: JSONEscapes
) -> Int {
    switch escapes {
    case .json: copy(source, length, to: target, escaping: .json)
    case .script: copy(source, length, to: target, escaping: .script)
    case .html: copy(source, length, to: target, escaping: .html)
    }
}

/// How many bytes are looked at before there has to be room again: the longest escape has six.
private let longest = 128

/// Copies bytes, escaped, eight at once; up to seven more behind them may be touched.
@inline(__always)
private func copy(
    _ source: UnsafePointer<UInt8>, _ length: Int, to target: UnsafeMutablePointer<UInt8>, escaping escapes: JSONEscapes
) -> Int {
    var (from, to, left) = (source, target, length)
    while left >= 8 {
        let word = UInt64(eightBytes: from)
        let special = specials(word, escapes)
        to.writeEight(word)
        if special == 0 {
            from += 8
            to += 8
            left -= 8
        } else {
            let clean = special.trailingZeroBitCount / 8
            to += clean
            to += escape(from[clean], escapes, to)
            from += clean + 1
            left -= clean + 1
        }
    }
    while left > 0 {
        let word = length >= 8 ? UInt64(last: left, before: from + left) : UInt64(upToSeven: from, left)
        let special = specials(word, escapes)
        to.writeEight(word)
        if special == 0 { return to - target + left }
        let clean = special.trailingZeroBitCount / 8
        to += clean
        to += escape(from[clean], escapes, to)
        from += clean + 1
        left -= clean + 1
    }
    return to - target
}

/// Writes what stands for a byte.
/// - Returns: how many bytes that takes.
@inline(never)
private func escape(_ byte: UInt8, _ escapes: JSONEscapes, _ target: UnsafeMutablePointer<UInt8>) -> Int {
    if escapes == .html, let reference = reference(byte) {
        return target.copy(reference.utf8Start, reference.utf8CodeUnitCount)
    }
    target[0] = UInt8(ascii: "\\")
    target[1] = byte
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return 2
    case 0x0A: target[1] = UInt8(ascii: "n")
    case 0x09 where escapes != .script: target[1] = UInt8(ascii: "t")
    case 0x0D where escapes != .script: target[1] = UInt8(ascii: "r")
    default:
        target[1] = UInt8(ascii: "u")
        target[2] = UInt8(ascii: "0")
        target[3] = UInt8(ascii: "0")
        target[4] = UInt8(ascii: "0") + byte >> 4
        // What is above the control characters has its digit large: `\u003C`.
        let (digit, letter) = (byte & 15, byte < 0x20 ? UInt8(ascii: "a") : UInt8(ascii: "A"))
        target[5] = digit < 10 ? UInt8(ascii: "0") + digit : letter + digit - 10
        return 6
    }
    return 2
}

private func reference(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
}

/// Tells of eight bytes which have to be escaped: of the result's highest bits the lowest that is set is that of the first.
@inline(__always)
private func specials(_ bytes: UInt64, _ escapes: JSONEscapes) -> UInt64 {
    let ones = UInt64(eachByte: 1)
    // With one bit turned, the quote comes to stand next to the control characters: 0 to 0x20.
    let low = (bytes ^ UInt64(eachByte: 0x02)) &- UInt64(eachByte: 0x21)
    let backslash = (bytes ^ UInt64(eachByte: 0x5C)) &- ones
    // 0x3C and 0x3E differ in one bit, 0x26 and 0x27 too.
    let bracket = ((bytes | UInt64(eachByte: 0x02)) ^ UInt64(eachByte: 0x3E)) &- ones
    let ampersand = (bytes ^ UInt64(eachByte: 0x26)) &- ones
    let reference = ((bytes | ones) ^ UInt64(eachByte: 0x27)) &- ones
    // A byte that is too small borrows from its highest bit, and so may those above it.
    let found =
        switch escapes {
        case .json: low | backslash
        case .script: low | backslash | bracket | ampersand
        case .html: low | backslash | bracket | reference
        }
    return found & ~bytes & UInt64(eachByte: 0x80)
}
