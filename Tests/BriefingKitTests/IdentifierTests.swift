import Testing

@testable import BriefingKit

@Suite("Ids")
struct IdentifierTests {
    @Test(
        "a file’s id is its name without its ending, composed, with a hyphen for white space",
        arguments: [
            ("Content/articles/2024-05-01-vote.md", "2024-05-01-vote"), ("vote.md", "vote"),
            ("a/b/vote.markdown", "vote"),
            ("a/vote", "vote"), ("a/the  long\tvote .md", "the-long-vote"), ("a/Caf\u{65}\u{301}.md", "Caf\u{E9}"),
            ("a/.md", ""), ("a/", ""), ("", ""), ("a/vote.md.md", "vote.md"), ("a/vote.MD", "vote.MD"),
            ("a/東京 1.md", "東京-1"), ("a/x\u{7F}.md", "x\u{7F}"),
        ])
    func fromFile(path: String, id: String) {
        #expect(Array(identifier(fromFile: path).utf8) == Array(id.utf8))
    }

    @Test("letters, digits, hyphens, underscores and full stops make an id, beginning and ending as a file’s name may")
    func identifiers() {
        for id in [
            "a", "a-b_c.d", "2024", "_a", "Ünal", "東京", "a\u{301}", "a\u{200D}b", String(repeating: "a", count: 200),
        ] {
            #expect(isIdentifier(id), "\(id)")
        }
        for id in [
            "", ".a", "-a", "a.", "a b", "a/b", "a\u{0}b", "a\u{7F}", "a’b", "ä.", String(repeating: "a", count: 201),
        ] {
            #expect(!isIdentifier(id), "\(id)")
        }
    }
}
