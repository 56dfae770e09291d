/// Bytes that are written one after another, then taken as an array.
///
/// They gather in memory of one size and move from there to the array a piece at a time: what is written costs one check for
/// room, where an array of its own would be asked each time whether somebody shares it.
///
/// The memory is this value's alone: it can't be copied, nobody is lent the pointer for longer than a call, and it is freed with
/// the value.
public struct ByteOutput: ~Copyable {
    /// How many bytes may be asked for at once.
    public static let mostRoom = 16_384

    @usableFromInline let start: UnsafeMutablePointer<UInt8>
    /// How many bytes stand in the memory.
    @usableFromInline var count = 0
    /// What stood in it before.
    private var moved: [UInt8] = []

    /// - Parameter expected: about how many bytes there will be, where that is known and they are many.
    public init(expecting expected: Int = 0) {
        start = .allocate(capacity: ByteOutput.mostRoom)
        moved.reserveCapacity(expected)
    }

    deinit { start.deallocate() }

    /// What was written.
    public consuming func bytes() -> [UInt8] {
        move()
        return moved
    }

    // MARK: Writing

    /// Writes a byte.
    @inlinable
    public mutating func append(_ byte: UInt8) {
        makeRoom(1)
        start[count] = byte
        count += 1
    }

    /// Writes text as it is.
    @inlinable
    public mutating func append(_ text: StaticString) {
        append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Writes text as it is.
    @inlinable
    public mutating func append(_ text: String) { text.withBytes { append($0) } }

    /// Writes bytes as they are.
    public mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
        guard let base = source.baseAddress else { return }
        guard source.count <= ByteOutput.mostRoom else {
            move()
            moved.append(contentsOf: source)
            return
        }
        makeRoom(source.count)
        end.update(from: base, count: source.count)
        count += source.count
    }

    /// Writes a number in decimal digits.
    public mutating func append(decimal number: Int) {
        makeRoom(20)
        if number < 0 { write(UInt8(ascii: "-")) }
        var rest = number.magnitude
        if rest < 10 { return write(0x30 + UInt8(truncatingIfNeeded: rest)) }
        var width = 1
        var bound: UInt = 10
        while width < 20, rest >= bound {
            width += 1
            let (next, isTooLarge) = bound.multipliedReportingOverflow(by: 10)
            if isTooLarge { break }
            bound = next
        }
        var place = count + width
        count = place
        repeat {
            place -= 1
            let (tenth, digit) = rest.quotientAndRemainder(dividingBy: 10)
            start[place] = 0x30 + UInt8(truncatingIfNeeded: digit)
            rest = tenth
        } while rest > 0
    }

    // MARK: Room

    /// Makes room for bytes that ``write(_:)``, ``writeEight(_:)`` and ``advance(_:)`` then need not check for: ``mostRoom`` of them
    /// at the most.
    @inlinable
    @inline(__always)
    public mutating func makeRoom(_ more: Int) {
        if more > ByteOutput.mostRoom - count { move() }
        assert(more <= ByteOutput.mostRoom - count)
    }

    /// Writes a byte that there is room for.
    @inlinable
    @inline(__always)
    public mutating func write(_ byte: UInt8) {
        assert(count < ByteOutput.mostRoom)
        start[count] = byte
        count += 1
    }

    /// Writes eight bytes, of which only the first `counting` count; the lowest byte is the first. There has to be room for all.
    @inlinable
    @inline(__always)
    public mutating func writeEight(_ bytes: UInt64, counting: Int) {
        assert(count + 8 <= ByteOutput.mostRoom)
        UnsafeMutableRawPointer(end).storeBytes(of: bytes.littleEndian, as: UInt64.self)
        count += counting
    }

    @usableFromInline var end: UnsafeMutablePointer<UInt8> {
        @inline(__always) get { start + count }
    }

    /// Moves to the array what stands in the memory.
    @usableFromInline
    mutating func move() {
        moved.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
        count = 0
    }
}
