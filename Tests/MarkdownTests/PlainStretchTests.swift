import Testing

@testable import Markdown

/// Whether a source is the same document whether or not cmark is given all of its text.
private func isSameWithoutPlainText(_ source: String) -> Bool {
    let all = Array(source.utf8).withUnsafeBufferPointer {
        Document(storage: parse($0, options: MarkdownOptions(firstLine: 7), readsAll: true))
    }
    let document = Document(parsing: source, options: MarkdownOptions(firstLine: 7))
    func nodes(of document: Document) -> [Node] { (0..<document.nodeCount).map { document[NodeID($0)] } }
    func texts(of document: Document) -> [Range<Int>] {
        (0..<document.nodeCount).map { document.textRange(of: NodeID($0)) }
    }
    return nodes(of: document) == nodes(of: all) && document.textBytes == all.textBytes
        && texts(of: document) == texts(of: all) && document.problems == all.problems
        && document.footnotes == all.footnotes
}

@Suite struct PlainStretches {
    private static let words = "what cmark need not read, as nothing begins in it: “so” 'it' is 12 (or 13) words long"

    @Test(arguments: [
        "[a]{.b} \(words)", "\(words) [a]{.b}", "[\(words)]{.b}\n\(words)\n\(words)\n\n\(words)",
        "[a]{.b}\n\n\(words)  \n\(words)\n \(words)\n\t\(words) \n\(words)",
        "[a]{.b}\n\n*\(words)* \(words) **\(words)\n\(words)**\n\(words)_ \(words) __\(words)__x",
        "[a]{.b}\n\n# \(words) #\n\n\(words)\n\(words)\n===\n\n## \(words)\n\n\(words)\n---\n",
        "[a]{.b}\n\n\(words)\n# \(words) ##\n\(words)\n> \(words)\n\(words)\n> \(words)\n- \(words)\n\(words)\n  \(words)\n",
        "[a]{.b} [\(words)](/a/very/long/destination/that/stays/as/it/is \"\(words)\") \(words)",
        "[a]{.b} [\(words)](\(words)) \(words) [\(words)] (\(words))",
        "[a]{.b} \(words)\n\(words) [\(words)\n\(words)\n](/c) \(words) [\(words)\n\(words)](/d) *\(words)\n\(words)* \(words)",
        "[a]{.b} [\(words)][b] [b\nc \(words)]\n\n[b]: /c\n\n[\(words)]\n\n[\(words)]: /d \"\(words)\"\n",
        "[a]{.b} &\(words) &amp;\(words) &CounterClockwiseContourIntegral;\(words) &\(words);",
        "a[^note-with-a-long-label-of-many] \(words)[^note-with-a-long-label-of-many](b)\n\n"
            + "[^note-with-a-long-label-of-many]: \(words)\n    \(words)\n\n    \(words)\n",
        "- [ ] \(words)\n  \(words)\n- [x]  \(words)\n\n[a]{.b}",
        "\(words)\n\(words)\n| a | b |\n|---|---|\n| \(words) | d |\n\n[a]{.b}",
        "[a]{.b} `\(words)\n\(words)` \(words) <b title=\"\(words)\"> \(words) <http://a.b/c>",
        "[a]{.b} \(words) http://a.example/b_c_d\(words) www.b.example \(words)",
        "[a]{.b} \(words) c@d.example \(words)", "[a]{.b}\r\n\(words)\r\n\(words)\rc",
        "::: a\n\(words)\n\(words)\n:::\n",
        "[a]{.b} \(words)!\n![\(words)](c) \(words)", "[a]{.b} \(words) \\\n\(words)\\* \(words)",
        "[a\nb]{.b\nc=d} \(words)\n\(words) *e* \(words)\n\(words)\n", "~~\(words)~~ [\(words)]{.a}\n\(words) ~b~",
        "[a]{.b}\n\nПривіт, це довгий рядок тексту\nбез жодного знака, що має значення*так*\nе",
    ]) func `a document is the same without the text that cmark need not read`(source: String) {
        #expect(isSameWithoutPlainText(source))
    }

    @Test func `a document of any pieces is the same without the text that cmark need not read`() {
        let pieces = [
            "[", "]", "{.a}", "{b=\"c\nd\"}", "*", "**", "_", "~~", "`", "\n", "\n", "\n\n", "> ", "- ", "1. ",
            "::: b\n",
            ":::\n", "|", "|---|\n", "<b ", "[^1]", "\\", "www.", "://", "(", ")", "&", ";", "#", "# ", "!", "  \n",
            "\t",
            "===\n", "[c]: ", "@", " ", "    ", "“", "”", Self.words, "plain words without any sign at all",
            "Привіт усім там",
            Self.words, "a", Self.words + "\n" + Self.words, "and then some more of them",
        ]
        var state: UInt64 = 11
        for _ in 0..<3_000 {
            var source = ""
            for _ in 0..<14 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                source += pieces[Int(state >> 33) % pieces.count]
            }
            source += "\n\nZ [Y]{.a} X[^1]\n\n[^1]: V"
            if !isSameWithoutPlainText(source) {
                Issue.record("\(source.debugDescription)")
                return
            }
        }
    }

    @Test func `text is left out of what cmark is given`() {
        let source = Array("[a]{.b} \(Self.words)\n\(Self.words)".utf8)
        source.withUnsafeBufferPointer { bytes in
            let places = SourcePlaces(bytes: bytes, isASCII: false, hasCarriageReturns: false, firstLine: 1)
            let plan = Rewriter.rewrite(bytes, extensions: .all, places: places, marks: [], leavesOut: true)
            #expect(plan.stretches.count == 1 && plan.stretches.first?.lineCount == 1)
            #expect(plan.source.bytes.count < 50)
        }
    }
}
