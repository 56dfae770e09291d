/// Eight bytes at a time in one word: tests of all of them at once, for scans that pass over most of a text.
///
/// A test gives a word in which the highest bit of a byte is set where it holds. ``firstByte(_:)`` of it is right always; a bit
/// above the first may be set wrongly, since a test may borrow from the byte above.
public enum ByteWords {
    /// 1 in each byte; times a byte, that byte eight times.
    @inlinable
    @inline(__always)
    public static var ones: UInt64 { 0x0101_0101_0101_0101 }

    /// The highest bit of each byte.
    @inlinable
    @inline(__always)
    public static var highs: UInt64 { 0x8080_8080_8080_8080 }

    /// The bytes from an index on, the first in the lowest place. The word must lie in the buffer whole.
    @inlinable
    @inline(__always)
    public static func word(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt64 {
        UInt64(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    /// Which bytes are 0.
    @inlinable
    @inline(__always)
    public static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highs }

    /// The place of the lowest byte of which a test holds.
    @inlinable
    @inline(__always)
    public static func firstByte(_ test: UInt64) -> Int { test.trailingZeroBitCount >> 3 }

    /// Where in a text, from an index on, the first byte stands that is 0 or not ASCII; its end where none does.
    public static func endOfASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
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
}
