/// Where a render writes: bytes of UTF-8, which nothing here reads again. What would pass the limit is not written, and
/// the render then ends with an error.
///
/// Unchecked: the memory is this value's alone. It can't be copied, its pointer is lent for no longer than a call, and who
/// writes has the value to itself; so it may go from one thread to another, and many may read it where nobody can write.
public struct LiquidOutput: ~Copyable, @unchecked Sendable {
    @usableFromInline var bytes: UnsafeMutablePointer<UInt8>
    @usableFromInline var capacity: Int
    @usableFromInline var count = 0
    private var limit: Int
    private(set) var isOverLimit = false
    /// How much there was when something was taken back, at the most.
    var highest = 0

    /// Output with nothing in it, for a render to put its own in the place of.
    public init() { self.init(limit: 0, room: 0) }

    /// Output with room for so many bytes before it has to grow.
    init(limit: Int, room: Int = 4096) {
        self.limit = limit
        capacity = max(0, min(room, limit))
        bytes = .allocate(capacity: max(1, capacity))
    }

    /// Output with nothing in it, in another's memory where that has room for so many bytes. The other is left with nothing.
    init(limit: Int, room: Int, inMemoryOf other: inout LiquidOutput) {
        guard other.capacity >= min(room, limit) else {
            self.init(limit: limit, room: room)
            return
        }
        self.init(limit: 0, room: 0)
        swap(&bytes, &other.bytes)
        (capacity, self.limit) = (min(other.capacity, limit), limit)
        (other.capacity, other.count) = (0, 0)
    }

    deinit { bytes.deallocate() }

    /// What `write` writes, as text: for an object that writes itself, where its text is asked for.
    public static func text(_ write: (inout LiquidOutput) -> Void) -> String {
        var output = LiquidOutput(limit: .max, room: 512)
        write(&output)
        return String(decoding: output.contents, as: UTF8.self)
    }

    /// The same as bytes, which need not be UTF-8.
    public static func bytes(_ write: (inout LiquidOutput) -> Void) -> [UInt8] {
        var output = LiquidOutput(limit: .max)
        write(&output)
        return Array(output.contents)
    }

    // MARK: Writing

    /// Writes a byte.
    @inlinable
    public mutating func append(_ byte: UInt8) {
        guard reserve(1) else { return }
        bytes[count] = byte
        count += 1
    }

