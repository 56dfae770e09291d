import Testing

@testable import BriefingKit

@Suite struct PagesTextTests {
    @Test func onlyWhatStandsInQuotationMarksIsMarkedAsVerbatim() {
        #expect(wordsHTML("He was “glad” & left", isQuoted: true) == ["He was <q>“glad”</q> &amp; left"])
        #expect(wordsHTML("«Да» und „nein“", isQuoted: true) == ["<q>«Да»</q> und <q>„nein“</q>"])
    }

    @Test func aParaphraseGetsNoQuotationMarks() {
        #expect(wordsHTML("wants “good” relations", isQuoted: false) == ["wants “good” relations"])
    }

    @Test func wordsWhoseMarksStandOutsideThePassageGetThemBack() {
        #expect(wordsHTML("glad to help", isQuoted: true) == ["<q>“glad to help”</q>"])
    }

    @Test func eachParagraphOfALongStatementStaysOne() {
        #expect(wordsHTML("One <b>.\nTwo.", isQuoted: false) == ["One &lt;b&gt;.", "Two."])
    }

    @Test func aCutNeverLeavesAQuotationOpen() {
        #expect(
            shortened("said it was “committed to positive relations” with all", to: 30) == "said it was “committed to…”"
        )
        #expect(shortened("short", to: 30) == "short")
    }

    @Test func linkedDataCannotEndItsScriptElement() {
        let bytes = linkedData("Thing") { $0.field("name", "</script><!-- \u{2028} \"&' \n") }
        let json = String(decoding: bytes, as: UTF8.self)
        #expect(!json.contains("<"))
        #expect(json.contains("\\u003C/script\\u003E"))
        #expect(json.contains("\\\""))
        #expect(json.hasPrefix("{\"@context\":\"https://schema.org\",\"@type\":\"Thing\",\"name\":\""))
    }

    @Test(
        "a number takes the plural form of its language",
        arguments: [
            (1, "en", PluralCategory.one), (0, "en", .other), (21, "ru", .one), (11, "ru", .many), (3, "uk", .few),
            (2, "ar", .two),
            (5, "ar", .few), (0, "fr", .one), (7, "ja", .other), (1, "de-AT", .one),
        ])
    func plural(_ number: Int, _ language: String, _ expected: PluralCategory) {
        #expect(PluralRule(language: language).category(of: number) == expected)
    }
}
