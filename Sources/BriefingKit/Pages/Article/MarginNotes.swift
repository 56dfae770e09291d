/// The notes beside a paragraph: who is speaking in it, and where that puts them.
func marginNotes(_ statements: [Int], page: PageContext) -> String {
    let briefing = page.site.briefing
    var order: [Int] = []
    var spoken: [Int: [Int]] = [:]
    for place in statements {
        for speaker in briefing.statements[place].speakers {
            if spoken[speaker] == nil { order.append(speaker) }
            spoken[speaker, default: []].append(place)
        }
    }
    guard !order.isEmpty else { return "" }
    let items = order.map { speaker in
        let notes = (spoken[speaker] ?? []).map { chips(briefing.statements[$0], page) }.joined(separator: " ")
        return "<li><b>\(escapedHTML(briefing.stakeholders[speaker].name))</b> \(notes)</li>\n"
    }
    return "<ul class=\"notes\">\n\(items.joined())</ul>\n"
}

private func chips(_ statement: Statement, _ page: PageContext) -> String {
    let briefing = page.site.briefing
    let kind = escapedHTML(page.site.words["kinds.\(statement.kind.rawValue)"])
    guard !statement.stances.isEmpty else {
        return
            "<span class=\"chip\">\(escapedHTML(page.site.words["no_stance"]))<span class=\"vh\">, \(kind)</span></span>"
    }
    return statement.stances.map { taken in
        let stance = briefing.settings.stances[taken.stance]
        let issue = briefing.issues[taken.issue]
        let address = escapedHTML(page.address(ofIssue: taken.issue))
        return "<a class=\"chip\" data-stance=\"\(escapedHTML(stance.key))\" href=\"\(address)\">"
            + "<span class=\"stance\">\(escapedHTML(stance.label))</span> \(escapedHTML(issue.title))"
            + "<span class=\"vh\">, \(kind)</span></a>"
    }.joined(separator: " ")
}
