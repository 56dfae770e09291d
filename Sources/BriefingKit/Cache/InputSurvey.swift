import Diagnostics
import FileSystem

/// Every file that a build reads, as it stands now: with the stamp and, where it is known, the digest of its bytes.
struct InputSurvey: Sendable {
    private let site: String
    private let old: [String: CacheIndex.InputFile]
    /// All but the articles, by path from the site's folder.
    let known: [String: CacheIndex.InputFile]
    /// The articles, in their order.
    let articles: [Article]
    /// What finding the files had to say.
    let found: StoredDiagnostics
    /// Whether every file is, for certain, as the last build saw it, there are no others, and as much was to be said of finding
    /// them.
    let isUnchanged: Bool

    struct Article: Sendable {
        /// `nil` where there is no such file any more, or the last build saw none: whoever reads it looks.
        var stamp: FileStamp?
        /// Of the bytes; `nil` where the file may have changed: whoever reads it says what it is.
        var print: UInt64?
    }

    /// - Parameters:
    ///   - found: what finding the files had to say.
    ///   - index: what the last build left.
    init(_ files: SiteFiles, found: [Diagnostic], site: String, old index: CacheIndex?, jobs: Int) {
        let old = index?.inputs ?? [:]
        self.site = site
        self.old = old
        self.found = StoredDiagnostics(found)
        articles = parallelMap(files.articles.count, handedOutBy: 256, jobs: jobs) { place in
            InputSurvey.article(files.articles[place], site: site, old: old)
        }
        var isUnchanged = articles.allSatisfy { $0.print != nil }
        let paths = files.others
        let others = parallelMap(paths.count, handedOutBy: 256, jobs: jobs) { place in
            InputSurvey.file(paths[place], site: site, old: old[paths[place]])
        }
        var known: [String: CacheIndex.InputFile] = [:]
        known.reserveCapacity(paths.count)
        for (path, file) in zip(paths, others) {
            known[path] = file
            if file == nil || old[path]?.print != file?.print { isUnchanged = false }
        }
        self.known = known
        self.isUnchanged =
            isUnchanged && files.articles.count + paths.count == old.count && self.found == index?.found
    }

    private static func article(_ path: String, site: String, old: [String: CacheIndex.InputFile]) -> Article {
        guard let old = old[path], let stamp = FileStamp(site + "/" + path) else { return Article() }
        return Article(stamp: stamp, print: old.stamp.vouches(for: stamp) ? old.print : nil)
    }

    /// A file as it is now; `nil` where there is none, or it can't be read.
    private static func file(_ path: String, site: String, old: CacheIndex.InputFile?) -> CacheIndex.InputFile? {
        let place = site + "/" + path
        guard let stamp = FileStamp(place) else { return nil }
        if let old, old.stamp.vouches(for: stamp) { return .init(stamp: stamp, print: old.print) }
        return (try? Files.read(place)).map { .init(stamp: stamp, print: contentHash($0)) }
    }

    /// The digest of a file's bytes now; `nil` where there is none.
    func print(of path: String) -> UInt64? {
        if let known = known[path] { return known.print }
        return InputSurvey.file(path, site: site, old: old[path])?.print
    }
}
