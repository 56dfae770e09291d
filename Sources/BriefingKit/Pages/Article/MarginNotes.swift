import Bytes

/// Writes the notes beside a paragraph: who is speaking in it, and where that puts them.
func writeMarginNotes(
    _ places: some Collection<Int>, of statements: [Statement], _ pieces: ArticlePieces, into output: inout ByteOutput
) {
    var hasNotes = false
    for (number, place) in places.enumerated() {
        let speakers = statements[place].speakers
        for (part, speaker) in speakers.enumerated() {
            // Each has one note, where it speaks first.
            if part > 0, speakers[..<part].contains(speaker) { continue }
            if number > 0, places.prefix(number).contains(where: { statements[$0].speakers.contains(speaker) }) {
                continue
            }
            if !hasNotes { output.write("<ul class=\"notes\">\n") }
            hasNotes = true
            output.write(pieces.noteStarts[speaker])
            for place in places {
                for other in statements[place].speakers where other == speaker {
                    output.append(UInt8(ascii: " "))
                    writeChips(statements[place].stances, statements[place].kind, pieces, into: &output)
                }
            }
            output.write("</li>\n")
        }
    }
    if hasNotes { output.write("</ul>\n") }
}

private func writeChips(
    _ stances: [TakenStance], _ kind: Statement.Kind, _ pieces: ArticlePieces, into output: inout ByteOutput
) {
    if stances.isEmpty {
        output.write(pieces.unstatedChip)
        output.write(pieces.kinds[kind.place])
        output.write("</span></span>")
    }
    var isFirst = true
    for taken in stances {
        if !isFirst { output.append(UInt8(ascii: " ")) }
        isFirst = false
        output.write(pieces.chip(issue: taken.issue, stance: taken.stance))
        output.write(pieces.kinds[kind.place])
        output.write("</span></a>")
    }
}
