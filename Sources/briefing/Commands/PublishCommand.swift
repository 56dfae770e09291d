import BriefingKit
import Diagnostics
import FileSystem
import Glibc
import Publishing

let publishCommand = CommandSpec(
    name: "publish", operands: "[TARGET]", summary: "puts the built site where readers find it",
    details: """
        TARGET is a name from ‘publish:’ in Content/briefing.yml; it can be left out where there is only one. Builds the site,
        compares it with what the target holds, shows what would change, then sends what differs: what pages need first, pages
        next, feeds after them, and removes last what the site no longer has. What was sent is verified by checksum. Files that
        were not published from here are never touched.
        """,
    options: [
        OptionSpec("dry-run", nil, "end when the plan is shown; nothing on the target is touched"),
        OptionSpec("yes", nil, "answer all questions with yes"),
        OptionSpec("max-delete", "N", "delete no more than N files (default: a quarter, more after a question)"),
    ],
    operandCount: 0...1, run: publish)

@Sendable private func publish(_ arguments: Arguments) -> ExitStatus {
    withBuildOptions(arguments) { options throws(Arguments.Problem) in
        let limit = try deletionLimit(arguments)
        let console = ConsoleOptions(arguments)
        let settings = Settings.publishing(site: options.site)
        if settings.diagnostics.contains(where: { $0.severity == .error }) {
            console.report(settings.diagnostics, site: options.site)
            return .contentHasErrors
        }
        let target = try chosen(arguments.operands.first, of: settings.targets)
        var options = options
        options.baseURL = options.baseURL ?? target.baseURL
        let cache: PublishingCache
        let lock: SiteLock
        do throws(PublishError) {
            (cache, lock) = try held(options.site)
        } catch {
            return PublishJob.say(PublishFailure(error: error, reached: .nothing))
        }
        defer { lock.release() }
        let built = buildBeforePublishing(options, console, isStrict: arguments.has("strict"))
        guard built == .done else { return built }
        let job = PublishJob(
            options: options, target: target, baseURL: options.baseURL ?? settings.baseURL, limit: limit,
            cache: cache, isDryRun: arguments.has("dry-run"), saysYes: arguments.has("yes"), console: console)
        return job.run()
    }
}

/// The site's cache, and the lock that no other run has while this one builds and publishes.
private func held(_ site: String) throws(PublishError) -> (PublishingCache, SiteLock) {
    let cache: PublishingCache
    do throws(FileError) {
        cache = try PublishingCache(site: site) { Console.error($0 + "\n") }
    } catch {
        throw .file(error)
    }
    return (cache, try SiteLock(cache) { Console.error($0 + "\n") })
}

private func deletionLimit(_ arguments: Arguments) throws(Arguments.Problem) -> Plan.DeletionLimit {
    guard let value = arguments.value("max-delete") else { return .quarter }
    guard let number = Int(value), number >= 0 else {
        throw Arguments.Problem(message: "‘--max-delete’ needs a whole number, not ‘\(value)’")
    }
    return .exactly(number)
}

private func chosen(_ name: String?, of targets: [TargetSettings]) throws(Arguments.Problem) -> TargetSettings {
    if targets.isEmpty {
        throw Arguments.Problem(
            message: "Content/briefing.yml names no target to publish to",
            advice: "such as ‘publish: {web: {kind: rsync, destination: \"me@example.org:/srv/www\"}}’")
    }
    let names = targets.map(\.name)
    guard let name else {
        if targets.count == 1 { return targets[0] }
        throw Arguments.Problem(
            message: "there is more than one target",
            advice: "‘briefing publish TARGET’ names one: " + names.joined(separator: ", "))
    }
    if let target = targets.first(where: { $0.name == name }) { return target }
    let nearest = nearestName(to: name, in: names)
    throw Arguments.Problem(
        message: "there is no target ‘\(name)’",
        advice: nearest.map { "did you mean ‘\($0)’?" } ?? "the targets are " + names.joined(separator: ", "))
}

/// Builds as `briefing build` does, but says nothing of a site that was built without complaints.
private func buildBeforePublishing(_ options: BuildOptions, _ console: ConsoleOptions, isStrict: Bool) -> ExitStatus {
    let progress = ProgressLine(isShown: !console.isQuiet)
    let build = Build(options, isStrict: isStrict, progress: progress.update)
    progress.clear()
    console.report(build.diagnostics, site: options.site)
    switch build.outcome {
    case .written: return .done
    case .contentHasErrors:
        Console.error("Nothing was written, and nothing published.\n")
        return .contentHasErrors
    case .refused(let refusal):
        return Entry.refuse(
            "‘\(refusal.folder)’ is no folder to build into: \(refusal.reason)", "‘--output DIR’ names another")
    case .machineFailed(let error): return machineFailed(error)
    }
}
