import BriefingKit
import Diagnostics

let whyCommand = CommandSpec(
    name: "why", operands: "PAGE", summary: "which files and which template made a page",
    details: """
        PAGE is a file of the site, such as articles/delisting.html. Prints what it is, the template that makes it, and
        the content files that it is about.
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
        var text = "\(file.path): \(file.origin.what)\n"
        if let template = file.origin.template {
            let isOwn = plan.reading.files.templates.contains("Templates/" + template)
            text += "  template  \(isOwn ? "Templates/\(template)" : "\(template), of the built-in theme")\n"
        }
        for source in file.origin.sources { text += "  content   \(source)\n" }
        return Console.output(text)
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
