import EDTF
import Testing

@Suite("Dates read well in English, and no vaguer and no surer than they are")
struct EnglishWordsTests {
    private let english = DateWords(language: "en-GB")

    @Test(
        "In full",
        arguments: [
            ("2031-07-09", "9 July 2031"), ("2031-12~", "December 2031, approximately"),
            ("2031?", "2031, uncertain"), ("2031-21~", "spring 2031, approximately"),
            ("2031-32", "winter 2031 (southern hemisphere)"), ("2031-34", "second quarter of 2031"),
            ("2031/..", "since 2031"), ("../2031-07", "until July 2031"), ("2031/", "from 2031, end not known"),
            ("/2031", "until 2031, beginning not known"), ("2031-07-09/2031-07-12", "9 to 12 July 2031"),
            ("2031-07/2031-09", "July to September 2031"), ("2031?/2033-07", "2031 (uncertain) to July 2033"),
            ("[2031,2033]", "2031 or 2033"), ("{2031,2033-07}", "2031 and July 2033"), ("[2031..]", "2031 or later"),
            ("[2029,2031..2033]", "one of these: 2029, 2031–2033"), ("203X", "in the 2030s"),
            ("200X", "between 2000 and 2009"), ("20XX", "between 2000 and 2099"),
            ("2031-XX", "2031, month not specified"), ("2031-07-XX", "July 2031, day not specified"),
            ("XXXX-12-25", "25 December, year not specified"), ("2031-1X", "October, November or December 2031"),
            ("2031-07-X9", "9, 19 or 29 July 2031"), ("1XX3", "1XX3 (X: unknown digit)"),
            ("2031?-07-09", "9 July 2031 (uncertain: year)"), ("-0043", "44 BC"), ("Y31000", "31,000"),
            ("2031S2", "2031, an estimate between 2000 and 2099"),
            ("2031-07-09T05:06:00+02", "9 July 2031, 05:06 UTC+2"),
            ("203X/..", "beginning: in the 2030s; end: open"),
        ])
    func full(_ text: String, _ expected: String) throws {
        #expect(try english.words(EDTF(parsing: text)) == expected)
    }

    @Test(
        "Where room is short",
        arguments: [
            ("2031-07-09", "9 Jul 2031"), ("2031-12~", "c. Dec 2031"), ("2031%", "c. 2031 (?)"),
            ("2031/..", "2031 – …"), ("/2031", "? – 2031"), ("2031-07-09/2031-07-12", "9–12 Jul 2031"),
            ("2031-12-30/2032-01-02", "30 Dec 2031 – 2 Jan 2032"),
        ])
    func short(_ text: String, _ expected: String) throws {
        #expect(try english.short(EDTF(parsing: text)) == expected)
    }
}
