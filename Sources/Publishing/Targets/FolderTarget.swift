import FileSystem
import Glibc

/// A folder of this machine, or of a share that is mounted on it.
///
/// What is to be sent is copied beside its place first, and moved there by rename when all of it has arrived: a disk that is full
/// is noticed before anything has changed, and whoever looks meets whole files only.
struct FolderTarget: Target {
    let place: String
    private let root: String
    private let context: TargetContext
    private var digests: DigestedFolder
    private var lock: LocalLock?
    /// The numbers under which files lie in the staging folder.
    private var staged: [String: Int] = [:]
    private var known: Set<String> = []

    private static let stagingName = ".briefing-staging"
    private var staging: String { root + "/" + Self.stagingName }

    init(_ settings: TargetSettings, _ context: TargetContext) {
        root = context.path(settings.location)
        place = root
        self.context = context
        digests = DigestedFolder(root, cache: context.cache, name: "folder-" + settings.name, jobs: context.jobs)
    }

    mutating func open(forWriting: Bool) throws(PublishError) {
        try refuseSources(root, context)
        switch Files.kind(of: root) {
        case nil, .folder: break
        case .file, .other: throw .unfit(place: place, reason: "it is no folder", advice: anotherPath)
        }
        guard forWriting else { return }
        try attempt { () throws(FileError) in try Files.makeFolder(root) }
        lock = try LocalLock(path: root, place: place, say: context.say)
    }

    mutating func read(_ path: String) throws(PublishError) -> [UInt8]? {
        guard FileStatus(of: root + "/" + path)?.kind == .file, !leadsOut(path) else { return nil }
        return try attempt { () throws(FileError) in try Files.read(root + "/" + path) }
    }

    mutating func presence(of paths: [String], isThorough: Bool) throws(PublishError) -> [String: Presence] {
        let found = try attempt { () throws(FileError) in try digests.look(at: paths) }
        var present: [String: Presence] = [:]
        var folders: [Substring: Bool] = [:]
        for (path, found) in zip(paths, found) {
            let folder = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
            let leadsOut = folders[folder] ?? leadsOut(path)
            folders[folder] = leadsOut
            if leadsOut {
                present[path] = .obstacle
                continue
            }
            switch found {
            case .nothing: break
            case .file(let digest): present[path] = .file(Evidence(digest))
            case .link: present[path] = .link
            case .folder, .other: present[path] = .obstacle
            }
        }
        return present
    }

    /// Whether something other than a folder stands above a path: writing there would fail, or lead out through a link.
    private func leadsOut(_ path: String) -> Bool {
        var folder = root
        for part in path.split(separator: "/").dropLast() {
            folder += "/" + part
            guard let status = FileStatus(of: folder) else { return false }
            if status.kind != .folder { return true }
        }
        return false
    }

    mutating func foreignCount(besides ours: Set<String>) throws(PublishError) -> Int? {
        var count = 0
        var waiting = [""]
        while let folder = waiting.popLast() {
            for name in (try? Files.names(in: root + "/" + folder)) ?? [] where !Self.isOwn(name) {
                let path = folder.isEmpty ? name : folder + "/" + name
                if ours.contains(path) { continue }
                if FileStatus(of: root + "/" + path)?.kind == .folder { waiting.append(path) } else { count += 1 }
            }
        }
        return count
    }

    private static func isOwn(_ name: String) -> Bool {
        name == stagingName || name == PublishedRecord.name || name == PublishedRecord.name + ".briefing-new"
    }

    mutating func begin(_ record: [UInt8], sending files: [SiteFile], of site: SiteTree) throws(PublishError) {
        try attempt { () throws(FileError) in
            try emptyStaging()
            if !files.isEmpty { try Files.makeFolder(staging) }
        }
        try refuseUnwritable(files)
        for (number, file) in files.enumerated() {
            let bytes = try attempt { () throws(FileError) in try Files.read(file.source) }
            guard ContentDigest(of: bytes) == file.digest else { throw .siteChanged(file.source) }
            try attempt { () throws(FileError) in try Files.write(bytes, to: staging + "/\(number)") }
            staged[file.path] = number
        }
        try attempt { () throws(FileError) in try Files.write(record, to: root + "/" + PublishedRecord.name) }
    }

