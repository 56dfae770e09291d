import FileSystem

/// A zip file that is there, read by its central directory.
struct ZipArchive: Sendable {
    private let bytes: [UInt8]
    /// By name.
    private(set) var entries: [String: Entry] = [:]

    struct Entry: Sendable {
        var name: [UInt8]
        var flags: UInt16
        var method: UInt16
        var time: UInt32
        var checksum: UInt32
        var compressedSize: Int
        var size: Int
        var attributes: UInt32
        fileprivate var offset: Int
    }

    /// `nil` where the bytes are no zip, or one that is damaged, encrypted or in parts.
    init?(_ bytes: [UInt8]) {
        self.bytes = bytes
        guard let end = Self.end(in: bytes) else { return nil }
        var place = end.offset
        for _ in 0..<end.count {
            guard let entry = entry(at: &place), entry.flags & 1 == 0 else { return nil }
            entries[String(decoding: entry.name, as: UTF8.self)] = entry
        }
    }

    /// The bytes of an entry; `nil` where they are damaged.
    func contents(of entry: Entry) -> [UInt8]? {
        guard let raw = compressedBytes(of: entry) else { return nil }
        let contents: [UInt8]?
        switch entry.method {
        case 0: contents = raw.count == entry.size ? raw : nil
        case 8: contents = Zlib.decompress(raw, size: entry.size)
        default: contents = nil
        }
        guard let contents, Zlib.checksum(contents) == entry.checksum else { return nil }
        return contents
    }

    /// The bytes of an entry as they lie in the file.
    func compressedBytes(of entry: Entry) -> [UInt8]? {
        guard number32(entry.offset) == 0x0403_4B50, let name = number16(entry.offset + 26),
            let extra = number16(entry.offset + 28)
        else { return nil }
        let start = entry.offset + 30 + Int(name) + Int(extra)
        guard start <= bytes.count, entry.compressedSize <= bytes.count - start else { return nil }
        return Array(bytes[start..<start + entry.compressedSize])
    }

    /// The record at the file's end, which a comment may follow.
    private static func end(in bytes: [UInt8]) -> (offset: Int, count: Int)? {
        guard bytes.count >= 22 else { return nil }
        for place in stride(from: bytes.count - 22, through: max(0, bytes.count - 22 - 0xFFFF), by: -1)
        where bytes[place] == 0x50 && number(bytes, place, 4) == 0x0605_4B50 {
            guard let count = number(bytes, place + 10, 2), let offset = number(bytes, place + 16, 4) else {
                return nil
            }
            if count < 0xFFFF, offset < 0xFFFF_FFFF { return (Int(offset), Int(count)) }
            guard place >= 20, number(bytes, place - 20, 4) == 0x0706_4B50, let large = number(bytes, place - 12, 8),
                let at = Int(exactly: large), number(bytes, at, 4) == 0x0606_4B50,
                let count = number(bytes, at + 32, 8),
                let offset = number(bytes, at + 48, 8), count <= UInt64(bytes.count), offset <= UInt64(bytes.count)
            else { return nil }
            return (Int(offset), Int(count))
        }
        return nil
    }

    private func entry(at place: inout Int) -> Entry? {
        guard number32(place) == 0x0201_4B50, let flags = number16(place + 8), let method = number16(place + 10),
            let time = number32(place + 12), let checksum = number32(place + 16), let compressed = number32(place + 20),
            let size = number32(place + 24), let nameLength = number16(place + 28),
            let extraLength = number16(place + 30),
            let commentLength = number16(place + 32), let attributes = number32(place + 38),
            let offset = number32(place + 42)
        else { return nil }
        let nameStart = place + 46
        let extraStart = nameStart + Int(nameLength)
        place = extraStart + Int(extraLength) + Int(commentLength)
        guard place <= bytes.count else { return nil }
        var large = [UInt64(size), UInt64(compressed), UInt64(offset)]
        widen(&large, extraStart, extraStart + Int(extraLength))
        guard large.allSatisfy({ $0 <= UInt64(Int32.max) * 1024 }) else { return nil }
        return Entry(
            name: Array(bytes[nameStart..<extraStart]), flags: flags, method: method, time: time, checksum: checksum,
            compressedSize: Int(large[1]), size: Int(large[0]), attributes: attributes, offset: Int(large[2]))
    }

    /// Takes the numbers that do not fit 32 bits from the zip64 field.
    private func widen(_ numbers: inout [UInt64], _ start: Int, _ end: Int) {
        var place = start
        while place + 4 <= end, let id = number16(place), let length = number16(place + 2) {
            var next = place + 4
            if id == 1 {
                for i in numbers.indices where numbers[i] == 0xFFFF_FFFF {
                    guard next + 8 <= end, let number = Self.number(bytes, next, 8) else { return }
                    numbers[i] = number
                    next += 8
                }
            }
            place += 4 + Int(length)
        }
    }

    private func number16(_ place: Int) -> UInt16? {
        Self.number(bytes, place, 2).map(UInt16.init(truncatingIfNeeded:))
    }
    private func number32(_ place: Int) -> UInt32? {
        Self.number(bytes, place, 4).map(UInt32.init(truncatingIfNeeded:))
    }

    private static func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> UInt64? {
        guard place >= 0, place + count <= bytes.count else { return nil }
        return (0..<count).reversed().reduce(0) { $0 << 8 | UInt64(bytes[place + $1]) }
    }
}
