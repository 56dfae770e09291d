import Diagnostics
import FileSystem

extension CacheIndex {
    /// Takes up what a build read, made and wrote.
    mutating func fill(
        _ plan: SitePlan, _ decisions: FileDecisions, _ written: OutputWriting.Outcome, old: CacheIndex?,
        survey: InputSurvey, jobs: Int
    ) {
        guard let site = plan.site else { return }
        scopePrint = plan.reading.scopePrint
        inputs = survey.known
        inputs.reserveCapacity(inputs.count + plan.reading.files.articles.count)
        articles.reserveCapacity(plan.reading.files.articles.count)
        for (path, result) in zip(plan.reading.files.articles, plan.reading.results) {
            // An article that could not be kept is read again; so is one that is no longer what was read.
            guard let entry = result.entry, let input = result.input else { continue }
            inputs[path] = input
            articles[path] = entry
            if let archived = entry.archived, inputs[archived] == nil, let print = result.archivedPrint {
                inputs[archived] = InputFile(stamp: .unknown, print: print)
            }
        }
        if let old, carry(plan.files, of: site, decisions, written, old: old, survey: survey) { return }
        let oldFacts = old?.facts ?? FactTable()
        var interning = FactInterning(site, old: oldFacts, oldPrints: decisions.facts)
        pages = plan.files.indices.map { place in
            let (file, result) = (plan.files[place], written.files[place])
            let entry = decisions.entries[place]
            let facts =
                result.reason == nil ? interning.carry(entry?.facts ?? []) : interning.intern(result.facts)
            return PageEntry(
                path: file.path, basis: file.basisPrint(survey) ?? 0, facts: facts[...], digest: result.digest,
                stamp: result.stamp,
                reason: result.reason.map { KeptReason($0, facts: oldFacts) } ?? entry?.reason ?? .new)
        }
        facts = interning.table(jobs: jobs)
    }

    /// Where nothing but the running text of articles changed, every page asks for what it asked for in the last build: the facts
    /// are the last build's, and only what they say is new.
    /// - Returns: false, and nothing is taken up, where a page that was made asked for something else after all.
    private mutating func carry(
        _ files: [PlannedFile], of site: Site, _ decisions: FileDecisions, _ written: OutputWriting.Outcome,
        old: CacheIndex, survey: InputSurvey
    ) -> Bool {
        guard decisions.areOfTexts, files.count == old.pages.count else { return false }
        var carried: [PageEntry] = []
        carried.reserveCapacity(files.count)
        for place in files.indices {
            let result = written.files[place]
            guard var entry = decisions.entries[place] else { return false }
            if let reason = result.reason {
                guard old.facts.are(result.facts, at: entry.facts, in: site) else { return false }
                entry.reason = KeptReason(reason, facts: old.facts)
            }
            entry.basis = files[place].basisPrint(survey) ?? 0
            (entry.digest, entry.stamp) = (result.digest, result.stamp)
            carried.append(entry)
        }
        guard let told = old.facts.saying(decisions.facts) else { return false }
        (pages, facts) = (carried, told)
        return true
    }

    /// Whether the output folder holds, for certain, what the build wrote.
    func isOutputIntact(in folder: String, jobs: Int) -> Bool {
        guard
            let manifest = (try? Files.read(folder + "/" + OutputManifest.name)).flatMap(OutputManifest.init(parsing:)),
            manifest.digests.count == pages.count
        else { return false }
        let areIntact = parallelMap(pages.count, inRunsOf: 256, jobs: jobs) { run in
            let areIntact = pages[run].allSatisfy { page in
                manifest.digests[page.path] == page.digest && OutputWriting.present(page, in: folder) != nil
            }
            return [areIntact]
        }
        return areIntact.allSatisfy { $0 }
    }

    /// Everything that the build had to say; `nil` where that can't be read.
    var diagnostics: [Diagnostic]? {
        get {
            diagnosticBytes.withUnsafeBytes { buffer in
                var reader = ByteReader(buffer)
                let diagnostics = reader.list { Diagnostic(&$0) }
                return reader.isBroken || !reader.isAtEnd ? nil : diagnostics
            }
        }
        set {
            var writer = ByteWriter()
            writer.list(newValue ?? []) { $1.write(to: &$0) }
            diagnosticBytes = writer.bytes
        }
    }
}
