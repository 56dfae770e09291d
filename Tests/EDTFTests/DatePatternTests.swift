import Testing

@testable import EDTF

@Suite("A pattern is filled in as it is written")
struct DatePatternTests {
    @Test("Every text and every place stands where the pattern has it, and a place without a value is empty")
    func order() {
        let pattern = DatePattern("a{d}b{month}{y}c{aName}{season}{era}d")
        let text = pattern.filled { place in
            switch place {
            case .year: "2023"
            case .era: " BC"
            case .day: "29"
            case .month: "März"
            case .season: nil
            case .form(let name): "<\(name)>"
            }
        }
        #expect(text == "a29bMärz2023c<aName> BCd")
    }

    @Test("Texts without a place, and none at all", arguments: ["", "long ago", "{", "}", "a{b", "é"])
    func plain(_ text: String) {
        #expect(DatePattern(text).filled { _ in "x" } == text)
    }

    @Test("However long the parts are, none is cut", arguments: [1, 70, 159, 160, 161, 500])
    func long(_ length: Int) {
        let part = String(repeating: "é", count: length)
        let text = DatePattern("<{d}, {month}, {y}>").filled { $0 == .month ? "12" : part }
        #expect(text == "<\(part), 12, \(part)>")
    }

    @Test("The numbers of days are those of the language", arguments: Language.all)
    func days(_ language: Language) {
        let shared = SharedLanguage(language)
        #expect(shared.dayNumbers.count == 32)
        for day in 1...31 { #expect(shared.dayNumbers[day] == language.dayNumber(day)) }
        #expect(DateWords(language: "de").shared.dayNumbers[3] == "3.")
    }
}
