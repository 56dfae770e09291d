import FileSystem
import Foundation
import Testing

@testable import Publishing

@Suite("Places elsewhere")
struct RemoteTests {
    /// Some machine's files, in memory.
    private struct Elsewhere: RemoteFiles {
        var files: [String: [UInt8]] = [:]
        var losesWrites = false
        var isUnreachable = false

        mutating func readSmall(_ name: String) throws(PublishError) -> [UInt8]? {
            if isUnreachable { throw .failed(program: "p", doing: "fetch", words: "gone") }
            return files[name]
        }
        mutating func writeSmall(_ name: String, _ bytes: [UInt8]) throws(PublishError) {
            if !losesWrites { files[name] = bytes }
        }
        mutating func removeSmall(_ name: String) throws(PublishError) {
            if isUnreachable { throw .failed(program: "p", doing: "remove", words: "gone") }
            files[name] = nil
        }
    }

    private let memory = NSTemporaryDirectory() + "briefing-lock-" + UUID().uuidString

    @Test("a lock is there while it is held, and gone when it is released")
    func lock() throws {
        var elsewhere = Elsewhere()
        let lock = try RemoteLock(on: &elsewhere, place: "web", memory: memory)
        #expect(elsewhere.files[RemoteLock.name] != nil)
        lock.release(on: &elsewhere)
        #expect(elsewhere.files.isEmpty && Files.kind(of: memory) == nil)
    }

    @Test("another machine's lock is respected until its time is over")
    func foreign() throws {
        var elsewhere = Elsewhere()
        func leave(_ seconds: Int) {
            let text = "{\"publishing\":\"x\",\"until\":\(time(nil) + seconds)}"
            elsewhere.files[RemoteLock.name] = Array(text.utf8)
        }
        leave(500)
        let error = #expect(throws: PublishError.self) {
            try RemoteLock(on: &elsewhere, place: "web", memory: memory)
        }
        guard case .busy? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        leave(-1)
        try RemoteLock(on: &elsewhere, place: "web", memory: memory).release(on: &elsewhere)
    }

    @Test("what this machine's last run left is taken over at once")
    func own() throws {
        var elsewhere = Elsewhere()
        _ = try RemoteLock(on: &elsewhere, place: "web", memory: memory)
        try RemoteLock(on: &elsewhere, place: "web", memory: memory).release(on: &elsewhere)
    }

    @Test("a lock that could not be let go of, because the place was out of reach, is taken over by the next run")
    func outOfReach() throws {
        var elsewhere = Elsewhere()
        let lock = try RemoteLock(on: &elsewhere, place: "web", memory: memory)
        elsewhere.isUnreachable = true
        lock.release(on: &elsewhere)
        elsewhere.isUnreachable = false
        try RemoteLock(on: &elsewhere, place: "web", memory: memory).release(on: &elsewhere)
        #expect(elsewhere.files.isEmpty)
    }

    @Test("whoever's token does not stay has not got the lock")
    func race() {
        var elsewhere = Elsewhere(losesWrites: true)
        #expect(throws: PublishError.self) { try RemoteLock(on: &elsewhere, place: "web", memory: memory) }
    }

    @Test("rsync's way of writing control characters is undone")
    func unescaped() {
        #expect(RsyncTarget.unescaped(Array(##"a\#012b\#134#c ü"##.utf8)[...]) == "a\nb\\#c ü")
        #expect(RsyncTarget.unescaped(Array(##"a\#99"##.utf8)[...]) == ##"a\#99"##)
    }

    @Test("rclone's listing is read with what it says and without what it does not")
    func listing() {
        let json = #"""
            [{"Path":"a.html","Size":3,"IsDir":false,"ModTime":"2024-01-01T00:00:00Z","Hashes":{"md5":"ABC"}},
             {"Path":"b","Size":-1,"IsDir":true,"ModTime":""},{"Size":1},7]
            """#
        let items = RemoteListing.items(Array(json.utf8))
        #expect(items["a.html"] == .init(size: 3, isFolder: false, md5: "abc", time: "2024-01-01T00:00:00Z"))
        #expect(items["b"]?.isFolder == true && items.count == 2)
        #expect(RemoteListing.items(Array("no JSON".utf8)).isEmpty)
    }

    @Test("a file on a branch can't lie where a folder does, nor below a file")
    func gitTree() {
        let listing = "100644 blob aa\ta/b.html\u{0}120000 blob bb\tlink\u{0}100644 blob cc\tü \"x\u{0}"
        let tree = GitTree(listing: Array(listing.utf8))
        #expect(tree["a/b.html"]?.isFile == true && tree["link"]?.isLink == true && tree["ü \"x"] != nil)
        #expect(tree.isBlocked("a") && tree.isBlocked("a/b.html/c") && !tree.isBlocked("a/c.html"))
    }
}
