import FileSystem
import Foundation
import Testing

@testable import BriefingKit

@Suite("The output folder")
struct OutputTests {
    private let folder = NSTemporaryDirectory() + "briefing-output-" + UUID().uuidString

    private func write(_ files: [String: String], jobs: Int = 2) throws -> OutputChanges {
        let planned = files.sorted { $0.key < $1.key }.map { path, text in
            PlannedFile(path: path, origin: .init(what: "page"), basis: .facts(plan: 0)) { $1 += Array(text.utf8) }
        }
        return try OutputWriting(folder: folder, jobs: jobs).write(planned).get().outcome.changes
    }

    private func text(_ path: String) -> String? { try? String(contentsOfFile: folder + "/" + path, encoding: .utf8) }

    @Test("only files whose bytes changed are written")
    func changes() throws {
        #expect(try write(["a.html": "1", "b/c.html": "2"]).added == ["a.html", "b/c.html"])
        let before = try FileManager.default.attributesOfItem(atPath: folder + "/a.html")[.systemFileNumber] as? Int
        let second = try write(["a.html": "1", "b/c.html": "3"])
        #expect(second.changed == ["b/c.html"] && second.unchanged == 1)
        let after = try FileManager.default.attributesOfItem(atPath: folder + "/a.html")[.systemFileNumber] as? Int
        #expect(before == after)
    }

    @Test("files that were written before and are planned no more go, with their empty folders")
    func removal() throws {
        _ = try write(["a.html": "1", "b/c/d.html": "2"])
        #expect(try write(["a.html": "1"]).removed == ["b/c/d.html"])
        #expect(!FileManager.default.fileExists(atPath: folder + "/b"))
    }

