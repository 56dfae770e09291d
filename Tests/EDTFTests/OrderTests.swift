import EDTF
import Testing

@Suite("Dates have an order")
struct OrderTests {
    private func relation(_ one: String, _ other: String) throws -> EDTF.Relation {
        try EDTF(parsing: one).compare(to: EDTF(parsing: other))
    }

    @Test("Before and after are said only where no day of the one can be on the other side of the other")
    func relations() throws {
        #expect(try relation("2031-07", "2031-08-01") == .before)
        #expect(try relation("2033", "2031/2032") == .after)
        #expect(try relation("2031", "2031-07") == .maybe)
        #expect(try relation("2031-07-09", "2031-07-09") == .maybe)
        #expect(try relation("[2031,2035]", "2033") == .maybe)
    }

    @Test("Two readings of one string are one date, and one key")
    func equality() throws {
        for text in ["2023", "2023-12-29", "2023~", "[2023,2024]", "2021/..", "2021-09-20T21:14:00Z"] {
            let (one, other) = (try EDTF(parsing: text), try EDTF(parsing: text))
            #expect(one == other && one.hashValue == other.hashValue)
            #expect(Set([one, other, try EDTF(parsing: "2022")]).count == 2)
        }
    }

    @Test("What is doubted of a part is doubted of the whole")
    func doubt() throws {
        func doubts(_ text: String) throws -> [Bool] {
            let date = try EDTF(parsing: text)
            return [date.isUncertain, date.isApproximate]
        }
        #expect(try doubts("2023-12-29") == [false, false])
        #expect(try doubts("2023?-12") == [true, false])
        #expect(try doubts("2023-~12") == [false, true])
        #expect(try doubts("2023-12%") == [true, true])
        #expect(try doubts("2021?/2023~") == [true, true])
        #expect(try doubts("2021/2023~") == [false, true])
        #expect(try doubts("../2023?") == [true, false])
        #expect(try doubts("[2021,2022~..2023?]") == [true, true])
        #expect(try doubts("2021-09-20T21:14:00") == [false, false])
    }

    @Test("An open or unknown end leaves the answer open on its side only")
    func ends() throws {
        #expect(try relation("2031/", "2033") == .maybe)
        #expect(try relation("2031/..", "2033") == .maybe)
        #expect(try relation("2031/..", "2029") == .after)
        #expect(try relation("/2031", "2033") == .before)
        #expect(try relation("../..2031", "2033") == .before)
    }

    @Test("Two times of day in zones are compared as moments")
    func moments() throws {
        #expect(try relation("2031-07-09T23:30:00-05:00", "2031-07-10T01:00:00+02:00") == .after)
        #expect(try relation("2031-07-09T12:00:00Z", "2031-07-09T14:00:00+02:00") == .maybe)
    }

    @Test("Sorting is the same whichever way the list was shuffled")
    func total() throws {
        let sorted = try [
            "../2031", "/2030", "-0044", "0000", "2031-01-01", "2031-01", "2031", "2031~", "2031/2032", "2031/",
            "2031/..", "2031-07-09T05:00:00", "2031-07-09T06:00:00", "Y31000",
        ].map { try EDTF(parsing: $0) }
        var lottery = Lottery(state: 7)
        for _ in 0..<50 { #expect(sorted.shuffled(using: &lottery).sorted() == sorted) }
    }

    @Test("No qualifier moves a date in the order", arguments: ["2031", "2031-07", "2031-07-09", "2031-22", "203X"])
    func qualifiers(_ text: String) throws {
        let plain = try EDTF(parsing: text).sortKey
        for qualifier in ["?", "~", "%"] {
            #expect(try EDTF(parsing: text + qualifier).sortKey == plain)
            #expect(try EDTF(parsing: qualifier + text).sortKey == plain)
        }
    }
}
