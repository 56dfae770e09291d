import CXXHash

/// A 64-bit digest of bytes, XXH3: tells whether a file is the one that was written, not whether somebody forged it.
public func contentHash(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBytes(contentHash) }

/// The same of bytes wherever they lie.
public func contentHash(_ buffer: UnsafeRawBufferPointer) -> UInt64 { xxh3(buffer.baseAddress, buffer.count) }
