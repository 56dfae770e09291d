import Bytes

/// Reads what ``ByteWriter`` wrote. Bytes that end too early or say what they can't are noted, and read as zero from there on.
struct ByteReader {
    private let bytes: UnsafeRawBufferPointer
    private(set) var offset: Int
    private let end: Int
    /// The array that the bytes are of, where it is to hold texts that are not read yet.
    private let owner: [UInt8]?
    /// Whether the bytes were not what they should be; nothing that was read is then to be used.
    private(set) var isBroken = false

    /// - Parameters:
    ///   - bytes: must outlive the reader.
    ///   - owner: the array whose bytes they are, from its first on; texts may be left in it.
    init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>? = nil, of owner: [UInt8]? = nil) {
        self.bytes = bytes
        self.owner = owner
        let range = range ?? 0..<bytes.count
        offset = range.lowerBound
        end = min(range.upperBound, bytes.count)
        if range.lowerBound < 0 || range.upperBound > bytes.count { isBroken = true }
    }

    var isAtEnd: Bool { offset == end }

    private mutating func take(_ count: Int) -> Int? {
        guard !isBroken, count >= 0, count <= end - offset else {
            isBroken = true
            return nil
        }
        defer { offset += count }
        return offset
    }

    mutating func number() -> UInt64 {
        take(8).map { UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: $0, as: UInt64.self)) } ?? 0
    }

    mutating func int() -> Int64 { Int64(bitPattern: number()) }

    mutating func count() -> Int {
        // Most are small.
        if !isBroken, offset < end, bytes[offset] < 0x80 {
            offset += 1
            return Int(bytes[offset - 1])
        }
        return longCount()
    }

    private mutating func longCount() -> Int {
        var (value, shift) = (UInt64(0), UInt64(0))
        while let place = take(1) {
            let byte = bytes[place]
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return Int(Int64(bitPattern: value)) }
            shift += 7
            if shift > 63 { isBroken = true }
        }
        return 0
    }

    /// A place in a list of so many items.
    mutating func place(below limit: Int) -> Int {
        let place = count()
        if place < 0 || place >= limit { isBroken = true }
        return isBroken ? 0 : place
    }

    mutating func flag() -> Bool {
        guard let place = take(1) else { return false }
        if bytes[place] > 1 { isBroken = true }
        return bytes[place] == 1
    }

    mutating func text() -> String { String(decoding: textBytes(), as: UTF8.self) }

    mutating func optionalText() -> String? { flag() ? text() : nil }

    /// A text that is often the same as one that is known.
    mutating func text(mostly known: String) -> String {
        let bytes = textBytes()
        let isKnown = known.withBytes { areSame($0, bytes.assumingMemoryBound(to: UInt8.self)) }
        return isKnown ? known : String(decoding: bytes, as: UTF8.self)
    }

    /// A text that few will ask for.
    mutating func keptText() -> KeptText {
        let bytes = textBytes()
        if let owner, let text = KeptText(owner, (offset - bytes.count)..<offset) { return text }
        return KeptText(String(decoding: bytes, as: UTF8.self))
    }

    mutating func optionalKeptText() -> KeptText? { flag() ? keptText() : nil }

    /// The bytes of a text where they lie.
    mutating func textBytes() -> UnsafeRawBufferPointer {
        let length = count()
        guard let place = take(length) else { return UnsafeRawBufferPointer(start: nil, count: 0) }
        return UnsafeRawBufferPointer(rebasing: bytes[place..<place + length])
    }

    mutating func list<Item>(_ read: (inout ByteReader) -> Item) -> [Item] {
        let count = count()
        // An item takes at least a byte; a damaged count must not ask for more memory than there are bytes.
        guard count >= 0, count <= end - offset, !isBroken else {
            isBroken = true
            return []
        }
        if count == 0 { return [] }
        var items: [Item] = []
        items.reserveCapacity(count)
        for _ in 0..<count where !isBroken { items.append(read(&self)) }
        return items
    }

    mutating func counts() -> [Int] { list { $0.count() } }

    mutating func numbers() -> [UInt32] { plain() }
    mutating func numbers() -> [UInt64] { plain() }

    /// Numbers as they lie in memory: the cache is never carried to another machine.
    private mutating func plain<Number: FixedWidthInteger>() -> [Number] {
        let count = count()
        guard count >= 0, count <= (end - offset) / MemoryLayout<Number>.size,
            let place = take(count * MemoryLayout<Number>.size)
        else {
            isBroken = true
            return []
        }
        return [Number](unsafeUninitializedCapacity: count) { buffer, done in
            UnsafeMutableRawBufferPointer(buffer).copyMemory(
                from: UnsafeRawBufferPointer(rebasing: bytes[place..<place + count * MemoryLayout<Number>.size]))
            done = count
        }
    }

    mutating func raw(_ count: Int) -> [UInt8] {
        guard let place = take(count) else { return [] }
        return Array(bytes[place..<place + count])
    }

    /// Where so many bytes lie, to be read before the next; `nil` where there are not as many.
    mutating func fixed(_ count: Int) -> UnsafeRawBufferPointer? {
        take(count).map { UnsafeRawBufferPointer(rebasing: bytes[$0..<$0 + count]) }
    }

    /// Passes over bytes and says where they are.
    mutating func skip(_ count: Int) -> Range<Int> {
        guard let place = take(count) else { return 0..<0 }
        return place..<place + count
    }

    mutating func fail() { isBroken = true }
}
