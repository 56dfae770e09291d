/// Eight bytes at a time in one word: tests of all of them at once, for scans that pass over most of a text.
///
/// A test gives a word in which the highest bit of a byte is set where it holds. ``firstByte(_:)`` of it is right always; a bit
/// above the first may be set wrongly, since a test may borrow from the byte above.
enum ByteWords {
    static let ones: UInt64 = 0x0101_0101_0101_0101
    static let highs: UInt64 = 0x8080_8080_8080_8080

    /// The bytes from an index on, the first in the lowest place. The word must lie in the buffer whole.
    @inline(__always)
    static func word(_ bytes: Bytes, at index: Int) -> UInt64 {
        UInt64(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    /// Which bytes are 0.
    @inline(__always)
    static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highs }

    /// The place of the lowest byte of which a test holds.
    @inline(__always)
    static func firstByte(_ test: UInt64) -> Int { test.trailingZeroBitCount >> 3 }

    /// Where in a text, from an index on, the first byte stands that is 0 or not ASCII; its end where none does.
    static func endOfASCII(_ bytes: Bytes, from start: Int) -> Int {
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

    /// How many scalars begin in a stretch of UTF-8.
    static func scalars(_ bytes: Bytes, in range: Range<Int>) -> Int {
        var count = range.count
        var index = range.lowerBound
        while index + 8 <= range.upperBound {
            let word = word(bytes, at: index)
            let continuations = (word >> 7) & ~(word >> 6) & ones
            // The highest byte of the product is the sum of all.
            count -= Int(truncatingIfNeeded: (continuations &* ones) >> 56)
            index += 8
        }
        while index < range.upperBound {
            if bytes[index] & 0xC0 == 0x80 { count -= 1 }
            index += 1
        }
        return count
    }

    /// Where in a text, from an index on, the first of `&`, `<`, `>` and `"` stands; its end where none does.
    static func endOfPlainHTML(_ bytes: Bytes, from start: Int) -> Int {
        var index = start
        while index + 8 <= bytes.count {
            let word = word(bytes, at: index)
            // Two of them each differ in one bit.
            let test = zeros(word & (ones &* 0xFD) ^ (ones &* 0x3C)) | zeros(word & (ones &* 0xFB) ^ (ones &* 0x22))
            if test != 0 { return index + firstByte(test) }
            index += 8
        }
        while index < bytes.count, bytes[index] & 0xFD != 0x3C, bytes[index] & 0xFB != 0x22 { index += 1 }
        return index
    }
}
