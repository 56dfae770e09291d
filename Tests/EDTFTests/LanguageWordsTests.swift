import EDTF
import Testing

@Suite("Each language keeps its own grammar and digits")
struct LanguageWordsTests {
    private func check(_ language: String, _ expected: KeyValuePairs<String, String>) throws {
        let words = DateWords(language: language)
        for (text, phrase) in expected { #expect(try words.words(EDTF(parsing: text)) == phrase) }
    }

    @Test("German has the point after the day and the dative after “seit”")
    func german() throws {
        try check(
            "de",
            [
                "2031-07-09": "9. Juli 2031", "2031-07-09/..": "seit dem 9. Juli 2031", "2031/..": "seit 2031",
                "../2031-07-09": "bis zum 9. Juli 2031", "2031/": "ab 2031, Ende unbekannt",
                "203X": "in den 2030er-Jahren", "2031-12~": "Dezember 2031, ungefähr",
                "2031-07-09T05:06:00Z": "9. Juli 2031, 05:06 Uhr UTC",
            ])
    }

    @Test("French has “1er”, elides before a vowel and puts articles to seasons")
    func french() throws {
        try check(
            "fr-CA",
            [
                "2031-01-01": "1er janvier 2031", "2031-08/2032-10": "d’août 2031 à octobre 2032",
                "2031-04/": "à partir d’avril 2031, fin inconnue", "../2031-22": "jusqu’à l’été 2031",
                "../2031-07-01": "jusqu’au 1er juillet 2031", "2031-07-01/2031-07-05": "du 1er au 5 juillet 2031",
            ])
    }

    @Test("Russian has the genitive after a day and after “с”, the nominative alone")
    func russian() throws {
        try check(
            "ru",
            [
                "2031-07-09": "9 июля 2031 года", "2031-07": "июль 2031 года", "2031": "2031 год",
                "2031-07/..": "с июля 2031 года", "2031-21/..": "с весны 2031 года", "../2031-21": "по весну 2031 года",
                "2031/2033": "с 2031 по 2033 год", "[2031,2033]": "2031 или 2033 год", "203X": "в 2030-х годах",
                "-0043-03-15": "15 марта 44 года до н. э.",
            ])
    }

    @Test("Persian and Dari share the words, not the names of the months")
    func persian() throws {
        try check("fa", ["2031-07-09": "۹ ژوئیه ۲۰۳۱", "2031/..": "از ۲۰۳۱ به بعد", "[2031,2033]": "۲۰۳۱ یا ۲۰۳۳"])
        try check("fa-AF", ["2031-07-09": "۹ جولای ۲۰۳۱"])
        try check("prs", ["2031-07": "جولای ۲۰۳۱"])
    }

    @Test("Arabic has its own digits and comma")
    func arabic() throws {
        try check(
            "ar",
            [
                "2031-07-09": "٩ يوليو ٢٠٣١", "2031/..": "منذ عام ٢٠٣١", "2031-07~": "يوليو ٢٠٣١، تقريبًا",
                "[2031,2032,2033]": "٢٠٣١، ٢٠٣٢ أو ٢٠٣٣",
            ])
    }

    @Test("A region falls back on its language, an unknown language on English")
    func fallback() {
        #expect(DateWords(language: "de-AT").language == "de")
        #expect(DateWords(language: "fa_IR").language == "fa")
        #expect(DateWords(language: "tlh").language == "en")
        #expect(DateWords(language: "").language == "en")
    }
}
