import FileSystem
import Foundation
import Testing

@testable import Publishing

@Suite("Publishing to a zip")
struct ZipTargetTests {
    private func target(_ fixture: PublishingFixture, _ name: String = "site.zip") -> TargetSettings {
        TargetSettings(name: name, kind: .zip, location: fixture.folder + "/" + name)
    }

    private func contents(_ fixture: PublishingFixture, _ name: String = "site.zip") throws -> [String: String] {
        let archive = try #require(ZipArchive(try Files.read(fixture.folder + "/" + name)))
        var contents: [String: String] = [:]
        for (path, entry) in archive.entries where path != PublishedRecord.name {
            contents[path] = String(decoding: try #require(archive.contents(of: entry)), as: UTF8.self)
        }
        return contents
    }

    @Test("it holds the output, and the same site gives the same bytes")
    func deterministic() throws {
        let fixture = try PublishingFixture()
        _ = try fixture.publish(target(fixture))
        #expect(try contents(fixture) == PublishingFixture.small)
        var other = PublishingFixture.small
        other["index.html"] = "<h1>Before</h1>"
        other["gone.html"] = "x"
        try fixture.build(other)
        _ = try fixture.publish(target(fixture, "other.zip"))
        try fixture.build(PublishingFixture.small)
        _ = try fixture.publish(target(fixture, "other.zip"), answer: true)
        #expect(try Files.read(fixture.folder + "/site.zip") == Files.read(fixture.folder + "/other.zip"))
        guard case .upToDate = try fixture.publish(target(fixture)) else {
            Issue.record("an unchanged site was written again")
            return
        }
    }

    @Test("what others have added to it stays, and what they changed is noticed")
    func foreign() throws {
        let fixture = try PublishingFixture()
        let path = fixture.folder + "/site.zip"
        _ = try fixture.publish(target(fixture))
        let archive = try #require(ZipArchive(try Files.read(path)))
        var writer = try ZipWriter(path: path)
        try writer.add(.init(path: "README.txt", Array("theirs".utf8)))
        for (name, entry) in archive.entries where name != "index.html" {
            try writer.add(try #require(ZipWriter.Entry(entry, of: archive)))
        }
        try writer.add(.init(path: "index.html", Array("edited".utf8)))
        try writer.finish()
        #expect(try fixture.publish(target(fixture)) == .unanswered([.altered(["index.html"])]))
        _ = try fixture.publish(target(fixture), answer: true)
        var expected = PublishingFixture.small
        expected["README.txt"] = "theirs"
        #expect(try contents(fixture) == expected)
    }

    @Test("a file there that is no zip is left alone")
    func noZip() throws {
        let fixture = try PublishingFixture()
        try fixture.write(["site.zip": "a letter"], below: fixture.folder)
        #expect(throws: PublishFailure.self) { try fixture.publish(target(fixture), answer: true) }
        #expect(try String(contentsOfFile: fixture.folder + "/site.zip", encoding: .utf8) == "a letter")
    }

    @Test("damaged zips are refused, wherever they are cut or changed")
    func damaged() throws {
        let fixture = try PublishingFixture()
        _ = try fixture.publish(target(fixture))
        let whole = try Files.read(fixture.folder + "/site.zip")
        for length in stride(from: 0, to: whole.count, by: 7) {
            #expect(ZipArchive(Array(whole[..<length])) == nil)
        }
        for place in stride(from: 0, to: whole.count, by: 3) {
            var bytes = whole
            bytes[place] ^= 0xFF
            guard let archive = ZipArchive(bytes) else { continue }
            for entry in archive.entries.values { _ = archive.contents(of: entry) }
        }
    }

    @Test("more entries than the old form of the format counts are read back")
    func manyEntries() throws {
        let fixture = try PublishingFixture()
        let path = fixture.folder + "/many.zip"
        var writer = try ZipWriter(path: path)
        for number in 0..<70_000 {
            var entry = ZipWriter.Entry(path: "", [])
            entry.name = Array("\(number)".utf8)
            try writer.add(entry)
        }
        try writer.finish()
        #expect(ZipArchive(try Files.read(path))?.entries.count == 70_000)
    }
}
