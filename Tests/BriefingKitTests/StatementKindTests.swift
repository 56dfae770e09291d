import Testing

@testable import BriefingKit

@Suite("The kind of a statement is read from its words")
struct StatementKindTests {
    private func kind(_ parts: String...) -> Statement.Kind {
        Statement.Kind(ofParts: parts.map { ($0, false) })
    }

    @Test(
        "all of it in quotation marks, of any language, is direct",
        arguments: [
            "“A.”", "\"A.\"", "„Wir bleiben.“", "„Zostajemy.”", "«Мы остаёмся»", "« Nous restons. »", "»Wir bleiben«",
            "‚Ja‘", "‘women’s rights’", "‹Oui›", "「はい」", "『はい』", "”Vi stannar.”", "«ما می‌مانیم»", "“A,” “B.”", "“A.”.",
            "“He said ‘no’ to us”", "“unclosed in one paragraph\n“and closed in the next”", "'we stay'",
            "“typed in haste“", "❝We stay❞", "’Vi stannar.’",
        ])
    func direct(_ text: String) {
        #expect(kind(text) == .direct)
    }

    @Test(
        "some of it in quotation marks is mixed",
        arguments: ["Kabul was “committed to relations”", "«да», сказал он", "called it ‘a step’", "the \"new\" list"])
    func mixed(_ text: String) {
        #expect(kind(text) == .mixed)
    }

    @Test(
        "no quotation marks is indirect, and apostrophes are none",
        arguments: [
            "that Afghanistan threatens nobody", "women’s rights are the states’ duty", "the ’90s and dogs' lives",
            "l’État",
        ])
    func indirect(_ text: String) {
        #expect(kind(text) == .indirect)
    }

    @Test("parts of one statement are read together")
    func parts() {
        #expect(kind("“A,”", "“B.”") == .direct)
        #expect(kind("“A,”", "and then B") == .mixed)
        #expect(kind("that A", "and then B") == .indirect)
    }

    @Test("marks directly outside the brackets count")
    func outside() {
        #expect(Statement.Kind(ofParts: [("committed to relations", true)]) == .direct)
    }
}
