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
    /// Writes the bytes of a text as they stand between a JSON string's quotes. It looks at eight bytes at once.
    mutating func append(_ source: UnsafeBufferPointer<UInt8>, escaping escapes: JSONEscapes) {
        guard let start = source.baseAddress else { return }
        switch escapes {
        case .json: append(start, source.count, specials: Specials.json, escapes)
        case .script: append(start, source.count, specials: Specials.script, escapes)
        case .html: append(start, source.count, specials: Specials.html, escapes)
        }
    }

    @inline(__always)
    private mutating func append(
        _ start: UnsafePointer<UInt8>, _ count: Int, specials: (UInt64) -> UInt64, _ escapes: JSONEscapes
    ) {
        // The longest escape has six bytes.
        let most = 2048
        var (place, left) = (start, count)
        while left > 0 {
            makeRoom(6 * min(left, most) + 8)
            var piece = min(left, most)
            left -= piece
            while piece > 0 {
                let length = min(piece, 8)
                let word = UInt64(upToEight: place, length)
                // Whatever stands behind the text is overwritten by what is written next.
                let special = specials(word)
                let clean = special == 0 ? length : special.trailingZeroBitCount / 8
                writeEight(word, counting: clean)
                place += clean
                piece -= clean
                if special != 0 {
                    escape(place.pointee, escapes)
                    place += 1
                    piece -= 1
                }
            }
        }
    }

    @inline(never)
    private mutating func escape(_ byte: UInt8, _ escapes: JSONEscapes) {
        if escapes == .html, let reference = reference(byte) { return append(reference) }
        write(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): write(byte)
        case 0x0A: write(UInt8(ascii: "n"))
        case 0x09 where escapes != .script: write(UInt8(ascii: "t"))
        case 0x0D where escapes != .script: write(UInt8(ascii: "r"))
        default:
            append("u00" as StaticString)
            write(UInt8(ascii: "0") + byte >> 4)
            // What is above the control characters has its digit large: `\u003C`.
            let (digit, letter) = (byte & 15, byte < 0x20 ? UInt8(ascii: "a") : UInt8(ascii: "A"))
            write(digit < 10 ? UInt8(ascii: "0") + digit : letter + digit - 10)
        }
    }
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
private enum Specials {
    private static var ones: UInt64 { UInt64(eachByte: 1) }

    @inline(__always)
    static func json(_ bytes: UInt64) -> UInt64 {
        // With one bit turned, the quote comes to stand next to the control characters: 0 to 0x20.
        let low = (bytes ^ UInt64(eachByte: 0x02)) &- UInt64(eachByte: 0x21)
        let backslash = (bytes ^ UInt64(eachByte: 0x5C)) &- ones
        // A byte that is too small borrows from its highest bit, and so may those above it.
        return (low | backslash) & ~bytes & UInt64(eachByte: 0x80)
    }

    @inline(__always)
    static func script(_ bytes: UInt64) -> UInt64 {
        // 0x3C and 0x3E differ in one bit.
        let ampersand = (bytes ^ UInt64(eachByte: 0x26)) &- ones
        let bracket = ((bytes | UInt64(eachByte: 0x02)) ^ UInt64(eachByte: 0x3E)) &- ones
        return json(bytes) | (ampersand | bracket) & ~bytes & UInt64(eachByte: 0x80)
    }

    @inline(__always)
    static func html(_ bytes: UInt64) -> UInt64 {
        // 0x26 and 0x27 differ in one bit too.
        let ampersand = ((bytes | ones) ^ UInt64(eachByte: 0x27)) &- ones
        let bracket = ((bytes | UInt64(eachByte: 0x02)) ^ UInt64(eachByte: 0x3E)) &- ones
        return json(bytes) | (ampersand | bracket) & ~bytes & UInt64(eachByte: 0x80)
    }
}
