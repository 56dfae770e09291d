import FileSystem
import Glibc

/// Where builds keep what they can do without: `.briefing-cache` beside the site's folders. It can be deleted at any time.
struct CacheFolder: Sendable {
    static let name = ".briefing-cache"

    /// The folder for one output of a site: a site may be built into several.
    let path: String

    init(site: String, output: String) {
        path = site + "/" + CacheFolder.name + "/build-" + String(Fingerprint.of(Files.place(of: output)), radix: 16)
    }

    var index: String { path + "/index" }
    var values: String { path + "/articles" }
    var bodies: String { path + "/texts" }

    /// Makes the folder, and has version control leave it alone.
    func make() throws(FileError) {
        try Files.makeFolder(path)
        let ignore = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        if Files.kind(of: ignore + "/.gitignore") == nil {
            try Files.write(Array("*\n".utf8), to: ignore + "/.gitignore")
        }
    }
}

/// Keeps two builds from using one cache at once; the system lets go of it when the process ends, however it ends.
final class CacheLock: Sendable {
    private let descriptor: Int32

    /// `nil` where another build holds it.
    init?(_ folder: CacheFolder) {
        descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            return nil
        }
    }

    deinit { close(descriptor) }
}
