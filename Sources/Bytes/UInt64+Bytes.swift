extension UInt64 {
    /// The same byte eight times.
    @inlinable
    @inline(__always)
    public init(eachByte byte: UInt8) { self = 0x0101_0101_0101_0101 &* UInt64(byte) }

    /// Eight bytes, the first of them lowest.
    @inlinable
    @inline(__always)
    public init(eightBytes start: UnsafePointer<UInt8>) {
        self = UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
    }

    /// One to seven bytes that end at a place, the first of them lowest, and behind them spaces. The eight before the place are
    /// read.
    @inlinable
    @inline(__always)
    public init(last length: Int, before end: UnsafePointer<UInt8>) {
        let bits = UInt64(truncatingIfNeeded: 8 &* length)
        self = UInt64(eightBytes: end - 8) &>> (64 &- bits) | UInt64(eachByte: 0x20) &<< bits
    }

    /// One to seven bytes, the first of them lowest, and behind them spaces. Nothing past them is read.
    @inlinable
    @inline(__always)
    public init(upToSeven start: UnsafePointer<UInt8>, _ length: Int) {
        let spaces = UInt64(eachByte: 0x20) &<< UInt64(truncatingIfNeeded: 8 &* length)
        if length >= 4 {
            let raw = UnsafeRawPointer(start)
            let first = UInt32(littleEndian: raw.loadUnaligned(as: UInt32.self))
            let last = UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: length - 4, as: UInt32.self))
            // The two halves overlap, where they are alike.
            self = spaces | UInt64(first) | UInt64(last) &<< UInt64(truncatingIfNeeded: 8 &* (length &- 4))
        } else {
            let (middle, end) = (length / 2, length &- 1)
            self =
                spaces | UInt64(start[0]) | UInt64(start[middle]) &<< UInt64(truncatingIfNeeded: 8 &* middle)
                | UInt64(start[end]) &<< UInt64(truncatingIfNeeded: 8 &* end)
        }
    }
}
