import Bytes
import Glibc
import Liquid

/// A link's target in bytes that are no UTF-8, so that no text can be taken for one: it is written where a template prints an
/// address, and becomes the link from the page when the page is done.
enum AddressReference {
    static let start: UInt8 = 0xFF
    static let end: UInt8 = 0xFE

    /// - Parameter target: from the site's root; a fragment may follow `#`.
    static func write(_ target: String, into output: inout LiquidOutput) {
        output.append(start)
        output.append(target)
        output.append(end)
    }

    static func append(_ target: String, to output: inout ByteOutput) {
        output.append(start)
        output.append(target)
        output.append(end)
    }

    static func append(_ target: String, to bytes: inout [UInt8]) {
        bytes.append(start)
        bytes.append(contentsOf: target.utf8)
        bytes.append(end)
    }

    /// Puts into a page, for each reference, what `link` appends for its target.
    static func resolve(
        _ page: [UInt8], into output: inout [UInt8], link: (UnsafeBufferPointer<UInt8>, inout [UInt8]) -> Void
    ) {
        page.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            var written = 0
            while let open = find(start, base, from: written, to: bytes.count),
                let close = find(end, base, from: open + 1, to: bytes.count)
            {
                output.append(contentsOf: UnsafeBufferPointer(start: base + written, count: open - written))
                link(UnsafeBufferPointer(start: base + open + 1, count: close - open - 1), &output)
                written = close + 1
            }
            output.append(contentsOf: UnsafeBufferPointer(start: base + written, count: bytes.count - written))
        }
    }
}

/// Where a byte stands first in a stretch of memory.
private func find(_ byte: UInt8, _ base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int? {
    guard let found = memchr(base + start, Int32(byte), end - start) else { return nil }
    return UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - base
}
