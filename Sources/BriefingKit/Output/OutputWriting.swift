import FileSystem
import Glibc
import Synchronization

/// What a build did to its output folder.
public struct OutputChanges: Equatable, Sendable {
    /// Paths from the output folder, sorted.
    public var added: [String] = []
    public var changed: [String] = []
    public var removed: [String] = []
    public var unchanged = 0
    /// Files that were there, are of no use to this site and were not written by a build that is on record.
    public var foreign: [String] = []
    /// Files that a build wrote, that somebody has changed since and that the site no longer has: they are left.
    public var kept: [String] = []
}

/// Writes planned files into an output folder so that whoever looks at it, at any moment, meets whole files: they are made
/// and staged first, moved to their places by rename when all are made, and only then is removed what is no longer planned.
struct OutputWriting {
    let folder: String
    let jobs: Int

    private var staging: String { folder + "/" + Self.stagingName }
    private static let stagingName = ".briefing-staging"

    /// A file of which making it failed.
    struct Failure: Error, Sendable {
        var path: String
        var error: any Error
    }

    /// What became of one planned file.
    private enum Made: Sendable {
        case same(UInt64)
        case staged(UInt64, isNew: Bool)
        case failed(Failure)
    }

    /// Makes and writes all files. Where one can't be made, nothing is written and all failures are returned.
    /// - Parameter made: called after each file, from any thread.
    func write(
        _ files: [PlannedFile], made: @Sendable () -> Void = {}
    ) throws(FileError) -> Result<OutputChanges, OutputFailures> {
        try Files.makeFolder(folder)
        let lock = try OutputLock(folder: folder)
        defer { lock.release() }
        try emptyStaging()
        try Files.makeFolder(staging)
        defer { try? emptyStaging() }

        let old = readManifest()
        let results = parallelMap(files.count, jobs: jobs) { i in
            defer { made() }
            return stage(files[i], number: i, isOurs: old?.digests[files[i].path] != nil)
        }
        let failures = results.compactMap { if case .failed(let failure) = $0 { failure } else { nil } }
        if !failures.isEmpty { return .failure(OutputFailures(all: failures)) }

        var changes = OutputChanges()
        var manifest = OutputManifest()
        for (file, result) in zip(files, results) {
            switch result {
            case .same(let digest):
                manifest.digests[file.path] = digest
                changes.unchanged += 1
            case .staged(let digest, let isNew):
                manifest.digests[file.path] = digest
                if isNew { changes.added.append(file.path) } else { changes.changed.append(file.path) }
            case .failed: break
            }
        }
        try publish(files, results, manifest: manifest, old: old)
        try removeStale(old: old ?? OutputManifest(), new: manifest, &changes)
        try write(manifest)
        if old == nil { changes.foreign = foreignFiles(besides: manifest) }
        changes.added.sort()
        changes.changed.sort()
        return .success(changes)
    }

    private func readManifest() -> OutputManifest? {
        (try? Files.read(folder + "/" + OutputManifest.name)).flatMap(OutputManifest.init(parsing:))
    }

    /// Writes the manifest unless it stands there already.
    private func write(_ manifest: OutputManifest) throws(FileError) {
        let path = folder + "/" + OutputManifest.name
        let bytes = manifest.bytes
        if (try? Files.read(path)) != bytes { try Files.write(bytes, to: path) }
    }

    /// Makes one file; where its bytes are not those in its place, stages them.
    private func stage(_ file: PlannedFile, number: Int, isOurs: Bool) -> Made {
        var bytes: [UInt8] = []
        do {
            try file.make(&bytes)
            let place = folder + "/" + file.path
            let present = try? Files.read(place)
            if present == bytes, !isLink(place) { return .same(contentHash(bytes)) }
            if !isOurs, Files.kind(of: place) != nil { throw ForeignFile(path: place) }
            try Files.write(bytes, to: staging + "/\(number)")
            return .staged(contentHash(bytes), isNew: present == nil)
        } catch {
            return .failed(Failure(path: file.path, error: error))
        }
    }

    /// Moves what is staged to its place. The manifest names old and new files while this goes on, so that a build that is
    /// interrupted here leaves nothing that the next one does not know to be its own.
    private func publish(
        _ files: [PlannedFile], _ results: [Made], manifest: OutputManifest, old: OutputManifest?
    ) throws(FileError) {
        let staged = results.indices.filter { if case .staged = results[$0] { true } else { false } }
        if staged.isEmpty { return }
        var both = manifest
        both.digests.merge(old?.digests ?? [:]) { new, _ in new }
        try write(both)
        var known: Set<String> = []
        for i in staged {
            let path = files[i].path
            try makeRealFolder(above: path, known: &known)
            guard rename(staging + "/\(i)", folder + "/" + path) == 0 else {
                throw FileError(path: folder + "/" + path, action: "write")
            }
        }
    }

    /// Makes the folders above a file. A link among them would lead out of the output folder and is refused.
    private func makeRealFolder(above path: String, known: inout Set<String>) throws(FileError) {
        var folder = ""
        for part in path.split(separator: "/").dropLast() {
            folder += "/" + part
            if !known.insert(folder).inserted { continue }
            if isLink(self.folder + folder) {
                throw FileError(path: self.folder + folder, action: "write through the link", code: ELOOP)
            }
            try Files.makeFolder(self.folder + folder)
        }
    }

    private func removeStale(old: OutputManifest, new: OutputManifest, _ changes: inout OutputChanges) throws(FileError)
    {
        for (path, digest) in old.digests.sorted(by: { $0.key < $1.key }) where new.digests[path] == nil {
            let place = folder + "/" + path
            guard let bytes = try? Files.read(place) else { continue }
            guard contentHash(bytes) == digest else {
                changes.kept.append(path)
                continue
            }
            try Files.remove(place)
            changes.removed.append(path)
            removeEmptyFolders(above: path)
        }
    }

    private func removeEmptyFolders(above path: String) {
        var parts = path.split(separator: "/").dropLast()
        while !parts.isEmpty, rmdir(folder + "/" + parts.joined(separator: "/")) == 0 { parts.removeLast() }
    }

    /// What stands in the folder and is not of this site; files whose names begin with a full stop are not looked at.
    private func foreignFiles(besides manifest: OutputManifest) -> [String] {
        var found: [String] = []
        var waiting = [""]
        while let path = waiting.popLast() {
            for name in (try? Files.names(in: folder + "/" + path)) ?? [] where !name.hasPrefix(".") {
                let child = path.isEmpty ? name : path + "/" + name
                if isLink(folder + "/" + child) { continue }
                if case .folder = Files.kind(of: folder + "/" + child) {
                    waiting.append(child)
                } else if manifest.digests[child] == nil {
                    found.append(child)
                }
            }
        }
        return found.sorted()
    }

    private func emptyStaging() throws(FileError) {
        guard Files.kind(of: staging) != nil else { return }
        for name in try Files.names(in: staging) { try Files.remove(staging + "/" + name) }
        rmdir(staging)
    }

    private func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }
}

/// A file in the way that no build on record has written.
public struct ForeignFile: Error, Hashable, Sendable {
    public var path: String
}

/// Every file that could not be made.
struct OutputFailures: Error {
    var all: [OutputWriting.Failure]
}
