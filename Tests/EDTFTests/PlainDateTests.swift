import Testing

@testable import EDTF

@Suite("Plain dates are read in one look")
struct PlainDateTests {
    private func long(_ text: String) throws -> EDTF.Date { try DateParser.parse(Cursor(Array(text.utf8))) }

    @Test("just as the long way reads them", arguments: ["0000", "0001", "1900", "2000", "2023", "2024", "9999"])
    func same(year: String) throws {
        #expect(try PlainDate.date(year) == long(year))
        for month in 1...12 {
            let text = "\(year)-\(EDTF.padded(month, to: 2))"
            #expect(try PlainDate.date(text) == long(text))
            for day in 1...28 {
                let text = "\(text)-\(EDTF.padded(day, to: 2))"
                #expect(try PlainDate.date(text) == long(text))
            }
        }
    }

    @Test("one day that says nothing else is plain, and nothing else is")
    func plainDays() throws {
        for text in ["0000-01-01", "2023-12-29", "9999-12-31"] {
            #expect(try EDTF(parsing: text).isPlainDay, "\(text)")
        }
        for text in [
            "2023", "2023-12", "2023-12-29?", "2023-12-29~", "?2023-12-29", "2023-~12-29", "2023-12-XX", "2023-XX-29",
            "XXXX-12-29", "-0044-03-15", "Y12000", "2023-21", "2023-12-29T10:00:00Z", "2023-12-29/2023-12-29",
            "2023-12-29/..", "[2023-12-29]", "{2023-12-29}", "[2023-12-29..]", "/2023", "2023/", "../2023",
        ] {
            #expect(try !EDTF(parsing: text).isPlainDay, "\(text)")
        }
    }

    @Test("what the calendar lacks, and every other form, is left to the long way")
    func others() {
        for text in [
            "", "202", "20233", "2023-", "2023-1", "2023-00", "2023-13", "2023-21", "2023-12-", "2023-12-00",
            "2023-12-32",
            "2023-02-29", "2023-04-31", "2023-12-29 ", "2023-12-29T", "2023-12~", "202X", "-2023", "２０２３",
        ] {
            #expect(PlainDate.date(text) == nil, "\(text)")
        }
        #expect(PlainDate.date("2024-02-29") != nil)
    }
}
