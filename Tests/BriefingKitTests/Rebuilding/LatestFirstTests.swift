import EDTF
import Testing

@testable import BriefingKit

@Suite("Latest first")
struct LatestFirstTests {
    private static let dates = [
        "2023-12-29", "2023-12-28", "2023-12", "2023", "202X", "2023-12~", "2023-12-29?", "2021/..", "../2021", "2021/",
        "/2021", "[2022,2023]", "{2022-01,2023-02}", "2023-21", "XXXX", "XXXX-12-25", "-0044-03-15", "Y12000",
        "Y-30000", "Y170000002", "Y-170000002", "Y17E7", "9999-12-31", "0000", "2023-12-29T10:00:00Z",
        "2023-12-29T09:00:00Z", "[..2021]", "[2021..]", "2022-12/2023-02", "Y170000002/..", "../Y-170000002",
    ]

    private func statement(_ date: EDTF, _ number: Int) -> Statement {
        Statement(
            anchor: "s-\(number)", article: 0, speakers: [], kind: .direct, text: "", date: date, hasOwnDate: true,
            paragraph: 1, line: number, parts: [])
    }

    private func latestFirst(_ statements: [Statement]) -> LatestFirst {
        LatestFirst(statements, days: statements.map { DayKey($0.date) })
    }

    @Test("the order is that of the sort keys, whatever the dates", arguments: 1...20)
    func plainSort(_ seed: Int) throws {
        var random = SeededNumbers(seed: UInt64(seed))
        let dates = try Self.dates.map { try EDTF(parsing: $0) }
        let statements = (0..<200).map { statement(dates.randomElement(using: &random) ?? dates[0], $0) }
        let wanted = statements.indices.sorted { one, other in
            let (mine, theirs) = (statements[one].date.sortKey, statements[other].date.sortKey)
            return mine != theirs ? theirs < mine : one < other
        }
        #expect(latestFirst(statements).places == wanted)
    }

    @Test(
        "things of one date are in the order of their places, from either end, or in any other", arguments: 1...20)
    func sameDates(_ seed: Int) throws {
        var random = SeededNumbers(seed: UInt64(seed))
        let few = ["2023-12-29", "2023-12-28", "2023-12-29?", "2023-12", "2023-12-29T10:00:00Z", "2024-01-01"]
        let dates = try few.map { try EDTF(parsing: $0) }
        let things = (0..<100).map { _ in dates.randomElement(using: &random) ?? dates[0] }
        func order(_ sameDate: SameDateOrder, latestFirst: Bool, _ isFirst: @escaping (Int, Int) -> Bool) -> [Int] {
            func isBefore(_ one: Int, _ other: Int) -> Bool {
                let (mine, theirs) = latestFirst ? (things[other], things[one]) : (things[one], things[other])
                return mine.sorts(before: theirs) || !theirs.sorts(before: mine) && isFirst(one, other)
            }
            let places = things.indices.filter { $0 % 7 != 3 }
            let order = inOrderOfDays(
                places, latestFirst: latestFirst, sameDate: sameDate, days: { DayKey(things[$0]) }, isBefore: isBefore)
            #expect(order == places.sorted(by: isBefore))
            return order
        }
        for latestFirst in [false, true] {
            _ = order(.byPlace, latestFirst: latestFirst, <)
            _ = order(.byPlaceFromEnd, latestFirst: latestFirst, >)
            _ = order(.unknown, latestFirst: latestFirst) { ($0 % 10, $0) < ($1 % 10, $1) }
        }
    }

    @Test("random days are in the order of their sort keys")
    func randomDays() throws {
        var random = SeededNumbers(seed: 3)
        let statements = try (0..<500).map { number in
            let year = Int(random.next() % 40_000) - 20_000
            let text = abs(year) > 9999 ? "Y\(year)" : (year < 0 ? "-" : "") + String("000\(abs(year))".suffix(4))
            return statement(try EDTF(parsing: text), number)
        }
        let places = latestFirst(statements).places
        for (one, other) in zip(places, places.dropFirst()) {
            #expect(!(statements[one].date.sortKey < statements[other].date.sortKey))
        }
    }

    @Test("another rendering is in no list and has the rank of the first one")
    func renderings() throws {
        var statements = try ["2021", "2023", "2022", "2020"].enumerated().map {
            statement(try EDTF(parsing: $1), $0)
        }
        statements[3].sameAs = 1
        let order = latestFirst(statements)
        #expect(order.places == [1, 2, 0])
        #expect(order.rank == [2, 0, 1, 0])
    }

    @Test("where two day keys are whole and differ, they are ordered as the sort keys are")
    func keys() throws {
        let dates = try Self.dates.map { try EDTF(parsing: $0) }
        for one in dates {
            for other in dates {
                let (mine, theirs) = (DayKey(one), DayKey(other))
                if mine.isPlain, theirs.isPlain, mine.value == theirs.value { #expect(one == other) }
                if mine.isWhole, theirs.isWhole, mine.value != theirs.value {
                    #expect((mine.value < theirs.value) == (one.sortKey < other.sortKey), "\(one.text), \(other.text)")
                }
            }
        }
    }
}

@Suite("Lists of statements")
struct StatementListTests {
    @Test(
        "a list is read from its code as it was written",
        arguments: [
            StatementList.all, .stance(0), .stance(11), .kind(.direct), .kind(.mixed), .kind(.indirect),
            .kind(.reported),
            .kind(.act), .year(2023), .year(0), .year(-44), .year(12_000), .year(-9999), .year((1 << 26) - 1),
            .year(1 - (1 << 26)),
        ])
    func code(_ list: StatementList) throws {
        let code = try #require(list.code)
        #expect(StatementList(code: code) == list)
        #expect(Fact(.statements, code, 3).place == code)
    }

    @Test("a year of geology has no code", arguments: [1 << 26, -(1 << 26), 170_000_002, -170_000_002])
    func geology(_ year: Int) {
        #expect(StatementList.year(year).code == nil)
    }

    @Test("no two lists have one code")
    func distinct() {
        let lists: [StatementList] =
            [.all] + (0..<20).map { .stance($0) } + Statement.Kind.allCases.map { .kind($0) }
            + (-50...50).map { .year($0) }
        #expect(Set(lists.compactMap(\.code)).count == lists.count)
    }

    @Test("any number is some list, and no list is read beyond its end")
    func anyNumber() throws {
        let site = try PagesFixture(RichSite.text).site
        var random = SeededNumbers(seed: 11)
        for _ in 0..<1000 {
            _ = site.statements(in: StatementList(code: Int(UInt32(truncatingIfNeeded: random.next()))))
        }
    }

    @Test("statements of a year of geology have their page like any other, and are made again when they change")
    func geologyPage() throws {
        let site = try SiteFixture(
            SiteFixture.article("[Deep time]{says=front when=Y170000002}.") + SiteFixture.article("x", name: "b"))
        #expect(site.build().changes != nil)
        try site.write(SiteFixture.article("[Deeper time]{says=front when=Y170000002}."))
        let changed = try #require(site.build().changes?.changed)
        #expect(changed.contains { $0.hasPrefix("quotes/years/") })
    }
}
