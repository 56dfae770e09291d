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

    init(unchanged: Int = 0) { self.unchanged = unchanged }
}

/// Writes planned files into an output folder so that whoever looks at it, at any moment, meets whole files: they are made
/// and staged first, moved to their places by rename when all are made, and only then is removed what is no longer planned.
struct OutputWriting: Sendable {
    let folder: String
    let jobs: Int

    /// A file of which making it failed.
    struct Failure: Error, Sendable {
        var path: String
        var error: any Error
    }

    /// What became of one planned file.
    struct Written: Sendable {
        /// Of its bytes.
        var digest: UInt64
        /// As it stands in the output; `nil` where that has still to be looked at.
        var stamp: FileStamp?
        /// Why it was made; `nil` where it stayed.
        var reason: MakingReason?
        /// What was asked for to make it.
        var facts: [Fact] = []
        var isStaged = false
        var isNew = false
    }

    /// What a build wrote.
    struct Outcome: Sendable {
        var changes = OutputChanges()
        /// For each planned file, in their order.
        var files: [Written] = []
        /// Of the bytes of the manifest that stands there now.
        var manifestPrint: UInt64 = 0
    }

    /// Makes and writes all files. Where one can't be made, nothing is written and all failures are returned.
    ///
    /// - Parameters:
    ///   - decisions: which files can stay as they are; `nil`: none is known to.
    ///   - made: called after each file, from any thread.
    ///   - beside: done while the files are moved to their places, where all were made: it is told what became of them.
    func write<Beside: Sendable>(
        _ files: [PlannedFile], decisions: FileDecisions? = nil, made: @Sendable () -> Void = {},
        beside: @Sendable ([Written]) -> Beside = { _ in }
    ) throws(FileError) -> Result<(outcome: Outcome, beside: Beside), OutputFailures> {
        try Files.makeFolder(folder)
        let lock = try OutputLock(folder: folder)
        defer { lock.release() }
        let standing = Set(try Files.names(in: folder))
        let staging = try OutputStaging(in: folder)
        defer { staging.remove() }

        let (old, oldPrint) = readManifest()
        // From the end, where the largest are, the exports: no thread is left with one of them when all else is done.
        let results = parallelMap(files.count, jobs: jobs) { fromEnd in
            defer { made() }
            let i = files.count - 1 - fromEnd
            let path = files[i].path
            return settle(
                files[i], staging, isOurs: old?.digests[path] != nil,
                isOurFolder: old?.hasFiles(in: path) ?? false, mayStand: standing.contains(topName(of: path)),
                entry: decisions?.entries[i],
                reason: decisions == nil ? .new : decisions?.reasons[i])
        }
        let written: [Written]
        do throws(OutputFailures) {
            written = try OutputWriting.all(results.reversed())
        } catch {
            return .failure(error)
        }
        let (outcome, aside) = sideBySide(jobs: jobs) {
            Result { () throws(FileError) -> Outcome in
                try put(files, written, staging, old: old, oldPrint: oldPrint, standing: standing)
            }
        } _: {
            beside(written)
        }
        return .success((try outcome.get(), aside))
    }

    /// Moves what is staged to its place, and removes what an earlier build wrote and this site no longer has.
    ///
    /// - Parameters:
    ///   - old: the manifest that stands there, with the digest of its bytes.
    ///   - standing: what stood in the folder before the build.
    private func put(
        _ files: [PlannedFile], _ written: [Written], _ staging: OutputStaging, old: OutputManifest?, oldPrint: UInt64,
        standing: Set<String>
    ) throws(FileError) -> Outcome {
        var outcome = Outcome(files: written)
        var manifest = OutputManifest(after: old)
        manifest.digests.reserveCapacity(files.count)
        for (file, result) in zip(files, written) {
            manifest.digests[file.path] = result.digest
            if !result.isStaged {
                outcome.changes.unchanged += 1
            } else if result.isNew {
                outcome.changes.added.append(file.path)
            } else {
                outcome.changes.changed.append(file.path)
            }
        }
        let stands = try announce(files, written, manifest: manifest, old: old) ?? (old, oldPrint)
        let stale = StaleFiles(old, besides: manifest, in: folder)
        try stale.clearTheWay(&outcome.changes)
        try staging.publish(zip(files, written).lazy.filter(\.1.isStaged).map(\.0.path))
        try stale.removeOthers(&outcome.changes)
        outcome.manifestPrint = manifest == stands.manifest ? stands.print : try write(manifest)
        if old == nil { outcome.changes.foreign = foreignFiles(among: standing, besides: manifest) }
        stamp(files, &outcome.files)
        outcome.changes.added.sort(by: precedesInBytes)
        outcome.changes.changed.sort(by: precedesInBytes)
        outcome.changes.removed.sort(by: precedesInBytes)
        outcome.changes.kept.sort(by: precedesInBytes)
        return outcome
    }

    /// What became of all files, where none failed.
    static func all(_ results: some Sequence<Result<Written, Failure>>) throws(OutputFailures) -> [Written] {
        var all: [Written] = []
        var failures: [Failure] = []
        for result in results {
            switch result {
            case .success(let written): all.append(written)
            case .failure(let failure): failures.append(failure)
            }
        }
        if !failures.isEmpty { throw OutputFailures(all: failures) }
        return all
    }

