/// Writes the notes beside a paragraph: who is speaking in it, and where that puts them.
func writeMarginNotes(_ statements: [Int], page: PageContext, into output: inout [UInt8]) {
    guard !statements.isEmpty else { return }
    var order: [Int] = []
    for place in statements {
        for speaker in page.site.briefing.statements[place].speakers where !order.contains(speaker) {
            order.append(speaker)
        }
    }
    guard !order.isEmpty else { return }
    output.write("<ul class=\"notes\">\n")
    for speaker in order {
        output.write("<li><b>")
        output.write(escapedHTML(page.site.briefing.stakeholders[speaker].name))
        output.write("</b>")
        for place in statements {
            for other in page.site.briefing.statements[place].speakers where other == speaker {
                output.write(" ")
                writeChips(of: place, page, into: &output)
            }
        }
        output.write("</li>\n")
    }
    output.write("</ul>\n")
}

private func writeChips(of place: Int, _ page: PageContext, into output: inout [UInt8]) {
    let kind = escapedHTML(page.site.words["kinds." + page.site.briefing.statements[place].kind.rawValue])
    let stances = page.site.briefing.statements[place].stances
    if stances.isEmpty {
        output.write("<span class=\"chip\">")
        output.write(escapedHTML(page.site.words["no_stance"]))
        output.write("<span class=\"vh\">, ")
        output.write(kind)
        output.write("</span></span>")
    }
    for (index, taken) in stances.enumerated() {
        if index > 0 { output.write(" ") }
        let stance = page.site.briefing.settings.stances[taken.stance]
        output.write("<a class=\"chip\" data-stance=\"")
        output.write(escapedHTML(stance.key))
        output.write("\" href=\"")
        output.write(escapedHTML(page.address(ofIssue: taken.issue)))
        output.write("\"><span class=\"stance\">")
        output.write(escapedHTML(stance.label))
        output.write("</span> ")
        output.write(escapedHTML(page.site.briefing.issues[taken.issue].title))
        output.write("<span class=\"vh\">, ")
        output.write(kind)
        output.write("</span></a>")
    }
}
