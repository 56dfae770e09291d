import BriefingKit
import Diagnostics
import EDTF
import FileSystem

/// How much is said, and in which colours.
struct ConsoleOptions {
    let isQuiet: Bool
    let isVerbose: Bool
    let usesColour: Bool

    init(_ arguments: Arguments) {
        isQuiet = arguments.has("quiet")
        isVerbose = arguments.has("verbose")
        usesColour = Console.usesColour(arguments.value("color"))
    }

    func report(_ diagnostics: [Diagnostic], site: String) {
        let said = isQuiet ? diagnostics.filter { $0.severity != .note } : diagnostics
        Console.report(said, site: site, colour: usesColour)
    }
}

/// Runs a command with the options that every command has, or says what is wrong with them.
func withBuildOptions(_ arguments: Arguments, _ body: (BuildOptions) throws(Arguments.Problem) -> ExitStatus)
    -> ExitStatus
{
    do throws(Arguments.Problem) {
        return try body(try buildOptions(arguments))
    } catch {
        return Entry.refuse(error.message, error.advice)
    }
}

private func buildOptions(_ arguments: Arguments) throws(Arguments.Problem) -> BuildOptions {
    var options = BuildOptions()
    _ = try arguments.choice("color", of: ["auto", "always", "never"])
    if let site = arguments.value("site") {
        options.site = withoutFinalSlash(site)
        guard case .folder = Files.kind(of: site) else {
            throw Arguments.Problem(message: "there is no folder ‘\(site)’")
        }
    }
    options.output = arguments.value("output").map(withoutFinalSlash)
    if let url = arguments.value("base-url") {
        guard let normalized = Settings.normalizedBaseURL(url) else {
            throw Arguments.Problem(
                message: "‘--base-url’ needs a full address, not ‘\(url)’",
                advice: "such as https://example.org/briefing/")
        }
        options.baseURL = normalized
    }
    if let day = arguments.value("now") {
        guard let date = try? EDTF(parsing: day), let first = date.earliest.day, first == date.latest.day,
            (1...9999).contains(first.year)
        else {
            throw Arguments.Problem(message: "‘--now’ needs a day, not ‘\(day)’", advice: "such as 2024-01-31")
        }
        options.now = first
    }
    options.includesDrafts = arguments.has("drafts")
    options.jobs = try arguments.count("jobs") ?? options.jobs
    return options
}

private func withoutFinalSlash(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
}

func machineFailed(_ error: FileError) -> ExitStatus {
    Console.error("briefing: can’t \(error.action) ‘\(error.path)’: \(error.reason)\n")
    return .machineFailed
}
