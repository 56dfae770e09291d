extension UInt64 {
    /// The same byte eight times.
    @inlinable
    @inline(__always)
    public init(eachByte byte: UInt8) { self = 0x0101_0101_0101_0101 &* UInt64(byte) }

    /// One to eight bytes, the first of them lowest, and behind them spaces. Nothing past them is read.
    @inlinable
    @inline(__always)
    public init(upToEight start: UnsafePointer<UInt8>, _ length: Int) {
        let raw = UnsafeRawPointer(start)
        if length == 8 {
            self = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
            return
        }
        let spaces = UInt64(eachByte: 0x20) << UInt64(8 * length)
        if length >= 4 {
            // The two halves overlap, where they are alike.
            let first = UInt64(UInt32(littleEndian: raw.loadUnaligned(as: UInt32.self)))
            let last = UInt64(UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: length - 4, as: UInt32.self)))
            self = spaces | first | last << UInt64(8 * (length - 4))
        } else {
            let middle = length / 2
            self =
                spaces | UInt64(start[0]) | UInt64(start[middle]) << UInt64(8 * middle)
                | UInt64(start[length - 1]) << UInt64(8 * (length - 1))
        }
    }
}
