import Bytes
import Testing

@testable import BriefingKit

@Suite("Bytes looked at eight or more at a time are found as one by one")
struct ByteWordsTests {
    /// A text of one byte with another somewhere in it.
    private func eachPlace(_ special: UInt8, _ body: (UnsafeBufferPointer<UInt8>, _ place: Int, _ start: Int) -> Void) {
        for length in 1..<80 {
            for place in 0..<length {
                var bytes = [UInt8](repeating: 0x78, count: length)
                bytes[place] = special
                bytes.withUnsafeBufferPointer { bytes in
                    for start in [0, 1, place] where start <= place { body(bytes, place, start) }
                }
            }
        }
    }

    @Test("where ASCII ends", arguments: [0, 0x80, 0xC3, 0xFF] as [UInt8])
    func endOfASCII(special: UInt8) {
        eachPlace(special) { bytes, place, start in
            if ByteWords.endOfASCII(bytes, from: start) != place { Issue.record("\(place) of \(bytes.count)") }
        }
        for plain: UInt8 in [1, 0x7F] {
            eachPlace(plain) { bytes, _, start in
                if ByteWords.endOfASCII(bytes, from: start) != bytes.count { Issue.record("\(plain) is ASCII") }
            }
        }
    }

    @Test("where a line ends", arguments: [0x0A, 0x0D] as [UInt8])
    func endOfLine(special: UInt8) {
        eachPlace(special) { bytes, place, start in
            if ByteWords.endOfLine(bytes, from: start) != place { Issue.record("\(place) of \(bytes.count)") }
        }
        eachPlace(0x0B) { bytes, _, start in
            if ByteWords.endOfLine(bytes, from: start) != bytes.count { Issue.record("no line ends here") }
        }
    }

    @Test("which bytes are letters")
    func letters() {
        for byte in UInt8.min...UInt8.max {
            let word = ByteWords.ones &* UInt64(byte)
            #expect(ByteWords.letters(word) == (isASCIILetter(byte) ? ByteWords.highs : 0))
        }
    }
}
