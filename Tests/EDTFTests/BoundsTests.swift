import EDTF
import Testing

@Suite("The bounds are the first and the last day that a date touches")
struct BoundsTests {
    @Test(
        "Units reach over their days",
        arguments: [
            ("2031", "2031-01-01 … 2031-12-31"), ("2032-02", "2032-02-01 … 2032-02-29"),
            ("-0003-02", "-0003-02-01 … -0003-02-28"), ("-0004-02", "-0004-02-01 … -0004-02-29"),
            ("2031-07-09T23:00:00-14:00", "2031-07-09 … 2031-07-09"), ("Y31E4", "310000-01-01 … 310000-12-31"),
        ])
    func units(_ text: String, _ expected: String) { #expect(bounds(text) == expected) }

    @Test(
        "No qualifier moves a bound", arguments: ["2031?", "~2031", "2031%"])
    func qualifiers(_ text: String) { #expect(bounds(text) == bounds("2031")) }

    @Test(
        "Unspecified digits range over the days that exist",
        arguments: [
            ("203X", "2030-01-01 … 2039-12-31"), ("-003X", "-0039-01-01 … -0030-12-31"),
            ("-000X", "-0009-01-01 … -0001-12-31"), ("-XXX0-06", "-9990-06-01 … -0010-06-30"),
            ("190X-02-29", "1904-02-29 … 1908-02-29"), ("XX00-02-29", "0000-02-29 … 9600-02-29"),
            ("2031-XX-31", "2031-01-31 … 2031-12-31"), ("2031-X2-30", "2031-12-30 … 2031-12-30"),
            ("2031-02-XX", "2031-02-01 … 2031-02-28"), ("2032-02-2X", "2032-02-20 … 2032-02-29"),
            ("X031-0X-3X", "0031-01-30 … 9031-09-30"),
        ])
    func digits(_ text: String, _ expected: String) { #expect(bounds(text) == expected) }

    @Test(
        "A date that no completion makes a day is invalid",
        arguments: ["2031-02-29", "2031-04-31", "203X-02-30", "190X-02-3X", "2031-2X", "2031-3X-01", "2031-09-4X"])
    func impossible(_ text: String) { #expect(bounds(text) == "invalid") }

    @Test(
        "Seasons are the meteorological ones; a winter ends in the year after",
        arguments: [
            ("2031-24", "2031-12-01 … 2032-02-29"), ("2031-30", "2031-12-01 … 2032-02-29"),
            ("2031-32", "2031-06-01 … 2031-08-31"), ("2031-35", "2031-07-01 … 2031-09-30"),
            ("2031-38", "2031-05-01 … 2031-08-31"), ("2031-41", "2031-07-01 … 2031-12-31"),
        ])
    func seasons(_ text: String, _ expected: String) { #expect(bounds(text) == expected) }

    @Test(
        "Significant digits span the years that share them",
        arguments: [
            ("2031S2", "2000-01-01 … 2099-12-31"), ("2031S4", "2031-01-01 … 2031-12-31"),
            ("-0031S3", "-0039-01-01 … -0030-12-31"), ("Y31415S1", "30000-01-01 … 39999-12-31"),
            ("Y-31415E2S3", "-3149999-01-01 … -3140000-12-31"),
        ])
    func significantDigits(_ text: String, _ expected: String) { #expect(bounds(text) == expected) }

    @Test(
        "Open and unknown ends are kept apart",
        arguments: [
            ("2031/..", "2031-01-01 … open"), ("2031/", "2031-01-01 … unknown"), ("../2031", "open … 2031-12-31"),
            ("/2031", "unknown … 2031-12-31"), ("2031-07../2033", "2031-07-01 … 2033-12-31"),
            ("..2031/2033..", "open … open"), ("[2031..]", "2031-01-01 … open"), ("{..2031}", "open … 2031-12-31"),
        ])
    func ends(_ text: String, _ expected: String) { #expect(bounds(text) == expected) }

    @Test("A set reaches from its first to its last member, whatever their order")
    func sets() {
        #expect(bounds("[2033,2031-07]") == "2031-07-01 … 2033-12-31")
        #expect(bounds("{2031-07..2031-09,2029}") == "2029-01-01 … 2031-09-30")
    }

    @Test("Years of sixteen digits are reckoned with, longer ones refused", arguments: ["", "-"])
    func hugeYears(_ sign: String) throws {
        let date = try EDTF(parsing: "Y\(sign)9999999999999999")
        let day = try #require(date.earliest.day)
        #expect(EDTF.Day(number: day.number) == day)
        #expect(failure("Y\(sign)10000000000000000")?.message.contains("sixteen") == true)
        #expect(failure("Y\(sign)99999999999999999999999999") != nil)
        #expect(failure("Y\(sign)1E99999999999999999999999999") != nil)
        #expect(failure("Y\(sign)12345S99999999999999999999999") != nil)
    }
}
