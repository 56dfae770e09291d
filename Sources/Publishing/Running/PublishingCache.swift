import FileSystem

/// The folder in which publishing keeps what it would otherwise work out again. It may be deleted at any time.
public struct PublishingCache: Sendable {
    /// The folder, below the site's own; an absolute path.
    public let root: String
    /// Told of what can't be used.
    private let say: @Sendable (String) -> Void

    /// Makes the folder in a site's `.briefing-cache`.
    public init(site: String, say: @escaping @Sendable (String) -> Void = { _ in }) throws(FileError) {
        self.say = say
        guard let home = Files.resolved(site) else { throw FileError(path: site, action: "read the folder") }
        root = home + "/.briefing-cache/publish"
        try Files.makeFolder(root)
        // No repository should hold it, and no person should have to say so.
        let ignore = root + "/.gitignore"
        if Files.kind(of: ignore) == nil { try Files.write(Array("*\n".utf8), to: ignore) }
    }

    /// A file in it.
    func path(_ name: String) -> String { root + "/" + fileName(name) }

    /// The digests kept under a name; none where they are damaged.
    func digests(_ name: String) -> DigestCache {
        let cache = DigestCache(contentsOf: path(name))
        if cache.wasDamaged { say("‘\(path(name))’ is damaged and not used; it will be written anew.") }
        return cache
    }

    /// A folder in it, made where it is not there.
    func folder(_ name: String) throws(FileError) -> String {
        try Files.makeFolder(path(name))
        return path(name)
    }

    /// A target may have any name; a file may not.
    private func fileName(_ name: String) -> String {
        let isPlain = name.utf8.allSatisfy { $0 != 0x2F && $0 > 0x20 } && !name.hasPrefix(".")
        return isPlain ? name : "named-" + hexadecimal(Array(name.utf8))
    }
}
