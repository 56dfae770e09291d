import Testing

@testable import BriefingKit

/// Whether a file is the one that was written, and whether a fact says what it said, is told by digests alone.
@Suite("Digests of bytes")
struct ContentHashTests {
    @Test("texts that differ in one bit, or in any two, have different digests", arguments: [8, 9, 26, 33, 48])
    func bits(_ length: Int) {
        var bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 101) }
        var seen: Set<UInt64> = [contentHash(bytes)]
        for first in 0..<(length * 8) {
            bytes[first / 8] ^= 1 << (first % 8)
            #expect(seen.insert(contentHash(bytes)).inserted, "bit \(first)")
            for second in (first + 1)..<max(first + 1, length * 8) {
                bytes[second / 8] ^= 1 << (second % 8)
                let isNew = seen.insert(contentHash(bytes)).inserted
                if !isNew { Issue.record("bits \(first) and \(second)") }
                bytes[second / 8] ^= 1 << (second % 8)
            }
            bytes[first / 8] ^= 1 << (first % 8)
        }
    }

    @Test("numbered names have different digests")
    func names() {
        var seen: Set<UInt64> = []
        for town in ["netherby", "kelmora"] {
            for number in 0..<50_000 {
                let digits = String(number)
                let name = "\(town)-floodplain-" + String(repeating: "0", count: 6 - digits.count) + digits
                if !seen.insert(Fingerprint.of(name)).inserted { Issue.record("\(name)") }
            }
        }
    }

    @Test("the digest is XXH3’s, on every machine")
    func known() {
        #expect(contentHash([]) == 0x2D06_8005_38D3_94C2)
        #expect(contentHash(Array("briefing".utf8)) == 0x70ED_894C_94BF_4773)
    }
}
