import Diagnostics
import FileSystem
import Liquid

/// One build: what it had to say, and what it did.
public struct Build: Sendable {
    public var diagnostics: [Diagnostic]
    public var outcome: Outcome
    /// How many pages and other files the site has.
    public var fileCount = 0
    /// How many of them had to be made; the others stayed as the last build left them.
    public var madeCount = 0

    /// What the build was made from and what it made. A program that is about to end keeps it till then: the system gives memory
    /// back in one piece, and at once.
    private var kept: [any Sendable] = []

    public enum Outcome: Sendable {
        /// The output is what the content says.
        case written(OutputChanges)
        /// The content has errors; the output is as it was.
        case contentHasErrors
        /// The folder is not one to write into.
        case refused(OutputRefusal)
        /// The machine would not; what was moved into place by then is whole.
        case machineFailed(FileError)
    }

    /// Builds a site: Content + Templates → Output. What the last build left in the cache is used as far as it is still right.
    ///
    /// - Parameters:
    ///   - isStrict: whether warnings keep the site from being written.
    ///   - progress: called from any thread.
    public init(
        _ options: BuildOptions, isStrict: Bool = false,
        progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
    ) {
        diagnostics = []
        do throws(OutputRefusal) {
            try OutputRefusal.check(output: options.outputFolder, site: options.site)
        } catch {
            outcome = .refused(error)
            return
        }
        outcome = .contentHasErrors
        let (site, left) = sideBySide(jobs: options.jobs) {
            var found: [Diagnostic] = []
            let files = SiteFiles(site: options.site, diagnostics: &found)
            return (files: files, found: found)
        } _: {
            // Where there is no site, nothing is to be kept of one.
            SiteFiles.hasSettings(options.site) && options.usesCache ? BuildMemory(options) : nil
        }
        let files = site.files
        var found = site.found
        let memory = files.settings == nil ? nil : left
        if let memory { found += memory.notes }
        let survey = memory.map {
            InputSurvey(files, found: site.found, site: options.site, old: $0.old, jobs: options.jobs)
        }
        if let memory, let survey, survey.isUnchanged, let index = memory.old, index.optionsPrint == options.print,
            let said = index.said.diagnostics, !isStrict || !said.contains(where: { $0.severity == .warning }),
            index.isOutputIntact(in: options.outputFolder, jobs: options.jobs)
        {
            diagnostics = (said + memory.notes).sorted()
            fileCount = index.pages.count
            outcome = .written(OutputChanges(unchanged: fileCount))
            return
        }
        let articles = Counter(of: files.articles.count) { progress(.reading($0, of: $1)) }
        let reading = SiteReading(
            options, files, found, wantsPages: true,
            from: .init(memory: memory.flatMap { memory in survey.map { (memory, $0) } }), read: articles.step)
        if (try? memory?.flush()) == nil, memory != nil {
            // What was to be kept can't be: the articles are read again, and kept in memory.
            self = Build(options.withoutCache, isStrict: isStrict, progress: progress)
            return
        }
        if let memory, let survey,
            let revision = TextRevision(reading, options, old: memory.old, survey: survey),
            revise(revision, reading, options, memory, survey, isStrict: isStrict, progress)
        {
            return
        }
        let plan = SitePlan(options, reading)
        kept = [plan, memory?.old as any Sendable]
        diagnostics = plan.diagnostics
        fileCount = plan.files.count
        if plan.hasErrors || isStrict && diagnostics.contains(where: { $0.severity == .warning }) { return }
        write(plan, options, memory, survey, isStrict: isStrict, progress)
    }

    /// Makes the pages that show the texts that changed.
    /// - Returns: false, with nothing done, where more has to be looked at.
    private mutating func revise(
        _ revision: TextRevision, _ reading: SiteReading, _ options: BuildOptions, _ memory: BuildMemory,
        _ survey: InputSurvey, isStrict: Bool, _ progress: @escaping @Sendable (BuildProgress) -> Void
    ) -> Bool {
        guard let planning = revision.old.planning.diagnostics else { return false }
        let said = (reading.diagnostics + planning).sorted()
        if said.contains(where: { $0.severity == .error || isStrict && $0.severity == .warning }) { return false }
        let counter = Counter(of: revision.pages.count) { progress(.writing($0, of: $1)) }
        let writing = OutputWriting(folder: options.outputFolder, jobs: options.jobs)
        do throws(FileError) {
            guard let result = try writing.revise(revision, made: counter.step) else { return false }
            diagnostics = said
            fileCount = revision.old.pages.count
            switch result {
            case .success(let revised):
                kept = [revision, reading, survey, revised]
                outcome = .written(revised.changes)
                madeCount = revision.pages.count
                var index = CacheIndex(generation: memory.generation, optionsPrint: options.print)
                index.fill(revision, reading, revised, survey: survey, jobs: options.jobs)
                keep(&index, in: memory)
            case .failure(let failures):
                try fail(failures, reading, options, memory, isStrict: isStrict, progress)
            }
        } catch {
            outcome = .machineFailed(error)
        }
        diagnostics.sort()
        return true
    }

