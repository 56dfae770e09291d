import Testing

@testable import BriefingKit

@Suite("Words are counted as a reader counts them")
struct WordCountTests {
    private func count(_ pieces: [String]) -> Int {
        var count = WordCount()
        for piece in pieces { Array(piece.utf8).withUnsafeBufferPointer { count.take($0) } }
        return count.words
    }

    /// Runs between white space that hold a letter or a digit, one scalar after the other.
    private func plainCount(_ text: String) -> Int {
        text.unicodeScalars.split(whereSeparator: isWhiteSpace).count { $0.contains(where: isWordScalar) }
    }

    @Test(
        "punctuation alone is no word, and ends none",
        arguments: [
            ("", 0), ("a", 1), ("two words", 2), ("  — a (1) … “b” -- c_d e’s ", 5), ("...........a........... b", 2),
            ("12345678 12345678", 2), ("1234567 1 345678", 3), ("a\u{A0}b\u{2009}c", 3), ("漢字 かな", 2),
            ("a\tb\nc\u{1}d", 3),
        ])
    func words(text: String, words: Int) {
        #expect(count([text]) == words && plainCount(text) == words)
    }

    @Test("a word that goes on in the next piece counts once")
    func pieces() {
        #expect(count(["un", "believ", "able"]) == 1)
        #expect(count(["end. ", "Be", "gin "]) == 2)
        var count = WordCount()
        for piece in ["one", "two"] {
            Array(piece.utf8).withUnsafeBufferPointer { count.take($0) }
            count.endRun()
        }
        #expect(count.words == 2)
    }

    @Test("eight bytes at a time or one, cut wherever: it is the same")
    func anyCut() {
        let scalars = Array("ab3,.-_ \t\n\u{A0}é’“漢\u{2003}𝄞\u{1F}~".unicodeScalars)
        var state: UInt64 = 42
        func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(count))
        }
        for _ in 0..<3_000 {
            let pieces = (0...next(4)).map { _ in
                // Mostly ASCII, so that eight of these stand together.
                String(
                    String.UnicodeScalarView(
                        (0..<next(40)).map { _ in scalars[next(next(9) == 0 ? scalars.count : 8)] }))
            }
            if count(pieces) != plainCount(pieces.joined()) { Issue.record("counted otherwise: \(pieces)") }
        }
    }
}
