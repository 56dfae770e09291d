/// The files of a commit, as `git ls-tree -r -z` lists them.
struct GitTree: Sendable {
    struct Entry: Equatable, Sendable {
        var mode: String
        var object: String

        var isFile: Bool { mode == "100644" || mode == "100755" }
        var isLink: Bool { mode == "120000" }
    }

    private(set) var entries: [String: Entry] = [:]
    private var folders: Set<Substring> = []

    init() {}

    init(listing: [UInt8]) {
        for line in listing.split(separator: 0) {
            let text = String(decoding: line, as: UTF8.self)
            guard let tab = text.firstIndex(of: "\t") else { continue }
            let words = text[..<tab].split(separator: " ")
            guard words.count == 3 else { continue }
            let path = String(text[text.index(after: tab)...])
            entries[path] = Entry(mode: String(words[0]), object: String(words[2]))
            var above = path[...]
            while let slash = above.lastIndex(of: "/") {
                above = above[..<slash]
                if !folders.insert(above).inserted { break }
            }
        }
    }

    subscript(path: String) -> Entry? { entries[path] }

    /// Whether a file can't lie at a path, because a folder does or because a file lies where one of its folders would.
    func isBlocked(_ path: String) -> Bool {
        if folders.contains(path[...]) { return true }
        var above = path[...]
        while let slash = above.lastIndex(of: "/") {
            above = above[..<slash]
            if entries[String(above)] != nil { return true }
        }
        return false
    }
}
