import BriefingKit
import Diagnostics
import FileSystem
import Glibc
import Publishing

/// A built site on its way to a target, with what the command line says of it.
struct PublishJob {
    var options: BuildOptions
    var target: TargetSettings
    var baseURL: String?
    var limit: Plan.DeletionLimit
    var cache: PublishingCache
    var isDryRun: Bool
    var saysYes: Bool
    var console: ConsoleOptions

    /// Whether somebody is there to be asked.
    private var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

    func run() -> ExitStatus {
        guard let paths = writtenFiles(in: options.outputFolder) else {
            Console.error("briefing: ‘\(options.outputFolder)’ does not say which of its files are the site’s\n")
            return .machineFailed
        }
        let desk = ConsoleDesk(console: console, isInteractive: isInteractive, saysYes: saysYes, limit: limit)
        do throws(PublishFailure) {
            let outcome = try publish(paths, desk)
            desk.clear()
            return say(outcome)
        } catch {
            desk.clear()
            return PublishJob.say(error)
        }
    }

    private func publish(_ paths: [String], _ desk: ConsoleDesk) throws(PublishFailure) -> PublishOutcome {
        // A full path, which no program takes for an option or for a place elsewhere.
        let output = Files.resolved(options.outputFolder) ?? options.outputFolder
        let site: SiteTree
        do throws(PublishError) {
            let preparation = SitePreparation(
                output: output, paths: paths, baseURL: baseURL, cache: cache, jobs: options.jobs)
            site = try preparation.tree(for: target)
        } catch {
            throw PublishFailure(error: error, reached: .nothing)
        }
        let context = TargetContext(
            site: options.site, output: output, cache: cache, isInteractive: isInteractive,
            jobs: options.jobs,
            say: { Console.error($0 + "\n") })
        let publication = Publication(settings: target, context: context, site: site, limit: limit, isDryRun: isDryRun)
        return try publication.run(desk)
    }

    private func say(_ outcome: PublishOutcome) -> ExitStatus {
        switch outcome {
        case .upToDate: return tell("Nothing to do: it is there as it should be.")
        case .planned: return tell("Only planned, with ‘--dry-run’: nothing there was touched.")
        case .published(let plan): return tell("Published and verified: \(plan.summary).")
        case .inTheWay(let paths):
            Console.error(visible("briefing: files that are not ours stand in the way: \(listed(paths))") + "\n")
            Console.error("    move them away, or publish to another place; nothing was published\n")
            return .machineFailed
        case .unanswered(let questions):
            for question in questions { Console.error(visible("briefing: \(question.words)") + "\n") }
            Console.error("    nobody can be asked here: \(remedy(questions)); nothing was published\n")
            return .commandLineIsWrong
        case .declined:
            Console.error("Nothing was published.\n")
            return .machineFailed
        }
    }

    /// What on the command line would answer the questions.
    private func remedy(_ questions: [Plan.Question]) -> String {
        let deletions = questions.compactMap { if case .deletions(let count, _, _) = $0 { count } else { nil } }.first
        if let deletions, limit != .quarter { return "‘--max-delete \(deletions)’ allows it" }
        return deletions == nil
            ? "‘--yes’ agrees" : "‘--yes’ agrees, and so does ‘--max-delete \(deletions ?? 0)’ to the deletions"
    }

    private func tell(_ sentence: String) -> ExitStatus { console.isQuiet ? .done : Console.output(sentence + "\n") }

    /// Says what went wrong, what is there now and what to do.
    static func say(_ failure: PublishFailure) -> ExitStatus {
        Console.error(visible("briefing: \(failure.error.message)") + "\n")
        for line in failure.error.advice { Console.error(visible("    \(line)") + "\n") }
        for sentence in failure.aftermath { Console.error("\(sentence)\n") }
        return .machineFailed
    }
}

/// The terminal as the one who follows a run.
struct ConsoleDesk: Desk {
    let console: ConsoleOptions
    let isInteractive: Bool
    let saysYes: Bool
    let limit: Plan.DeletionLimit
    private let line: ProgressLine

    init(console: ConsoleOptions, isInteractive: Bool, saysYes: Bool, limit: Plan.DeletionLimit) {
        self.console = console
        self.isInteractive = isInteractive
        self.saysYes = saysYes
        self.limit = limit
        line = ProgressLine(isShown: !console.isQuiet)
    }

    func show(_ outlook: Outlook) {
        if console.isQuiet { return }
        _ = Console.output(outlook.lines(isLong: console.isVerbose).map(visible).joined(separator: "\n") + "\n")
    }

    func confirm(_ questions: [Plan.Question]) -> Bool? {
        // A limit that was given is meant, whoever answers.
        let isLimited = limit != .quarter && questions.contains { if case .deletions = $0 { true } else { false } }
        if saysYes, !isLimited { return true }
        guard isInteractive else { return nil }
        for question in questions { Console.error(visible(question.words) + "\n") }
        Console.error("Go on? [y/N] ")
        let answer = readLine()?.lowercased() ?? ""
        return ["y", "yes"].contains(answer)
    }

    func progress(_ sent: Int, _ total: Int) { line.sent(sent, total) }
    func say(_ sentence: String) { Console.error(sentence + "\n") }
    func clear() { line.clear() }
}

/// Names of files, titles and the words of other programs come from elsewhere: nothing in them may act on the terminal.
private func visible(_ text: String) -> String {
    func acts(_ letter: Unicode.Scalar) -> Bool { letter.value < 0x20 || (0x7F..<0xA0).contains(letter.value) }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { acts($0) ? "\u{FFFD}" : $0 }))
}
