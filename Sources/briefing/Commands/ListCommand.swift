import BriefingKit
import Diagnostics
import EDTF

let listCommand = CommandSpec(
    name: "list", operands: Listing.Subject.allCases.map(\.rawValue).joined(separator: "|"),
    summary: "what the site knows, as a table",
    details: """
        Prints the stakeholders, statements, events, issues or articles that the site's pages are made from.
        With ‘--since’ and ‘--until’, what may lie in that time is listed, vague dates included.
        """,
    options: [
        OptionSpec("stakeholder", "ID", "only what this stakeholder says, does or takes part in"),
        OptionSpec("issue", "ID", "only what is about this issue"),
        OptionSpec("stance", "KEY", "only what takes this stance"),
        OptionSpec("kind", "KIND", "only statements, or stakeholders, of this kind"),
        OptionSpec("since", "DATE", "only what may be as late as this date (EDTF)"),
        OptionSpec("until", "DATE", "only what may be as early as this date (EDTF)"),
        OptionSpec("format", "FORMAT", "table, csv or json"),
    ],
    operandCount: 1...1, run: list)

@Sendable private func list(_ arguments: Arguments) -> ExitStatus {
    withBuildOptions(arguments) { options throws(Arguments.Problem) in
        guard let subject = Listing.Subject(rawValue: arguments.operands[0]) else {
            let known = Listing.Subject.allCases.map(\.rawValue)
            throw Arguments.Problem(
                message: "‘\(arguments.operands[0])’ can’t be listed: it is \(known.joined(separator: ", "))",
                advice: nearestName(to: arguments.operands[0], in: known).map { "did you mean ‘\($0)’?" })
        }
        let format = try arguments.choice("format", of: Listing.Format.allCases.map(\.rawValue))
        let console = ConsoleOptions(arguments)
        let reading = SiteReading(options)
        console.report(reading.diagnostics.filter { $0.severity != .note }, site: options.site)
        guard let briefing = reading.briefing else { return .contentHasErrors }
        let listing = Listing(subject, of: briefing, filter: try filter(arguments, briefing))
        let status = Console.output(listing.text(format.flatMap(Listing.Format.init) ?? .table))
        if status != .done { return status }
        return reading.diagnostics.contains { $0.severity == .error } ? .contentHasErrors : .done
    }
}

private func filter(_ arguments: Arguments, _ briefing: Briefing) throws(Arguments.Problem) -> Listing.Filter {
    var filter = Listing.Filter()
    filter.stakeholder = try place(arguments, "stakeholder", briefing.stakeholders.map(\.id))
    filter.issue = try place(arguments, "issue", briefing.issues.map(\.id))
    filter.stance = try place(arguments, "stance", briefing.settings.stances.map(\.key))
    let kinds = Statement.Kind.allCases.map(\.rawValue) + Stakeholder.Kind.allCases.map(\.rawValue)
    filter.kind = try arguments.choice("kind", of: kinds)
    filter.since = try date(arguments, "since")
    filter.until = try date(arguments, "until")
    return filter
}

private func place(_ arguments: Arguments, _ option: String, _ known: [String]) throws(Arguments.Problem) -> Int? {
    guard let id = arguments.value(option) else { return nil }
    if let place = known.firstIndex(of: id) { return place }
    throw Arguments.Problem(
        message: "the site has no \(option) ‘\(id)’",
        advice: nearestName(to: id, in: known).map { "did you mean ‘\($0)’?" })
}

private func date(_ arguments: Arguments, _ option: String) throws(Arguments.Problem) -> EDTF? {
    guard let text = arguments.value(option) else { return nil }
    do {
        return try EDTF(parsing: text)
    } catch {
        throw Arguments.Problem(
            message: "‘--\(option)’: ‘\(text)’ is no date: \(error.message)",
            advice: error.suggestion.map { "did you mean ‘\($0)’?" })
    }
}
