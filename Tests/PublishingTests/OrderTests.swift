import Testing

@testable import Publishing

@Suite("The order of a run")
struct OrderTests {
    /// What a target was asked to do, in order.
    private final class Log {
        var verbs: [String] = []
    }

    /// A target in memory that can fail, or lose what it is sent.
    private struct Scripted: Target {
        let place = "there"
        let log: Log
        var files: [String: ContentDigest] = [:]
        var record: [UInt8]?
        var failsAt: Stage?
        var loses: String?

        mutating func open(forWriting: Bool) throws(PublishError) { log.verbs.append("open") }
        mutating func read(_ path: String) throws(PublishError) -> [UInt8]? {
            path == PublishedRecord.name ? record : nil
        }
        mutating func presence(of paths: [String], isThorough: Bool) throws(PublishError) -> [String: Presence] {
            var present: [String: Presence] = [:]
            for path in paths { present[path] = files[path].map { .file(Evidence($0)) } }
            return present
        }
        mutating func begin(_ record: [UInt8], sending files: [SiteFile], of site: SiteTree) throws(PublishError) {
            log.verbs.append("begin")
        }
        mutating func send(_ files: [SiteFile], made: (Int) -> Void) throws(PublishError) {
            log.verbs.append("send " + files.map(\.path).joined(separator: " "))
            if files[0].stage == failsAt { throw .failed(program: "p", doing: "send", words: "gone") }
            for file in files where file.path != loses { self.files[file.path] = file.digest }
        }
        mutating func remove(_ paths: [String]) throws(PublishError) {
            log.verbs.append("remove " + paths.joined(separator: " "))
        }
        mutating func finish(_ record: [UInt8], summary: String) throws(PublishError) { log.verbs.append("finish") }
        mutating func close() { log.verbs.append("close") }
    }

    private func digest(_ text: String) -> ContentDigest { ContentDigest(of: Array(text.utf8)) }

    private func run(_ change: (inout Scripted) -> Void = { _ in }) throws -> (
        verbs: [String], reached: PublishFailure.Reached, error: PublishError?
    ) {
        let fixture = try PublishingFixture()
        let old = ["old.css": digest("1"), "old.html": digest("1")]
        var target = Scripted(log: Log(), files: old)
        target.record = PublishedRecord(files: old.mapValues { .init([$0]) }).bytes
        change(&target)
        let settings = fixture.folderTarget()
        let publication = Publication(
            settings: settings, context: try fixture.context(), site: try fixture.tree(settings), limit: .exactly(9),
            isDryRun: false)
        var reached = PublishFailure.Reached.nothing
        do throws(PublishError) {
            _ = try publication.run(TestDesk(), on: target, &reached)
        } catch {
            return (target.log.verbs, reached, error)
        }
        return (target.log.verbs, reached, nil)
    }

    @Test("assets, pages, feeds, then deletions with pages first, then the record")
    func order() throws {
        #expect(
            try run().verbs == [
                "open", "begin", "send assets/theme.css",
                "send about us/über.html articles/a.html articles/b.html index.html", "send feed.xml",
                "remove old.html old.css", "finish", "close",
            ])
    }

    @Test("what fails half way removes nothing, says how far it came, and lets go of the target")
    func failure() throws {
        let run = try run { $0.failsAt = .pages }
        #expect(run.verbs.last == "close" && !run.verbs.contains { $0.hasPrefix("remove") || $0 == "finish" })
        #expect(run.reached == .sending(.pages, sent: 0, of: 6))
        #expect(PublishFailure(error: .movedOn(place: ""), reached: run.reached).aftermath.count == 3)
    }

    @Test("what did not arrive is noticed before the next stage")
    func verified() throws {
        let run = try run { $0.loses = "assets/theme.css" }
        #expect(run.error == .notVerified(["assets/theme.css"]))
        #expect(!run.verbs.contains { $0.contains("index.html") })
    }
}
