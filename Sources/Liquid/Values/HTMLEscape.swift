/// The five characters that mean something in HTML.
enum HTMLEscape {
    @inline(__always)
    static func isSpecial(_ byte: UInt8) -> Bool {
        // Bits 0x22, 0x26, 0x27, 0x3C and 0x3E.
        byte < 64 && (0x5000_00C4_0000_0000 as UInt64) >> UInt64(byte) & 1 == 1
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

    /// Text with the five characters as references.
    static func escape(_ text: String) -> String {
        text.withBytes { source in
            var more = 0
            for byte in source where isSpecial(byte) { more += reference(byte).utf8CodeUnitCount - 1 }
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
