import FileSystem
import Glibc

/// What a file system says of a file's last change: as long as it says the same, the file need not be read again.
struct FileStamp: Hashable, Sendable {
    var size: Int64
    /// In nanoseconds since 1970.
    var modified: Int64
    var changed: Int64
    var inode: UInt64
    var device: UInt64
    /// Whether the file was at rest when the stamp was taken. A file that changes again within one tick of the file system's
    /// clock has the same stamp afterwards, so the stamp of one that was changed just now says nothing.
    var isTrusted: Bool

    private static let second: Int64 = 1_000_000_000
    /// No tick of a file system that keeps parts of a second is longer.
    private static let tick: Int64 = 20_000_000
    /// That of one that keeps whole seconds, or every other.
    private static let coarseTick: Int64 = 2 * second

    /// Vouches for nothing.
    static let unknown = FileStamp()

    private init() {
        (size, modified, changed, inode, device, isTrusted) = (-1, 0, 0, 0, 0, false)
    }

    /// The stamp of what stands at a path, links followed; `nil` where that is no file.
    init?(_ path: String) {
        let instant = FileStamp.now
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        self.init(status, at: instant)
    }

    /// The stamp of a file itself; `nil` where there is none or it is a link.
    init?(ofOutput path: String) {
        let instant = FileStamp.now
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        self.init(status, at: instant)
    }

    /// The same of a file below an open folder.
    init?(ofOutput path: String, in folder: FolderHandle) {
        let instant = FileStamp.now
        guard let status = folder.status(of: path), status.st_mode & S_IFMT == S_IFREG else { return nil }
        self.init(status, at: instant)
    }

    /// All bytes of a file, with the stamp that it had when the first of them was still to be read; without one where it is no
    /// file such as others.
    static func read(_ path: String) throws(FileError) -> (bytes: [UInt8], stamp: FileStamp?) {
        let instant = FileStamp.now
        var status = stat()
        let bytes = try Files.read(path, &status)
        return (bytes, status.st_mode & S_IFMT == S_IFREG ? FileStamp(status, at: instant) : nil)
    }

    /// - Parameter instant: before the file was looked at: what is at rest then can't have changed since without its telling.
    private init(_ status: stat, at instant: Int64) {
        size = Int64(status.st_size)
        modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
        changed = Int64(status.st_ctim.tv_sec) * 1_000_000_000 + Int64(status.st_ctim.tv_nsec)
        inode = UInt64(status.st_ino)
        device = UInt64(status.st_dev)
        isTrusted = FileStamp.isAtRest(modified: modified, changed: changed, at: instant)
    }

    /// In nanoseconds since 1970.
    private static var now: Int64 {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return Int64(now.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec)
    }

    /// Whether a file that was last changed at these instants can't change any more without another stamp.
    static func isAtRest(modified: Int64, changed: Int64, at instant: Int64) -> Bool {
        // Where neither time has a part of a second, the file system may well have none to give.
        let isCoarse = modified % second == 0 && changed % second == 0
        return max(modified, changed) + (isCoarse ? coarseTick : tick) < instant
    }

    /// Whether a file that had this stamp, and now has the other, holds the same bytes for certain.
    func vouches(for now: FileStamp) -> Bool {
        isTrusted && size == now.size && modified == now.modified && changed == now.changed && inode == now.inode
            && device == now.device
    }

    init?(_ reader: inout ByteReader) {
        guard let place = reader.fixed(FileStamp.byteCount) else { return nil }
        func number(_ index: Int) -> UInt64 {
            UInt64(littleEndian: place.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
        }
        size = Int64(bitPattern: number(0))
        modified = Int64(bitPattern: number(1))
        changed = Int64(bitPattern: number(2))
        inode = number(3)
        device = number(4)
        isTrusted = number(5) == 1
        if number(5) > 1 {
            reader.fail()
            return nil
        }
    }

    func write(to writer: inout ByteWriter) {
        func number(_ value: Int64) -> UInt64 { UInt64(bitPattern: value).littleEndian }
        writer.fixed(
            (
                number(size), number(modified), number(changed), inode.littleEndian, device.littleEndian,
                number(isTrusted ? 1 : 0)
            ))
    }

    private static let byteCount = 48
}
