import FileSystem
import Glibc

/// What the system says of a file without it being read. While this stays the same, so do the bytes, but for what happens
/// within one tick of the system's clock (see ``DigestCache``).
struct FileStatus: Hashable, Sendable {
    var size: Int
    var modified: Int
    var changed: Int
    var inode: UInt
    var kind: Kind

    enum Kind: Hashable, Sendable { case file, folder, link, other }

    /// Of what stands at a path, links not followed; `nil` where nothing does.
    init?(of path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    init(_ status: stat) {
        size = Int(status.st_size)
        modified = Self.nanoseconds(status.st_mtim)
        changed = Self.nanoseconds(status.st_ctim)
        inode = UInt(status.st_ino)
        switch status.st_mode & S_IFMT {
        case S_IFREG: kind = .file
        case S_IFDIR: kind = .folder
        case S_IFLNK: kind = .link
        default: kind = .other
        }
    }

    private static func nanoseconds(_ time: timespec) -> Int { time.tv_sec * 1_000_000_000 + time.tv_nsec }
}
