import FileSystem
import JSON

/// What `rclone lsjson` prints.
enum RemoteListing {
    struct Item: Equatable, Sendable {
        var size: Int
        var isFolder: Bool
        var md5: String?
        /// As the remote writes it.
        var time: String?
    }

    /// The items by path.
    static func items(_ json: [UInt8]) -> [String: Item] {
        var items: [String: Item] = [:]
        for item in (try? JSONValue(parsing: json))?.array ?? [] {
            guard let path = item["Path"]?.string else { continue }
            var size = -1
            if case .number(let digits)? = item["Size"] { size = Int(digits) ?? -1 }
            let md5 = item["Hashes"]?["md5"]?.string
            let time = item["ModTime"]?.string
            items[path] = Item(
                size: size, isFolder: item["IsDir"] == .bool(true),
                md5: md5?.isEmpty == false ? md5?.lowercased() : nil,
                time: time?.isEmpty == false ? time : nil)
        }
        return items
    }
}

/// What lay on a remote after a run, with the times that the remote gave it: where a file still has its time and size, it need not
/// be fetched to be known.
struct RemoteMemory {
    private var digests: [String: (stamp: String, digest: ContentDigest)] = [:]
    private var site = SiteTree()

    private static let header = "briefing remote 1"

    init() {}

    init(contentsOf path: String) {
        guard let bytes = try? Files.read(path) else { return }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        guard lines.first == Self.header[...], lines.last == "end" else { return }
        for line in lines.dropFirst().dropLast() {
            let words = line.split(separator: " ", maxSplits: 4)
            guard words.count == 5, let size = Int(words[1]) else { continue }
            let digest = ContentDigest(size: size, sha256: String(words[2]), md5: String(words[3]))
            digests[String(words[4])] = (String(words[0]), digest)
        }
    }

    func digest(of path: String, _ item: RemoteListing.Item) -> ContentDigest? {
        guard let known = digests[path], known.stamp == item.time, known.digest.size == item.size else { return nil }
        return known.digest
    }

    /// Whether a file was there after the last run.
    func knows(_ path: String) -> Bool { digests[path] != nil }

    /// What will lie there when the run is over.
    mutating func expect(_ site: SiteTree) { self.site = site }

    /// Files that are written anew have new times, though perhaps not ones that differ.
    mutating func forget(_ paths: some Sequence<String>) { for path in paths { digests[path] = nil } }

    /// Notes the times that files have, now that all of them are known to be what was sent.
    mutating func note(_ listing: [String: RemoteListing.Item]) {
        digests = [:]
        for (path, file) in site.files {
            if let time = listing[path]?.time, !time.contains(" ") { digests[path] = (time, file.digest) }
        }
    }

    /// Where it can't be written, files are compared the longer way next time.
    func save(to path: String) {
        var text = Self.header + "\n"
        for (path, known) in digests where !path.contains("\n") {
            let digest = known.digest
            text += "\(known.stamp) \(digest.size) \(digest.sha256) \(digest.md5) \(path)\n"
        }
        try? Files.write(Array((text + "end\n").utf8), to: path)
    }
}
