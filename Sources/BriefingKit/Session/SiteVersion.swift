import Diagnostics
import FileSystem
import Synchronization

/// One state of a site in memory: its files, made when they are asked for, and kept as long as the state.
final class SiteVersion: Sendable {
    let site: Site
    let plan: SitePlan
    private let files: [PlannedFile]
    private let maker: PageMaker?
    private let places: [String: Int]
    private let ownTemplates: Set<String>
    private let made = Mutex<[Int: Made]>([:])

    /// A file that was made.
    struct Made: Sendable {
        var bytes: [UInt8]
        var digest: UInt64
        /// What it asked for, and what the answers were.
        var facts: [StableFact]
    }

    /// A fact that can be looked up in another version.
    struct StableFact: Sendable {
        var code: UInt64
        var identity: UInt64
        var print: UInt64
    }

    /// - Parameter before: a version of which the files are the same.
    init(_ plan: SitePlan, _ site: Site, withFilesOf before: SiteVersion? = nil) {
        self.site = site
        self.plan = plan
        files = plan.files
        maker = plan.maker
        if let before {
            places = before.places
            ownTemplates = before.ownTemplates
            return
        }
        var places: [String: Int] = [:]
        places.reserveCapacity(plan.files.count)
        for (place, file) in plan.files.enumerated() { places[file.path] = place }
        self.places = places
        ownTemplates = Set(plan.reading.files.templates.map { String($0.dropFirst("Templates/".count)) })
    }

    /// So many files are all made at once, so that every fault of a template is found.
    private static let small = 1000

    func file(at path: String) -> (bytes: [UInt8], digest: UInt64)? {
        guard let place = places[path] else { return nil }
        if let made = made.withLock({ $0[place] }) { return (made.bytes, made.digest) }
        guard let fresh = try? make(place) else { return nil }
        made.withLock { $0[place] = fresh }
        return (fresh.bytes, fresh.digest)
    }

    private func make(_ place: Int) throws -> Made {
        let reads = PageReads()
        var bytes: [UInt8] = []
        try files[place].make(reads, &bytes, by: maker)
        let answers = FactPrints(site)
        let facts = reads.facts.map { fact in
            StableFact(
                code: fact.codeWithoutPlace,
                identity: fact.kind.map { site.identity(of: $0.subject, fact.place) } ?? 0, print: answers[fact] ?? 0)
        }
        return Made(bytes: bytes, digest: contentHash(bytes), facts: facts)
    }

    /// Keeps the files of an earlier version that are the same in this one, and makes those that somebody has looked at and
    /// that are not; of a small site, all.
    ///
    /// - Parameter texts: the files of the articles whose running text alone changed since; `nil` where more may have.
    /// - Returns: what the templates complain about, and the pages that are different now.
    func takeOver(
        _ earlier: SiteVersion?, texts: Set<String>? = nil, jobs: Int
    ) -> (failures: [Diagnostic], changed: Set<String>) {
        let old = earlier?.made.withLock { $0 } ?? [:]
        let isSameBase = earlier.map { $0.site.basePrint == site.basePrint } ?? false
        var wanted: [(place: Int, old: Made?)] = []
        let comparison = old.isEmpty ? nil : Comparison(site, texts: texts)
        var kept: [Int: Made] = [:]
        for (place, one) in old {
            guard let path = earlier?.files[place].path, let here = places[path] else { continue }
            let isSamePlan = earlier?.files[place].basis == files[here].basis
            if isSameBase, isSamePlan, !files[here].isCopy, comparison?.isSame(one.facts) ?? false {
                kept[here] = one
            } else {
                wanted.append((here, one))
            }
        }
        if files.count <= SiteVersion.small {
            let known = Set(kept.keys).union(wanted.map(\.place))
            wanted += files.indices.filter { !known.contains($0) && !files[$0].isCopy }.map { ($0, nil) }
        }
        made.withLock { $0 = kept }
        let all = wanted
        let results = parallelMap(all.count, jobs: jobs) { number -> (place: Int, result: Result<Made, any Error>) in
            let place = all[number].place
            return (place, Result { try make(place) })
        }
        var failures: Set<Diagnostic> = []
        var changed: Set<String> = []
        for (number, (place, result)) in results.enumerated() {
            switch result {
            case .success(let fresh):
                made.withLock { $0[place] = fresh }
                if let old = all[number].old, old.digest != fresh.digest { changed.insert(files[place].path) }
            case .failure(let error):
                failures.formUnion(
                    Build.words(about: .init(path: files[place].path, error: error), ownTemplates: ownTemplates))
                if let error = error as? FileError {
                    failures.insert(
                        Diagnostic(
                            .error, "unreadable", "the file can’t be read: \(error.reason)", at: Place(file: error.path)
                        ))
                }
            }
        }
        return (Array(failures), changed)
    }

    /// The files other than pages that are not there in both versions, or may be different.
    func assetsChanged(since earlier: SiteVersion?, _ changed: Set<String>?) -> Set<String> {
        var assets: Set<String> = []
        for file in files where !file.path.hasSuffix(".html") {
            guard let place = earlier?.places[file.path], let old = earlier?.files[place] else {
                assets.insert(file.path)
                continue
            }
            switch file.basis {
            case .file(let source): if changed?.contains(source) ?? true { assets.insert(file.path) }
            case .bytes, .facts: if old.basis != file.basis { assets.insert(file.path) }
            }
        }
        for file in earlier?.files ?? [] where !file.path.hasSuffix(".html") && places[file.path] == nil {
            assets.insert(file.path)
        }
        return assets
    }

    /// Looks up facts of another version in a site.
    private struct Comparison {
        private let places: SubjectPlaces?
        private let answers: FactPrints
        /// The articles whose running text alone changed, by identity, each with its place; `nil` where more may have.
        private var texts: [UInt64: Int]?

        init(_ site: Site, texts: Set<String>?) {
            answers = FactPrints(site)
            guard let texts else {
                places = SubjectPlaces(site)
                return
            }
            places = nil
            self.texts = site.articles(from: texts)
        }

        func isSame(_ facts: [StableFact]) -> Bool {
            facts.allSatisfy { fact in
                if let texts {
                    guard fact.code == Fact(.articleBody).code, let place = texts[fact.identity] else { return true }
                    return answers[Fact(.articleBody, place)] == fact.print
                }
                guard let places, let here = places.fact(fact.code, fact.identity) else { return false }
                return answers[here] == fact.print
            }
        }
    }
}

extension PlannedFile {
    /// Whether it is a copy of a content file: it is read when it is asked for.
    fileprivate var isCopy: Bool { if case .file = basis { true } else { false } }
}
