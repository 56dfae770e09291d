import Bytes
import Testing

@Suite("Byte output")
struct ByteOutputTests {
    @Test(
        "pieces of every length come out as they went in, wherever the memory is full",
        arguments: [0, 1, 999, 10_000, 16_384, 16_385, 100_000])
    func pieces(expected count: Int) {
        var output = ByteOutput(expecting: count)
        var expected: [UInt8] = []
        for length in (0..<300) {
            let piece = (0..<length).map { UInt8(truncatingIfNeeded: $0 + length) }
            piece.withUnsafeBufferPointer { output.append($0) }
            expected += piece
            output.append("é, " as StaticString)
            output.append("– and" as String)
            output.append(0x0A)
            expected += Array("é, – and\n".utf8)
        }
        #expect(output.bytes() == expected)
    }

    @Test("pieces of every length written side by side leave each other as they are")
    func sideBySide() {
        for length in 0..<80 {
            let piece = (0..<length).map { UInt8($0 + 1) }
            var output = ByteOutput()
            for _ in 0..<3 {
                piece.withUnsafeBufferPointer { output.append($0) }
                output.append(0xFF)
            }
            #expect(output.bytes() == piece + [0xFF] + piece + [0xFF] + piece + [0xFF])
        }
    }

    @Test("a piece longer than the memory", arguments: [-1, 0, 1, 100_000])
    func long(more: Int) {
        let text = String(repeating: "x", count: ByteOutput.mostRoom + more)
        var output = ByteOutput(expecting: 10)
        output.append("<" as StaticString)
        output.append(text)
        output.append(">" as StaticString)
        #expect(output.bytes() == Array("<\(text)>".utf8))
    }

    @Test(
        "numbers of every width",
        arguments: [0, 9, 10, 99, 100, 12_345, -1, -10, 999_999_999, 1_000_000_000, Int.max, Int.min])
    func numbers(_ number: Int) {
        var output = ByteOutput()
        output.append(decimal: number)
        #expect(output.bytes() == Array(String(number).utf8))
    }

    @Test("bytes written straight into the memory, of which some count")
    func straight() {
        var output = ByteOutput()
        for counting in 0...8 {
            output.append(atMost: 8) { target in
                target.writeEight(0x6867_6665_6463_6261)
                return counting
            }
            output.append(UInt8(ascii: ";"))
        }
        #expect(output.bytes() == Array(";a;ab;abc;abcd;abcde;abcdef;abcdefg;abcdefgh;".utf8))
    }

    @Test("one to seven bytes as a word, spaces behind them", arguments: 1...7)
    func word(length: Int) {
        let bytes: [UInt8] = [0xF1, 2, 0x83, 4, 0xFF, 6, 7]
        let word = bytes.withUnsafeBufferPointer { UInt64(upToSeven: $0.baseAddress!, length) }
        let expected = bytes[..<length] + [UInt8](repeating: 0x20, count: 8 - length)
        #expect(withUnsafeBytes(of: word.littleEndian) { Array($0) } == Array(expected))
    }

    @Test("nothing written is no bytes")
    func nothing() {
        let output = ByteOutput()
        #expect(output.bytes().isEmpty)
    }

    @Test("a number behind other bytes is in decimal digits", arguments: [0, 9, 10, 105, -1, -10, Int.max, Int.min])
    func appended(_ number: Int) {
        var bytes: [UInt8] = [0x70]
        bytes.append(decimal: number)
        #expect(bytes == Array("p\(number)".utf8))
    }
}
