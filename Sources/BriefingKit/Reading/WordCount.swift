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
            if i + 8 <= text.count, takeEight(text, at: i) {
                i += 8
                continue
            }
            let end = min(i + 8, text.count)
            while i < end { i += takeScalar(text, at: i) }
        }
    }

    /// Takes eight bytes at once; false, and nothing is taken, where not all are ASCII and no controls.
    ///
    /// The highest bit of a byte says what holds of it. Adding carries the sign of a letter or digit over the punctuation
    /// behind it, up to the space that ends the run or out of the eight.
    private mutating func takeEight(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        let bytes = UInt64(
            littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self))
        // From here on no sum of two bytes runs over into the next.
        guard bytes & highs == 0, (bytes &+ ones &* 0x60) & highs == highs else { return false }
        let spaces = ~(bytes &+ ones &* 0x5F) & highs
        let small = bytes | ones &* 0x20
        let letters = (small &+ ones &* 0x1F) & ~(small &+ ones &* 0x05)
        let digits = (bytes &+ ones &* 0x50) & ~(bytes &+ ones &* 0x46)
        let alphanumerics = (letters | digits) & highs
        let punctuation = highs & ~(alphanumerics | spaces)
        let passed = (punctuation &- punctuation >> 7) | punctuation
        let (carried, isCarriedOut) = passed.addingReportingOverflow((alphanumerics >> 7) << 8 | (isWord ? 1 : 0))
        let ends = carried & spaces >> 7
        ended += Int(truncatingIfNeeded: (ends &* ones) >> 56)
        isWord = isCarriedOut || alphanumerics >> 63 != 0
        return true
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
