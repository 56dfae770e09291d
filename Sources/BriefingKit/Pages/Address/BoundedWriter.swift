import Bytes

/// Writes into memory of a given size, and knows whether all of it had room.
///
/// The memory is lent to it by the call that makes it, which it does not outlive.
struct BoundedWriter: ~Copyable {
    /// Copying touches up to seven bytes behind what it writes.
    static let slack = 8

    private let start: UnsafeMutablePointer<UInt8>
    private let room: Int
    private(set) var count = 0
    /// Whether nothing was left out for want of room.
    private(set) var isWhole = true

    fileprivate init(_ start: UnsafeMutablePointer<UInt8>, room: Int) {
        self.start = start
        self.room = room - BoundedWriter.slack
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        guard count < room else {
            isWhole = false
            return
        }
        start[count] = byte
        count += 1
    }

    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let base = bytes.baseAddress else { return }
        append(base, bytes.count)
    }

    @inline(__always)
    mutating func append(_ base: UnsafePointer<UInt8>, _ length: Int) {
        guard length <= room - count else {
            isWhole = false
            return
        }
        count += (start + count).copy(base, length)
    }

    @inline(__always)
    mutating func append(_ text: StaticString) { append(text.utf8Start, text.utf8CodeUnitCount) }
}

extension [UInt8] {
    /// What `write` writes.
    /// - Parameters:
    ///   - expected: about how many bytes that is. Where they are more, `write` is called again, with more room.
    ///   - write: writes the same each time.
    static func written(about expected: Int, _ write: (inout BoundedWriter) -> Void) -> [UInt8] {
        var room = expected + BoundedWriter.slack
        while true {
            var isWhole = false
            let bytes = [UInt8](unsafeUninitializedCapacity: room) { memory, count in
                guard let start = memory.baseAddress else { return }
                var writer = BoundedWriter(start, room: memory.count)
                write(&writer)
                (isWhole, count) = (writer.isWhole, writer.count)
            }
            if isWhole { return bytes }
            room *= 2
        }
    }
}
