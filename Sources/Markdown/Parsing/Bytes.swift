import Glibc

/// A source's bytes. Reading beyond either end gives 0, which no repaired source holds.
typealias Bytes = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer where Element == UInt8 {
    @inline(__always)
    func at(_ index: Int) -> UInt8 { UInt(bitPattern: index) < UInt(bitPattern: count) ? self[index] : 0 }

    /// Whether a byte is among these.
    func holds(_ byte: UInt8) -> Bool {
        guard let baseAddress else { return false }
        return memchr(baseAddress, Int32(byte), count) != nil
    }

    /// Where a byte stands first from an index on; nil where it does not.
    @inline(__always)
    func first(_ byte: UInt8, from start: Int = 0) -> Int? {
        guard let baseAddress, start < count,
            let found = memchr(baseAddress + start, Int32(byte), count - start)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress)
    }

    /// Where a byte stands first of which, by its index, a condition holds.
    func first(_ byte: UInt8, where condition: (Int) -> Bool) -> Int? {
        var next = first(byte)
        while let index = next, !condition(index) { next = first(byte, from: index + 1) }
        return next
    }

    @inline(__always)
    func starts(_ prefix: StaticString, at index: Int) -> Bool {
        let length = prefix.utf8CodeUnitCount
        guard index >= 0, index + length <= count else { return false }
        for offset in 0..<length where self[index + offset] != prefix.utf8Start[offset] { return false }
        return true
    }
}

extension [UInt8] {
    /// Appends what mostly is but a few bytes.
    @inline(__always)
    mutating func append(short text: Bytes) {
        if text.count > 8 { return append(contentsOf: text) }
        for byte in text { append(byte) }
    }
}

/// CommonMark's ASCII white space: space, tab, line feed, vertical tab, form feed, carriage return.
@inline(__always)
func isWhitespace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

@inline(__always)
func isSpaceOrTab(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

@inline(__always)
func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

@inline(__always)
func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

@inline(__always)
func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

/// ASCII punctuation, all of it.
@inline(__always)
func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !isAlphanumeric(byte)
}

/// An ASCII letter in lower case, any other byte unchanged.
@inline(__always)
func lowercased(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
