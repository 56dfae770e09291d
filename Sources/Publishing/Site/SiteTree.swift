/// A file that is to lie on a target.
public struct SiteFile: Hashable, Sendable {
    /// From the site's root, with `/`.
    public var path: String
    /// The folder on this machine in which the file has that path.
    public var root: String
    public var digest: ContentDigest
    /// Whether a file that somebody else put in its place is left there instead.
    public var yields: Bool

    public init(path: String, root: String, digest: ContentDigest, yields: Bool = false) {
        self.path = path
        self.root = root
        self.digest = digest
        self.yields = yields
    }

    public var stage: Stage { Stage(of: path) }
    /// Where its bytes are.
    public var source: String { root + "/" + path }
}

/// Everything that a target is to hold of a site.
public struct SiteTree: Equatable, Sendable {
    public private(set) var files: [String: SiteFile] = [:]

    public init(_ files: some Sequence<SiteFile> = []) {
        for file in files { self.files[file.path] = file }
    }

    public mutating func add(_ file: SiteFile) { files[file.path] = file }
    public mutating func remove(_ path: String) { files[path] = nil }

    public subscript(path: String) -> SiteFile? { files[path] }
    public var paths: Set<String> { Set(files.keys) }
    public var count: Int { files.count }
}

/// In the order in which they are sent: by stage, the deeper first, so that a list of pages comes after the pages it leads to
/// and the front page last of all.
func inSendingOrder(_ files: some Sequence<SiteFile>) -> [SiteFile] {
    func rank(_ path: String) -> (Int, Int) {
        (-path.utf8.count { $0 == UInt8(ascii: "/") }, path.hasPrefix("index.html") ? 1 : 0)
    }
    return files.map { (file: $0, stage: $0.stage, rank: rank($0.path)) }
        .sorted {
            ($0.stage.rawValue, $0.rank.0, $0.rank.1, $0.file.path) < (
                $1.stage.rawValue, $1.rank.0, $1.rank.1, $1.file.path
            )
        }.map(\.file)
}
