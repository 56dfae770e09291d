import Testing

@testable import Publishing

@Suite("What changed in meaning")
struct MeaningTests {
    private func data(
        stance: String? = "supports", articles: [String] = ["a"],
        statements: [(String, String)] = [("a#costa-1", "Yes.")],
        event: String = "2024-03", disputed: Bool = false
    ) throws -> BriefingData {
        let positions = stance.map { #"{"stakeholder":"costa","stance":"\#($0)"}"# } ?? ""
        let articleList = articles.map { #"{"id":"\#($0)","title":"Title of \#($0)"}"# }.joined(separator: ",")
        let statementList = statements.map {
            #"{"id":"\#($0.0)","article":"a","speakers":["costa"],"text":"\#($0.1)","date":"2024","stances":[]}"#
        }.joined(separator: ",")
        let json = """
            {"version":1,"stakeholders":[{"id":"costa","name":"Ana Costa"}],
             "issues":[{"id":"water","title":"Water bill","positions":[\(positions)]}],
             "articles":[\(articleList)],"statements":[\(statementList)],
             "events":[{"id":"vote","title":"Vote","edtf":"\(event)","disputed":\(disputed)}]}
            """
        return try #require(BriefingData(parsing: Array(json.utf8)))
    }

    private func changes(_ old: BriefingData, _ new: BriefingData) -> [String] {
        MeaningChanges(briefing: (old, new), corrections: nil).sentences
    }

    @Test("the same briefing has no changes")
    func same() throws { #expect(try changes(data(), data()).isEmpty) }

    @Test("a position that shifted is said with both stances")
    func shift() throws {
        #expect(try changes(data(), data(stance: "opposes")) == ["Ana Costa on Water bill: supports → opposes"])
        #expect(try changes(data(stance: nil), data()) == ["Ana Costa on Water bill: supports, the first position"])
        #expect(
            try changes(data(), data(stance: nil)) == ["Ana Costa on Water bill: no position any more (was supports)"])
    }

    @Test("new and removed articles are named by their titles")
    func articles() throws {
        #expect(try changes(data(), data(articles: ["a", "b"])) == ["new article: Title of b"])
        #expect(try changes(data(articles: ["a", "b"]), data()) == ["article removed: Title of b"])
    }

    @Test("statements are counted for each stakeholder, and one that moved is no change")
    func statements() throws {
        let old = try data(statements: [("a#costa-1", "Yes."), ("a#costa-2", "Later.")])
        let moved = try data(statements: [("a#costa-1", "First."), ("a#costa-2", "Yes."), ("a#costa-3", "Later.")])
        #expect(changes(old, moved) == ["Ana Costa: 1 new statement"])
        let other = try data(statements: [("a#costa-1", "No."), ("a#costa-2", "Later.")])
        #expect(changes(old, other) == ["Ana Costa: 1 changed statement"])
        let removed = try data(statements: [("a#costa-1", "Later.")])
        #expect(changes(old, removed) == ["Ana Costa: 1 removed statement"])
    }

    @Test("an event that is dated otherwise, or is disputed now, is said")
    func events() throws {
        #expect(
            try changes(data(), data(event: "2024-04", disputed: true)) == [
                "Vote: dated 2024-04, before 2024-03", "Vote: its date is now disputed",
            ])
    }

    private func corrections(_ list: [(article: String, date: String, note: String)]) throws -> CorrectionsData {
        let items = list.map {
            #"{"article":"\#($0.article)","title":"Title of \#($0.article)","date":"\#($0.date)","note":"\#($0.note)"}"#
        }
        let json = #"{"version":1,"corrections":[\#(items.joined(separator: ","))]}"#
        return try #require(CorrectionsData(parsing: Array(json.utf8)))
    }

    @Test("a correction that was added, changed or removed is said with its article, its day and its note")
    func correctionsSaid() throws {
        let (votes, name) = (("a", "2024-03-08", "7 votes, not 8."), ("b", "2024-04", "Ann, not Anne."))
        let old = try corrections([votes])
        func changes(_ list: [(String, String, String)]) throws -> [String] {
            MeaningChanges(briefing: nil, corrections: (old, try corrections(list))).sentences
        }
        #expect(try changes([votes]) == [])
        #expect(try changes([name, votes]) == ["correction to Title of b (2024-04): Ann, not Anne."])
        #expect(
            try changes([("a", "2024-03-08", "7 votes, not 9.")])
                == ["correction changed in Title of a (2024-03-08): 7 votes, not 9."])
        #expect(
            try changes([("a", "2024-03-09", "7 votes, not 8.")])
                == ["correction changed in Title of a (2024-03-09): 7 votes, not 8."])
        #expect(try changes([]) == ["correction removed from Title of a (2024-03-08): 7 votes, not 8."])
        // The same words a second time are a second correction.
        #expect(try changes([votes, votes]) == ["correction to Title of a (2024-03-08): 7 votes, not 8."])
    }

    @Test("corrections are said before all else, each in one line however long its note is")
    func correctionsFirst() throws {
        let note = "One\\n two" + String(repeating: " three", count: 100)
        let sentences = MeaningChanges(
            briefing: (try data(), try data(stance: "opposes")),
            corrections: (try corrections([]), try corrections([("a", "2024", note)]))
        ).sentences
        #expect(sentences.count == 2 && sentences[0].hasPrefix("correction to Title of a (2024): One two three"))
        #expect(sentences[0].count < 200 && !sentences[0].contains("\n") && sentences[0].hasSuffix("…"))
    }

    @Test("what is no list of corrections is compared with nothing", arguments: ["", "[]", "{}", #"{"version":1}"#])
    func noCorrections(_ text: String) { #expect(CorrectionsData(parsing: Array(text.utf8)) == nil) }

    @Test("a plan says the corrections of a site that was published before, and none where there was no list of them")
    func plannedCorrections() throws {
        func list(_ items: String) -> String { #"{"version":1,"corrections":[\#(items)]}"# }
        let correction = #"{"article":"a","title":"A","date":"2024","note":"Wrong."}"#
        let fixture = try PublishingFixture(["index.html": "1"])
        var meanings: [[String]] = []
        for corrections in [nil, list(""), list(correction), list(correction)] {
            try fixture.build(
                ["index.html": "1"].merging(corrections.map { ["data/corrections.json": $0] } ?? [:]) { $1 })
            meanings.append(try fixture.outlooks(of: fixture.folderTarget()).flatMap(\.meaning.sentences))
        }
        #expect(meanings == [[], [], ["correction to A (2024): Wrong."], []])
    }

    @Test("what is no briefing's data is compared with nothing", arguments: ["", "[]", "{}", #"{"version":1}"#])
    func noData(_ text: String) { #expect(BriefingData(parsing: Array(text.utf8)) == nil) }
}

@Suite("The words of a plan")
struct PlanWordsTests {
    @Test("numbers are grouped and bytes have the unit that is short")
    func numbers() {
        #expect([0, 999, 1000, 1_234_567].map(grouped) == ["0", "999", "1,000", "1,234,567"])
        #expect(
            [1, 999, 1000, 1450, 99_900, 999_600, 5_000_000].map(inUnits) == [
                "1 byte", "999 bytes", "1.0 kB", "1.5 kB", "100 kB", "1.0 MB", "5.0 MB",
            ])
    }

    @Test("a long plan is cut to a screenful that says what it leaves out")
    func cut() {
        var plan = Plan()
        let digest = ContentDigest(of: [1])
        plan.added = (100..<200).map { SiteFile(path: "\($0).html", root: "", digest: digest) }
        let outlook = Outlook(name: "web", place: "there", plan: plan, meaning: MeaningChanges())
        let lines = outlook.lines(isLong: false)
        #expect(lines.count < 20 && lines.last == "    … and 88 more files")
        #expect(outlook.lines(isLong: true).count == 102)
    }
}
