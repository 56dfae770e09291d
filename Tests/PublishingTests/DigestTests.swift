import FileSystem
import Foundation
import Testing

@testable import Publishing

@Suite("Digests")
struct DigestTests {
    @Test(
        "SHA-256 and MD5 are those of their standards, at every length around a block",
        arguments: [
            (0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "d41d8cd98f00b204e9800998ecf8427e"),
            (1, "084fed08b978af4d7d196a7446a86b58009e636b611db16211b65a9aadff29c5", "8666683506aacd900bbd5a74ac4edf68"),
            (
                55, "e7313d333c272e639f790978283f9eb392e843d0f29b7016828bb1daa4aac70b",
                "52c0e574e1198de5fe3f8f11440dcb1b"
            ),
            (
                56, "4324d65f3c103567f5589c710bc08f8523f929a9272e3af36fc968e52abc6c27",
                "46c9907fc908ee68b1e7b8e71286a518"
            ),
            (
                63, "81c80242132f230c3bd41b3e63bbcff16107339549214a99614ff26664625055",
                "a62f6d59e837867693f042f5b8f5a236"
            ),
            (
                64, "39e3d7b6b5d075d37d053ad89b24b41bef4f3c29760c84447cab3f3be1882241",
                "7160b8fb5e9e4023d549c3971fbaeead"
            ),
            (
                65, "aacca6ff74fdbb296d165a45cecfa04e5127bc008770fbbdd48006f2d2fae95e",
                "70bd662e7aefbda85a0f7244167b7897"
            ),
            (
                119, "9ce7368e4daf32341631b492e80359dc9f594b48453cd0dd5bf0b19279cc177e",
                "e84905d4214f4d1ca56c2cdcc152b143"
            ),
            (
                120, "7836b787757e95e58b3ca5aec90b1b004e8deba1e50e9675af9cabf1a13a04b5",
                "e3eb5a6c8669ea01a8c185b8abc8a5dc"
            ),
            (
                1000, "1e9bc38cbf860b9ec31918b065f9b52476c549a782e0e7990bed8ce3868d2371",
                "10046f077f2082ac19676b8079f1cb1a"
            ),
        ])
    func standards(_ count: Int, _ sha256: String, _ md5: String) {
        let bytes = (0..<count).map { UInt8(($0 * 7 + 3) % 256) }
        #expect(ContentDigest(of: bytes) == ContentDigest(size: count, sha256: sha256, md5: md5))
    }
}

@Suite("The cache of digests")
struct DigestCacheTests {
    private let folder = NSTemporaryDirectory() + "briefing-digests-" + UUID().uuidString

    private func file(_ name: String, _ text: String) throws -> (
        path: String, status: FileStatus, digest: ContentDigest
    ) {
        try Files.makeFolder(folder)
        let path = folder + "/" + name
        try Files.write(Array(text.utf8), to: path)
        return (path, try #require(FileStatus(of: path)), ContentDigest(of: Array(text.utf8)))
    }

    /// Gives the file times that lie an hour back.
    private func age(_ path: String) throws -> FileStatus {
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: -3600)], ofItemAtPath: path)
        return try #require(FileStatus(of: path))
    }

    @Test("what was noted is found again, also for a name with spaces and letters of any script")
    func roundTrip() throws {
        let (path, _, digest) = try file("a", "1")
        let status = try age(path)
        var cache = DigestCache()
        cache.note(digest, of: "über b/c d.html", status: status)
        // The cache is younger than the file's change of status only from the clock's next tick on.
        usleep(20_000)
        try cache.save(to: folder + "/cache")
        #expect(DigestCache(contentsOf: folder + "/cache").digest(of: "über b/c d.html", status: status) == digest)
    }

    @Test("a file that changed is not known, even if its size and time are the same")
    func changed() throws {
        let (path, _, digest) = try file("a", "1")
        let status = try age(path)
        var cache = DigestCache()
        cache.note(digest, of: "a", status: status)
        usleep(20_000)
        _ = try file("a", "2")
        #expect(cache.digest(of: "a", status: try age(path)) == nil)
    }

    @Test("a file that is not older than the cache is read again")
    func racy() throws {
        var (_, status, digest) = try file("a", "1")
        status.modified += 3_600_000_000_000
        var cache = DigestCache()
        cache.note(digest, of: "a", status: status)
        try cache.save(to: folder + "/cache")
        #expect(DigestCache(contentsOf: folder + "/cache").digest(of: "a", status: status) == nil)
    }

    @Test(
        "a damaged cache is as good as none",
        arguments: [
            "", "x", "briefing digests 1\n", "briefing digests 1\n1 2 3\nend\n",
            "briefing digests 1\n1 1 1 1 1 a b c\nend\n",
        ])
    func damaged(_ text: String) throws {
        let (path, status, _) = try file("cache", text)
        let cache = DigestCache(contentsOf: path)
        #expect(cache.wasDamaged && cache.digest(of: "c", status: status) == nil)
    }

    @Test("no cache is no damage")
    func absent() { #expect(!DigestCache(contentsOf: folder + "/none").wasDamaged) }
}
