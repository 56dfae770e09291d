/// Why a file was made.
enum MakingReason: Hashable, Sendable {
    /// No build on record made it.
    case new
    /// What every page shows changed: the settings, the theme's words, or the program.
    case base(BasePrint.Part)
    /// It is planned in another way: by another template, say.
    case plan
    /// What it was copied from changed.
    case source
    /// A fact that it asked for says something else; the place of the fact in the table of the last build.
    case fact(Int)
    /// It is not in the output as it was written.
    case output
}

/// For each planned file, whether it has to be made: by construction, it has to unless everything that decides about its bytes
/// is as it was.
struct FileDecisions: Sendable {
    /// `nil` where the file can stay.
    let reasons: [MakingReason?]
    /// For each planned file its entry in the last build's index.
    let entries: [CacheIndex.PageEntry?]
    /// What the facts of the last build say now; empty where it was not asked.
    let facts: [UInt64?]

    init(
        _ files: [PlannedFile], old: CacheIndex?, basePrint: BasePrint, survey: InputSurvey?, site: Site, jobs: Int
    ) {
        guard let old else {
            reasons = files.map { _ in .new }
            entries = files.map { _ in nil }
            facts = []
            return
        }
        let entries = FileDecisions.entries(of: files, in: old.pages)
        self.entries = entries
        if let part = basePrint.change(since: old.basePrint) {
            reasons = entries.map { $0 == nil ? .new : .base(part) }
            facts = []
            return
        }
        let facts = FactComparison(old.facts, in: site, jobs: jobs).prints
        self.facts = facts
        let changed = facts.indices.map { facts[$0] != old.facts.prints[$0] }
        reasons = zip(files, entries).map { file, entry in
            guard let entry else { return .new }
            if file.basisPrint(survey) != entry.basis {
                if case .facts = file.basis { return .plan }
                return .source
            }
            return entry.facts.first { changed[Int($0)] }.map { .fact(Int($0)) }
        }
    }

    private static func entries(
        of files: [PlannedFile], in pages: [CacheIndex.PageEntry]
    ) -> [CacheIndex.PageEntry?] {
        // Mostly the same files are planned again, in the same order.
        if files.count == pages.count, zip(files, pages).allSatisfy({ $0.path == $1.path }) { return pages }
        let places = Dictionary(pages.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
        return files.map { file in places[file.path].map { pages[$0] } }
    }
}

extension PlannedFile {
    /// What decides about its bytes beside facts, as a digest; `nil` where that can't be known.
    func basisPrint(_ survey: InputSurvey?) -> UInt64? {
        switch basis {
        case .facts(let plan): plan
        case .bytes(let print): print
        case .file(let path): survey?.print(of: path)
        }
    }
}
