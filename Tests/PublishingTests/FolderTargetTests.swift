import FileSystem
import Foundation
import Testing

@testable import Publishing

@Suite("Publishing to a folder")
struct FolderTargetTests {
    private func served(_ fixture: PublishingFixture, _ name: String = "public") throws -> [String: String] {
        var files = try fixture.files(below: fixture.folder + "/" + name)
        files[PublishedRecord.name] = nil
        return files
    }

    @Test("what lies there is the output, byte for byte, and the next run sends nothing")
    func whole() throws {
        let fixture = try PublishingFixture()
        let first = try #require(plan(fixture.publish(fixture.folderTarget())))
        #expect(first.isFirst && first.added.count == 6)
        #expect(try served(fixture) == PublishingFixture.small)
        guard case .upToDate = try fixture.publish(fixture.folderTarget()) else {
            Issue.record("the second run found something to do")
            return
        }
    }

    @Test("a dry run touches nothing, not even to make the folder")
    func dryRun() throws {
        let fixture = try PublishingFixture()
        guard case .planned = try fixture.publish(fixture.folderTarget(), isDryRun: true) else {
            Issue.record("it was more than planned")
            return
        }
        #expect(!FileManager.default.fileExists(atPath: fixture.folder + "/public"))
    }

    @Test("what changed is sent, what the site no longer has goes with its folders, and others' files stay")
    func changes() throws {
        let fixture = try PublishingFixture()
        _ = try fixture.publish(fixture.folderTarget())
        try fixture.write(["CNAME": "example.org", "articles/theirs.txt": "x"], below: fixture.folder + "/public")
        var files = PublishingFixture.small
        files["about us/über.html"] = nil
        files["index.html"] = "<h1>New</h1>"
        try fixture.build(files)
        let second = try #require(plan(fixture.publish(fixture.folderTarget())))
        #expect(second.changed.map(\.path) == ["index.html"] && second.deleted == ["about us/über.html"])
        #expect(second.foreignCount == 2)
        files["CNAME"] = "example.org"
        files["articles/theirs.txt"] = "x"
        #expect(try served(fixture) == files)
        #expect(!FileManager.default.fileExists(atPath: fixture.folder + "/public/about us"))
    }

    @Test("a file that is not ours is never written over, whatever is agreed to")
    func inTheWay() throws {
        let fixture = try PublishingFixture()
        try fixture.write(["index.html": "theirs"], below: fixture.folder + "/public")
        #expect(try fixture.publish(fixture.folderTarget(), answer: true) == .inTheWay(["index.html"]))
        #expect(try served(fixture) == ["index.html": "theirs"])
    }

    @Test("what somebody else changed there is lost only if that is agreed to")
    func altered() throws {
        let fixture = try PublishingFixture()
        _ = try fixture.publish(fixture.folderTarget())
        try fixture.write(["index.html": "edited there"], below: fixture.folder + "/public")
        #expect(try fixture.publish(fixture.folderTarget()) == .unanswered([.altered(["index.html"])]))
        #expect(try fixture.publish(fixture.folderTarget(), answer: false) == .declined)
        #expect(try served(fixture)["index.html"] == "edited there")
        _ = try fixture.publish(fixture.folderTarget(), answer: true)
        #expect(try served(fixture) == PublishingFixture.small)
    }

    @Test("more deletions than a quarter are not made unless they are agreed to")
    func deletions() throws {
        let fixture = try PublishingFixture()
        _ = try fixture.publish(fixture.folderTarget())
        try fixture.build(["index.html": "<h1>Front</h1>"])
        #expect(try fixture.publish(fixture.folderTarget()) == .unanswered([.deletions(5, of: 6, limit: 1)]))
        #expect(try served(fixture) == PublishingFixture.small)
        _ = try fixture.publish(fixture.folderTarget(), limit: .exactly(5))
        #expect(try served(fixture) == ["index.html": "<h1>Front</h1>"])
    }

