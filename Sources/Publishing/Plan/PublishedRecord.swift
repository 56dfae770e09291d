import FileSystem
import JSON

/// What was published to a target: the file that lies there itself and says which of its files are ours.
///
/// It holds nothing but paths, sizes and digests of files that lie there for all to read. While a run goes on it names what was
/// there and what is to come, so that whatever an interrupted run leaves is known to be ours.
public struct PublishedRecord: Equatable, Sendable {
    public static let name = ".briefing-published.json"

    /// Whether the last run came to its end.
    public var isComplete: Bool
    /// By path from the target's root.
    public var files: [String: Known]

    /// What may lie at one path.
    public struct Known: Equatable, Sendable {
        /// More than one while a run goes on.
        public var digests: [ContentDigest]
        /// Whether a run is, or was, about to write it, so that a part of it may lie there.
        public var isUnsettled: Bool

        public init(_ digests: [ContentDigest], isUnsettled: Bool = false) {
            self.digests = digests
            self.isUnsettled = isUnsettled
        }
    }

    public init(isComplete: Bool = true, files: [String: Known] = [:]) {
        self.isComplete = isComplete
        self.files = files
    }

    /// The record of a site that lies there whole.
    init(of tree: SiteTree) { self.init(files: tree.files.mapValues { Known([$0.digest]) }) }

    /// The record for the time in which a site takes the place of what this one names.
    func during(_ plan: Plan, of tree: SiteTree) -> PublishedRecord {
        var both = PublishedRecord(isComplete: false, files: files)
        let sent = Set(plan.sent.map(\.path))
        for (path, file) in tree.files {
            let old = both.files[path]
            both.files[path] = Known(
                [file.digest] + (old?.digests ?? []).filter { $0 != file.digest },
                isUnsettled: sent.contains(path) || old?.isUnsettled == true)
        }
        return both
    }

    /// Reads what ``bytes`` wrote; `nil` where it is damaged or of another version.
    public init?(parsing bytes: [UInt8]) {
        guard let json = try? JSONValue(parsing: bytes), json["version"] == .number("1"),
            let state = json["state"]?.string, state == "complete" || state == "publishing",
            let entries = json["files"]?.array
        else { return nil }
        self.init(isComplete: state == "complete")
        files.reserveCapacity(entries.count)
        for entry in entries {
            guard let path = entry["path"]?.string, isInside(path), case .number(let digits)? = entry["size"],
                let size = Int(digits), let sha256 = entry["sha256"]?.string, let md5 = entry["md5"]?.string
            else { return nil }
            var known = files[path] ?? Known([])
            known.digests.append(ContentDigest(size: size, sha256: sha256, md5: md5))
            if entry["unsettled"] == .bool(true) { known.isUnsettled = true }
            files[path] = known
        }
    }

    /// JSON, a line a file, by path: the same for the same site.
    public var bytes: [UInt8] {
        var lines: [String] = []
        for (path, known) in files.sorted(by: { precedesInBytes($0.key, $1.key) }) {
            for digest in known.digests {
                var json = JSONWriter()
                json.object { json in
                    json.field("path", path)
                    json.key("size")
                    json.integer(digest.size)
                    json.field("sha256", digest.sha256)
                    json.field("md5", digest.md5)
                    if known.isUnsettled {
                        json.key("unsettled")
                        json.bool(true)
                    }
                }
                lines.append(String(decoding: json.bytes(), as: UTF8.self))
            }
        }
        let state = isComplete ? "complete" : "publishing"
        let list = lines.isEmpty ? "[]" : "[\n" + lines.joined(separator: ",\n") + "\n]"
        return Array("{\"version\":1,\"state\":\"\(state)\",\"files\":\(list)}\n".utf8)
    }
}

/// Whether a path stays below the folder that it is joined to: a damaged record must not remove a stranger's file.
func isInside(_ path: String) -> Bool {
    !path.isEmpty && !path.hasPrefix("/") && !path.utf8.contains(0)
        && !path.split(separator: "/", omittingEmptySubsequences: false).contains {
            $0 == ".." || $0 == "." || $0.isEmpty
        }
}
