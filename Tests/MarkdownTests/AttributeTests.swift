import Markdown
import Testing

@Suite struct AttributeTests {
    private func attributes(_ source: String) throws -> Attributes {
        try #require(annotations(in: Document(parsing: source)).first).attributes
    }

    @Test func `Ids, classes and keys are read in any order`() throws {
        let attributes = try attributes("[x]{ .a  k=1 #b:1.2 .c-d_e l=\"\" k=2 }")
        #expect(attributes.id == "b:1.2")
        #expect(attributes.classes == ["a", "c-d_e"])
        #expect(attributes.pairs.map(\.key) == ["k", "l", "k"])
        #expect(attributes.pairs.map(\.value) == ["1", "", "2"])
        #expect(attributes["k"] == "1")
    }

    @Test func `The first id counts, and the keys id and class are the same as the signs`() throws {
        let attributes = try attributes("[x]{#a #b id=c class=\"d e\"}")
        #expect(attributes.id == "a")
        #expect(attributes.classes == ["d", "e"])
        #expect(attributes.pairs.isEmpty)
        #expect(try self.attributes("[x]{id=c}").id == "c")
    }

    @Test func `Braces directly behind go on with the same list`() throws {
        #expect(try attributes("[x]{.a}{k=v}").classes == ["a"])
        #expect(try attributes("[x]{.a}{k=v}")["k"] == "v")
        #expect(html("[x]{.a}{b}") == "<p><span class=\"a\">x</span>{b}</p>\n")
    }

    @Test(arguments: [
        ("2019/..", "2019/.."), ("https://example.org/a#b", "https://example.org/a#b"), ("a\\b", "a\\b"),
        ("“a”", "“a”"), ("\"[2019,2021]\"", "[2019,2021]"), ("\"&amp; &copy; &nope;\"", "& © &nope;"),
        ("\"a\nb\"", "a\nb"), ("é", "é"),
    ]) func `Values are taken as they are, character references resolved`(written: String, value: String) throws {
        #expect(try attributes("[x]{k=\(written)}")["k"] == value)
    }

    @Test func `Letters of any script make ids and classes, keys are ASCII`() throws {
        #expect(try attributes("[x]{.größe #شخص}").id == "شخص")
        #expect(annotations(in: Document(parsing: "[x]{ä=1}")).isEmpty)
    }

    @Test func `Unknown keys become data attributes, each once`() {
        #expect(
            html("[x]{lang=fa k=1 data-k=2 aria-label=\"l\" onclick=f xml:Id=v style=s}")
                == "<p><span lang=\"fa\" data-k=\"1\" aria-label=\"l\" data-onclick=\"f\" data-xml-id=\"v\" data-style=\"s\">"
                + "x</span></p>\n")
    }
}
