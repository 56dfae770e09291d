import FileSystem

/// Compressed copies beside the files that gain from it, for web servers that hand them out as they are.
///
/// The copies lie in a folder of the cache, with a list of what they were made from, so that only what changed is compressed.
struct Precompression {
    /// Where the copies lie.
    let folder: String
    let jobs: Int

    private static let smallest = 1024
    private static let endings: Set<String> = [
        "html", "htm", "css", "js", "mjs", "json", "jsonld", "xml", "svg", "txt", "csv", "ics", "graphml", "gexf",
        "map",
        "webmanifest", "wasm", "md",
    ]
    private var listPath: String { folder + "/.made" }

    /// Whether a file is worth trying: text of some length.
    static func isWorthwhile(_ file: SiteFile) -> Bool {
        file.digest.size >= smallest && endings.contains(ending(of: file.path))
    }

    private static func ending(of path: String) -> String {
        path.split(separator: "/").last?.split(separator: ".").last?.lowercased() ?? ""
    }

    /// The copies of a site's files, made as far as they are not there yet.
    func copies(of tree: SiteTree) throws(FileError) -> [SiteFile] {
        try Files.makeFolder(folder)
        let sources = tree.files.values.filter(Self.isWorthwhile).sorted { $0.path < $1.path }
        let made = readList()
        let results = concurrentMap(sources.count, jobs: jobs) { place -> Result<[SiteFile], FileError> in
            let source = sources[place]
            if let known = made[source.path], known.source == source.digest.sha256, known.isThere(in: folder) {
                return .success(known.copies.map { SiteFile(path: $0.path, root: folder, digest: $0.digest) })
            }
            do throws(FileError) {
                return .success(try make(from: source))
            } catch {
                return .failure(error)
            }
        }
        var copies: [SiteFile] = []
        var list: [String: Made] = [:]
        for (source, result) in zip(sources, results) {
            switch result {
            case .success(let files):
                copies += files
                list[source.path] = Made(source: source.digest.sha256, copies: files.map { ($0.path, $0.digest) })
            case .failure(let error): throw error
            }
        }
        for path in made.keys where list[path] == nil {
            for copy in made[path]?.copies ?? [] { try? Files.remove(folder + "/" + copy.path) }
        }
        try write(list)
        // A file of the site's own that has the copy's name is not replaced.
        return copies.filter { tree[$0.path] == nil }
    }

    private func make(from source: SiteFile) throws(FileError) -> [SiteFile] {
        let bytes = try Files.read(source.source)
        var copies: [SiteFile] = []
        for (ending, compressed) in [("gz", Zlib.compress(bytes, as: .gzip)), ("br", brotli(bytes) ?? bytes)]
        where compressed.count < bytes.count {
            let path = source.path + "." + ending
            if let slash = path.lastIndex(of: "/") { try Files.makeFolder(folder + "/" + path[..<slash]) }
            try Files.write(compressed, to: folder + "/" + path)
            copies.append(SiteFile(path: path, root: folder, digest: ContentDigest(of: compressed)))
        }
        return copies
    }

    /// What was made from one file.
    private struct Made: Sendable {
        var source: String
        var copies: [(path: String, digest: ContentDigest)]

        func isThere(in folder: String) -> Bool {
            copies.allSatisfy { FileStatus(of: folder + "/" + $0.path)?.size == $0.digest.size }
        }
    }

    private static let header = "briefing copies 1"

    /// A line for each source, and one for each of its copies, which begins with a space.
    private func readList() -> [String: Made] {
        guard let text = (try? Files.read(listPath)).map({ String(decoding: $0, as: UTF8.self) }) else { return [:] }
        let lines = text.split(separator: "\n")
        guard lines.first == Self.header[...], lines.last == "end" else { return [:] }
        var list: [String: Made] = [:]
        var source = ""
        for line in lines.dropFirst().dropLast() {
            let words = line.split(separator: " ", maxSplits: line.hasPrefix(" ") ? 3 : 1)
            if line.hasPrefix(" "), words.count == 4, let size = Int(words[0]) {
                let digest = ContentDigest(size: size, sha256: String(words[1]), md5: String(words[2]))
                list[source]?.copies.append((String(words[3]), digest))
            } else if words.count == 2 {
                source = String(words[1])
                list[source] = Made(source: String(words[0]), copies: [])
            }
        }
        return list
    }

    private func write(_ list: [String: Made]) throws(FileError) {
        var text = Self.header + "\n"
        for (path, made) in list where !path.contains("\n") {
            text += "\(made.source) \(path)\n"
            for copy in made.copies {
                text += " \(copy.digest.size) \(copy.digest.sha256) \(copy.digest.md5) \(copy.path)\n"
            }
        }
        try Files.write(Array((text + "end\n").utf8), to: listPath)
    }
}
