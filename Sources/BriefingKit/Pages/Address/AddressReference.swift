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

    /// Puts into a page, for each reference, what `link` appends for its target.
    static func resolve(
        _ page: [UInt8], into output: inout ByteOutput, link: (UnsafeBufferPointer<UInt8>, inout ByteOutput) -> Void
    ) {
        page.withUnsafeBufferPointer { bytes in
            for (text, target) in AddressParts(of: bytes) {
                output.append(text)
                if let target { link(target, &output) }
            }
        }
    }
}

/// A page in parts: text, and the target of the reference behind it; behind the last text there is none.
struct AddressParts: Sequence, IteratorProtocol {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// Where the next part begins; nil when all were given out.
    private var place: Int? = 0

    init(of bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func next() -> (text: UnsafeBufferPointer<UInt8>, target: UnsafeBufferPointer<UInt8>?)? {
        guard let start = place, let base = bytes.baseAddress else { return nil }
        guard let open = find(AddressReference.start, base, from: start, to: bytes.count),
            let close = find(AddressReference.end, base, from: open + 1, to: bytes.count)
        else {
            place = nil
            return (UnsafeBufferPointer(start: base + start, count: bytes.count - start), nil)
        }
        place = close + 1
        return (
            UnsafeBufferPointer(start: base + start, count: open - start),
            UnsafeBufferPointer(start: base + open + 1, count: close - open - 1)
        )
    }
}

/// What stands for a page's own part in its layout until the page is done, likewise a byte that is in no text: so the part is
/// copied once.
enum ContentMark {
    static let byte: UInt8 = 0xFB

    /// Hands on what stands before, between and behind the marks, parted by `mark`.
    static func split(
        _ layout: UnsafeBufferPointer<UInt8>, text: (UnsafeBufferPointer<UInt8>) -> Void, mark: () -> Void
    ) {
        guard let base = layout.baseAddress else { return }
        var start = 0
        while let place = find(byte, base, from: start, to: layout.count) {
            text(UnsafeBufferPointer(start: base + start, count: place - start))
            mark()
            start = place + 1
        }
        text(UnsafeBufferPointer(start: base + start, count: layout.count - start))
    }
}

/// Where a byte stands first in a stretch of memory.
private func find(_ byte: UInt8, _ base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int? {
    guard let found = memchr(base + start, Int32(byte), end - start) else { return nil }
    return UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - base
}