    /// Takes the stamps of the files that were moved to their places.
    private func stamp(_ files: [PlannedFile], _ written: inout [Written]) {
        guard let handle = FolderHandle(folder) else { return }
        let open = written.indices.filter { written[$0].stamp == nil }
        let stamps = parallelMap(open.count, handedOutBy: 256, jobs: jobs) { place in
            FileStamp(ofOutput: files[open[place]].path, in: handle)
        }
        for (place, stamp) in zip(open, stamps) { written[place].stamp = stamp }
    }

    /// Whether the output still has what a build on record wrote.
    /// - Returns: the stamp to go by from here on; `nil` where it has something else.
    static func present(_ entry: CacheIndex.PageEntry, in folder: String) -> FileStamp? {
        let place = folder + "/" + entry.path
        guard let stamp = FileStamp(ofOutput: place) else { return nil }
        return holds(entry, stamp, at: place) ? stamp : nil
    }

    /// Whether a file with this stamp holds what a build on record wrote.
    static func holds(_ entry: CacheIndex.PageEntry, _ stamp: FileStamp, at place: @autoclosure () -> String) -> Bool {
        if entry.stamp?.vouches(for: stamp) == true { return true }
        guard let bytes = try? Files.read(place()) else { return false }
        return contentHash(bytes) == entry.digest
    }

    /// The manifest in the folder, where there is one that can be read, with the digest of its bytes.
    private func readManifest() -> (manifest: OutputManifest?, print: UInt64) {
        guard let bytes = try? Files.read(folder + "/" + OutputManifest.name) else { return (nil, 0) }
        return (OutputManifest(parsing: bytes), contentHash(bytes))
    }

    /// - Returns: the digest of its bytes.
    private func write(_ manifest: OutputManifest) throws(FileError) -> UInt64 {
        let bytes = manifest.bytes
        try Files.write(bytes, to: folder + "/" + OutputManifest.name)
        return contentHash(bytes)
    }

    /// Leaves a file as it is where that is known to be right; else makes it and, where its bytes are not those in its place,
    /// stages them.
    ///
    /// - Parameters:
    ///   - isOurs: whether a build wrote the file.
    ///   - isOurFolder: whether one wrote files into a folder of that name.
    ///   - mayStand: whether there can be something in its place.
    func settle(
        _ file: PlannedFile, _ staging: OutputStaging, isOurs: Bool, isOurFolder: @autoclosure () -> Bool = false,
        mayStand: Bool, entry: CacheIndex.PageEntry?, reason: MakingReason?
    ) -> Result<Written, Failure> {
        let present = entry.flatMap { OutputWriting.present($0, in: folder) }
        if reason == nil, isOurs, let entry, let present {
            return .success(Written(digest: entry.digest, stamp: present))
        }
        var bytes: [UInt8] = []
        let reads = PageReads()
        do {
            try file.make(reads, &bytes)
            let digest = contentHash(bytes)
            var written = Written(digest: digest, reason: reason ?? .output, facts: reads.facts)
            if let entry, let present, entry.digest == digest, isOurs {
                written.stamp = present
                return .success(written)
            }
            let place = folder + "/" + file.path
            let standing = mayStand ? Files.ownType(of: place) : nil
            if let standing, standing != S_IFLNK, let old = try? Files.read(place), areSame(old, bytes) {
                return .success(written)
            }
            if !isOurs, let standing, standing != S_IFDIR || !isOurFolder() { throw ForeignFile(path: place) }
            try staging.add(bytes, as: file.path)
            written.isStaged = true
            written.isNew = standing == nil || standing == S_IFDIR
            return .success(written)
        } catch {
            return .failure(Failure(path: file.path, error: error))
        }
    }

    /// Has the manifest name old and new files while what is staged is moved, so that a build that is interrupted there leaves
    /// nothing that the next one does not know to be its own.
    /// - Returns: the manifest that stands there now, with the digest of its bytes; `nil` where it is the one that stood there
    ///   before.
    private func announce(
        _ files: [PlannedFile], _ results: [Written], manifest: OutputManifest, old: OutputManifest?
    ) throws(FileError) -> (manifest: OutputManifest?, print: UInt64)? {
        let areNew = results.indices.contains { results[$0].isStaged && old?.digests[files[$0].path] == nil }
        if !areNew { return nil }
        var both = manifest
        both.digests.merge(old?.digests ?? [:]) { new, _ in new }
        return (both, try write(both))
    }

    /// What stood in the folder and is not of this site; files whose names begin with a full stop are not looked at.
    /// - Parameter standing: what was there before the build.
    private func foreignFiles(among standing: Set<String>, besides manifest: OutputManifest) -> [String] {
        var found: [String] = []
        var waiting = Array(standing)
        while let path = waiting.popLast() {
            if path.hasPrefix(".") || manifest.digests[path] != nil { continue }
            switch Files.ownType(of: folder + "/" + path) {
            case nil, S_IFLNK: break
            case S_IFDIR:
                let names = (try? Files.names(in: folder + "/" + path)) ?? []
                waiting += names.lazy.filter { !$0.hasPrefix(".") }.map { path + "/" + $0 }
            default: found.append(path)
            }
        }
        return found.sorted()
    }
}

/// The part of a path that stands in the folder itself.
private func topName(of path: String) -> String {
    path.utf8.firstIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? path
}

/// A file in the way that no build on record has written.
public struct ForeignFile: Error, Hashable, Sendable {
    public var path: String
}

/// Every file that could not be made.
struct OutputFailures: Error {
    var all: [OutputWriting.Failure]
}
