/// Bytes that are written one after another, then taken as an array.
///
/// They gather in memory of some size and move from there to the array a piece at a time: what is written costs one check for
/// room, where an array of its own would be asked each time whether somebody shares it. Where there are few bytes, so is the
/// memory, as getting much would cost more than writing them.
///
/// The memory is this value's alone: it can't be copied, nobody is lent the pointer for longer than a call, and it is freed with
/// the value.
public struct ByteOutput: ~Copyable {
    /// How many bytes may be asked for at once.
    public static let mostRoom = 1000

    private static let muchMemory = 16_384

    @usableFromInline var start: UnsafeMutablePointer<UInt8>
    @usableFromInline var capacity: Int
    /// How many bytes stand in the memory.
    @usableFromInline var count = 0
    /// What stood in it before.
    private var moved: [UInt8] = []

    /// - Parameter expected: about how many bytes there will be, where that is known and they are many.
    public init(expecting expected: Int = 0) {
        // All of few bytes gather in the memory, and move once, into an array of their number.
        let isMuch = expected > ByteOutput.muchMemory
        capacity = isMuch ? ByteOutput.muchMemory : expected + ByteOutput.mostRoom
        start = .allocate(capacity: capacity)
        if isMuch { moved.reserveCapacity(expected) }
    }

    deinit { start.deallocate() }

    /// What was written.
    public consuming func bytes() -> [UInt8] {
        move()
        return moved
    }

    /// How many bytes were written.
    public var total: Int { moved.count + count }

    /// The byte written last; `nil` where there is none.
    public var last: UInt8? { count > 0 ? start[count - 1] : moved.last }

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
        guard source.count <= ByteOutput.mostRoom - 8 else {
            move()
            moved.append(contentsOf: source)
            return
        }
        append(atMost: source.count + 8) { $0.copy(base, source.count) }
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

    /// Writes bytes straight into the memory.
    ///
    /// - Parameters:
    ///   - most: how many bytes of it may be touched, ``mostRoom`` at the most.
    ///   - write: writes from where it is told, and returns how many of the bytes count.
    @inlinable
    @inline(__always)
    public mutating func append(atMost most: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int) {
        makeRoom(most)
        let written = write(start + count)
        assert((0...most).contains(written))
        count += written
    }

    @inlinable
    @inline(__always)
    mutating func makeRoom(_ more: Int) {
        assert(more <= ByteOutput.mostRoom)
        if more > capacity - count { move() }
    }

    @inline(__always)
    private mutating func write(_ byte: UInt8) {
        start[count] = byte
        count += 1
    }

    /// Moves to the array what stands in the memory.
    @inline(never)
    @usableFromInline
    mutating func move() {
        moved.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
        count = 0
        guard capacity < ByteOutput.muchMemory, moved.count > ByteOutput.muchMemory / 4 else { return }
        start.deallocate()
        capacity = ByteOutput.muchMemory
        start = .allocate(capacity: capacity)
    }
}

extension UnsafeMutablePointer<UInt8> {
    /// Writes bytes; up to seven more behind them may be touched.
    /// - Returns: how many there are.
    @inlinable
    @inline(__always)
    public func copy(_ source: UnsafePointer<UInt8>, _ length: Int) -> Int {
        // Most pieces are so short that a call would cost more than the copy.
        guard length <= 32 else {
            update(from: source, count: length)
            return length
        }
        var place = 0
        while length - place >= 8 {
            (self + place).writeEight(UInt64(eightBytes: source + place))
            place += 8
        }
        guard place < length else { return length }
        if length >= 8 {
            // The last eight, of which some are there already.
            (self + length - 8).writeEight(UInt64(eightBytes: source + length - 8))
        } else {
            writeEight(UInt64(upToSeven: source, length))
        }
        return length
    }

    /// Writes eight bytes, the lowest first.
    @inlinable
    @inline(__always)
    public func writeEight(_ bytes: UInt64) {
        UnsafeMutableRawPointer(self).storeBytes(of: bytes.littleEndian, as: UInt64.self)
    }
}
