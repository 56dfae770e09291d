/// The five characters that mean something in HTML, in an element or between the quotation marks of an attribute.
public enum HTMLEscape {
    @inline(__always)
    static func isSpecial(_ byte: UInt8) -> Bool {
        // Bits 0x22, 0x26, 0x27, 0x3C and 0x3E.
        byte < 64 && (0x5000_00C4_0000_0000 as UInt64) >> UInt64(byte) & 1 == 1
    }

    /// The place of the first special byte from a place on; `end` where there is none. It looks at sixteen bytes at once.
    @inline(__always)
    static func nextSpecial(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
        var place = start
        while place + 16 <= end {
            let raw = UnsafeRawPointer(bytes + place)
            let first = specials(UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self)))
            let second = specials(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
            if first != 0 { return place + first.trailingZeroBitCount / 8 }
            if second != 0 { return place + 8 + second.trailingZeroBitCount / 8 }
            place += 16
        }
        while place < end, !isSpecial(bytes[place]) { place += 1 }
        return place
    }

    /// Copies bytes from a place on up to the first that is special, and returns its place; `end` where there is none. The
    /// memory has room for all of them.
    @inline(__always)
    static func copyPlain(
        _ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int, into target: UnsafeMutablePointer<UInt8>
    ) -> Int {
        var place = start
        while place + 8 <= end {
            let eight = UnsafeRawPointer(bytes + place).loadUnaligned(as: UInt64.self)
            let found = specials(UInt64(littleEndian: eight))
            // What is special and what stands behind it is copied too: it is written over, or counts for nothing.
            UnsafeMutableRawPointer(target + (place - start)).storeBytes(of: eight, as: UInt64.self)
            if found != 0 { return place + found.trailingZeroBitCount / 8 }
            place += 8
        }
        while place < end, !isSpecial(bytes[place]) {
            target[place - start] = bytes[place]
            place += 1
        }
        return place
    }

    /// Eight bytes, of which the lowest that has its highest bit set in the result is the first that is special.
    @inline(__always)
    private static func specials(_ bytes: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs = 0x80 * ones
        // Most words have none: 0x22, 0x26 and 0x27 differ in bits 0 and 2, and 0x23 alone is like them.
        let mark = (bytes | (5 * ones)) ^ (0x27 * ones)
        let anyBracket = (bytes | (2 * ones)) ^ (0x3E * ones)
        if ((mark &- ones) & ~mark | (anyBracket &- ones) & ~anyBracket) & highs == 0 { return 0 }
        // 0x26 and 0x27 differ in bit 0, 0x3C and 0x3E, as above, in bit 1.
        let quote = bytes ^ (0x22 * ones)
        let reference = (bytes | ones) ^ (0x27 * ones)
        // A byte that is 0 borrows from its highest bit, and so may those above it.
        let quotes = (quote &- ones) & ~quote
        let references = (reference &- ones) & ~reference
        let brackets = (anyBracket &- ones) & ~anyBracket
        return (quotes | references | brackets) & highs
    }

    static func reference(_ byte: UInt8) -> StaticString {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: "&#39;"
        }
    }

    /// Text with `& < > " '` as references.
    public static func escape(_ text: String) -> String {
        text.withBytes { source in
            guard let start = source.baseAddress else { return text }
            var more = 0
            var special = nextSpecial(start, from: 0, to: source.count)
            while special < source.count {
                more += reference(start[special]).utf8CodeUnitCount - 1
                special = nextSpecial(start, from: special + 1, to: source.count)
            }
            if more == 0 { return text }
            return String(unsafeUninitializedCapacity: source.count + more) { target in
                var place = 0
                for byte in source {
                    if isSpecial(byte) {
                        let reference = reference(byte)
                        for offset in 0..<reference.utf8CodeUnitCount {
                            target[place + offset] = reference.utf8Start[offset]
                        }
                        place += reference.utf8CodeUnitCount
                    } else {
                        target[place] = byte
                        place += 1
                    }
                }
                return place
            }
        }
    }
}
