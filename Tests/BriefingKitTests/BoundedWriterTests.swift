import Testing

@testable import BriefingKit

@Suite("Writing into a given room")
struct BoundedWriterTests {
    @Test("however much was expected, all of it is there")
    func expectation() {
        let pieces = (0..<40).map { [UInt8](repeating: UInt8($0), count: $0) }
        let expected = pieces.flatMap { [0xFF] + $0 } + Array("../".utf8)
        for room in [0, 1, 7, 100, expected.count - 1, expected.count, 5000] {
            let written = [UInt8].written(about: room) { output in
                for piece in pieces {
                    output.append(0xFF)
                    piece.withUnsafeBufferPointer { output.append($0) }
                }
                output.append("../")
            }
            #expect(written == expected)
        }
    }

    @Test(
        "a text is whole, whatever it is made of",
        arguments: ["", "a", "ü🦊", String(repeating: "“Näïve” 🦊 ", count: 40)])
    func texts(_ text: String) {
        for room in [0, 1, 7, 8, 15, 16, 100, 1000] {
            let written = String.written(about: room) { output in
                for scalar in text.unicodeScalars { output.append(text: String(scalar)) }
            }
            #expect(written == text)
        }
    }

    @Test("nothing is nothing")
    func nothing() {
        #expect(String.written(about: 0) { _ in } == "")
        #expect([UInt8].written(about: 0) { _ in } == [])
        #expect([UInt8].written(about: 0) { $0.append(UnsafeBufferPointer(start: nil, count: 0)) } == [])
    }
}