    /// Makes sure, before anything is moved, that the folders of all files take them and that no file is one that can't be replaced.
    private func refuseUnwritable(_ files: [SiteFile]) throws(PublishError) {
        var folders: Set<String> = [root]
        for file in files {
            var folder = root
            for part in file.path.split(separator: "/").dropLast() {
                folder += "/" + part
                folders.insert(folder)
            }
            // Its own rights are no matter, since another is moved to its place; that it must not change at all is.
            let path = root + "/" + file.path
            if FileStatus(of: path)?.kind == .file, access(path, W_OK) != 0, errno == EPERM {
                throw .file(FileError(path: path, action: "write", code: EPERM))
            }
        }
        // Those that are not there yet are made in one that is.
        for folder in folders.sorted() where access(folder, W_OK | X_OK) != 0 && errno != ENOENT {
            throw .file(FileError(path: folder, action: "write into"))
        }
    }

    mutating func send(_ files: [SiteFile], made: (Int) -> Void) throws(PublishError) {
        for file in files {
            guard let number = staged[file.path] else { continue }
            let target = root + "/" + file.path
            try makeRealFolder(above: file.path)
            guard rename(staging + "/\(number)", target) == 0 else {
                throw .file(FileError(path: target, action: "write"))
            }
            made(1)
        }
    }

    /// Makes the folders above a file. A link among them would lead out of the target and is refused.
    private mutating func makeRealFolder(above path: String) throws(PublishError) {
        var folder = root
        for part in path.split(separator: "/").dropLast() {
            folder += "/" + part
            if !known.insert(folder).inserted { continue }
            if let status = FileStatus(of: folder) {
                guard status.kind == .folder else {
                    throw .file(FileError(path: folder, action: "write through", code: ENOTDIR))
                }
            } else {
                let missing = folder
                try attempt { () throws(FileError) in try Files.makeFolder(missing) }
            }
        }
    }

    mutating func remove(_ paths: [String]) throws(PublishError) {
        for path in paths where !leadsOut(path) {
            try attempt { () throws(FileError) in try Files.remove(root + "/" + path) }
            var parts = path.split(separator: "/").dropLast()
            while !parts.isEmpty, rmdir(root + "/" + parts.joined(separator: "/")) == 0 { parts.removeLast() }
        }
    }

    mutating func finish(_ record: [UInt8], summary: String) throws(PublishError) {
        try attempt { () throws(FileError) in
            try Files.write(record, to: root + "/" + PublishedRecord.name)
            try emptyStaging()
        }
    }

    mutating func close() {
        // A staging folder that can't be emptied is emptied next time.
        if lock != nil { try? emptyStaging() }
        digests.save()
        lock?.release()
        lock = nil
    }

    private func emptyStaging() throws(FileError) {
        guard FileStatus(of: staging)?.kind == .folder else { return }
        for name in try Files.names(in: staging) { try Files.remove(staging + "/" + name) }
        rmdir(staging)
    }
}

/// Runs what works on files, its error being one of publishing.
func attempt<Result>(_ body: () throws(FileError) -> Result) throws(PublishError) -> Result {
    do throws(FileError) {
        return try body()
    } catch {
        throw .file(error)
    }
}

/// What to do where a folder or a zip can't be where it was to be.
let anotherPath = "‘path’ of the target in Content/briefing.yml names another"

/// Refuses a place that is, holds or lies in the site's sources or its output folder.
func refuseSources(_ path: String, _ context: TargetContext) throws(PublishError) {
    let place = existingPart(of: path)
    guard let home = Files.resolved(context.site) else { return }
    func refuse(_ reason: String) -> PublishError { .unfit(place: path, reason: reason, advice: anotherPath) }
    if place == home || place == "/" || home.hasPrefix(place + "/") {
        throw refuse("the site’s own folder stands in it")
    }
    let sources = [
        (home + "/Content", "the site’s sources"), (home + "/Templates", "the site’s templates"),
        (home + "/.briefing-cache", "the site’s cache"), (existingPart(of: context.output), "the built site"),
    ]
    for (folder, what) in sources {
        if place == folder || place.hasPrefix(folder + "/") || folder.hasPrefix(place + "/") {
            throw refuse("it must stand apart from \(what)")
        }
    }
}

/// The path with links resolved as far as it exists.
func existingPart(of path: String) -> String {
    if let real = Files.resolved(path) { return real }
    guard let slash = path.lastIndex(of: "/") else { return (Files.resolved(".") ?? "") + "/" + path }
    let above = slash == path.startIndex ? "/" : existingPart(of: String(path[..<slash]))
    return (above == "/" ? "" : above) + "/" + path[path.index(after: slash)...]
}
