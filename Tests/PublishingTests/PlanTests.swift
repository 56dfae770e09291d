import Testing

@testable import Publishing

@Suite("The plan")
struct PlanTests {
    private func digest(_ text: String) -> ContentDigest { ContentDigest(of: Array(text.utf8)) }

    private func site(_ files: [String: String]) -> SiteTree {
        SiteTree(files.map { SiteFile(path: $0.key, root: "/out", digest: digest($0.value)) })
    }

    private func record(_ files: [String: String], isComplete: Bool = true, unsettled: Set<String> = [])
        -> PublishedRecord
    {
        var record = PublishedRecord(isComplete: isComplete)
        for (path, text) in files { record.files[path] = .init([digest(text)], isUnsettled: unsettled.contains(path)) }
        return record
    }

    private func there(_ files: [String: String]) -> [String: Presence] {
        files.mapValues { .file(Evidence(digest($0))) }
    }

    private func plan(_ files: [String: String], _ record: PublishedRecord?, _ present: [String: String]) -> Plan {
        Plan(site: site(files), target: TargetState(record: record, present: there(present)))
    }

    @Test("what is new, what differs and what is gone are told apart")
    func kinds() {
        let old = ["same.html": "1", "other.html": "1", "gone.html": "1"]
        let plan = plan(["same.html": "1", "other.html": "2", "new.html": "3"], record(old), old)
        #expect(plan.added.map(\.path) == ["new.html"] && plan.changed.map(\.path) == ["other.html"])
        #expect(plan.deleted == ["gone.html"] && plan.unchanged == 1 && plan.bytes == 2 && !plan.isEmpty)
        #expect(plan.summary == "1 file added, 1 changed, 1 deleted")
        #expect(plan.altered.isEmpty && plan.questions(limit: .exactly(1)).isEmpty)
    }

    @Test("a site that is there as it should be is nothing to do")
    func unchanged() {
        let files = ["a.html": "1", "b.html": "2"]
        #expect(plan(files, record(files), files).isEmpty)
    }

    @Test("a file that we did not publish is in the way, not overwritten, and never deleted")
    func foreign() {
        let plan = plan(["a.html": "1"], record([:]), ["a.html": "theirs", "b.html": "theirs"])
        #expect(plan.inTheWay == ["a.html"] && plan.changed.isEmpty && plan.deleted.isEmpty)
    }

    @Test("a file that lies there byte for byte is taken on without being sent")
    func adopted() {
        let plan = plan(["a.html": "1"], nil, ["a.html": "1"])
        #expect(plan.adopted == ["a.html"] && plan.sent.isEmpty && plan.needsRecord && !plan.isEmpty)
    }

    @Test("what somebody else changed or removed there is noticed")
    func altered() {
        let old = ["a.html": "1", "b.html": "1", "c.html": "1"]
        let plan = plan(["a.html": "2", "c.html": "1"], record(old), ["a.html": "x", "b.html": "y"])
        #expect(plan.altered == ["a.html", "b.html"] && plan.missing == ["c.html"])
        #expect(plan.questions(limit: .exactly(9)) == [.altered(["a.html", "b.html"])])
    }

    @Test("a link where a file of ours was is somebody else's change; a folder is in the way")
    func otherThings() {
        let record = record(["a.html": "1", "b.html": "1"])
        let state = TargetState(record: record, present: ["a.html": .link, "b.html": .obstacle])
        let plan = Plan(site: site(["a.html": "1", "b.html": "1"]), target: state)
        #expect(plan.altered == ["a.html"] && plan.inTheWay == ["b.html"])
    }

    @Test("parts that an interrupted run left are ours")
    func interrupted() {
        let old = record(["a.html": "1", "b.html": "1"], isComplete: false, unsettled: ["a.html"])
        let plan = plan(["a.html": "2"], old, ["a.html": "a half", "b.html": "1"])
        #expect(plan.isResumed && plan.altered.isEmpty && plan.changed.map(\.path) == ["a.html"])
        #expect(plan.deleted == ["b.html"])
    }

