/// A fast 64-bit digest of bytes: tells whether a file is the one that was written, not whether somebody forged it.
public func contentHash(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBytes(contentHash) }

/// The same of bytes wherever they lie.
public func contentHash(_ buffer: UnsafeRawBufferPointer) -> UInt64 {
    let first: UInt64 = 0x9E37_79B9_7F4A_7C15
    let second: UInt64 = 0xD6E8_FEB8_6659_FD93
    var hash = first ^ UInt64(buffer.count)
    var i = 0
    while i + 16 <= buffer.count {
        let left = buffer.loadUnaligned(fromByteOffset: i, as: UInt64.self)
        let right = buffer.loadUnaligned(fromByteOffset: i + 8, as: UInt64.self)
        hash = mixed(left ^ hash, right ^ second)
        i += 16
    }
    var rest: UInt64 = 0
    while i < buffer.count {
        rest = rest << 8 | UInt64(buffer[i])
        i += 1
        if i % 8 == 0 {
            hash = mixed(hash ^ rest, first)
            rest = 0
        }
    }
    return mixed(mixed(hash ^ rest, second), first)
}

/// Both halves of the full product, folded.
private func mixed(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = (left | 1).multipliedFullWidth(by: right | 1)
    return (product.high ^ product.low) &+ left ^ (right &* 31)
}