    @Test("a link on the target is not followed out of it")
    func link() throws {
        let fixture = try PublishingFixture()
        let outside = fixture.folder + "/outside"
        try fixture.write(["b.html": "theirs"], below: outside)
        try fixture.write([:], below: fixture.folder)
        try FileManager.default.createDirectory(atPath: fixture.folder + "/public", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: fixture.folder + "/public/articles", withDestinationPath: outside)
        #expect(
            try fixture.publish(fixture.folderTarget(), answer: true)
                == .inTheWay(["articles/a.html", "articles/b.html"]))
        #expect(try fixture.files(below: outside) == ["b.html": "theirs"])
    }

    @Test("a file of ours that became a link is replaced, not what it leads to")
    func linkedFile() throws {
        let fixture = try PublishingFixture()
        _ = try fixture.publish(fixture.folderTarget())
        try fixture.write(["secret": "theirs"], below: fixture.folder)
        let page = fixture.folder + "/public/index.html"
        try FileManager.default.removeItem(atPath: page)
        try FileManager.default.createSymbolicLink(atPath: page, withDestinationPath: fixture.folder + "/secret")
        _ = try fixture.publish(fixture.folderTarget(), answer: true)
        #expect(try served(fixture) == PublishingFixture.small)
        #expect(try String(contentsOfFile: fixture.folder + "/secret", encoding: .utf8) == "theirs")
    }

    @Test("what an interrupted run left is finished by the next, without a question")
    func interrupted() throws {
        let fixture = try PublishingFixture()
        _ = try fixture.publish(fixture.folderTarget())
        var files = PublishingFixture.small
        files["articles/a.html"] = "<h1>A, corrected</h1>"
        files["articles/c.html"] = "<h1>C</h1>"
        try fixture.build(files)
        // As a run leaves it that is ended after its first page.
        let settings = fixture.folderTarget()
        let context = try fixture.context()
        let tree = try fixture.tree(settings)
        var target = context.target(settings)
        try target.open(forWriting: true)
        let record = try #require(PublishedRecord(parsing: try target.read(PublishedRecord.name) ?? []))
        let present = try target.presence(of: (tree.paths.union(record.files.keys)).sorted(), isThorough: false)
        let half = Plan(site: tree, target: TargetState(record: record, present: present))
        try target.begin(record.during(half, of: tree).bytes, sending: half.sent, of: tree)
        try target.send([half.sent[0]]) { _ in }
        target.close()

        let resumed = try #require(plan(fixture.publish(settings)))
        #expect(resumed.isResumed && resumed.sent.count == 1 && resumed.altered.isEmpty)
        #expect(try served(fixture) == files)
    }

    @Test(
        "a folder that is, holds or lies in the site's sources or its output is refused",
        arguments: [
            "site", ".", "site/Content", "site/Content/x", "site/Output", "site/Output/x", "site/.briefing-cache",
        ])
    func refused(_ path: String) throws {
        let fixture = try PublishingFixture()
        let settings = TargetSettings(name: "x", kind: .folder, location: fixture.folder + "/" + path)
        #expect(throws: PublishFailure.self) { try fixture.publish(settings) }
        #expect(try fixture.files(below: fixture.output) == PublishingFixture.small)
    }

    @Test("a damaged record stops a run before anything is done")
    func damagedRecord() throws {
        let fixture = try PublishingFixture()
        try fixture.write([PublishedRecord.name: "{"], below: fixture.folder + "/public")
        #expect(throws: PublishFailure.self) { try fixture.publish(fixture.folderTarget(), answer: true) }
        #expect(try served(fixture).isEmpty)
    }

    @Test(
        "a folder that may not be written into is noticed before anything has changed",
        .enabled(if: geteuid() != 0, "root may write everywhere; ‘make publishing’ mounts for reading only"))
    func unwritable() throws {
        let fixture = try PublishingFixture()
        _ = try fixture.publish(fixture.folderTarget())
        let before = try served(fixture)
        try fixture.build(PublishingFixture.small.mapValues { $0 + "!" })
        let folder = fixture.folder + "/public/articles"
        #expect(chmod(folder, 0o555) == 0)
        defer { chmod(folder, 0o755) }
        let failure = #expect(throws: PublishFailure.self) { try fixture.publish(fixture.folderTarget()) }
        #expect(failure?.error == .file(FileError(path: folder, action: "write into", code: EACCES)))
        #expect(try failure?.reached == .nothing && served(fixture) == before)
    }

    @Test("an output that changes while it is sent is not published")
    func movingOutput() throws {
        let fixture = try PublishingFixture()
        let settings = fixture.folderTarget()
        let tree = try fixture.tree(settings)
        try fixture.write(["index.html": "<h1>Later</h1>"], below: fixture.output)
        let publication = Publication(
            settings: settings, context: try fixture.context(), site: tree, limit: .quarter, isDryRun: false)
        let error = #expect(throws: PublishFailure.self) { try publication.run(TestDesk()) }
        #expect(error?.reached == .nothing)
        #expect(try served(fixture).isEmpty)
    }
}
