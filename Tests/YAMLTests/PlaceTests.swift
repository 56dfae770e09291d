import Testing

@testable import YAML

@Suite struct Places {
    @Test func `lines and columns count from one, columns in scalars`() throws {
        let entries = try entries(of: "título: A\n作者: 王芳\n")
        #expect(entries[1].key.start == YAMLPosition(line: 2, column: 1))
        #expect(entries[1].value.start == YAMLPosition(line: 2, column: 5))
        #expect(entries[1].value.end == YAMLPosition(line: 2, column: 7))
    }

    @Test func `front matter begins on the second line of its file`() throws {
        let entries = try entries(of: "title: A\ndate: 2024\n", firstLine: 2)
        #expect(entries[1].key.start == YAMLPosition(line: 3, column: 1))
        #expect(complaint("title: A\ndate: b: c\n", firstLine: 2)?.line == 3)
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `every line end counts once`(lineEnd: String) throws {
        let entries = try entries(of: ["a: 1", "", "b: 2", ""].joined(separator: lineEnd))
        #expect(entries[1].key.start == YAMLPosition(line: 3, column: 1))
    }

    @Test(arguments: ["\u{85}", "\u{2028}", "\u{2029}"])
    func `a line end that only Unicode knows is no line of the file`(separator: String) throws {
        let entries = try entries(of: "a: \"x\(separator)y\"\r\nb: 2\n")
        #expect(entries[1].key.start == YAMLPosition(line: 2, column: 1))
        #expect(entries[1].value.start == YAMLPosition(line: 2, column: 4))
    }

    @Test func `a byte order mark takes no column`() throws {
        #expect(try entries(of: "\u{FEFF}a: 1\n")[0].key.start == YAMLPosition(line: 1, column: 1))
        #expect(try entries(of: "\u{FEFF}a: \"x\u{2028}\"\nb: 2\n")[1].key.start == YAMLPosition(line: 2, column: 1))
    }

    @Test func `a list ends with its last item, not with what follows`() throws {
        let entries = try entries(of: "a:\n  - x\n  - yy\n\nb: 1\n")
        #expect(entries[0].value.start == YAMLPosition(line: 2, column: 3))
        #expect(entries[0].value.end == YAMLPosition(line: 3, column: 7))
    }

    @Test func `a missing value stands after its colon`() throws {
        #expect(try entries(of: "a:\nb: 1\n")[0].value.start == YAMLPosition(line: 1, column: 3))
    }

    private func entries(of text: String, firstLine: Int = 1) throws -> [YAMLEntry] {
        guard case .mapping(let entries) = try parse(text, firstLine: firstLine)?.value else { return [] }
        return entries
    }
}
