import EDTF
import Testing

@Suite("No string, however wild, does harm")
struct RandomTests {
    private static let seeds = [
        "2031-07-09", "2031?-07-~09", "203X-1X-X9", "-XXXX-02-29", "Y-31415E2S3", "2031S2", "2031-24%",
        "2031-07-09T05:06:07+04:30", "[..2029,2031..2033,2035..]", "{2031,2033-07~}", "2031~/..", "/2031-XX",
        "..2031/2033..", "unknown/open", "(2031)-07-09~", "9.7.2031",
    ]

    private static let alphabet = Array("0123456789X?~%-/.,[]{}TZ+:YES uxypt()é\u{301}🙂\r\n")

    /// A seed with a few characters changed, and now and then a long row of digits.
    private static func string(_ lottery: inout Lottery) -> String {
        var characters = Array(seeds.randomElement(using: &lottery) ?? "")
        for _ in 0..<Int.random(in: 1...4, using: &lottery) {
            let place = Int.random(in: 0...characters.count, using: &lottery)
            switch Int.random(in: 0..<10, using: &lottery) {
            case 0: characters.insert(contentsOf: String(repeating: "9", count: 25), at: place)
            case 1...3 where place < characters.count: characters.remove(at: place)
            case 4: characters.append(contentsOf: seeds.randomElement(using: &lottery) ?? "")
            default: characters.insert(alphabet.randomElement(using: &lottery) ?? "X", at: place)
            }
        }
        return String(characters)
    }

    @Test("It parses and holds together, or fails within its own length", arguments: 1...8)
    func holdsTogether(_ seed: UInt64) throws {
        var lottery = Lottery(state: seed)
        let words = DateWords.languages.map { DateWords(language: $0) }
        for _ in 0..<500 {
            let text = Self.string(&lottery)
            if let error = failure(text) {
                #expect((0...text.count).contains(error.offset), "\(text)")
                if let suggestion = error.suggestion { #expect(failure(suggestion) == nil, "\(text)") }
                continue
            }
            let date = try EDTF(parsing: text)
            #expect(date.text == text && (0...2).contains(date.level))
            if let first = date.earliest.day, let last = date.latest.day { #expect(first <= last, "\(text)") }
            for language in words {
                let phrases = [language.words(date), language.short(date)]
                #expect(phrases.allSatisfy { !$0.isEmpty && !$0.contains("{") && !$0.contains("()") }, "\(text)")
            }
        }
    }
}
