import EDTF
import Testing

@Suite("A valid string is filed under the lowest level that has it")
struct LevelTests {
    @Test(
        "Level 0: dates, times, intervals of dates",
        arguments: ["2031", "2031-07", "2031-07-09", "2031-07-09T05:06:07", "2031-07-09T05:06:07-02", "2029/2031-07"])
    func level0(_ text: String) throws { #expect(try EDTF(parsing: text).level == 0) }

    @Test(
        "Level 1: long and negative years, plain seasons, one qualifier, digits from the right, open and unknown ends",
        arguments: [
            "Y31000", "-0031", "2031-22", "2031-07?", "?2031", "203X", "20XX", "2031-XX", "2031-07-XX", "2031-XX-XX",
            "2031/", "/2031", "2031/..", "../2031", "2031~/2033-02%", "2031-21/2031-23", "-0031-01-01T00:00:00",
        ])
    func level1(_ text: String) throws { #expect(try EDTF(parsing: text).level == 1) }

    @Test(
        "Level 2: exponents, significant digits, sets, parts, other digits, other seasons",
        arguments: [
            "Y31E4", "2031S3", "Y310000S2", "[2031,2033]", "{2031..2033}", "2031?-07", "2031-?07", "2X31", "2XXX",
            "XXXX", "2031-1X", "2031-XX-09", "203X-07", "2031-37", "2031-XX/2033", "../2031..",
        ])
    func level2(_ text: String) throws { #expect(try EDTF(parsing: text).level == 2) }

    @Test("The string is kept as it was written, and is all that equality looks at")
    func identity() throws {
        let date = try EDTF(parsing: "2031-07-09T05:06:07+00:00")
        #expect(date.description == "2031-07-09T05:06:07+00:00")
        #expect(try date == EDTF(parsing: "2031-07-09T05:06:07+00:00"))
        #expect(try date != EDTF(parsing: "2031-07-09T05:06:07Z"))
    }
}
