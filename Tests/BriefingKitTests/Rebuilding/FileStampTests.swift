import FileSystem
import Foundation
import Testing

@testable import BriefingKit

@Suite("Stamps of files")
struct FileStampTests {
    private let site: SiteFixture
    private let path: String

    init() throws {
        site = try SiteFixture("=== a.txt\nwords\n", basics: "")
        path = site.folder + "/a.txt"
    }

    private func stamp(isTrusted: Bool = true) throws -> FileStamp {
        var stamp = try #require(FileStamp(path))
        stamp.isTrusted = isTrusted
        return stamp
    }

    @Test("the stamp of a file at rest vouches for the file as long as it is the same in everything")
    func vouches() throws {
        let stamp = try stamp()
        #expect(stamp.vouches(for: try #require(FileStamp(path))))
        for change in [
            { $0.size += 1 }, { $0.modified -= 1 }, { $0.changed += 1 }, { $0.inode += 1 }, { $0.device += 1 },
        ] as [(inout FileStamp) -> Void] {
            var other = stamp
            change(&other)
            #expect(!stamp.vouches(for: other))
        }
    }

    @Test("a file is read with the stamp that it has; what is no file has none")
    func reading() throws {
        let read = try FileStamp.read(path)
        #expect(read.bytes == Array("words\n".utf8))
        var stamp = try #require(read.stamp)
        stamp.isTrusted = true
        #expect(stamp.vouches(for: try self.stamp()))
        #expect(try FileStamp.read("/dev/null").stamp == nil)
        #expect(throws: FileError.self) { try FileStamp.read(site.folder) }
        #expect(throws: FileError.self) { try FileStamp.read(site.folder + "/b.txt") }
    }

    @Test("the stamp of a file that was changed when it was looked at vouches for nothing")
    func racy() throws {
        #expect(!(try stamp(isTrusted: false).vouches(for: stamp())))
        #expect(!FileStamp.unknown.vouches(for: try stamp()) && !FileStamp.unknown.vouches(for: .unknown))
    }

    @Test("a file dated into the future is never at rest")
    func future() throws {
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: 100_000)], ofItemAtPath: path)
        #expect(try #require(FileStamp(path)).isTrusted == false)
    }

    @Test("a file is at rest a tick after its last change; where times are whole seconds, only after two of them")
    func rest() {
        let second: Int64 = 1_000_000_000
        let at = 1_700_000_000 * second
        #expect(!FileStamp.isAtRest(modified: at + 5, changed: at, at: at + 5))
        #expect(!FileStamp.isAtRest(modified: at + 5, changed: at, at: at + second / 100))
        #expect(FileStamp.isAtRest(modified: at + 5, changed: at, at: at + second / 10))
        #expect(!FileStamp.isAtRest(modified: at - 9 * second, changed: at + 5, at: at + 6))
        #expect(!FileStamp.isAtRest(modified: at, changed: at, at: at + second / 10))
        #expect(!FileStamp.isAtRest(modified: at, changed: at, at: at + 2 * second))
        #expect(FileStamp.isAtRest(modified: at, changed: at, at: at + 2 * second + 1))
        // A time that somebody set to a whole second, on a file system that has more.
        #expect(FileStamp.isAtRest(modified: at, changed: at + 7, at: at + second))
    }

    @Test("a file that was put back with its older time has another stamp all the same")
    func restored() throws {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        let before = try stamp()
        try Data("other\n".utf8).write(to: URL(fileURLWithPath: path), options: [])
        try FileManager.default.setAttributes(
            [.modificationDate: try #require(attributes[.modificationDate])], ofItemAtPath: path)
        let after = try stamp()
        #expect(before.size == after.size)
        #expect(!before.vouches(for: after))
    }

    @Test("folders and what is not there have none; an output that is a link has none")
    func none() throws {
        #expect(FileStamp(site.folder) == nil && FileStamp(path + "x") == nil)
        try FileManager.default.createSymbolicLink(atPath: path + ".link", withDestinationPath: path)
        #expect(
            FileStamp(path + ".link") == FileStamp(path) || FileStamp(path + ".link")?.inode == FileStamp(path)?.inode)
        #expect(FileStamp(ofOutput: path + ".link") == nil && FileStamp(ofOutput: path) != nil)
    }

    @Test("a stamp is read as it was written")
    func bytes() throws {
        for stamp in [try stamp(), try stamp(isTrusted: false), .unknown] {
            var writer = ByteWriter()
            stamp.write(to: &writer)
            writer.bytes.withUnsafeBytes { buffer in
                var reader = ByteReader(buffer)
                #expect(FileStamp(&reader) == stamp && reader.isAtEnd)
            }
        }
    }
}
