import FileSystem

/// What is known of one file of a site: what it reads, why it was last made, and whether the next build would make it again.
/// It is worked out from the cache as the last build left it and the site as it is now; nothing is written.
public struct PageHistory: Sendable {
    /// Every template that takes part, the file's own first.
    public var templates: [UsedTemplate] = []
    /// What it asked the site for: when it was last made or, where no build on record made it, if it were made now.
    public var reads: [ReadGroup] = []
    /// Whether it is made again where the settings, the theme's words or the program change.
    public var readsSettings: Bool
    /// Why it was last made, to follow “because”; `nil` where no build on record made it.
    public var lastMade: String?
    /// What the next build would do with the site as it is now, were it free of errors, and the same options.
    public var outlook: Outlook = .made(because: [])

    /// Whether the last build had other options, such as an address or drafts: what is another for that is in the outlook too.
    public var hasOtherOptions = false

    /// A template, from `Templates`.
    public struct UsedTemplate: Hashable, Sendable {
        public var path: String
        /// Whether it is the site's own; if not, it is the built-in theme's.
        public var isOwn: Bool
    }

    /// What a build would do with a file.
    public enum Outlook: Hashable, Sendable {
        /// Leave it as it is.
        case stays
        /// Make it. The reasons to make it again, each to follow “because”; none where no build on record made it.
        case made(because: [String])
    }

    /// - Parameters:
    ///   - file: one of the plan's.
    ///   - plan: of the site as it is now, with the same options.
    public init(of file: PlannedFile, in plan: SitePlan, _ options: BuildOptions) {
        readsSettings = if case .facts = file.basis { true } else { false }
        let own = Set(plan.reading.files.templates)
        func used(_ path: String) -> UsedTemplate { UsedTemplate(path: path, isOwn: own.contains("Templates/" + path)) }
        templates = file.origin.template.map { [used($0)] } ?? []
        guard let site = plan.site else { return }

        // Each file of the cache is replaced whole, so that reading it needs no lock.
        let index = CacheFolder(site: options.site, output: options.outputFolder).presentIndex
        let entry = index?.pages.first { $0.path == file.path }
        let known = KnownFacts(site)
        let facts: [KnownFact]
        if let index, let entry {
            facts = entry.facts.map { known.find(index.facts.codes[Int($0)], index.facts.identities[Int($0)]) }
            lastMade = entry.reason.words(known, in: site)
            let decision = Decision(file, entry, index, plan, site, options)
            outlook = decision.outlook(known)
            hasOtherOptions =
                index.optionsPrint != options.print && index.basePrint.program == site.basePrint.program
        } else {
            facts = PageHistory.factsIfMade(file)
        }
        for case let fact? in facts.map(\.fact) where fact.kind == .template {
            let template = used(site.templates[fact.place].path)
            if !templates.contains(template) { templates.append(template) }
        }
        reads = ReadGroup.groups(of: facts, in: site)
    }

    /// What a file would ask for; nothing where it can't be made.
    private static func factsIfMade(_ file: PlannedFile) -> [KnownFact] {
        let reads = PageReads()
        var bytes: [UInt8] = []
        guard case .facts = file.basis, (try? file.make(reads, &bytes)) != nil else { return [] }
        return reads.facts.map { KnownFact(code: $0.code, identity: 0, fact: $0) }
    }
}

/// What the next build would decide about a file that is on record.
private struct Decision {
    let file: PlannedFile
    let entry: CacheIndex.PageEntry
    let index: CacheIndex
    let site: Site
    let folder: String
    let decisions: FileDecisions

    init(
        _ file: PlannedFile, _ entry: CacheIndex.PageEntry, _ index: CacheIndex, _ plan: SitePlan, _ site: Site,
        _ options: BuildOptions
    ) {
        self.file = file
        self.entry = entry
        self.index = index
        self.site = site
        folder = options.outputFolder
        // Only a copied file is made from a file's bytes alone.
        let isCopy = if case .file = file.basis { true } else { false }
        let survey =
            isCopy
            ? InputSurvey(plan.reading.files, found: [], site: options.site, old: index, jobs: options.jobs) : nil
        decisions = FileDecisions(
            [file], old: index, basePrint: site.basePrint, survey: survey, site: site, jobs: options.jobs)
    }

    func outlook(_ known: KnownFacts) -> PageHistory.Outlook {
        switch decisions.reasons.first ?? nil {
        case nil: isInOutput ? .stays : .made(because: [KeptReason.output.words(known, in: site)])
        case .fact: .made(because: changes(known))
        case let reason?: .made(because: [KeptReason(reason, facts: index.facts).words(known, in: site)])
        }
    }

    /// Every fact that says something else, not only the first: a person looks for the one that they know of.
    private func changes(_ known: KnownFacts) -> [String] {
        var changes: [String] = []
        for place in entry.facts.map(Int.init) where decisions.facts[place] != index.facts.prints[place] {
            let fact = known.find(index.facts.codes[place], index.facts.identities[place])
            let words = fact.change(in: site, isGone: decisions.facts[place] == nil)
            if !changes.contains(words) { changes.append(words) }
        }
        return changes
    }

    private var isInOutput: Bool {
        let manifest = (try? Files.read(folder + "/" + OutputManifest.name)).flatMap(OutputManifest.init(parsing:))
        return manifest?.digests[file.path] != nil && OutputWriting.present(entry, in: folder) != nil
    }
}

extension CacheFolder {
    /// What the last build left, for those who only look; `nil` where there is none that can be used.
    fileprivate var presentIndex: CacheIndex? { (try? Files.read(index)).flatMap(CacheIndex.init(parsing:)) }
}
