import Markdown
import Testing

@Suite struct TreeTests {
    @Test func `Plain text is what a reader sees`() {
        let source = """
            # A *b*

            c
            d  
            e [f]{.g}[^1] <b>h</b> `i` ![j](k) &amp;

            - l
            - m

            | n | o |
            |---|---|
            | p | q |

                r

            [^1]: s
            """
        let document = Document(parsing: source)
        #expect(document.plainText(of: document.root) == "A b\nc d\ne f h i j &\nl\nm\nn\no\np\nq\nr")
    }

    @Test func `Nodes tell their kind, parent and children`() throws {
        let document = Document(parsing: "1) [a](b \"c\")\n\n``` d\ne\n```\n")
        let list = try #require(document[document.root].firstChild)
        #expect(document[list].kind == .list(.init(isOrdered: true, start: 1, isTight: true, delimiter: ")")))
        #expect(document.children(of: document.root).map { document[$0].kind }.last == .codeBlock(info: "d"))
        let link = try #require(nodes(of: document).first { if case .link = document[$0].kind { true } else { false } })
        #expect(document[link].kind == .link(destination: "b", title: "c"))
        #expect(document[document[link].parent ?? document.root].kind == .paragraph)
        #expect(document.children(of: link).map { String(decoding: document.text(of: $0), as: UTF8.self) } == ["a"])
    }

    @Test func `A walk can pass over what is below a node`() throws {
        let document = Document(parsing: "> a\n\nb")
        let quote = try #require(document[document.root].firstChild)
        let next = try #require(document.next(after: quote, within: document.root, skippingChildren: true))
        #expect(document.plainText(of: next) == "b")
        #expect(document.next(after: next, within: next, skippingChildren: true) == nil)
    }

    @Test func `Documents are parsed on several threads at once`() async {
        let source = (1...200).map { "::: a\n[b \($0)]{k=v} c[^1] | d\n:::\n" }.joined(separator: "\n") + "\n[^1]: e\n"
        let expected = html(source)
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<16 { group.addTask { html(source) == expected } }
            for await isSame in group { #expect(isSame) }
        }
    }
}
