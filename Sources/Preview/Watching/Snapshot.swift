import FileSystem
import Glibc

/// What a walk through the watched folders saw: enough of each file to notice that it is another.
struct Snapshot: Equatable, Sendable {
    private var stamps: [String: Stamp] = [:]

    private struct Stamp: Equatable, Sendable {
        var size: Int
        var inode: UInt64
        /// Of the content and of the entry, in nanoseconds.
        var changed: [Int]
    }

    init(site: String, folders: [String]) {
        let walk = FileWalk(site: site)
        for folder in folders {
            walk.walk(folder) { path, kind in
                if case .folder = kind { return }
                var status = stat()
                guard stat(site + "/" + path, &status) == 0 else { return }
                stamps[path] = Stamp(
                    size: Int(status.st_size), inode: UInt64(status.st_ino),
                    changed: [
                        status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
                    ])
            }
        }
    }

    /// The files that are new or other than in an earlier one.
    func changed(since earlier: Snapshot) -> [String] {
        stamps.filter { earlier.stamps[$0.key] != $0.value }.map(\.key)
    }

    /// The files of an earlier one that are no more.
    func gone(since earlier: Snapshot) -> [String] {
        earlier.stamps.keys.filter { stamps[$0] == nil }
    }
}
