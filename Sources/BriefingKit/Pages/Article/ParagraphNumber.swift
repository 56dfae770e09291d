import Bytes

/// Writes what is made of a paragraph's number.
struct ParagraphNumber {
    let label: ParagraphLabel
    /// Before every id of the article.
    let idPrefix: String

    /// Begins a paragraph that stands in the text itself, up to its further attributes.
    func writeStart(_ number: Int, into output: inout ByteOutput) {
        output.write("<div class=\"para\" id=\"")
        writeID(number, into: &output)
        output.write("\"")
    }

    /// Writes the link of a paragraph to itself.
    /// - Parameter isTarget: whether it is also what links to the paragraph lead to.
    func writeLink(_ number: Int, isTarget: Bool, into output: inout ByteOutput) {
        output.write("<a class=\"pn\"")
        if isTarget {
            output.write(" id=\"")
            writeID(number, into: &output)
            output.write("\"")
        }
        output.write(" href=\"#")
        writeID(number, into: &output)
        output.write("\" aria-label=\"")
        label.write(number, into: &output)
        output.write("\">¶")
        output.write(number)
        output.write("</a> ")
    }

    private func writeID(_ number: Int, into output: inout ByteOutput) {
        if !idPrefix.isEmpty { output.write(text: escapedHTML(idPrefix)) }
        output.write("p")
        output.write(number)
    }
}
