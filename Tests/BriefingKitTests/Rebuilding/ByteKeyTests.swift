import Testing

@testable import BriefingKit

@Suite("texts as keys by their bytes")
struct ByteKeyTests {
    @Test("texts of the same bytes are one key, however they came about")
    func same() {
        for text in ["", "a", "Content/articles/2014/01/a-long-name-of-a-file.md", "ü", "\u{0}", "🦊"] {
            let other = String(decoding: Array(text.utf8), as: UTF8.self)
            #expect(ByteKey(text) == ByteKey(other))
            #expect(ByteKey(text).hashValue == ByteKey(other).hashValue)
            #expect(ByteKey(text)._rawHashValue(seed: 7) == ByteKey(other)._rawHashValue(seed: 7))
        }
    }

    @Test("texts that differ in a byte are two keys, even where Swift takes them for equal")
    func different() {
        let texts = ["", "a", "b", "aa", "\u{E9}", "e\u{301}", String(repeating: "x", count: 40)]
        for (place, one) in texts.enumerated() {
            for other in texts[(place + 1)...] { #expect(ByteKey(one) != ByteKey(other), "\(one) \(other)") }
        }
        #expect("\u{E9}" == "e\u{301}")
    }

    @Test("a table that is filled in the order of a larger one finds every key")
    func copied() {
        let large = Dictionary(uniqueKeysWithValues: (0..<20_000).map { (ByteKey("path/\($0)"), $0) })
        var small: [ByteKey: Int] = [:]
        for (key, number) in large { small[key] = number }
        #expect(small == large)
        #expect(small[ByteKey("path/20000")] == nil)
    }
}
