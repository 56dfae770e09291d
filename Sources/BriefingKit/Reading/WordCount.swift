import Bytes

/// Counts the words of a text that comes in pieces: runs between white space that hold a letter or a digit.
struct WordCount {
    private var ended = 0
    /// Whether the run that is going on holds a letter or a digit.
    private var isWord = false

    /// How many there are, the one that may be going on included.
    var words: Int { ended + (isWord ? 1 : 0) }

    /// Ends the run that may be going on.
    mutating func endRun() {
        if isWord { ended += 1 }
        isWord = false
    }

    /// Takes the next piece: UTF-8 that ends with a whole scalar.
    mutating func take(_ text: UnsafeBufferPointer<UInt8>) {
        var i = 0
        while i < text.count {
            i = takePlainWords(text, from: i)
            let (word, count) = plainBytes(text, from: i)
            take(word)
            i += count
            if count < 8, i < text.count { i += takeScalar(text, at: i) }
        }
    }

    /// Takes eight bytes at a time, as long as all are ASCII and no controls, and returns where that ends.
    private mutating func takePlainWords(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var i = start
        var count = self
        while i + 8 <= text.count {
            let word = ByteWords.word(text, at: i)
            guard Self.others(word) == 0 else { break }
            count.take(word)
            i += 8
        }
        self = count
        return i
    }

    /// Up to eight bytes from a place on that are ASCII and no controls, the first in the lowest place, and how many they are.
    /// Full stops, which change nothing, stand in the place of the others.
    @inline(__always)
    private func plainBytes(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> (word: UInt64, count: Int) {
        let left = text.count - start
        var word: UInt64 = 0
        if left >= 8 {
            word = ByteWords.word(text, at: start)
        } else if text.count >= 8 {
            word = ByteWords.word(text, at: text.count - 8) >> UInt64(8 * (8 - left))
        } else {
            for place in 0..<left { word |= UInt64(text[start + place]) << UInt64(8 * place) }
        }
        // What is missing is 0, a control.
        let ones = ByteWords.ones
        let others = Self.others(word)
        if others == 0 { return (word, 8) }
        let count = ByteWords.firstByte(others)
        let rest = UInt64.max << UInt64(8 * count)
        return (word & ~rest | ones &* 0x2E & rest, count)
    }

    /// Which bytes are not ASCII or are controls, by their highest bits.
    @inline(__always)
    private static func others(_ word: UInt64) -> UInt64 {
        // Adding to seven bits never runs over into the next byte.
        (word | ~(word & ~ByteWords.highs &+ ByteWords.ones &* 0x60)) & ByteWords.highs
    }

    /// Takes eight bytes that are ASCII and no controls.
    ///
    /// The highest bit of a byte says what holds of it. Adding carries the sign of a letter or digit over the punctuation
    /// behind it, up to the space that ends the run or out of the eight.
    @inline(__always)
    private mutating func take(_ bytes: UInt64) {
        let (ones, highs) = (ByteWords.ones, ByteWords.highs)
        // No sum of two bytes runs over into the next. What is past the last letter or digit is past the first, too.
        let others = (bytes &+ ones &* 0x5F) & highs
        let small = bytes | ones &* 0x20
        let letters = (small &+ ones &* 0x1F) ^ (small &+ ones &* 0x05)
        let digits = (bytes &+ ones &* 0x50) ^ (bytes &+ ones &* 0x46)
        let alphanumerics = (letters | digits) & highs
        let punctuation = others ^ alphanumerics
        let passed = punctuation << 1 &- punctuation >> 7
        let (carried, isCarriedOut) = passed.addingReportingOverflow(alphanumerics << 1 | (isWord ? 1 : 0))
        let ends = carried & (others ^ highs) >> 7
        ended &+= Int(truncatingIfNeeded: (ends &* ones) >> 56)
        isWord = isCarriedOut || alphanumerics >> 63 != 0
    }

    /// Takes one scalar and returns its length.
    private mutating func takeScalar(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let byte = text[index]
        if byte < 0x80 {
            if byte == 0x20 || byte >= 0x09 && byte <= 0x0D {
                endRun()
            } else if isASCIILetter(byte) || isASCIIDigit(byte) {
                isWord = true
            }
            return 1
        }
        // In a word, only what may be white space needs to be looked at: U+00A0, U+1680, U+2000 to U+3000.
        if !isWord || byte == 0xC2 || byte >= 0xE1 && byte <= 0xE3 {
            let scalar = scalar(text, at: index)
            if isWhiteSpace(scalar) {
                endRun()
            } else if isWordScalar(scalar) {
                isWord = true
            }
        }
        return byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    }
}
