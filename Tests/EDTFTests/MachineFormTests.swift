import EDTF
import Testing

@Suite("HTML gets a machine date only where it has a form for one and nothing is in doubt")
struct MachineFormTests {
    @Test(
        "Years, months, days and times",
        arguments: [
            ("2031", "2031"), ("2031-07", "2031-07"), ("2031-07-09", "2031-07-09"), ("Y31000", "31000"),
            ("2031-07-09T05:06:07", "2031-07-09T05:06:07"), ("2031-07-09T05:06:07Z", "2031-07-09T05:06:07Z"),
            ("2031-07-09T05:06:07-04", "2031-07-09T05:06:07-04:00"), ("0001", "0001"),
        ])
    func forms(_ text: String, _ expected: String) throws {
        #expect(try EDTF(parsing: text).htmlDateTime == expected)
    }

    @Test(
        "Nothing for what is qualified, vague or without a form",
        arguments: [
            "2031?", "2031-07~", "?2031-07-09", "203X", "2031-XX", "2031-21", "2031/2033", "[2031,2033]", "2031S2",
            "0000", "-0044", "-0044-03-15T00:00:00",
        ])
    func none(_ text: String) throws { #expect(try EDTF(parsing: text).htmlDateTime == nil) }
}
