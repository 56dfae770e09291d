import BriefingKit
import Diagnostics
import Synchronization

let buildCommand = CommandSpec(
    name: "build", operands: "", summary: "Content + Templates → Output",
    details: """
        Reads Content and Templates and writes the site into Output. Only files whose bytes changed are written;
        files that an earlier build wrote and the site no longer has are removed; nothing else there is touched.
        While the content has errors, the last good site stays.
        """,
    options: [], operandCount: 0...0, run: build)

@Sendable private func build(_ arguments: Arguments) -> ExitStatus {
    withBuildOptions(arguments) { options in
        let console = ConsoleOptions(arguments)
        let progress = ProgressLine(isShown: !console.isQuiet)
        let build = Build(options, isStrict: arguments.has("strict"), progress: progress.update)
        progress.clear()
        heldUntilExit.withLock { $0.append(build) }
        console.report(build.diagnostics, site: options.site)
        return say(build, options, console, isStrict: arguments.has("strict"))
    }
}

/// What need not be taken apart before the program ends.
private let heldUntilExit = Mutex<[Build]>([])

private func say(_ build: Build, _ options: BuildOptions, _ console: ConsoleOptions, isStrict: Bool) -> ExitStatus {
    switch build.outcome {
    case .written(let changes):
        if console.isVerbose {
            for path in changes.added { print("added    \(path)") }
            for path in changes.changed { print("changed  \(path)") }
            for path in changes.removed { print("removed  \(path)") }
            print("\(build.madeCount) of \(build.fileCount) files had to be made")
        }
        if !console.isQuiet {
            let counts = [
                (changes.added.count, "added"), (changes.changed.count, "changed"), (changes.removed.count, "removed"),
                (changes.unchanged, "unchanged"),
            ]
            let words = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
            print("\(options.outputFolder): \(build.fileCount) files" + (words.isEmpty ? "" : " (\(words))"))
        }
        return .done
    case .contentHasErrors:
        let hasErrors = build.diagnostics.contains { $0.severity == .error }
        Console.error(
            hasErrors ? "Nothing was written.\n" : "Nothing was written: with --strict, warnings count as errors.\n")
        return .contentHasErrors
    case .refused(let refusal):
        return Entry.refuse(
            "‘\(refusal.folder)’ is no folder to publish into: \(refusal.reason)", "‘--output DIR’ names another")
    case .machineFailed(let error):
        return machineFailed(error)
    }
}
