import BriefingKit
import Diagnostics

let whyCommand = CommandSpec(
    name: "why", operands: "PAGE", summary: "what made a page, what it reads, and why it was made again",
    details: """
        PAGE is a file of the site, such as articles/delisting.html. Prints what it is, the templates that make it, the
        content files that it is about, and what it read of the site: what decides whether a build makes it again. Then
        why it was last made, and what the next build would do. Writes nothing. Long lists are cut; --verbose prints all.
        """,
    options: [], operandCount: 1...1, run: why)

@Sendable private func why(_ arguments: Arguments) -> ExitStatus {
    withBuildOptions(arguments) { options in
        let plan = SitePlan(options)
        let console = ConsoleOptions(arguments)
        console.report(plan.diagnostics.filter { $0.severity == .error }, site: options.site)
        let wanted = path(arguments.operands[0], below: options.outputFolder)
        guard let file = plan.files.first(where: { $0.path == wanted }) else {
            if plan.files.isEmpty { return .contentHasErrors }
            let nearest = nearestName(to: wanted, in: plan.files.map(\.path))
            return Entry.refuse("the site has no file ‘\(wanted)’", nearest.map { "did you mean ‘\($0)’?" })
        }
        let isHeldUp =
            plan.hasErrors || arguments.has("strict") && plan.diagnostics.contains { $0.severity == .warning }
        let report = HistoryReport(
            file: file, history: PageHistory(of: file, in: plan, options), isHeldUp: isHeldUp,
            isVerbose: console.isVerbose)
        return Console.output(report.text)
    }
}

/// The page's path from the output folder, however it was named.
private func path(_ operand: String, below output: String) -> String {
    var path = operand
    if path.hasPrefix("./") { path.removeFirst(2) }
    for prefix in [output + "/", "Output/"] where path.hasPrefix(prefix) { path.removeFirst(prefix.count) }
    while path.hasPrefix("/") { path.removeFirst() }
    return path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
}
