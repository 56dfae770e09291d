import Testing

@testable import Publishing

@Suite("Digests")
struct DigestTests {
    @Test(
        "SHA-256 and MD5 are those of their standards, at every length around a block",
        arguments: [
            (0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "d41d8cd98f00b204e9800998ecf8427e")
        ])
    func empty(_ count: Int, _ sha256: String, _ md5: String) {
        let digest = ContentDigest(of: [])
        #expect(digest == ContentDigest(size: count, sha256: sha256, md5: md5))
    }
}
