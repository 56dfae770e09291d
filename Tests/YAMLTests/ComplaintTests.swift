import Testing

@testable import YAML

@Suite struct Complaints {
    @Test(arguments: [
        ("title: Explainer: what it means\n", 1, 17, "a second colon with a space stands in this line"),
        ("a: 1\n b: 2\n", 2, 3, "the colon can’t stand here: this line does not fit the one above it"),
        ("a:\n\tb: 1\n", 2, 1, "a tab stands where only spaces may"),
        ("a: 1\ntitle: \"open\nb: c\n", 2, 8, "the quotation mark is never closed"),
        ("email: @vera\n", 1, 8, "a value can’t begin with ‘@’"),
        ("title: *bold* words\n", 1, 8, "a value can’t begin with ‘*’"),
        ("title: [Vera]{.person} resigns\n", 1, 14, "the value ended before this"),
        (
            "title: “A” [b\ntags: [a, b\ndate: 2024\n", 2, 7,
            "a comma or the closing ‘]’ is missing in the list from line 2 on"
        ),
        ("title: A\nno colon\n", 2, 1, "no colon follows: this is neither ‘key: value’ nor part of the value above"),
        ("a: \"C:\\Users\"\n", 1, 9, "the backslash does not lead to a character"),
        ("tags: - a\n", 1, 7, "a list can’t begin here"),
        ("a: | text\n", 1, 6, "the text after ‘|’ or ‘>’ begins on the next line"),
    ])
    func `a slip of the pen is named where it is`(text: String, line: Int, column: Int, message: String) throws {
        let error = try #require(complaint(text))
        #expect(error.message == message)
        #expect([error.line, error.column] == [line, column])
    }

    @Test func `a key that stands twice names both lines`() {
        let error = complaint("title: A\ndate: 2024\ntitle: B\n", firstLine: 2)
        #expect(
            error
                == YAMLError(
                    "duplicate-key", "the key ‘title’ stands twice, on lines 2 and 4", advice: "keep one of them",
                    at: YAMLPosition(line: 4, column: 1)))
    }

    @Test func `a key that stands twice among many is found`() {
        let lines = (1...100).map { "key\($0): \($0)" } + ["key3: again"]
        #expect(complaint(lines.joined(separator: "\n"))?.message == "the key ‘key3’ stands twice, on lines 3 and 101")
    }

    @Test func `the same key in two mappings is no error`() throws {
        #expect(try parse("- {a: 1}\n- {a: 2}\n") != nil)
    }

    @Test func `an alias without its anchor is an error`() {
        #expect(complaint("a: *vera\n")?.code == "yaml-alias")
    }
}
