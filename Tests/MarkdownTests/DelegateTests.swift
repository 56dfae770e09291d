import Markdown
import Testing

/// Writes spans as marks, moves links and capitalises text.
private struct House: HTMLDelegate {
    mutating func open(_ id: NodeID, in document: Document, into output: inout [UInt8]) -> Bool {
        guard case .span(let attributes) = document[id].kind else { return false }
        output += "<mark title=\"\(attributes["says"] ?? "")\">".utf8
        return true
    }

    mutating func close(_ id: NodeID, in document: Document, into output: inout [UInt8]) -> Bool {
        guard case .span = document[id].kind else { return false }
        output += "</mark>".utf8
        return true
    }

    mutating func text(_ id: NodeID, in document: Document, into output: inout [UInt8]) -> Bool {
        escapeHTML(String(decoding: document.text(of: id), as: UTF8.self).uppercased().utf8, into: &output)
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
        var output: [UInt8] = []
        HTMLRenderer().render(document, from: part(document), delegate: &house, into: &output)
        return String(decoding: output, as: UTF8.self)
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
        var output: [UInt8] = Array("x".utf8)
        HTMLRenderer().render(document, from: span, delegate: &plain, into: &output)
        HTMLRenderer().renderChildren(of: span, in: document, delegate: &plain, into: &output)
        #expect(String(decoding: output, as: UTF8.self) == "x<span class=\"d\">b <em>c</em></span>b <em>c</em>")
    }
}
