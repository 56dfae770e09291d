import BriefingKit

/// A file's history as a terminal shows it: a label, and beside it as many lines as there is to say.
struct HistoryReport {
    let file: PlannedFile
    let history: PageHistory
    /// Whether the site has faults that keep a build from writing.
    let isHeldUp: Bool
    let isVerbose: Bool

    /// So many ids of a group are shown where not all are asked for.
    private static let shown = 6
    private static let width = 100
    private static let margin = 12

    var text: String {
        "\(file.path): \(file.origin.what)\n"
            + row("template", history.templates.prefix(1).map(place))
            + row("  with", partials)
            + row("content", file.origin.sources)
            + row("reads", reads)
            + row("last made", lastMade)
            + row("next build", outlook)
    }

    private func place(_ template: PageHistory.UsedTemplate) -> String {
        template.isOwn ? "Templates/\(template.path)" : "\(template.path), of the built-in theme"
    }

    /// The other templates: the site's own, which a person can change, one to a line; then all those of the theme.
    private var partials: [String] {
        let others = history.templates.dropFirst()
        let builtIn = others.filter { !$0.isOwn }.map(\.path)
        return others.filter(\.isOwn).map(place)
            + (builtIn.isEmpty ? [] : [builtIn.joined(separator: ", ") + ", of the built-in theme"])
    }

    private var reads: [String] {
        history.reads.map(line) + (history.readsSettings ? ["the settings and the theme’s words"] : [])
    }

    private func line(_ group: ReadGroup) -> String {
        if group.ids.isEmpty { return group.words }
        let ids = isVerbose ? group.ids[...] : group.ids.prefix(HistoryReport.shown)
        let rest = group.ids.count - ids.count
        return "\(group.words): \(ids.joined(separator: ", "))" + (rest > 0 ? " and \(rest) more" : "")
    }

    private var lastMade: [String] {
        if let reason = history.lastMade { return ["because \(reason)"] }
        return ["not on record: not built yet, or the cache was deleted"]
    }

    private var outlook: [String] {
        if isHeldUp { return ["would write nothing before what is wrong is put right"] }
        guard case .made(let reasons) = history.outlook else { return ["would leave it as it is"] }
        if reasons.isEmpty { return ["would make it"] }
        let shown = isVerbose ? reasons[...] : reasons.prefix(HistoryReport.shown)
        let rest = reasons.count - shown.count
        let options = history.hasOtherOptions ? ["(the last build had other options)"] : []
        return shown.enumerated().map { ($0 == 0 ? "would make it again because " : "and ") + $1 }
            + (rest > 0 ? ["and \(rest) more"] : []) + options
    }

    private func row(_ label: String, _ lines: [String]) -> String {
        var text = ""
        let empty = String(repeating: " ", count: HistoryReport.margin)
        for (number, line) in lines.enumerated() {
            let first = number == 0 ? "  " + label : ""
            text += first + empty.dropFirst(first.count) + "  " + wrapped(line, empty + "    ") + "\n"
        }
        return text
    }

    /// A list that is longer than a line goes on in the next, further in. Only lists are parted, after their commas.
    private func wrapped(_ line: String, _ indent: String) -> String {
        var (text, column) = ("", HistoryReport.margin)
        for (number, part) in line.split(separator: ", ").enumerated() {
            if number > 0, column + part.count > HistoryReport.width {
                text += ",\n" + indent
                column = indent.count
            } else if number > 0 {
                text += ", "
                column += 2
            }
            text += part
            column += part.count
        }
        return text
    }
}
