import Bytes
import Glibc
import Liquid

/// A link's target in bytes that are no UTF-8, so that no text can be taken for one: it is written where a template prints an
/// address, and becomes the link from the page when the page is done.
///
/// What stands in a fragment is resolved on many pages. So a target that is in a link as it is, as nearly all are, is told
/// beforehand to be ready for that, with its length: ``start``, ``ready``, the length, the target. All else is ``start``, the
/// target, ``end``.
enum AddressReference {
    static let start: UInt8 = 0xFF
    static let end: UInt8 = 0xFE
    static let ready: UInt8 = 0xFA
    /// A length is never a byte that means something itself.
    static let longestReady = 127

    /// - Parameter target: from the site's root; a fragment may follow `#`.
    static func write(_ target: String, into output: inout LiquidOutput) {
        write(into: &output) { $0.append(text: target) }
    }

    /// Writes a reference to the target that `target` writes, the same each time.
    @inline(__always)
    static func write(into output: inout LiquidOutput, target: (inout BoundedWriter) -> Void) {
        if output.append(atMost: most, { writeReady(into: $0, target) }) > 0 { return }
        let bytes = [UInt8].written(about: 2 * longestReady, target)
        output.append(start)
        output.append(bytes)
        output.append(end)
    }

    static func append(_ target: String, to output: inout ByteOutput) {
        append(to: &output) { $0.append(text: target) }
    }

    /// Appends the same reference.
    @inline(__always)
    static func append(to output: inout ByteOutput, target: (inout BoundedWriter) -> Void) {
        let before = output.total
        output.append(atMost: most) { writeReady(into: $0, target) }
        if output.total > before { return }
        let bytes = [UInt8].written(about: 2 * longestReady, target)
        output.append(start)
        bytes.withUnsafeBufferPointer { output.append($0) }
        output.append(end)
    }

    private static let most = 3 + longestReady + BoundedWriter.slack

    /// - Returns: how many bytes; none where the target is not ready.
    @inline(__always)
    private static func writeReady(
        into memory: UnsafeMutablePointer<UInt8>, _ target: (inout BoundedWriter) -> Void
    ) -> Int {
        var writer = BoundedWriter(memory + 3, room: longestReady + BoundedWriter.slack)
        target(&writer)
        let length = writer.count
        guard writer.isWhole, isPlainLink(UnsafeBufferPointer(start: memory + 3, count: length)) else { return 0 }
        memory[0] = start
        memory[1] = ready
        memory[2] = UInt8(truncatingIfNeeded: length)
        return 3 + length
    }
}

/// A page in parts: text, and the target of the reference behind it, with whether it is ready for a link; behind the last text
/// there is none.
struct AddressParts: Sequence, IteratorProtocol {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// Where the next part begins; nil when all were given out.
    private var place: Int? = 0

    init(of bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    @inline(__always)
    mutating func next() -> (text: UnsafeBufferPointer<UInt8>, target: UnsafeBufferPointer<UInt8>?, isReady: Bool)? {
        guard let start = place, let base = bytes.baseAddress else { return nil }
        guard let open = find(AddressReference.start, base, from: start, to: bytes.count),
            let (first, count, isReady) = target(base, behind: open)
        else {
            place = nil
            return (UnsafeBufferPointer(start: base + start, count: bytes.count - start), nil, false)
        }
        place = first + count + (isReady ? 0 : 1)
        return (
            UnsafeBufferPointer(start: base + start, count: open - start),
            UnsafeBufferPointer(start: base + first, count: count), isReady
        )
    }

    /// Where the target of the reference that begins at a place is; `nil` where the reference is cut off.
    @inline(__always)
    private func target(_ base: UnsafePointer<UInt8>, behind open: Int) -> (first: Int, count: Int, isReady: Bool)? {
        if open + 2 < bytes.count, base[open + 1] == AddressReference.ready {
            let count = Int(base[open + 2])
            return open + 3 + count <= bytes.count ? (open + 3, count, true) : nil
        }
        guard let end = find(AddressReference.end, base, from: open + 1, to: bytes.count) else { return nil }
        return (open + 1, end - open - 1, false)
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
