import Testing

@testable import YAML

/// The one document of a text.
func parse(_ text: String, firstLine: Int = 1) throws(YAMLError) -> YAMLNode? {
    try YAML.parse(Array(text.utf8), firstLine: firstLine)
}

/// What is wrong with a text; `nil` where nothing is.
func complaint(_ text: String, firstLine: Int = 1) -> YAMLError? {
    do {
        _ = try YAML.parse(Array(text.utf8), firstLine: firstLine)
        return nil
    } catch {
        return error
    }
}

@Suite struct Documents {
    @Test(arguments: ["", "\n\n", "# only a comment\n", "\u{FEFF}"])
    func `a text without a document gives nothing`(text: String) throws {
        #expect(try parse(text) == nil)
    }

    @Test func `an empty document is null`() throws {
        #expect(try parse("---\n")?.value == .null)
    }

    @Test func `documents are parted by lines of hyphens`() throws {
        let documents = try YAML.documents(Array("a\n---\nb\n--- c\n".utf8))
        #expect(documents.map(\.text) == ["a", "b", "c"])
    }

    @Test func `where one document is wanted, a second is an error at its place`() {
        let error = complaint("a: 1\n---\nb: 2\n")
        #expect(error?.code == "several-documents")
        #expect(error?.line == 2)
    }

    @Test func `what follows the first document is checked too`() {
        #expect(complaint("a: 1\n...\n]\n") != nil)
    }

    @Test func `a mapping gives its values by key`() throws {
        let node = try #require(try parse("title: The ruling\ntags: [a, b]\n"))
        #expect(node["title"]?.text == "The ruling")
        #expect(node["none"] == nil)
        guard case .sequence(let tags) = node["tags"]?.value else {
            Issue.record("tags is no sequence")
            return
        }
        #expect(tags.map(\.value) == [.string("a"), .string("b")])
    }
}
