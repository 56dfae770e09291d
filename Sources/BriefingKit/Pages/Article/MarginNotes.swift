/// Writes the notes beside a paragraph: who is speaking in it, and where that puts them.
func writeMarginNotes(_ statements: [Int], of read: ReadArticle, _ scope: ArticleScope, into output: inout [UInt8]) {
    guard !statements.isEmpty else { return }
    var order: [Int] = []
    for place in statements {
        for speaker in read.statements[place].speakers where !order.contains(speaker) {
            order.append(speaker)
        }
    }
    guard !order.isEmpty else { return }
    output.write("<ul class=\"notes\">\n")
    for speaker in order {
        output.write("<li><b>")
        output.write(escapedHTML(scope.registry.stakeholders[speaker].name))
        output.write("</b>")
        for place in statements {
            for other in read.statements[place].speakers where other == speaker {
                output.write(" ")
                writeChips(read.statements[place], scope, into: &output)
            }
        }
        output.write("</li>\n")
    }
    output.write("</ul>\n")
}

private func writeChips(_ statement: Statement, _ scope: ArticleScope, into output: inout [UInt8]) {
    let kind = escapedHTML(scope.words.kind(statement.kind))
    let stances = statement.stances
    if stances.isEmpty {
        output.write("<span class=\"chip\">")
        output.write(escapedHTML(scope.words["no_stance"]))
        output.write("<span class=\"vh\">, ")
        output.write(kind)
        output.write("</span></span>")
    }
    for (index, taken) in stances.enumerated() {
        if index > 0 { output.write(" ") }
        let stance = scope.settings.stances[taken.stance]
        output.write("<a class=\"chip\" data-stance=\"")
        output.write(escapedHTML(stance.key))
        output.write("\" href=\"")
        AddressReference.append(scope.target(ofIssue: taken.issue), to: &output)
        output.write("\"><span class=\"stance\">")
        output.write(escapedHTML(stance.label))
        output.write("</span> ")
        output.write(escapedHTML(scope.registry.issues[taken.issue].title))
        output.write("<span class=\"vh\">, ")
        output.write(kind)
        output.write("</span></a>")
    }
}
