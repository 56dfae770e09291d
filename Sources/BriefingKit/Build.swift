import Diagnostics
import FileSystem
import Liquid

/// One build: what it had to say, and what it did.
public struct Build: Sendable {
    public var diagnostics: [Diagnostic]
    public var outcome: Outcome
    /// How many pages and other files the site has.
    public var fileCount = 0

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

    /// Builds a site: Content + Templates → Output.
    ///
    /// - Parameters:
    ///   - isStrict: whether warnings keep the site from being written.
    ///   - progress: called with the number of files made so far and of all, from any thread.
    public init(
        _ options: BuildOptions, isStrict: Bool = false,
        progress: @escaping @Sendable (_ made: Int, _ of: Int) -> Void = { _, _ in }
    ) {
        diagnostics = []
        do throws(OutputRefusal) {
            try OutputRefusal.check(output: options.outputFolder, site: options.site)
        } catch {
            outcome = .refused(error)
            return
        }
        let plan = SitePlan(options)
        diagnostics = plan.diagnostics
        fileCount = plan.files.count
        outcome = .contentHasErrors
        if plan.hasErrors || isStrict && diagnostics.contains(where: { $0.severity == .warning }) { return }
        write(plan, options, progress)
    }

    private mutating func write(
        _ plan: SitePlan, _ options: BuildOptions, _ progress: @escaping @Sendable (Int, Int) -> Void
    ) {
        let counter = Counter(of: plan.files.count, report: progress)
        let writing = OutputWriting(folder: options.outputFolder, jobs: options.jobs)
        do throws(FileError) {
            switch try writing.write(plan.files, made: counter.step) {
            case .success(let changes):
                outcome = .written(changes)
                diagnostics += Build.words(about: changes, in: options.outputFolder)
            case .failure(let failures):
                if let error = failures.all.lazy.compactMap({ $0.error as? FileError }).first {
                    outcome = .machineFailed(error)
                }
                let own = Set(plan.reading.files.templates.map { String($0.dropFirst("Templates/".count)) })
                // A faulty partial is met on many pages: the first of them is enough to find it.
                diagnostics += firstOfEachPlace(failures.all.flatMap { Build.words(about: $0, ownTemplates: own) })
            }
        } catch {
            outcome = .machineFailed(error)
        }
        diagnostics.sort()
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

    private static func words(
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

/// Of several complaints with one place and code, the first.
private func firstOfEachPlace(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    struct Key: Hashable {
        var place: Place?
        var code: String
    }
    var seen: Set<Key> = []
    return diagnostics.filter { $0.place == nil || seen.insert(Key(place: $0.place, code: $0.code)).inserted }
}
