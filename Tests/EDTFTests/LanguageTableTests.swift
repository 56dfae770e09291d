import Testing

@testable import EDTF

@Suite("A language's table is complete")
struct LanguageTableTests {
    @Test("Every table has twelve months, four seasons, nine divisions and ten digits", arguments: Language.all)
    func counts(_ language: Language) {
        for months in [language.months, language.monthsWithDay, language.shortMonths] { #expect(months.count == 12) }
        #expect(language.seasons.count == 4)
        #expect(language.divisions.count == 9)
        #expect(language.hemispheres.count == 2)
        #expect(language.components.count == 4)
        #expect(language.digits.count == 10)
        #expect(language.forms.values.allSatisfy { [4, 12].contains($0.count) })
        #expect(Set(language.unspecified.keys) == Set(Language.english.unspecified.keys))
    }

    @Test("Every place in a pattern is one that gets filled", arguments: Language.all)
    func places(_ language: Language) {
        let known = ["y", "era", "n", "d", "month", "season", "date", "a", "b", "zone", "aMonthOf"]
        let names = Set(known + language.forms.keys)
        for text in strings(in: language) {
            for match in text.matches(of: /\{(.*?)\}/) { #expect(names.contains(String(match.output.1)), "\(text)") }
            #expect(text.count { $0 == "{" } == text.count { $0 == "}" })
            #expect(!text.isEmpty)
        }
    }

    @Test("Every tag is there once, and leads to its table")
    func tags() {
        #expect(Set(Language.all.map(\.tag)).count == Language.all.count)
        for language in Language.all { #expect(Language.matching(language.tag).tag == language.tag) }
    }

    private func strings(in value: Any) -> [String] {
        if let text = value as? String { return [text] }
        return Mirror(reflecting: value).children.flatMap { strings(in: $0.value) }
    }
}
