import FileSystem

/// The digests of git's blobs. What a blob's name stands for never changes, so they are kept for good.
struct BlobDigests {
    private var digests: [String: ContentDigest] = [:]
    private var used: Set<String> = []
    private let path: String

    private static let header = "briefing blobs 1"

    init(path: String) {
        self.path = path
        guard let bytes = try? Files.read(path) else { return }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        guard lines.first == Self.header[...], lines.last == "end" else { return }
        for line in lines.dropFirst().dropLast() {
            let words = line.split(separator: " ")
            guard words.count == 4, let size = Int(words[1]) else { continue }
            digests[String(words[0])] = ContentDigest(size: size, sha256: String(words[2]), md5: String(words[3]))
        }
    }

    /// The digests of some blobs; those that are not known are read from the repository.
    mutating func digests(of objects: Set<String>, in repository: GitRepository) throws(PublishError) -> [String:
        ContentDigest]
    {
        used.formUnion(objects)
        let unknown = objects.filter { digests[$0] == nil }.sorted()
        for start in stride(from: 0, to: unknown.count, by: 500) {
            try read(Array(unknown[start..<min(start + 500, unknown.count)]), repository)
        }
        return digests.filter { objects.contains($0.key) }
    }

    /// `cat-file --batch` writes a line with name, kind and size before each object, and a line feed after it.
    private mutating func read(_ objects: [String], _ repository: GitRepository) throws(PublishError) {
        var run = repository.run(["cat-file", "--batch"])
        var names: [UInt8]? = Array(objects.map { $0 + "\n" }.joined().utf8)
        run.input = {
            defer { names = nil }
            return names
        }
        var rest = try run.result(doing: "read the branch’s files").output[...]
        while let end = rest.firstIndex(of: 0x0A) {
            let words = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
            rest = rest[(end + 1)...]
            guard words.count == 3, let size = Int(words[2]), size < rest.count else { continue }
            digests[String(words[0])] = ContentDigest(of: Array(rest.prefix(size)))
            rest = rest.dropFirst(size + 1)
        }
    }

    /// Where they can't be kept, they are worked out again.
    func save() {
        var text = Self.header + "\n"
        for (object, digest) in digests where used.contains(object) {
            text += "\(object) \(digest.size) \(digest.sha256) \(digest.md5)\n"
        }
        try? Files.write(Array((text + "end\n").utf8), to: path)
    }
}
