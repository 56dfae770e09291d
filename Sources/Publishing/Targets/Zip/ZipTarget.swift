import FileSystem
import Glibc

/// A zip to hand over. It is written beside its place and moved there by rename; what others have added to it stays in it.
struct ZipTarget: Target {
    let place: String
    let isAtomic = true
    private let path: String
    private let context: TargetContext
    private let cachePath: String
    private var cache: DigestCache
    private var lock: LocalLock?
    private var archive: ZipArchive?
    private var status: FileStatus?
    private var site = SiteTree()
    private var removed: Set<String> = []

    init(_ settings: TargetSettings, _ context: TargetContext) {
        path = context.path(settings.location)
        place = path
        self.context = context
        cachePath = context.cache.path("zip-" + settings.name)
        cache = context.cache.digests("zip-" + settings.name)
    }

    mutating func open(forWriting: Bool) throws(PublishError) {
        try refuseSources(path, context)
        let folder = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
        if forWriting {
            try attempt { () throws(FileError) in try Files.makeFolder(String(folder)) }
            lock = try LocalLock(path: String(folder), place: place, say: context.say)
        }
        try load()
    }

    private mutating func load() throws(PublishError) {
        archive = nil
        status = FileStatus(of: path)
        guard let status else { return }
        guard status.kind == .file else {
            throw .unfit(place: place, reason: "it is no plain file", advice: "move it away")
        }
        let bytes = try attempt { () throws(FileError) in try Files.read(path) }
        archive = ZipArchive(bytes)
        if archive == nil {
            throw .unfit(place: place, reason: "it is no zip that can be read", advice: "move it away")
        }
    }

    func read(_ path: String) throws(PublishError) -> [UInt8]? {
        guard let archive, let entry = archive.entries[path] else { return nil }
        guard let bytes = archive.contents(of: entry) else {
            throw .unfit(place: place, reason: "‘\(path)’ in it is damaged", advice: "move it away")
        }
        return bytes
    }

    mutating func presence(of paths: [String], isThorough: Bool) throws(PublishError) -> [String: Presence] {
        guard let archive, let status else { return [:] }
        let (cache, there) = (cache, paths.filter { archive.entries[$0] != nil })
        // An entry is as it was while the whole file is.
        let digests = concurrentMap(there.count, jobs: context.jobs) { place -> ContentDigest? in
            if let known = cache.digest(of: there[place], status: status) { return known }
            return archive.entries[there[place]].flatMap(archive.contents(of:)).map(ContentDigest.init(of:))
        }
        var present: [String: Presence] = [:]
        for (path, digest) in zip(there, digests) {
            if let digest { self.cache.note(digest, of: path, status: status) }
            // What is damaged is something, though nothing that we published.
            present[path] = .file(digest.map { Evidence($0) } ?? Evidence(size: -1))
        }
        return present
    }

    func foreignCount(besides ours: Set<String>) throws(PublishError) -> Int? {
        archive.map { $0.entries.keys.count { !ours.contains($0) && $0 != PublishedRecord.name && !$0.hasSuffix("/") } }
            ?? 0
    }

    mutating func begin(_ record: [UInt8], sending files: [SiteFile], of site: SiteTree) throws(PublishError) {
        self.site = site
    }

    func send(_ files: [SiteFile], made: (Int) -> Void) throws(PublishError) { made(files.count) }

    mutating func remove(_ paths: [String]) throws(PublishError) { removed.formUnion(paths) }

    mutating func finish(_ record: [UInt8], summary: String) throws(PublishError) {
        let temporary = path + ".briefing-new"
        var writer = try attempt { () throws(FileError) in try ZipWriter(path: temporary) }
        do throws(PublishError) {
            try write(&writer, record)
            guard rename(temporary, path) == 0 else { throw .file(FileError(path: path, action: "write")) }
        } catch {
            writer.abandon()
            throw error
        }
        try load()
    }

    /// Everything in the order of its names: ours from the site's files, others' as they lie in the zip that was there.
    private func write(_ writer: inout ZipWriter, _ record: [UInt8]) throws(PublishError) {
        let foreign = (archive?.entries ?? [:]).filter {
            site[$0.key] == nil && !removed.contains($0.key) && $0.key != PublishedRecord.name
        }
        let names = (site.paths.union(foreign.keys).union([PublishedRecord.name])).sorted(by: precedesInBytes)
        for start in stride(from: 0, to: names.count, by: 256) {
            let some = names[start..<min(start + 256, names.count)]
            let (site, archive) = (site, archive)
            let entries = concurrentMap(some.count, jobs: context.jobs) {
                place -> Result<ZipWriter.Entry?, PublishError> in
                let name = some[some.startIndex + place]
                if name == PublishedRecord.name { return .success(ZipWriter.Entry(path: name, record)) }
                guard let file = site[name] else {
                    guard let archive, let entry = archive.entries[name] else { return .success(nil) }
                    return .success(ZipWriter.Entry(entry, of: archive))
                }
                guard let bytes = try? Files.read(file.source), ContentDigest(of: bytes) == file.digest else {
                    return .failure(.siteChanged(file.source))
                }
                return .success(ZipWriter.Entry(path: name, bytes))
            }
            for entry in entries {
                guard let entry = try entry.get() else { continue }
                do throws(FileError) { try writer.add(entry) } catch { throw .file(error) }
            }
        }
        do throws(FileError) { try writer.finish() } catch { throw .file(error) }
    }

    mutating func close() {
        if let archive { cache.keep(Set(archive.entries.keys)) }
        try? cache.save(to: cachePath)
        lock?.release()
        lock = nil
    }
}
