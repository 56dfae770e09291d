import Bytes

extension ByteWords {
    /// Which bytes are letters of ASCII, by their highest bits.
    @inline(__always)
    static func letters(_ word: UInt64) -> UInt64 {
        // No sum of two bytes runs over into the next.
        let small = (word | ones &* 0x20) & ~highs
        return (small &+ ones &* 0x1F) & ~(small &+ ones &* 0x05) & ~word & highs
    }

    /// Where in a text, from an index on, the first line feed or carriage return stands; its end where none does.
    static func endOfLine(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        while index + 8 <= bytes.count {
            let word = word(bytes, at: index)
            let test = zeros(word ^ ones &* 0x0A) | zeros(word ^ ones &* 0x0D)
            if test != 0 { return index + firstByte(test) }
            index += 8
        }
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
        return index
    }
}
