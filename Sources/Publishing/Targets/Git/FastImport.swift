import FileSystem

/// One commit as `git fast-import` reads it, made piece by piece so that no more than one file is in memory.
struct FastImport {
    /// Where the commit is put.
    static let reference = "refs/publishing"

    var parent: String?
    var name: String
    var email: String
    /// Seconds since 1970.
    var time: Int
    var message: String
    var files: [SiteFile]
    var removed: [String]
    var record: [UInt8]

    /// The stream's pieces; what kept a file from being read is left in `problem`.
    func pieces(problem: @escaping (PublishError) -> Void) -> () -> [UInt8]? {
        var next = -1
        var isOver = false
        return {
            if isOver { return nil }
            defer { next += 1 }
            if next < 0 { return beginning }
            if next < files.count {
                let file = files[next]
                guard let bytes = try? Files.read(file.source), ContentDigest(of: bytes) == file.digest else {
                    // Without its last word the stream is refused as a whole.
                    isOver = true
                    problem(.siteChanged(file.source))
                    return nil
                }
                return Self.file(file.path, bytes)
            }
            isOver = true
            return Self.file(PublishedRecord.name, record) + Array("\ndone\n".utf8)
        }
    }

    private var beginning: [UInt8] {
        var text = "feature done\ncommit \(Self.reference)\ncommitter \(name) <\(email)> \(time) +0000\n"
        text += "data \(message.utf8.count)\n\(message)\n"
        if let parent { text += "from \(parent)\n" }
        for path in removed { text += "D \(Self.quoted(path))\n" }
        return Array(text.utf8)
    }

    private static func file(_ path: String, _ bytes: [UInt8]) -> [UInt8] {
        Array("M 100644 inline \(quoted(path))\ndata \(bytes.count)\n".utf8) + bytes + [0x0A]
    }

    /// A path as C writes texts.
    private static func quoted(_ path: String) -> String {
        var text = "\""
        for letter in path.unicodeScalars {
            switch letter {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            default: text.unicodeScalars.append(letter)
            }
        }
        return text + "\""
    }
}
