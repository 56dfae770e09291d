/// Looks at the bytes of a text eight at a time, as Markdown does too.
enum ByteWords {
    static let ones: UInt64 = 0x0101_0101_0101_0101
    static let highs: UInt64 = 0x8080_8080_8080_8080

    /// The bytes from an index on, the first in the lowest place. The word must lie in the buffer whole.
    @inline(__always)
    static func word(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt64 {
        UInt64(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    /// Which bytes are 0, by their highest bits: the lowest that is set is right, those above it may be wrong.
    @inline(__always)
    static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highs }

    /// Which bytes are letters of ASCII, by their highest bits.
    @inline(__always)
    static func letters(_ word: UInt64) -> UInt64 {
        // No sum of two bytes runs over into the next.
        let small = (word | ones &* 0x20) & ~highs
        return (small &+ ones &* 0x1F) & ~(small &+ ones &* 0x05) & ~word & highs
    }

    /// The place of the lowest byte of which a test holds.
    @inline(__always)
    static func firstByte(_ test: UInt64) -> Int { test.trailingZeroBitCount >> 3 }

    /// Where in a text, from an index on, the first byte stands that is 0 or not ASCII; its end where none does.
    static func endOfASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        // As long as all are ASCII, taking 1 from each leaves the highest bit of one set only where it borrows: it is 0.
        while index + 32 <= bytes.count {
            let (first, second) = (word(bytes, at: index), word(bytes, at: index + 8))
            let (third, fourth) = (word(bytes, at: index + 16), word(bytes, at: index + 24))
            let less = (first &- ones) | (second &- ones) | (third &- ones) | (fourth &- ones)
            if (first | second | third | fourth | less) & highs != 0 { break }
            index += 32
        }
        while index + 8 <= bytes.count {
            let word = word(bytes, at: index)
            let test = zeros(word) | word & highs
            if test != 0 { return index + firstByte(test) }
            index += 8
        }
        while index < bytes.count, bytes[index] != 0, bytes[index] < 0x80 { index += 1 }
        return index
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
