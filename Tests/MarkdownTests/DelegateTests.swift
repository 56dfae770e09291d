import Bytes
import Markdown
import Testing

/// Writes spans as marks, moves links and capitalises text.
private struct House: HTMLDelegate {
    mutating func open(_ id: NodeID, in document: Document, into output: inout ByteOutput) -> Bool {
        guard case .span(let attributes) = document[id].kind else { return false }
        output.append("<mark title=\"\(attributes["says"] ?? "")\">")
        return true
    }

    mutating func close(_ id: NodeID, in document: Document, into output: inout ByteOutput) -> Bool {
        guard case .span = document[id].kind else { return false }
        output.append("</mark>")
        return true
    }

    mutating func text(_ id: NodeID, in document: Document, into output: inout ByteOutput) -> Bool {
        escapeHTML(String(decoding: document.text(of: id), as: UTF8.self).uppercased(), into: &output)
        return true
    }

    mutating func destination(_ destination: String, of id: NodeID, in document: Document) -> String? {
        destination == "evil" ? "javascript:x" : "../" + destination
    }
}

@Suite struct DelegateTests {
    private func rendered(_ source: String, _ part: (Document) -> NodeID? = { _ in nil }) -> String {
        let document = Document(parsing: source)
        var house = House()
        var output = ByteOutput()
        HTMLRenderer().render(document, from: part(document), delegate: &house, into: &output)
        return String(decoding: output.bytes(), as: UTF8.self)
    }

    @Test func `A host writes nodes, text and destinations its own way`() {
        #expect(
            rendered("a [b *c*]{says=d} [e](f) ![g](h)")
                == "<p>A <mark title=\"d\">B <em>C</em></mark> <a href=\"../f\">E</a> <img src=\"../h\" alt=\"g\" /></p>\n"
        )
    }

    @Test func `What a host makes of a destination is checked too`() {
        #expect(rendered("[a](evil)") == "<p>A</p>\n")
    }

    @Test func `A part is written by itself, with or without its own tags`() {
        let document = Document(parsing: "a [b *c*]{.d}\n\ne")
        let span = annotations(in: document)[0].id
        var plain = PlainHTML()
        var output = ByteOutput()
        output.append("x")
        HTMLRenderer().render(document, from: span, delegate: &plain, into: &output)
        HTMLRenderer().renderChildren(of: span, in: document, delegate: &plain, into: &output)
        let html = String(decoding: output.bytes(), as: UTF8.self)
        #expect(html == "x<span class=\"d\">b <em>c</em></span>b <em>c</em>")
    }
}
