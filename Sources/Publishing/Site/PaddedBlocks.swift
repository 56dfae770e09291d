/// Hands a message to `body` in the blocks of 64 bytes that MD5 and SHA-2 work on: the message, a bit, zeros, its length in bits.
func forEachPaddedBlock(of bytes: [UInt8], lengthIsBigEndian: Bool, _ body: (UnsafeRawPointer) -> Void) {
    let whole = bytes.count / 64 * 64
    var end = Array(bytes[whole...]) + [0x80]
    while end.count % 64 != 56 { end.append(0) }
    let length = UInt64(bytes.count) * 8
    for place in 0..<8 {
        end.append(UInt8(truncatingIfNeeded: length >> UInt64(8 * (lengthIsBigEndian ? 7 - place : place))))
    }
    bytes.withUnsafeBytes { buffer in
        guard let start = buffer.baseAddress else { return }
        for place in stride(from: 0, to: whole, by: 64) { body(start + place) }
    }
    end.withUnsafeBytes { buffer in
        guard let start = buffer.baseAddress else { return }
        for place in stride(from: 0, to: end.count, by: 64) { body(start + place) }
    }
}
