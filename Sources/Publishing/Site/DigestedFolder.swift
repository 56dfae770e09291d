import Dispatch
import FileSystem
import Synchronization

/// A folder whose files are known by their digests, most of them without being read.
struct DigestedFolder: Sendable {
    let folder: String
    private var cache: DigestCache
    private var seen: Set<String> = []
    /// Where the digests are kept.
    private let cachePath: String
    private let jobs: Int

    /// - Parameter name: under which the digests are kept.
    init(_ folder: String, cache: PublishingCache, name: String, jobs: Int) {
        self.folder = folder
        self.jobs = jobs
        cachePath = cache.path(name)
        self.cache = cache.digests(name)
    }

    /// What stands at a path of the folder.
    enum Found: Sendable {
        case nothing
        case file(ContentDigest)
        case link
        case folder
        case other
    }

    /// What stands at each of the paths; files that are not known are read.
    /// - Throws: what kept the first file from being read.
    mutating func look(at paths: [String]) throws(FileError) -> [Found] {
        struct Read: Sendable {
            var found: Found
            var status: FileStatus?
            var error: FileError?
        }
        let (folder, cache) = (folder, cache)
        let reads = concurrentMap(paths.count, jobs: jobs) { place -> Read in
            let path = folder + "/" + paths[place]
            guard let status = FileStatus(of: path) else { return Read(found: .nothing) }
            switch status.kind {
            case .link: return Read(found: .link)
            case .folder: return Read(found: .folder)
            case .other: return Read(found: .other)
            case .file: break
            }
            if let digest = cache.digest(of: paths[place], status: status) { return Read(found: .file(digest)) }
            do throws(FileError) {
                return Read(found: .file(ContentDigest(of: try Files.read(path))), status: status)
            } catch {
                return Read(found: .other, error: error)
            }
        }
        seen.formUnion(paths)
        for (path, read) in zip(paths, reads) {
            if let error = read.error { throw error }
            if let status = read.status, case .file(let digest) = read.found {
                self.cache.note(digest, of: path, status: status)
            }
        }
        return reads.map(\.found)
    }

    /// Writes what was learned. A cache is a convenience: where it can't be written, the files are read again next time.
    /// Files that were not looked at are forgotten.
    mutating func save() {
        cache.keep(seen)
        try? cache.save(to: cachePath)
    }
}

/// The results of `body` for 0 ..< `count`, in that order, worked out on at most `jobs` threads at once.
func concurrentMap<Result: Sendable>(_ count: Int, jobs: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
    let workers = min(max(1, jobs), (count + 63) / 64)
    if workers <= 1 { return (0..<count).map(body) }
    let results = Mutex<[[Result]]>(Array(repeating: [], count: workers))
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
        let part = (count * worker / workers..<count * (worker + 1) / workers).map(body)
        results.withLock { $0[worker] = part }
    }
    return results.withLock { $0.flatMap(\.self) }
}