    @Test("where a target tells sizes alone, the record is believed, and what it does not explain is looked at closely")
    func sizes() {
        let old = record(["a.html": "1", "b.html": "1", "c.html": "1"], unsettled: ["c.html"])
        var state = TargetState(record: old)
        for path in ["a.html", "b.html", "c.html", "d.html"] { state.present[path] = .file(Evidence(size: 1)) }
        #expect(state.believeRecord() == ["c.html", "d.html"])
        // The new page has as many bytes as the old.
        #expect(Plan(site: site(["a.html": "2", "b.html": "1"]), target: state).changed.map(\.path) == ["a.html"])
    }

    @Test("more than a quarter deleted is a question; a number that is given takes its place")
    func limit() {
        let old = Dictionary(uniqueKeysWithValues: (0..<8).map { ("\($0).html", "1") })
        let fewer = old.filter { !["0.html", "1.html", "2.html"].contains($0.key) }
        let plan = plan(fewer, record(old), old)
        #expect(plan.questions(limit: .quarter) == [.deletions(3, of: 8, limit: 2)])
        #expect(plan.questions(limit: .exactly(3)).isEmpty)
        #expect(plan.questions(limit: .exactly(0)) == [.deletions(3, of: 8, limit: 0)])
    }

    @Test("assets are sent first, pages next with the front page last, feeds and data after them")
    func order() {
        let paths = [
            "index.html", "articles/a.html", "articles.html", "assets/theme.css", "feed.xml", "data/briefing.json",
            "articles/a.html.gz", "assets/theme.css.br", "_redirects", "image.png",
        ]
        let tree = site(Dictionary(uniqueKeysWithValues: paths.map { ($0, "1") }))
        #expect(
            inSendingOrder(tree.files.values).map(\.path) == [
                "assets/theme.css", "assets/theme.css.br", "image.png", "articles/a.html", "articles/a.html.gz",
                "articles.html",
                "index.html", "data/briefing.json", "_redirects", "feed.xml",
            ])
    }

    @Test("the record of a run that goes on names what was there and what is to come")
    func during() {
        let old = record(["same.html": "1", "other.html": "1", "gone.html": "1"])
        let site = site(["same.html": "1", "other.html": "2", "new.html": "3"])
        let state = TargetState(record: old, present: there(["same.html": "1", "other.html": "1", "gone.html": "1"]))
        let both = old.during(Plan(site: site, target: state), of: site)
        #expect(!both.isComplete && both.files["same.html"] == .init([digest("1")]))
        #expect(both.files["other.html"] == .init([digest("2"), digest("1")], isUnsettled: true))
        #expect(both.files["gone.html"] == .init([digest("1")]) && both.files["new.html"]?.isUnsettled == true)
        #expect(PublishedRecord(parsing: both.bytes) == both)
    }
}

@Suite("The record on a target")
struct PublishedRecordTests {
    @Test("it is read as it was written, and the same for the same site")
    func roundTrip() {
        let digest = ContentDigest(of: [1, 2, 3])
        let record = PublishedRecord(files: ["a b/ü\"\\.html": .init([digest]), "b.html": .init([digest])])
        #expect(PublishedRecord(parsing: record.bytes) == record)
        #expect(PublishedRecord(parsing: PublishedRecord().bytes) == PublishedRecord())
        #expect(!String(decoding: record.bytes, as: UTF8.self).contains("unsettled"))
    }

    @Test(
        "a damaged one is not believed",
        arguments: [
            "", "{}", #"{"version":2,"state":"complete","files":[]}"#, #"{"version":1,"state":"odd","files":[]}"#,
            #"{"version":1,"state":"complete","files":[{"path":"../a","size":1,"sha256":"","md5":""}]}"#,
            #"{"version":1,"state":"complete","files":[{"path":"/etc/a","size":1,"sha256":"","md5":""}]}"#,
            #"{"version":1,"state":"complete","files":[{"path":"a//b","size":1,"sha256":"","md5":""}]}"#,
            #"{"version":1,"state":"complete","files":[{"path":"a"}]}"#,
            #"{"version":1,"state":"complete","files":["#,
        ])
    func damaged(_ text: String) { #expect(PublishedRecord(parsing: Array(text.utf8)) == nil) }
}
