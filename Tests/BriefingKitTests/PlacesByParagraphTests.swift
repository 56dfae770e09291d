import Bytes
import Testing

@testable import BriefingKit

@Suite("Places by paragraph")
struct PlacesByParagraphTests {
    @Test("each paragraph has its own, in their order")
    func lists() {
        let places = PlacesByParagraph(count: 4, [(2, 7), (4, 1), (2, 3), (1, 9), (2, 7)])
        #expect((1...4).map { Array(places[$0]) } == [[9], [7, 3, 7], [], [1]])
    }

    @Test("without any, all are empty")
    func none() { #expect(PlacesByParagraph(count: 2, []).self[2].isEmpty) }

    @Test("what is more than text is escaped wherever it stands, apostrophes too")
    func escaping() {
        for length in 0..<20 {
            for special in ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;", "$": "$", "é": "é"] {
                let (before, after) = (
                    String(repeating: "x", count: length), String(repeating: "=", count: 9 - length % 10)
                )
                var output = ByteOutput()
                Array((before + special.key + special.key + after).utf8).withUnsafeBufferPointer {
                    appendEscapedHTML($0, to: &output)
                }
                let escaped = String(decoding: output.bytes(), as: UTF8.self)
                #expect(escaped == before + special.value + special.value + after)
            }
        }
    }
}
