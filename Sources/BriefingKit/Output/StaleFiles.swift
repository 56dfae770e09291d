import FileSystem
import Glibc

/// The files that an earlier build wrote and the site no longer has.
struct StaleFiles: Sendable {
    private let output: String
    private let old: OutputManifest
    /// Paths of files where a folder is to be, or in a folder where a file is to be. They have to go before anything is moved.
    private let inTheWay: [String]
    private let others: [String]

    /// - Parameters:
    ///   - old: the manifest of the earlier build; `nil` where there was none.
    ///   - output: the folder.
    init(_ old: OutputManifest?, besides new: OutputManifest, in output: String) {
        self.output = output
        self.old = old ?? OutputManifest()
        let stale = self.old.digests.keys.filter { new.digests[$0] == nil }.sorted(by: precedesInBytes)
        let folders = stale.isEmpty ? [] : folders(of: new.digests.keys)
        var (inTheWay, others): ([String], [String]) = ([], [])
        for path in stale {
            if folders.contains(path) || BriefingKit.folders(of: [path]).contains(where: { new.digests[$0] != nil }) {
                inTheWay.append(path)
            } else {
                others.append(path)
            }
        }
        (self.inTheWay, self.others) = (inTheWay, others)
    }

    func clearTheWay(_ changes: inout OutputChanges) throws(FileError) { try remove(inTheWay, &changes) }

    func removeOthers(_ changes: inout OutputChanges) throws(FileError) { try remove(others, &changes) }

    /// Removes files, and the folders that are empty then; one that somebody has changed since stays.
    private func remove(_ paths: [String], _ changes: inout OutputChanges) throws(FileError) {
        for path in paths {
            let place = output + "/" + path
            guard let bytes = try? Files.read(place) else { continue }
            guard contentHash(bytes) == old.digests[path] else {
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
        while !parts.isEmpty, rmdir(output + "/" + parts.joined(separator: "/")) == 0 { parts.removeLast() }
    }
}

/// All folders above some paths, those above folders too, without slashes at their ends.
func folders(of paths: some Sequence<String>) -> Set<String> {
    var folders: Set<String> = []
    var last = ""
    for path in paths {
        var folder = folder(of: path)
        if folder == last { continue }
        last = folder
        while !folder.isEmpty, folders.insert(String(folder.dropLast())).inserted {
            folder = BriefingKit.folder(of: String(folder.dropLast()))
        }
    }
    return folders
}
