import Testing

@testable import BriefingKit

@Suite("The annotation language")
struct AnnotationTests {
    private func statements(_ body: String, more: String = "") throws -> [Statement] {
        let reading = try SiteFixture(SiteFixture.article(body, more: more)).read()
        #expect(reading.diagnostics.filter { $0.severity != .note } == [])
        return try #require(reading.briefing).statements
    }

    private func codes(_ body: String) throws -> [String] {
        try SiteFixture(body: body).read().diagnostics.map(\.code)
    }

    @Test("a statement has speaker, kind, words, date, stance and place")
    func statement() throws {
        let site = try SiteFixture(
            body:
                "First.\n\nKabul was [“committed to *positive*\nrelations”]{says=takal supports=delisting to=kazakhstan}."
        )
        let briefing = try #require(site.read().briefing)
        let statement = try #require(briefing.statements.first)
        #expect(briefing.id(of: statement) == "a#takal-1")
        #expect(statement.kind == .direct && statement.text == "“committed to positive relations”")
        #expect(statement.date.text == "2023-12-29" && !statement.hasOwnDate)
        #expect(statement.stances == [TakenStance(issue: 0, stance: 3, condition: nil)])
        #expect(statement.addressees.map { briefing.stakeholders[$0].id } == ["kazakhstan"])
        #expect(statement.paragraph == 2 && statement.line == 7)
    }

    @Test("stances, several issues and the condition")
    func stances() throws {
        let all = try statements(
            "[x]{says=takal supports=\"delisting engagement\"} [y]{says=front opposes=delisting conditional=engagement condition=\"if *free*\"}"
        )
        #expect(all[0].stances.map(\.issue) == [0, 1])
        #expect(all[1].stances.map(\.condition) == [nil, "if *free*"])
    }

    @Test("a value that wraps over lines is one")
    func wrapped() throws {
        let all = try statements("[x]{says=\"takal\nfront\" conditional=delisting condition=\"if\nfree\"}")
        #expect(all[0].speakers.count == 2 && all[0].stances[0].condition == "if free")
    }

    @Test("words are counted as a reader sees them, across markup")
    func words() throws {
        let body = "# One two\n\nA*b*c [d]{who=mfa}e, “f” – g.[^1]\n\n```\nh i\n```\n\n[^1]: Not counted.\n"
        let briefing = try #require(try SiteFixture(body: body).read().briefing)
        #expect(briefing.articles[0].text.wordCount == 8)
        let more = "one un[believ]{.a}able [Takal]{who=takal}’s *Tali*x a\u{A0}b 「 」 c"
        #expect(try #require(SiteFixture(body: more).read().briefing).articles[0].text.wordCount == 7)
    }

    @Test("an absent stance is not neutral, and ‘on=’ takes none")
    func about() throws {
        let all = try statements("[x]{says=takal on=engagement} [y]{says=takal}")
        #expect(all[0].stances.isEmpty && all[0].about == [1] && all[1].about.isEmpty)
    }

    @Test("anchors count a speaker's statements; ‘#id’ overrides but counts")
    func anchors() throws {
        let all = try statements(
            "[a]{says=takal} [b]{says=front} [c]{says=takal #here} [d]{says=takal} [e]{says=\"front takal\"}")
        #expect(all.map(\.anchor) == ["takal-1", "front-1", "here", "takal-3", "front-2"])
    }

    @Test("a statement that goes on is one")
    func continues() throws {
        let all = try statements(
            "[“A,”]{says=takal supports=delisting} he said, [x]{says=front} [“B.”]{says=takal .continues to=mfa} [“C”]{.continues}"
        )
        #expect(all.map(\.text) == ["“A,” … “B.” … “C”", "x"])
        #expect(all[0].kind == .direct && all[0].addressees.count == 1)
    }

    @Test("going on from nothing is an error")
    func continuesNothing() throws {
        #expect(try codes("[“B.”]{says=takal .continues}") == ["nothing-to-continue"])
    }

    @Test("an act is a statement of its kind, and with a date an event")
    func act() throws {
        let site = try SiteFixture(
            body:
                "[took the group off the list]{does=kazakhstan supports=delisting when=2023-12-28 title=Removal who=mfa}"
        )
        let briefing = try #require(site.read().briefing)
        #expect(briefing.statements[0].kind == .act && briefing.statements[0].date.text == "2023-12-28")
        let event = try #require(briefing.events.first)
        #expect(event.id == "a#event-1" && event.title == "Removal")
        #expect(event.participants.map { briefing.stakeholders[$0].id } == ["kazakhstan", "mfa"])
        #expect(event.accounts[0].anchor == "kazakhstan-1" && event.accounts[0].statement == 0)
    }

    @Test("several passages date one event; where they differ, it is disputed")
    func disputed() throws {
        let site = try SiteFixture(
            SiteFixture.article("[opens]{when=2024 event=embassy who=mfa} [left]{when=2021/..}", name: "a")
                + SiteFixture.article("[will open]{when=2025 event=embassy title=Opening}", name: "b"))
        let briefing = try #require(site.read().briefing)
        #expect(briefing.events.map(\.id) == ["a#event-2", "embassy"])
        let event = briefing.events[1]
        #expect(event.isDisputed && event.title == "Opening" && event.accounts.count == 2)
        #expect(event.earliest?.iso == "2024-01-01" && event.latest?.iso == "2025-12-31")
        #expect(event.date.text == "[2024,2025]")
        #expect(briefing.events[0].latest == nil && briefing.events[0].title == "left")
    }

