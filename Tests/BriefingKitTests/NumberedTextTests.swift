import Testing

@testable import BriefingKit

@Suite("Numbered texts")
struct NumberedTextTests {
    @Test("a text, a word and a number stand one behind the other")
    func all() {
        for text in ["", "a", "żółw", "a-name-that-is-longer-than-fifteen-bytes"] {
            for number in [0, 1, 9, 10, 99, 100, 12_345, .max] {
                #expect(String(text, "#event-", numbered: number) == text + "#event-" + String(number))
            }
        }
    }
}
