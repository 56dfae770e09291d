extension CacheIndex {
    /// What the pages of a build asked for.
    struct PageFacts: Sendable {
        /// For each planned file, as places in the table.
        var places: [[UInt32]] = []
        var table = FactTable()

        /// - Parameters:
        ///   - made: what became of the planned files.
        ///   - old: the table of the last build.
        init(_ site: Site, _ decisions: FileDecisions, _ made: [OutputWriting.Written], old: FactTable, jobs: Int) {
            var interning = FactInterning(site, old: old, oldPrints: decisions.facts)
            places = zip(decisions.entries, made).map { entry, written in
                written.reason == nil ? interning.carry(entry?.facts ?? []) : interning.intern(written.facts)
            }
            table = interning.table(jobs: jobs)
        }
    }

    /// Takes up what a build read, made and wrote.
    mutating func fill(
        _ plan: SitePlan, _ decisions: FileDecisions, _ written: OutputWriting.Outcome, _ asked: PageFacts,
        old: CacheIndex?, survey: InputSurvey
    ) {
        guard let site = plan.site else { return }
        basePrint = site.basePrint
        manifestPrint = written.manifestPrint
        planning = StoredDiagnostics(plan.planning)
        take(plan.reading, survey)
        let oldFacts = old?.facts ?? FactTable()
        pages = plan.files.indices.map { place in
            let (file, result) = (plan.files[place], written.files[place])
            return PageEntry(
                path: file.path, basis: file.basisPrint(survey) ?? 0, facts: asked.places[place][...],
                digest: result.digest, stamp: result.stamp,
                reason: result.reason.map { KeptReason($0, facts: oldFacts) } ?? decisions.entries[place]?.reason
                    ?? .new)
        }
        facts = asked.table
    }

    /// Takes up what a build read.
    private mutating func take(_ reading: SiteReading, _ survey: InputSurvey) {
        scopePrint = reading.scopePrint
        found = survey.found
        inputs = survey.known
        inputs.reserveCapacity(inputs.count + reading.files.articles.count)
        articles.reserveCapacity(reading.files.articles.count)
        for (path, result) in zip(reading.files.articles, reading.results) {
            // An article that could not be kept is read again; so is one that is no longer what was read.
            guard let entry = result.entry, let input = result.input else { continue }
            inputs[path] = input
            articles[path] = entry
            if let archived = entry.archived, inputs[archived] == nil, let print = result.archivedPrint {
                inputs[archived] = InputFile(stamp: .unknown, print: print)
            }
        }
    }

    /// Takes up what a build read where nothing but running text changed: the files are those of the last build.
    private mutating func takeTexts(_ reading: SiteReading, _ survey: InputSurvey, _ old: CacheIndex) {
        scopePrint = reading.scopePrint
        found = survey.found
        inputs = old.inputs.merging(survey.known) { $1 }
        articles = old.articles
        for (place, path) in reading.files.articles.enumerated() {
            let result = reading.results[place]
            // A file that was touched has another stamp, though it says the same.
            if result.change == .none, survey.articles[place].print != nil { continue }
            inputs[path] = result.input
            articles[path] = result.entry
        }
    }

    /// Takes up what a build did where nothing but running text changed: all else is the last build's.
    mutating func fill(
        _ revision: TextRevision, _ reading: SiteReading, _ revised: OutputWriting.Revised, survey: InputSurvey,
        jobs: Int
    ) {
        let old = revision.old
        basePrint = old.basePrint
        manifestPrint = revised.manifestPrint
        planning = old.planning
        takeTexts(reading, survey, old)
        pages = old.pages
        for place in pages.indices { pages[place].stamp = revised.stamps[place] }
        var asked: [Int: [Fact]] = [:]
        for (page, result) in zip(revision.pages, revised.files) {
            pages[page.place].digest = result.digest
            pages[page.place].reason = KeptReason(page.reason, facts: old.facts)
            if !old.facts.are(result.facts, at: old.pages[page.place].facts, in: revision.site) {
                asked[page.place] = result.facts
            }
        }
        facts = old.facts.saying(revision.changes)
        if asked.isEmpty { return }
        // A text asks for something else, such as for what a new link leads to.
        var interning = FactInterning(revision.site, old: facts, oldPrints: facts.prints.map(Optional.some))
        for place in pages.indices {
            let places = asked[place].map { interning.intern($0) } ?? interning.carry(pages[place].facts)
            pages[place].facts = places[...]
        }
        facts = interning.table(jobs: jobs)
    }
}