    @Test("a file that nobody on record wrote is never touched")
    func foreign() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try "mine".write(toFile: folder + "/CNAME", atomically: true, encoding: .utf8)
        try "mine".write(toFile: folder + "/index.html", atomically: true, encoding: .utf8)
        #expect(throws: OutputFailures.self) { try write(["index.html": "ours"]) }
        #expect(text("index.html") == "mine")
        #expect(try write(["other.html": "ours"]).foreign == ["CNAME", "index.html"])
        #expect(text("CNAME") == "mine")
    }

    @Test("a file that somebody changed since stays when the site no longer has it")
    func kept() throws {
        _ = try write(["a.html": "1", "b.html": "2"])
        try "edited".write(toFile: folder + "/b.html", atomically: true, encoding: .utf8)
        #expect(try write(["a.html": "1"]).kept == ["b.html"])
        #expect(text("b.html") == "edited")
    }

    @Test("a file that can't be made leaves everything as it was")
    func failure() throws {
        struct Broken: Error {}
        _ = try write(["a.html": "1"])
        let planned = [
            PlannedFile(path: "a.html", origin: .init(what: "page"), basis: .facts(plan: 0)) { $1 += Array("2".utf8) },
            PlannedFile(path: "b.html", origin: .init(what: "page"), basis: .facts(plan: 0)) { _, _ in throw Broken() },
        ]
        let result = try OutputWriting(folder: folder, jobs: 2).write(planned)
        #expect(throws: OutputFailures.self) { try result.get() }
        #expect(text("a.html") == "1" && text("b.html") == nil)
        #expect(!FileManager.default.fileExists(atPath: folder + "/.briefing-staging"))
    }

    @Test("a link among the folders leads nothing out of it")
    func link() throws {
        let outside = folder + "-outside"
        try FileManager.default.createDirectory(atPath: outside, withIntermediateDirectories: true)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: folder + "/articles", withDestinationPath: outside)
        #expect(throws: FileError.self) { try write(["articles/a.html": "1"]) }
        #expect(throws: FileError.self) { try write(["articles/b/c.html": "1"]) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: outside).isEmpty)
    }

    @Test("a folder that the output has is filled, and what else is in it stays; one that it lacks comes whole")
    func folders() throws {
        try FileManager.default.createDirectory(atPath: folder + "/a/empty", withIntermediateDirectories: true)
        try "mine".write(toFile: folder + "/a/notes.txt", atomically: true, encoding: .utf8)
        let files = ["a/b/c/d.html": "1", "a/b/e.html": "2", "a/empty/f.html": "3", "a/g.html": "4", "h/i.html": "5"]
        let changes = try write(files)
        #expect(changes.added == files.keys.sorted() && changes.foreign == ["a/notes.txt"])
        for (path, content) in files { #expect(text(path) == content, "\(path)") }
        #expect(text("a/notes.txt") == "mine")
        #expect(!FileManager.default.fileExists(atPath: folder + "/.briefing-staging"))
        #expect(try write(files).unchanged == files.count)
    }

    @Test("a file takes the place of a folder that only builds have filled, and the other way round")
    func swapped() throws {
        _ = try write(["a": "1", "b/c/d.html": "2", "e.html": "3"])
        let changes = try write(["a/x/y.html": "4", "b": "5", "e.html": "3"])
        #expect(changes.added == ["a/x/y.html", "b"] && changes.changed.isEmpty && changes.unchanged == 1)
        #expect(changes.removed == ["a", "b/c/d.html"] && changes.kept.isEmpty)
        #expect(text("a/x/y.html") == "4" && text("b") == "5")
        #expect(try write(["a/x/y.html": "4", "b": "5", "e.html": "3"]).unchanged == 3)
    }

    @Test("no file takes the place of a folder with somebody’s file in it, nor a folder that of a file that was edited")
    func swappedForeign() throws {
        _ = try write(["a": "1", "b/c.html": "2"])
        try "mine".write(toFile: folder + "/b/notes.txt", atomically: true, encoding: .utf8)
        #expect(throws: FileError.self) { try write(["a": "1", "b": "3"]) }
        #expect(text("b/notes.txt") == "mine")
        try "edited".write(toFile: folder + "/a", atomically: true, encoding: .utf8)
        #expect(throws: FileError.self) { try write(["a/x.html": "4"]) }
        #expect(text("a") == "edited")
    }

    @Test("what an interrupted build had staged is removed, and appears nowhere")
    func interrupted() throws {
        let staged = folder + "/.briefing-staging/a/b"
        try FileManager.default.createDirectory(atPath: staged, withIntermediateDirectories: true)
        try "old".write(toFile: staged + "/c.html", atomically: true, encoding: .utf8)
        #expect(try write(["a/b/d.html": "1"]).added == ["a/b/d.html"])
        #expect(text("a/b/c.html") == nil && text("a/b/d.html") == "1")
        #expect(!FileManager.default.fileExists(atPath: folder + "/.briefing-staging"))
    }

    @Test("links in what an interrupted build had staged lead to nothing that is removed")
    func stagedLink() throws {
        let outside = folder + "-outside"
        try FileManager.default.createDirectory(atPath: outside, withIntermediateDirectories: true)
        try "mine".write(toFile: outside + "/a.html", atomically: true, encoding: .utf8)
        try FileManager.default.createDirectory(
            atPath: folder + "/.briefing-staging", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: folder + "/.briefing-staging/out", withDestinationPath: outside)
        _ = try write(["a.html": "1"])
        #expect(FileManager.default.fileExists(atPath: outside + "/a.html"))
    }

    @Test("a file where a folder has to be stays, and the error names it")
    func fileInTheWay() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try "mine".write(toFile: folder + "/a", atomically: true, encoding: .utf8)
        let error = #expect(throws: FileError.self) { try write(["a/b/c.html": "1"]) }
        #expect(error?.path == folder + "/a")
        #expect(text("a") == "mine")
        #expect(!FileManager.default.fileExists(atPath: folder + "/.briefing-staging"))
    }

    @Test(
        "a damaged manifest is not believed",
        arguments: [
            "", "briefing manifest 2\n12 a.html\n", "nonsense", "briefing manifest 2\n1 ../a\nend\n",
            "briefing manifest 2\n1 a/..\nend\n", "briefing manifest 2\n1 a/../b\nend\n",
            "briefing manifest 2\n1 /a\nend\n",
            "briefing manifest 2\n1 \nend\n", "briefing manifest 3\nend\n",
        ])
    func damaged(_ text: String) {
        #expect(OutputManifest(parsing: Array(text.utf8)) == nil)
    }

    @Test("names with full stops in them are names like any other", arguments: ["...", "a/...b", "..a", "a../b"])
    func stops(_ path: String) {
        let manifest = OutputManifest(parsing: Array("briefing manifest 2\n1 \(path)\nend\n".utf8))
        #expect(manifest?.digests == [path: 1])
    }

    @Test("a manifest of digests that were others says whose the files are; what the site no longer has is left")
    func earlierManifest() throws {
        _ = try write(["a.html": "1", "b.html": "1"])
        let earlier = "briefing manifest 1\n77 a.html\n78 b.html\nend\n"
        try Data(earlier.utf8).write(to: URL(fileURLWithPath: folder + "/" + OutputManifest.name))
        let changes = try write(["a.html": "2"])
        #expect(changes.changed == ["a.html"] && changes.kept == ["b.html"] && changes.removed.isEmpty)
    }

    @Test("a manifest is read as it was written")
    func manifest() {
        var manifest = OutputManifest()
        manifest.digests = ["a b.html": 1, "ü/x.html": .max]
        #expect(OutputManifest(parsing: manifest.bytes) == manifest)
    }

    @Test("digests take the place of others in a manifest, each in its own line")
    func revisedManifest() {
        var manifest = OutputManifest()
        manifest.digests = ["a b.html": 1, "b.html": 2, "z/b.html": 3, "ü/x.html": .max]
        let old = manifest.bytes
        #expect(OutputManifest.bytes(old, saying: []) == old)
        let bytes = OutputManifest.bytes(old, saying: [("ü/x.html", 7), ("b.html", 0xFFF)])
        manifest.digests["ü/x.html"] = 7
        manifest.digests["b.html"] = 0xFFF
        #expect(bytes == manifest.bytes)
        for path in ["c.html", "html", ".html", "2 b.html", "manifest 2", ""] {
            #expect(OutputManifest.bytes(old, saying: [("a b.html", 5), (path, 6)]) == nil, "\(path)")
        }
        #expect(OutputManifest.bytes([], saying: [("a b.html", 5)]) == nil)
    }

    @Test(
        "a folder that is, holds or lies in sources is refused",
        arguments: [".", "", "Content", "Content/x", "Templates", ".."])
    func refused(_ path: String) throws {
        let site = try SiteFixture("=== Templates/x.html\n")
        let output = path.isEmpty ? site.folder : site.folder + "/" + path
        #expect(throws: OutputRefusal.self) { try OutputRefusal.check(output: output, site: site.folder) }
    }

    @Test("a folder with somebody's repository in it is refused, a new one is not")
    func repository() throws {
        let site = try SiteFixture("=== Public/.git/HEAD\nx")
        #expect(throws: OutputRefusal.self) {
            try OutputRefusal.check(output: site.folder + "/Public", site: site.folder)
        }
        try OutputRefusal.check(output: site.folder + "/Output", site: site.folder)
    }
}
