import Testing

@testable import BriefingKit

@Suite("texts that lie among the bytes they were kept in")
struct KeptTextTests {
    private static let texts = ["", "a", "ü\u{0}🦊", "e\u{301}", String(repeating: "x", count: 300)]

    @Test("a text is the same, however it is held", arguments: texts)
    func same(_ text: String) throws {
        let bytes = Array("before".utf8) + Array(text.utf8) + Array("behind".utf8)
        let kept = try #require(KeptText(bytes, 6..<6 + text.utf8.count))
        #expect(Array(kept.text.utf8) == Array(text.utf8))
        #expect(kept.withBytes { Array($0) } == Array(text.utf8))
        #expect(kept == KeptText(text) && kept.hashValue == KeptText(text).hashValue)
        var (one, other) = (Fingerprint(), Fingerprint())
        one.add(kept)
        other.add(text)
        #expect(one.value == other.value)
    }

    @Test("a range that the bytes do not have is no text", arguments: [-1..<0, 0..<5, 4..<5])
    func range(_ range: Range<Int>) {
        #expect(KeptText([0x61, 0x62, 0x63, 0x64], range) == nil)
    }

    @Test("bytes that are no UTF-8 are read without harm")
    func invalid() throws {
        let kept = try #require(KeptText([0xFF, 0x61, 0xC3], 0..<3))
        #expect(kept.text == "\u{FFFD}a\u{FFFD}")
    }

    @Test("a reader leaves a text where it is only if it knows what holds it")
    func reader() {
        var writer = ByteWriter()
        writer.text("some words")
        writer.text(nil as KeptText?)
        writer.text(KeptText("more"))
        let bytes = writer.bytes
        for owner in [nil, bytes] {
            bytes.withUnsafeBytes { buffer in
                var reader = ByteReader(buffer, of: owner)
                #expect(reader.keptText().text == "some words")
                #expect(reader.optionalKeptText() == nil)
                #expect(reader.text(mostly: "other") == "more")
                #expect(reader.isAtEnd && !reader.isBroken)
            }
        }
    }

    @Test("a text that ends too early is noted")
    func short() {
        let bytes: [UInt8] = [5, 0x61]
        bytes.withUnsafeBytes { buffer in
            var reader = ByteReader(buffer, of: bytes)
            #expect(reader.keptText().text == "" && reader.isBroken)
        }
    }

    @Test("mentions are counted by stakeholder, in whatever order they come")
    func mentions() {
        var mentions: [ReadArticle.Mentions] = []
        for stakeholder in [5, 2, 9, 2, 5, 5, 0] { mentions.count(stakeholder) }
        #expect(mentions.map(\.stakeholder) == [0, 2, 5, 9])
        #expect(mentions.map(\.count) == [1, 2, 3, 1])
    }
}
