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

    init(_ start: UnsafeMutablePointer<UInt8>, room: Int) {
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

    @inline(__always)
    mutating func append(text: String) {
        // Nearly all texts lie in one stretch, and are copied without a call in between.
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append($0) }
        if isDone == nil { text.withBytes { append($0) } }
    }

    /// Appends bytes with another one for each of a kind.
    mutating func append(replacing byte: UInt8, with other: UInt8, in bytes: UnsafeBufferPointer<UInt8>) {
        let first = count
        append(bytes)
        for place in first..<count where start[place] == byte { start[place] = other }
    }

    /// Appends a number in decimal digits, none of them a sign.
    mutating func append(decimal number: UInt) {
        if number >= 10 { append(decimal: number / 10) }
        append(0x30 + UInt8(truncatingIfNeeded: number % 10))
    }
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

extension String {
    /// What `write` writes, as a text.
    /// - Parameters:
    ///   - expected: about how many bytes that is. Where they are more, `write` is called again, with more room.
    ///   - write: writes UTF-8, the same each time.
    static func written(about expected: Int, _ write: (inout BoundedWriter) -> Void) -> String {
        var room = expected + BoundedWriter.slack
        while true {
            var isWhole = false
            let text = String(unsafeUninitializedCapacity: room) { memory in
                guard let start = memory.baseAddress else { return 0 }
                var writer = BoundedWriter(start, room: memory.count)
                write(&writer)
                isWhole = writer.isWhole
                return writer.count
            }
            if isWhole { return text }
            room *= 2
        }
    }
}
