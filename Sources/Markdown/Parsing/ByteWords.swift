import Bytes

extension ByteWords {
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
