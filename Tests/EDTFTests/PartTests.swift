import EDTF
import Testing

@Suite("The parts of a date can be asked for")
struct PartTests {
    private func date(_ text: String) throws -> EDTF.Date {
        try #require(try EDTF(parsing: text).dates.first)
    }

    @Test("A qualifier before a component is about that one, after it about all so far")
    func qualification() throws {
        let date = try date("2031?-07-~09")
        #expect(date.qualification(of: .year) == .uncertain)
        #expect(date.qualification(of: .month) == [])
        #expect(date.qualification(of: .day) == .approximate)
        let group = try self.date("2031-?07~-09")
        #expect(group.qualifications == [.approximate, [.approximate, .uncertain], []])
        #expect(try self.date("2031").qualification(of: .day) == [])
    }

    @Test("Uncertain and approximate are found anywhere in the string")
    func anywhere() throws {
        #expect(try EDTF(parsing: "2031/2033-07?").isUncertain)
        #expect(try !EDTF(parsing: "2031/2033-07?").isApproximate)
        #expect(try EDTF(parsing: "[2031,2032..2033%]").isApproximate)
        #expect(try !EDTF(parsing: "2031-07-09T05:06:07").isUncertain)
    }

    @Test(
        "Precision is the unit named, not the span",
        arguments: [
            ("2031-07-09T05:06:07", EDTF.Precision.second), ("2031-07-09", .day), ("XXXX-12-25", .day),
            ("2031-07", .month), ("2031-07-XX", .month), ("2031-22", .season), ("2031-33", .quarter),
            ("2031-37", .quadrimester), ("2031-40", .semester), ("2031", .year), ("2031-XX", .year), ("1XX3", .year),
            ("Y31E4", .year), ("203X", .decade), ("2031S3", .decade), ("20XX", .century), ("2031S2", .century),
            ("2XXX", .millennium), ("XXXX", .longer), ("2031/2033-07", .year), ("[2031-07-09,2031-08]", .month),
        ])
    func precision(_ text: String, _ expected: EDTF.Precision) throws {
        #expect(try EDTF(parsing: text).precision == expected)
    }

    @Test("Members of a set and ends of an interval are what was written")
    func structure() throws {
        guard case .set(let set) = try EDTF(parsing: "[..2029,2031..2033,2035]").structure else {
            Issue.record("not a set")
            return
        }
        #expect(set.kind == .oneOf)
        #expect(set.members.count == 3)
        guard case .onOrBefore = set.members[0], case .range = set.members[1], case .date = set.members[2] else {
            Issue.record("not the members written")
            return
        }
        guard case .interval(let interval) = try EDTF(parsing: "2031/").structure else {
            Issue.record("not an interval")
            return
        }
        #expect(interval.end == .unknown)
    }

    @Test("A time with a shift is a moment in UTC, a local one is not")
    func moments() throws {
        func utc(_ text: String) throws -> String? {
            guard case .dateTime(let time) = try EDTF(parsing: text).structure else { return "no time" }
            return time.utc
        }
        #expect(try utc("2031-12-31T23:30:00-01:00") == "2032-01-01T00:30:00Z")
        #expect(try utc("1969-12-31T23:59:59Z") == "1969-12-31T23:59:59Z")
        #expect(try utc("0000-01-01T00:00:00+14:00") == "-0001-12-31T10:00:00Z")
        #expect(try utc("2031-07-09T05:06:07") == nil)
    }
}
