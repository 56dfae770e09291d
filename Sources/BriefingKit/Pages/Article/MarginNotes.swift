/// The notes beside a paragraph: who is speaking in it, and where that puts them.
func marginNotes(_ statements: [Statement], _ scope: ArticleScope) -> [UInt8] {
    var order: [Int] = []
    var spoken: [Int: [Int]] = [:]
    for (place, statement) in statements.enumerated() {
        for speaker in statement.speakers {
            if spoken[speaker] == nil { order.append(speaker) }
            spoken[speaker, default: []].append(place)
        }
    }
    guard !order.isEmpty else { return [] }
    var html = Array("<ul class=\"notes\">\n".utf8)
    for speaker in order {
        html += "<li><b>\(escapedHTML(scope.registry.stakeholders[speaker].name))</b> ".utf8
        for (number, place) in (spoken[speaker] ?? []).enumerated() {
            if number > 0 { html += " ".utf8 }
            appendChips(statements[place], scope, to: &html)
        }
        html += "</li>\n".utf8
    }
    return html + "</ul>\n".utf8
}

private func appendChips(_ statement: Statement, _ scope: ArticleScope, to html: inout [UInt8]) {
    let kind = escapedHTML(scope.words.kind(statement.kind))
    guard !statement.stances.isEmpty else {
        html +=
            "<span class=\"chip\">\(escapedHTML(scope.words["no_stance"]))<span class=\"vh\">, \(kind)</span></span>".utf8
        return
    }
    for (number, taken) in statement.stances.enumerated() {
        if number > 0 { html += " ".utf8 }
        let stance = scope.settings.stances[taken.stance]
        html += "<a class=\"chip\" data-stance=\"\(escapedHTML(stance.key))\" href=\"".utf8
        AddressReference.append(scope.target(ofIssue: taken.issue), to: &html)
        html += "\"><span class=\"stance\">\(escapedHTML(stance.label))</span> ".utf8
        html += "\(escapedHTML(scope.registry.issues[taken.issue].title))<span class=\"vh\">, \(kind)</span></a>".utf8
    }
}