    private mutating func write(
        _ plan: SitePlan, _ options: BuildOptions, _ memory: BuildMemory?, _ survey: InputSurvey?, isStrict: Bool,
        _ progress: @escaping @Sendable (BuildProgress) -> Void
    ) {
        guard let site = plan.site else { return }
        let basePrint = site.basePrint
        let decisions = FileDecisions(
            plan.files, old: memory?.old, basePrint: basePrint, survey: survey, site: site,
            jobs: options.jobs)
        let counter = Counter(of: plan.files.count) { progress(.writing($0, of: $1)) }
        let writing = OutputWriting(folder: options.outputFolder, jobs: options.jobs)
        do throws(FileError) {
            let result = try writing.write(plan.files, decisions: decisions, made: counter.step) { made in
                memory.map {
                    CacheIndex.PageFacts(
                        site, decisions, made, old: $0.old?.facts ?? FactTable(), jobs: options.jobs)
                }
            }
            switch result {
            case .success((let written, let asked)):
                kept += [decisions, survey as any Sendable, written]
                outcome = .written(written.changes)
                madeCount = written.files.count { $0.reason != nil }
                if let memory, let survey, let asked {
                    var index = CacheIndex(generation: memory.generation, optionsPrint: options.print)
                    index.fill(plan, decisions, written, asked, old: memory.old, survey: survey)
                    keep(&index, in: memory)
                }
                diagnostics += Build.words(about: written.changes, in: options.outputFolder)
            case .failure(let failures):
                try fail(failures, plan.reading, options, memory, isStrict: isStrict, progress)
            }
        } catch {
            outcome = .machineFailed(error)
        }
        diagnostics.sort()
    }

    /// Leaves an index for the next build, with what there was to say up to here.
    private mutating func keep(_ index: inout CacheIndex, in memory: BuildMemory) {
        // What there is to say of the cache is said once.
        index.said = StoredDiagnostics(diagnostics.filter { !memory.notes.contains($0) })
        // Without an index the next build does everything; that is all that is lost.
        try? memory.save(index)
        kept.append(index)
    }

    /// Says why files could not be made. Where it was the cache's fault, everything is done again without it.
    private mutating func fail(
        _ failures: OutputFailures, _ reading: SiteReading, _ options: BuildOptions, _ memory: BuildMemory?,
        isStrict: Bool, _ progress: @escaping @Sendable (BuildProgress) -> Void
    ) throws(FileError) {
        if failures.all.contains(where: { $0.error is DamagedCache }) {
            // Without the index, nothing in the cache counts any more.
            if let memory { try Files.remove(memory.folder.index) }
            self = Build(options.withoutCache, isStrict: isStrict, progress: progress)
            return
        }
        if let error = failures.all.lazy.compactMap({ $0.error as? FileError }).first {
            outcome = .machineFailed(error)
        }
        let own = Set(reading.files.templates.map { String($0.dropFirst("Templates/".count)) })
        // A faulty partial is met on many pages: the first of them is enough to find it.
        diagnostics += firstOfEachPlace(failures.all.flatMap { Build.words(about: $0, ownTemplates: own) })
    }

    /// What a reader of the output should know of files that are not the site's.
    private static func words(about changes: OutputChanges, in folder: String) -> [Diagnostic] {
        changes.foreign.map {
            Diagnostic(
                .warning, "foreign-file", "the file is no part of this site, and no build on record wrote it",
                at: Place(file: folder + "/" + $0), advice: "it is left as it is")
        }
            + changes.kept.map {
                Diagnostic(
                    .warning, "foreign-file",
                    "the site no longer has this file, but somebody has changed it since it was written",
                    at: Place(file: folder + "/" + $0), advice: "it is left as it is; remove it by hand")
            }
    }

    static func words(
        about failure: OutputWriting.Failure, ownTemplates: Set<String>
    ) -> [Diagnostic] {
        switch failure.error {
        case let errors as LiquidErrors:
            return errors.errors.map { Diagnostic(liquid: $0, ownTemplates: ownTemplates) }
        case let foreign as ForeignFile:
            return [
                Diagnostic(
                    .error, "foreign-file", "a file that no build on record wrote stands where a page is to be written",
                    at: Place(file: foreign.path), advice: "move it away, or choose another folder with ‘--output’")
            ]
        case is FileError: return []
        default:
            return [Diagnostic(.error, "not-made", "‘\(failure.path)’ can’t be made: \(failure.error)")]
        }
    }
}

/// How far a build is.
public enum BuildProgress: Sendable {
    /// So many articles are read, of so many.
    case reading(Int, of: Int)
    /// So many files are made, or were found to be right, of so many.
    case writing(Int, of: Int)
}

extension BuildOptions {
    /// Of everything that the command line says about the site's bytes, and of the program's version.
    var print: UInt64 {
        var print = Fingerprint()
        print.add(programPrint)
        print.add(baseURL)
        print.add(includesDrafts)
        print.add(now?.number ?? .min)
        return print.value
    }

    var withoutCache: BuildOptions {
        var options = self
        options.usesCache = false
        return options
    }
}

/// Of the program itself: its version and, since one version may be built anew, its file.
let programPrint: UInt64 = {
    var print = Fingerprint()
    print.add(briefingVersion)
    if let stamp = FileStamp("/proc/self/exe") {
        print.add(Int(stamp.size))
        print.add(Int(stamp.modified))
    }
    return print.value
}()

/// Of several complaints with one place and code, the first.
private func firstOfEachPlace(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    struct Key: Hashable {
        var place: Place?
        var code: String
    }
    var seen: Set<Key> = []
    return diagnostics.filter { $0.place == nil || seen.insert(Key(place: $0.place, code: $0.code)).inserted }
}