    @Test("nested annotations are read outer before inner")
    func nested() throws {
        let all = try statements("[He said [Baku [“will reopen”]{says=mfa}]{says=front} soon]{says=takal}")
        #expect(all.map(\.text) == ["He said Baku “will reopen” soon", "Baku “will reopen”", "“will reopen”"])
        #expect(all.map(\.kind) == [.mixed, .mixed, .direct])
    }

    @Test("a div is a statement of several paragraphs")
    func div() throws {
        let all = try statements(
            "One.\n\n::: {says=takal conditional=delisting condition=\"only short\"}\nTwo.\n\nThree.\n:::\n\n[x]{says=front}"
        )
        #expect(all[0].text == "Two.\nThree." && all[0].paragraph == 2 && all[0].line == 7)
        #expect(all[1].paragraph == 4)
    }

    @Test("another rendering of an utterance counts once")
    func sameAs() throws {
        let site = try SiteFixture(
            SiteFixture.article("[x]{says=takal supports=delisting}", name: "a")
                + SiteFixture.article("[y]{says=takal opposes=delisting same-as=\"a#takal-1\"}", name: "b"))
        let briefing = try #require(site.read().briefing)
        let takal = try #require(briefing.stakeholders.firstIndex { $0.id == "takal" })
        #expect(briefing.statements.count == 2 && briefing.countOfStatements(by: takal) == 1)
        #expect(briefing.positionsOfIssue[0][0].history.count == 1)
    }

    @Test(
        "marks directly outside the brackets make a direct quotation",
        arguments: [
            "“[We agree]{says=takal}” he said", "“*[We agree]{says=takal}*” he said",
            "\"[We agree]{says=takal},\" he said",
            "“[We agree]{says=takal}.”", "“[We agree]{says=takal}[^1]”\n\n[^1]: Note.",
            "«\u{A0}[Nous saluons]{says=takal}\u{A0}»",
        ])
    func marksOutside(_ body: String) throws {
        #expect(try statements(body).map(\.kind) == [.direct])
    }

    @Test("what only begins in quotation marks is no quotation as a whole")
    func marksAway() throws {
        #expect(try statements("“[A]{says=takal} and more” [b]{says=front}”").map(\.kind) == [.indirect, .indirect])
    }

    @Test("a statement without words is said, and an act has none to go on with")
    func empty() throws {
        #expect(try codes("[]{says=takal}") == ["empty-statement"])
        #expect(try codes("[a]{does=takal} [b]{says=takal .continues}") == ["nothing-to-continue"])
    }

    @Test("code and escapes are never annotations")
    func code() throws {
        #expect(try statements("`[x]{says=takal}` \\[x]{says=takal}\n\n    [x]{says=takal}\n").isEmpty)
    }

    @Test("an ordinary span stays one; a near miss is said")
    func ordinary() throws {
        #expect(try codes("[x]{.note lang=fr}") == [])
        #expect(try codes("[x]{sayss=takal}") == ["unknown-annotation-key"])
    }

    @Test("what is wrong in an annotation is an error at its own place")
    func errors() throws {
        let site = try SiteFixture(
            body: """
                [x]{says=takall supports=delistin suports=delisting}
                [x]{supports=delisting} [x]{says=takal does=front} [x]{event=e}
                [x]{when=2023-13} [x]{says=takal confidence=hihg kind=dirct}
                """)
        let said = site.said(site.read().diagnostics)
        #expect(
            said.split(separator: "\n").filter { $0.contains("error") || $0.contains("warning") }.map(String.init) == [
                "Content/articles/a.md:5:10: error: no stakeholder has the id ‘takall’ [unknown-stakeholder]",
                "Content/articles/a.md:5:35: error: an annotation has no key ‘suports’, nor is that a stance of this site [unknown-annotation-key]",
                "Content/articles/a.md:6:5: error: ‘supports=’ needs a speaker [nobody]",
                "Content/articles/a.md:6:28: error: a passage is what somebody says or what somebody does, not both [both-says-and-does]",
                "Content/articles/a.md:6:55: error: ‘event=’ needs ‘when=’ [missing-date]",
                "Content/articles/a.md:7:15: error: ‘2023-13’ is no date: there is no month 13, nor a season of that number [bad-date]",
                "Content/articles/a.md:7:45: error: ‘confidence’ can’t be ‘hihg’: it is low, moderate or high [unknown-value]",
                "Content/articles/a.md:7:55: error: ‘kind’ can’t be ‘dirct’: it is direct, mixed, indirect, reported or act [unknown-value]",
            ])
        #expect(said.contains("did you mean ‘takal’?"))
    }

    @Test("two passages can't have one address")
    func sameAnchor() throws {
        #expect(try codes("[x]{says=takal #a} [y]{says=front #a}") == ["duplicate-id"])
        #expect(try codes("[x]{says=takal} [y]{.note #takal-1}") == ["duplicate-id"])
        #expect(
            try codes("[x]{says=takal #p1} [y]{#pg-main} [z]{#fn-1} [z]{#p-1}")
                == Array(repeating: "reserved-id", count: 3))
    }
}
