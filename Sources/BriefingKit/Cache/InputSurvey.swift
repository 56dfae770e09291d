import FileSystem

/// Every file that a build reads, as it stands now: with the stamp and, where it is known, the digest of its bytes.
struct InputSurvey: Sendable {
    private let site: String
    private let old: [String: CacheIndex.InputFile]
    /// By path from the site's folder. Articles that may have changed are not in it: whoever reads them says what they are.
    private(set) var known: [String: CacheIndex.InputFile] = [:]
    /// The stamps of the articles, in their order; `nil` where there is no such file any more.
    let articles: [FileStamp?]
    /// Whether every file is, for certain, as the last build saw it, and there are no others.
    let isUnchanged: Bool

    init(_ files: SiteFiles, site: String, old: [String: CacheIndex.InputFile], jobs: Int) {
        self.site = site
        self.old = old
        let others =
            [files.settings].compactMap { $0 } + files.stakeholders + files.issues + files.pages + files.sources
            + files.statics + files.templates
        let paths = files.articles + others
        let looks = parallelMap(paths.count, inRunsOf: 256, jobs: jobs) { run in
            run.map { place in
                InputSurvey.look(
                    paths[place], site: site, old: old[paths[place]], isArticle: place < files.articles.count)
            }
        }
        articles = looks.prefix(files.articles.count).map(\.stamp)
        var isUnchanged = paths.count == old.count
        known.reserveCapacity(paths.count)
        for (path, look) in zip(paths, looks) {
            guard let stamp = look.stamp, let print = look.print else {
                isUnchanged = false
                continue
            }
            known[path] = .init(stamp: stamp, print: print)
            if old[path]?.print != print { isUnchanged = false }
        }
        self.isUnchanged = isUnchanged
    }

    private static func look(
        _ path: String, site: String, old: CacheIndex.InputFile?, isArticle: Bool
    ) -> (stamp: FileStamp?, print: UInt64?) {
        let place = site + "/" + path
        guard let stamp = FileStamp(place) else { return (nil, nil) }
        if let old, old.stamp.vouches(for: stamp) { return (stamp, old.print) }
        if isArticle { return (stamp, nil) }
        return (stamp, (try? Files.read(place)).map { contentHash($0) })
    }

    /// The digest of a file's bytes now; `nil` where there is none.
    func print(of path: String) -> UInt64? {
        if let known = known[path] { return known.print }
        guard let stamp = FileStamp(site + "/" + path) else { return nil }
        if let old = old[path], old.stamp.vouches(for: stamp) { return old.print }
        return (try? Files.read(site + "/" + path)).map { contentHash($0) }
    }

    mutating func add(_ path: String, _ file: CacheIndex.InputFile) { known[path] = file }
}
