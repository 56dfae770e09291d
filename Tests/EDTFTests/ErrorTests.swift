import EDTF
import Testing

@Suite("An error points at the character and offers the form that was meant")
struct ErrorTests {
    @Test(
        "The offset is that of the offending character",
        arguments: [
            ("", 0), (" 2031", 0), ("2031-13", 5), ("2031-07-32", 8), ("2031-02-29", 8), ("20310", 4), ("203", 3),
            ("2031-07x", 7), ("2031?~", 5), ("?2031?", 5), ("2031-07-09T24:00:00", 11), ("2031-07-09T05:06", 16),
            ("2031-07-09T05:06:07+15", 20), ("2033/2031", 5), ("2031//2033", 5), ("[2031,]", 6), ("[2031", 5),
            ("2031–07", 4), ("2031-🙂", 5), ("2031-é", 5), ("-0000", 0), ("Y2031", 0), ("Y02031", 1), ("2031-21-04", 7),
            ("2031/unknown", 5), ("[2031..,2033]", 5), ("[2031..2033-01]", 7), ("2031S5", 5), ("203XS2", 4),
            ("2031-07T05:06:07", 7), ("../..", 2), ("2031-07-09T05:06:07Z/2032", 10),
        ])
    func offsets(_ text: String, _ offset: Int) { #expect(failure(text)?.offset == offset) }

    @Test(
        "Forms of the draft of 2012 get their modern form",
        arguments: [
            ("2031/unknown", "2031/"), ("unknown/2031", "/2031"), ("2031/open", "2031/.."), ("203u", "203X"),
            ("203x", "203X"), ("2031-uu", "2031-XX"), ("2031?~", "2031%"), ("2031-07~?", "2031-07%"),
            ("y31000", "Y31000"), ("y-31e4", "Y-31E4"), ("y31415e2p3", "Y31415E2S3"), ("2031-(07)?", "2031-?07"),
            ("2031-(07-09)~", "2031-~07-~09"), ("(2031-07)?-09", "?2031-?07-09"), ("(2031)-07-09~", "2031-~07-~09"),
            ("2031-21^southernHemisphere", "2031-29"),
        ])
    func obsolete(_ text: String, _ modern: String) { #expect(failure(text)?.suggestion == modern) }

    @Test(
        "Loose forms get the strict one",
        arguments: [
            ("2031 ", "2031"), ("[2031, 2033]", "[2031,2033]"), ("2031–07", "2031-07"), ("20310709", "2031-07-09"),
            ("9.7.2031", "2031-07-09"), ("2031/07/09", "2031-07-09"), ("2031-7-9", "2031-07-09"), ("31000", "Y31000"),
            ("Y2031", "2031"), ("203", "203X"), ("-0000", "0000"), ("2031-07-09T05:06", "2031-07-09T05:06:00"),
            ("2031-07-09 05:06:07", "2031-07-09T05:06:07"), ("2031-07-09T05:06:07.8Z", "2031-07-09T05:06:07Z"),
            ("2031-07-09T05:06:07+0200", "2031-07-09T05:06:07+02:00"), ("2033/2031", "2031/2033"),
            ("2031..", "2031/.."), ("c. 2031", "2031~"), ("2030s", "203X"), ("July 2031", "2031-07"),
            ("9 July 2031", "2031-07-09"), ("2031 or 2033", "[2031,2033]"), ("Summer, 2031", "2031-22"),
            ("2031-2033", "2031/2033"), ("2031/today", "2031/.."),
        ])
    func loose(_ text: String, _ strict: String) { #expect(failure(text)?.suggestion == strict) }

    @Test(
        "Nothing is suggested where nobody can know what was meant",
        arguments: ["", "2031-02-30", "07/09/2031", "soon", "2031-13", "Y99999999999999999999", "🙂", "////", "(((("])
    func silence(_ text: String) throws {
        let error = try #require(failure(text))
        #expect(error.suggestion == nil)
        #expect(!error.message.isEmpty)
    }

    @Test(
        "Nothing but hyphen, colon and capitals will do",
        arguments: ["2031-07-09t05:06:07", "2031-07-09T05:06:07z", "2031\n", "2031\u{0}", "２０３１", "۲۰۳۱"])
    func strictness(_ text: String) { #expect(failure(text) != nil) }
}
