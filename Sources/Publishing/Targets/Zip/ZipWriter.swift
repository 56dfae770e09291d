import FileSystem
import Glibc

/// Writes a zip file from the front to the end: the same entries give the same bytes, whatever the day and the machine.
struct ZipWriter {
    private let path: String
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var offset = 0
    private var directory: [UInt8] = []
    private var count = 0

    /// Bytes as they are to lie in the file.
    struct Entry: Sendable {
        var name: [UInt8]
        var method: UInt16
        /// 1980-01-01, the earliest time that a zip knows.
        var time: UInt32 = 0x0021_0000
        var flags: UInt16 = 0x0800
        var checksum: UInt32
        var size: Int
        /// A plain file that its owner may write and everybody read.
        var attributes: UInt32 = 0o100644 << 16
        var compressed: [UInt8]

        /// An entry for some bytes, compressed where that makes them smaller.
        init(path: String, _ bytes: [UInt8]) {
            name = Array(path.utf8)
            checksum = Zlib.checksum(bytes)
            size = bytes.count
            let deflated = Zlib.compress(bytes, as: .raw)
            method = deflated.count < bytes.count ? 8 : 0
            compressed = method == 8 ? deflated : bytes
        }

        /// An entry of another archive, as it lies there; `nil` where it is damaged.
        init?(_ entry: ZipArchive.Entry, of archive: ZipArchive) {
            guard let bytes = archive.compressedBytes(of: entry) else { return nil }
            name = entry.name
            method = entry.method
            time = entry.time
            // The sizes stand before the bytes here, not after them.
            flags = entry.flags & ~0x0008
            checksum = entry.checksum
            size = entry.size
            attributes = entry.attributes
            compressed = bytes
        }
    }

    init(path: String) throws(FileError) {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw FileError(path: path, action: "write") }
    }

    mutating func add(_ entry: Entry) throws(FileError) {
        guard entry.size < Int(UInt32.max), entry.name.count <= 0xFFFF else {
            throw FileError(path: String(decoding: entry.name, as: UTF8.self), action: "put into a zip", code: EFBIG)
        }
        let common =
            number(entry.flags, 2) + number(entry.method, 2) + number(entry.time, 4) + number(entry.checksum, 4)
            + number(entry.compressed.count, 4) + number(entry.size, 4) + number(entry.name.count, 2)
        let isFar = offset >= Int(UInt32.max)
        let extra = isFar ? number(1, 2) + number(8, 2) + number(offset, 8) : []
        directory += number(0x0201_4B50, 4) + number(isFar ? 0x032D : 0x0314, 2) + number(isFar ? 45 : 20, 2) + common
        directory += number(extra.count, 2) + number(0, 2) + number(0, 2) + number(0, 2) + number(entry.attributes, 4)
        directory += number(isFar ? Int(UInt32.max) : offset, 4) + entry.name + extra
        try put(number(0x0403_4B50, 4) + number(20, 2) + common + number(0, 2) + entry.name)
        try put(entry.compressed)
        count += 1
    }

    /// Writes the directory and closes the file.
    mutating func finish() throws(FileError) {
        let start = offset
        let size = directory.count
        try put(directory)
        if count >= 0xFFFF || start >= Int(UInt32.max) {
            let place = offset
            try put(
                number(0x0606_4B50, 4) + number(44, 8) + number(0x032D, 2) + number(45, 2) + number(0, 4) + number(0, 4)
            )
            try put(number(count, 8) + number(count, 8) + number(size, 8) + number(start, 8))
            try put(number(0x0706_4B50, 4) + number(0, 4) + number(place, 8) + number(1, 4))
        }
        let shortCount = number(min(count, 0xFFFF), 2)
        try put(number(0x0605_4B50, 4) + number(0, 2) + number(0, 2) + shortCount + shortCount)
        try put(number(min(size, Int(UInt32.max)), 4) + number(min(start, Int(UInt32.max)), 4) + number(0, 2))
        try flush()
        guard close(descriptor) == 0 else { throw FileError(path: path, action: "write") }
    }

    /// Gives up; the file is removed.
    func abandon() {
        close(descriptor)
        unlink(path)
    }

    private mutating func put(_ bytes: [UInt8]) throws(FileError) {
        buffer += bytes
        offset += bytes.count
        if buffer.count > 1 << 20 { try flush() }
    }

    private mutating func flush() throws(FileError) {
        try Files.writeAll(buffer, to: descriptor, path: path)
        buffer.removeAll(keepingCapacity: true)
    }

    private func number(_ value: some BinaryInteger, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: UInt64(value) >> UInt64(8 * $0)) }
    }
}
