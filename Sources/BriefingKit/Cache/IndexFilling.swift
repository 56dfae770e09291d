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
        for (path, result) in zip(plan.reading.files.articles, plan.reading.results) {
            // An article that could not be kept is read again; so is one that is no longer what was read.
            guard let entry = result.entry, let input = result.input else { continue }
            inputs[path] = input
            articles[path] = entry
            if let archived = entry.archived, inputs[archived] == nil, let print = result.archivedPrint {
                inputs[archived] = InputFile(stamp: .unknown, print: print)
            }
        }
        let oldFacts = old?.facts ?? FactTable()
        var interning = FactInterning(site, old: oldFacts, oldPrints: decisions.facts)
        pages = plan.files.indices.map { place in
            let (file, result) = (plan.files[place], written.files[place])
            let entry = decisions.entries[place]
            let facts =
                result.reason == nil ? interning.carry(entry?.facts ?? []) : interning.intern(result.facts)
            return PageEntry(
                path: file.path, basis: file.basisPrint(survey) ?? 0, facts: facts, digest: result.digest,
                stamp: result.stamp,
                reason: result.reason.map { KeptReason($0, facts: oldFacts) } ?? entry?.reason ?? .new)
        }
        facts = interning.table(jobs: jobs)
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
