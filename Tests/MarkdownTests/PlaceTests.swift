import Markdown
import Testing

@Suite struct PlaceTests {
    /// What stands at a place of a source.
    private func text(at range: SourceRange, of source: String) -> String {
        var line = String.UnicodeScalarView()
        var number = 1
        var lines: [String.UnicodeScalarView] = []
        for scalar in source.unicodeScalars where scalar != "\r" {
            if scalar == "\n" {
                lines.append(line)
                line = String.UnicodeScalarView()
                number += 1
            } else {
                line.append(scalar)
            }
        }
        lines.append(line)
        return String(String.UnicodeScalarView(lines[range.line - 1].dropFirst(range.column - 1).prefix(range.length)))
    }

    @Test(arguments: [
        "> > [“committed”]{says=takal supports=delisting}", "-\t[a]{k=v}\n\n\t[b]{says=\"two\"\n\twho=x} z",
        "e\u{301} 🗳️ [ä]{k=é}\r\n\r\n> q [x]{a=\"b\"\r\n> e=f}",
        "| [ü]{k=1} | \\| [b]{q=r} |\n|---|---|\n| [c]{k=2} | d |",
        "::: {says=takal who=\"ab\"}\n[x]{k=v}\n:::", "- ::: {k=v\n  l=w}\n  [x]{m=n}\n  :::",
        "[^1]: [a]{k=v}\n\n    [b]{l=w}\n\nz[^1] [c]{m=n}", "# h [x]{k=v} #\n\ny [y]{k=v}\n===", "- [x] [x]{k=v}",
        "https://a.b/c ~~x~~ [y [z]{a=b}]{c=d} www.x.y\nnext [n]{k=v}", "a\0[x]{k=v}",
    ]) func `Every key and value knows its place in the file`(source: String) {
        for (_, attributes) in annotations(in: Document(parsing: source)) {
            for pair in attributes.pairs {
                #expect(text(at: pair.keyRange, of: source) == pair.key)
                #expect(text(at: pair.valueRange, of: source) == pair.value)
            }
            #expect(text(at: attributes.range, of: source).hasPrefix("{"))
        }
        #expect(!annotations(in: Document(parsing: source)).isEmpty)
    }

    @Test func `Places are the file's, front matter counted`() throws {
        let document = Document(parsing: "a\n\nb [c]{#d .e f=g}", options: .init(firstLine: 14))
        let (id, attributes) = try #require(annotations(in: document).first)
        #expect(document[id].position == SourcePosition(line: 16, column: 3))
        #expect(attributes.range == SourceRange(line: 16, column: 6, length: 11))
        #expect(attributes.idName?.range == SourceRange(line: 16, column: 8, length: 1))
        #expect(attributes.classNames[0].range == SourceRange(line: 16, column: 11, length: 1))
        #expect(attributes.pairs[0].keyRange == SourceRange(line: 16, column: 13, length: 1))
        #expect(attributes.pairs[0].valueRange == SourceRange(line: 16, column: 15, length: 1))
    }

    @Test func `Each word of a value knows its place, over several lines too`() throws {
        let source = "> [x]{says=\"takal  bäcker\n>   zia\" k=v}"
        let pair = try #require(annotations(in: Document(parsing: source)).first?.attributes.pairs.first)
        #expect(pair.words.map(\.value) == ["takal", "bäcker", "zia"])
        #expect(pair.words.map { text(at: $0.range, of: source) } == ["takal", "bäcker", "zia"])
        #expect(pair.words.map(\.range.line) == [1, 1, 2])
    }

    @Test func `A span that wraps begins where its bracket stands`() throws {
        let document = Document(parsing: "one\n- two [three\n  four]{.a}")
        let (id, attributes) = try #require(annotations(in: document).first)
        #expect(document[id].position == SourcePosition(line: 2, column: 7))
        #expect(attributes.range.position == SourcePosition(line: 3, column: 8))
    }
}
