import Testing

@testable import BriefingKit

@Suite("A text in one line")
struct OneLineTests {
    @Test(
        "lines are parted by a space, whatever ends them, and empty ones are left out",
        arguments: [
            ("", ""), ("a b", "a b"), ("a\nb", "a b"), ("a\r\nb\rc", "a b c"), ("\n\na\n\n\nb\n", "a b"),
            ("a\u{0B}b\u{0C}c\u{85}d\u{2028}e\u{2029}f", "a b c d e f"), ("\n", ""), ("\r\n\u{2028}", ""),
            ("é\n\u{301}ü", "é \u{301}ü"), ("a \n b", "a   b"), ("“a”\u{2026}\u{A8}", "“a”\u{2026}\u{A8}"),
            ("Ā¨\u{80}©\n", "Ā¨\u{80}©"),
        ])
    func joined(_ text: String, _ wanted: String) {
        #expect(inOneLine(text) == wanted)
        #expect(text.split(whereSeparator: \.isNewline).joined(separator: " ") == wanted)
    }
}
