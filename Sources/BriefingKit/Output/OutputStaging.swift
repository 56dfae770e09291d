import FileSystem
import Glibc

/// Where a build's files wait until all of them are made: a folder in the output that has the output's shape. A folder that the
/// output lacks is moved to its place whole, with everything in it.
struct OutputStaging: Sendable {
    private let output: String
    private let folder: String
    private static let name = ".briefing-staging"

    /// Whatever an interrupted build left there is removed.
    init(in output: String) throws(FileError) {
        self.output = output
        folder = output + "/" + Self.name
        try Files.removeAll(at: folder)
        try Files.makeFolder(folder)
    }

    /// Removes it with all that is still in it.
    func remove() { try? Files.removeAll(at: folder) }

    /// - Parameter path: from the output folder, as for all of these.
    func add(_ bytes: [UInt8], as path: String) throws(FileError) {
        try Files.writeNew(bytes, to: folder + "/" + path)
    }

    /// Moves what was added to its place in the output.
    func publish(_ paths: some Sequence<String>) throws(FileError) {
        var stands: [String: Bool] = ["": true]
        var (last, lastStands) = ("", true)
        for path in paths {
            let above = BriefingKit.folder(of: path)
            if above != last { (last, lastStands) = (above, try settle(above, &stands)) }
            if lastStands { try move(path) }
        }
    }

    /// Moves the folder, or the highest above it that the output lacks, where it lacks one.
    ///
    /// - Parameters:
    ///   - folder: with a slash at its end.
    ///   - stands: for folders that were settled before, whether they stood in the output.
    /// - Returns: whether it stood there, so that what is in it has still to be moved.
    private func settle(_ folder: String, _ stands: inout [String: Bool]) throws(FileError) -> Bool {
        if let known = stands[folder] { return known }
        let path = String(folder.dropLast())
        var isThere = try settle(BriefingKit.folder(of: path), &stands)
        if isThere {
            isThere = try isFolder(path)
            if !isThere { try move(path) }
        }
        stands[folder] = isThere
        return isThere
    }

    /// Whether the output has the folder. A link in its place would lead out of the output and is refused.
    private func isFolder(_ path: String) throws(FileError) -> Bool {
        let place = output + "/" + path
        switch Files.ownType(of: place) {
        case nil: return false
        case S_IFDIR: return true
        case S_IFLNK: throw FileError(path: place, action: "write through the link", code: ELOOP)
        default: throw FileError(path: place, action: "make the folder", code: EEXIST)
        }
    }

    private func move(_ path: String) throws(FileError) {
        guard rename(folder + "/" + path, output + "/" + path) == 0 else {
            throw FileError(path: output + "/" + path, action: "write")
        }
    }
}
