import Foundation
import Testing

@testable import BriefingKit

@Suite("Bytes that are written and read")
struct ByteTests {
    private static let numbers = [
        0, 1, -1, 63, 127, 128, 129, 16_383, 16_384, Int(Int32.max), Int(Int32.min), Int.max, Int.min,
    ]

    @Test("everything is read as it was written")
    func everything() {
        var writer = ByteWriter()
        for number in Self.numbers {
            writer.count(number)
            writer.int(Int64(number))
            writer.number(UInt64(bitPattern: Int64(number)))
        }
        for text in ["", "a", "ü\u{0}🦊", String(repeating: "x", count: 300)] {
            writer.text(text)
            writer.text(Optional(text))
        }
        writer.text(String?.none)
        writer.flag(true)
        writer.flag(false)
        writer.counts(Self.numbers)
        writer.list(["a", "b"]) { $0.text($1) }
        writer.numbers(joining: [[1][...], [], [.max][...]])
        writer.numbers([1, .max] as [UInt64])
        writer.numbers([] as [UInt64])
        writer.raw([1, 2, 3])
        writer.bytes.withUnsafeBytes { buffer in
            var reader = ByteReader(buffer)
            for number in Self.numbers {
                #expect(reader.count() == number)
                #expect(reader.int() == Int64(number))
                #expect(reader.number() == UInt64(bitPattern: Int64(number)))
            }
            for text in ["", "a", "ü\u{0}🦊", String(repeating: "x", count: 300)] {
                #expect(reader.text() == text)
                #expect(reader.optionalText() == text)
            }
            #expect(reader.optionalText() == nil)
            #expect(reader.flag() && !reader.flag())
            #expect(reader.counts() == Self.numbers)
            #expect(reader.list { $0.text() } == ["a", "b"])
            #expect(reader.numbers() == [1, .max] as [UInt32])
            #expect(reader.numbers() == [1, .max] as [UInt64])
            #expect(reader.numbers() == [] as [UInt64])
            #expect(reader.raw(3) == [1, 2, 3])
            #expect(reader.isAtEnd && !reader.isBroken)
        }
    }

    @Test("what ends too early is noted, and read as nothing from there on")
    func short() {
        [UInt8]([5, 0x61]).withUnsafeBytes { buffer in
            var reader = ByteReader(buffer)
            #expect(reader.text() == "" && reader.isBroken)
            #expect(reader.number() == 0 && reader.count() == 0 && !reader.flag() && reader.counts() == [])
        }
        [UInt8]().withUnsafeBytes { buffer in
            var reader = ByteReader(buffer)
            #expect(!reader.isBroken && reader.isAtEnd)
            #expect(reader.numbers() == [] as [UInt32] && reader.isBroken)
        }
    }

    @Test(
        "a count that there are no bytes for asks for no memory",
        arguments: [Int.max, Int.min, -1, 1 << 40, 1 << 62])
    func hugeCount(_ count: Int) {
        var writer = ByteWriter()
        writer.count(count)
        writer.number(7)
        writer.bytes.withUnsafeBytes { buffer in
            for read in [
                { $0.list { $0.count() }.count }, { ($0.numbers() as [UInt32]).count },
                { ($0.numbers() as [UInt64]).count }, { $0.text().count }, { $0.raw($0.count()).count },
            ] as [(inout ByteReader) -> Int] {
                var reader = ByteReader(buffer)
                #expect(read(&reader) == 0)
                #expect(reader.isBroken)
            }
        }
    }

    @Test("a range that the bytes do not have is noted", arguments: [5..<6, 0..<9, 8..<9])
    func range(_ range: Range<Int>) {
        [UInt8](repeating: 1, count: 4).withUnsafeBytes { buffer in
            var reader = ByteReader(buffer, range)
            #expect(reader.isBroken && reader.number() == 0 && reader.counts() == [])
        }
    }

    @Test("random bytes are read without harm", arguments: 1...20)
    func random(_ seed: Int) {
        var random = SeededNumbers(seed: UInt64(seed))
        for _ in 0..<200 {
            let bytes = (0..<Int(random.next() % 40)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            bytes.withUnsafeBytes { buffer in
                var reader = ByteReader(buffer)
                while !reader.isBroken, !reader.isAtEnd {
                    switch random.next() % 9 {
                    case 0: _ = reader.count()
                    case 1: _ = reader.number()
                    case 2: _ = reader.text()
                    case 3: _ = reader.optionalText()
                    case 4: _ = reader.list { $0.optionalText() }
                    case 5: _ = reader.numbers() as [UInt32]
                    case 6: _ = reader.numbers() as [UInt64]
                    case 7: _ = reader.place(below: 3)
                    default: _ = reader.skip(2)
                    }
                }
            }
        }
    }
}
