/// The files that were written into an output folder, with a digest of what was written.
///
/// It stands in the folder itself, so that the folder says whose files are whose wherever it is moved, and it holds
/// nothing that depends on the day or the machine.
struct OutputManifest: Equatable, Sendable {
    static let name = ".briefing-manifest"
    private static let header = "briefing manifest 1"

    /// Digests by path from the output folder.
    var digests: [String: UInt64] = [:]

    init() {}

    /// Reads what `bytes` wrote; `nil` where it is damaged or of another version.
    init?(parsing bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        guard lines.popFirst() == Self.header[...], lines.popLast() == "", lines.popLast() == "end" else { return nil }
        for line in lines {
            guard let space = line.firstIndex(of: " "), let digest = UInt64(line[..<space], radix: 16) else {
                return nil
            }
            let path = String(line[line.index(after: space)...])
            guard isInside(path) else { return nil }
            digests[path] = digest
        }
    }

    /// A line a file, by path; the last line says that nothing is cut off.
    var bytes: [UInt8] {
        var text = Self.header + "\n"
        for (path, digest) in digests.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            text += String(digest, radix: 16) + " " + path + "\n"
        }
        return Array((text + "end\n").utf8)
    }

    /// A path that can't lead out of the folder: a damaged manifest must not remove a stranger's file.
    private func isInside(_ path: String) -> Bool {
        !path.isEmpty && !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
    }
}
