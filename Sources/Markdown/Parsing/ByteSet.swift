/// A set of ASCII bytes, one bit for each.
struct ByteSet {
    var low: UInt64
    var high: UInt64

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        byte < 64 ? low >> UInt64(byte) & 1 != 0 : byte < 128 && high >> UInt64(byte & 63) & 1 != 0
    }

    /// For each byte whether it is in the set: what a scan that passes over most bytes looks into.
    var table: [Bool] { (0...255).map { contains($0) } }

    /// ASCII letters, digits and `-_.+!*(),%#@?=;:/$~`: what stands in a URL as it is.
    static let url = ByteSet(low: 0xAFFF_FF3A_0000_0000, high: 0x47FF_FFFE_87FF_FFFF)
    /// ASCII letters, digits and `_:.-`: what an attribute's key is made of.
    static let key = ByteSet(low: 0x07FF_6000_0000_0000, high: 0x07FF_FFFE_87FF_FFFE)
    /// What ends an attribute's value without quotes: white space, `<`, `>`, `=`, a backtick, quotes and `}`.
    static let valueEnd = ByteSet(low: 0x7000_0085_0000_3E00, high: 0x2000_0001_0000_0000)
    /// What is more than text to a scan of inlines: a backslash, a backtick and `<[!]~:w`.
    static let inline = ByteSet(low: 0x1400_0002_0000_0000, high: 0x4080_0001_3800_0000)
}