    /// Writes bytes as they are.
    @inlinable
    public mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
        if let start = source.baseAddress { append(start, source.count) }
    }

    /// Writes bytes as they are.
    @inlinable
    public mutating func append(_ source: [UInt8]) { source.withUnsafeBufferPointer { append($0) } }

    /// Writes text as it is.
    @inlinable
    public mutating func append(_ text: StaticString) {
        guard text.hasPointerRepresentation else { return append(text.description) }
        append(text.utf8Start, text.utf8CodeUnitCount)
    }

    /// Writes text as it is.
    @inlinable
    public mutating func append(_ text: String) {
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append($0) }
        if isDone == nil { for byte in text.utf8 { append(byte) } }
    }

    /// Writes text with `& < > " '` as references.
    @inlinable
    public mutating func append(escaping text: String) {
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append(escaping: $0) }
        if isDone == nil {
            var copy = text
            copy.withUTF8 { append(escaping: $0) }
        }
    }

    /// Writes bytes, with those of `& < > " '` as references.
    public mutating func append(escaping source: UnsafeBufferPointer<UInt8>) {
        guard let start = source.baseAddress else { return }
        var clean = 0
        while true {
            // Most of what is escaped is short and has nothing special: it is copied as it is looked at.
            if capacity - count >= source.count - clean {
                let place = HTMLEscape.copyPlain(start, from: clean, to: source.count, into: bytes + count)
                count += place - clean
                clean = place
            } else {
                let place = HTMLEscape.nextSpecial(start, from: clean, to: source.count)
                append(start + clean, place - clean)
                clean = place
            }
            if clean == source.count { return }
            append(HTMLEscape.reference(start[clean]))
            clean += 1
        }
    }

    /// Writes bytes straight into the output's memory; nothing, and 0 is returned, where so near to the limit that they might
    /// not have room.
    ///
    /// - Parameters:
    ///   - most: How many bytes may be touched.
    ///   - write: Writes from where it is told, and returns how many of the bytes count.
    /// - Returns: What `write` returned.
    @inlinable
    @inline(__always)
    public mutating func append(atMost most: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int) -> Int {
        guard most <= capacity - count || makeRoom(most) else { return 0 }
        let written = write(bytes + count)
        count += written
        return written
    }

    @usableFromInline
    mutating func makeRoom(_ more: Int) -> Bool { more <= limit - count && grow(more) }

    /// Writes a number in decimal digits.
    public mutating func append(_ number: Int) {
        guard count + 20 <= capacity || limit - count >= 20 && grow(20) else { return append(String(number)) }
        var magnitude = number.magnitude
        if number < 0 {
            bytes[count] = UInt8(ascii: "-")
            count += 1
        }
        var width = 1
        var bound: UInt = 10
        while width < 20, magnitude >= bound {
            width += 1
            let (next, overflow) = bound.multipliedReportingOverflow(by: 10)
            if overflow { break }
            bound = next
        }
        var place = count + width
        repeat {
            place -= 1
            let (quotient, remainder) = magnitude.quotientAndRemainder(dividingBy: 10)
            bytes[place] = 0x30 + UInt8(truncatingIfNeeded: remainder)
            magnitude = quotient
        } while magnitude > 0
        count += width
    }

    @inlinable
    @inline(__always)
    mutating func append(_ start: UnsafePointer<UInt8>, _ length: Int) {
        guard length > 0, reserve(length) else { return }
        (bytes + count).update(from: start, count: length)
        count += length
    }

    /// Writes bytes that are mostly few, such as the text of a template between two tags.
    @inline(__always)
    mutating func append(few start: UnsafePointer<UInt8>, _ length: Int) {
        // A call would cost more than to copy eight at a time, the last of which may be there already.
        guard length <= 32, length >= 4, length <= capacity &- count else { return append(start, length) }
        let (source, target) = (UnsafeRawPointer(start), UnsafeMutableRawPointer(bytes + count))
        @inline(__always) func copy<Word: BitwiseCopyable>(_ place: Int, _ word: Word.Type) {
            target.storeBytes(
                of: source.loadUnaligned(fromByteOffset: place, as: word), toByteOffset: place, as: word)
        }
        if length >= 8 {
            var place = 0
            while place &+ 8 < length {
                copy(place, UInt64.self)
                place &+= 8
            }
            copy(length &- 8, UInt64.self)
        } else {
            copy(0, UInt32.self)
            copy(length &- 4, UInt32.self)
        }
        count += length
    }

    // MARK: Room

    @inlinable
    @inline(__always)
    mutating func reserve(_ more: Int) -> Bool {
        if count + more <= capacity { return true }
        return grow(more)
    }

    @inline(never)
    @usableFromInline
    mutating func grow(_ more: Int) -> Bool {
        guard more <= limit - count else {
            isOverLimit = true
            return false
        }
        let larger = min(limit, max(capacity * 2, count + more))
        let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        copy.update(from: bytes, count: count)
        bytes.deallocate()
        (bytes, capacity) = (copy, larger)
        return true
    }

    /// Keeps room for bytes that the host puts in later: to the limit, they count as if they were written here.
    public mutating func setAside(_ later: Int) {
        guard later <= limit - count else {
            isOverLimit = true
            return
        }
        limit -= later
        capacity = min(capacity, limit)
    }

    // MARK: What was written

    /// Lends what was written.
    @inlinable
    public borrowing func withBytes<Result: ~Copyable>(
        _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        try body(UnsafeBufferPointer(start: bytes, count: count))
    }

    var contents: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes, count: count) }

    func contents(from start: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: bytes + start, count: count - start)
    }

    /// How many bytes it has memory for.
    public var room: Int { capacity }

    /// Takes back what was written since there were `count` bytes.
    mutating func truncate(to count: Int) {
        highest = max(highest, self.count)
        self.count = count
    }

    /// As if nothing had been written since there were `count` bytes, and no limit passed.
    mutating func forget(since count: Int) {
        self.count = count
        isOverLimit = false
    }
}
