import Testing

@testable import Liquid

/// Where a render's output is kept.
@Suite struct OutputMemoryTests {
    private func rendered(
        _ source: String, _ limits: Limits = Limits(), into output: inout LiquidOutput
    ) throws -> String {
        let environment = Liquid.Environment(escapes: true, limits: limits)
        try Template(source: source, name: "page", environment: environment).render(into: &output)
        return output.withBytes { String(decoding: $0, as: UTF8.self) }
    }

    @Test func `What is rendered takes the place of what was there, in the same memory`() throws {
        var output = LiquidOutput()
        let long = String(repeating: "abc ", count: 5000)
        #expect(try rendered(long, into: &output) == long)
        let memory = output.withBytes { $0.baseAddress }
        #expect(try rendered("short", into: &output) == "short")
        #expect(output.withBytes { $0.baseAddress } == memory)
        #expect(try rendered("", into: &output) == "")
        #expect(try rendered(long + long, into: &output) == long + long)
    }

    @Test func `A limit holds in memory that is larger`() throws {
        var output = LiquidOutput()
        _ = try rendered(String(repeating: "a", count: 10_000), into: &output)
        #expect(throws: LiquidErrors.self) {
            try rendered("{{ '12345' }}67890", Limits(outputBytes: 7), into: &output)
        }
        #expect(output.withBytes { String(decoding: $0, as: UTF8.self) } == "12345")
        #expect(try rendered("{{ '1234' }}567", Limits(outputBytes: 7), into: &output) == "1234567")
        #expect(try rendered("12345678", into: &output) == "12345678")
    }

    @Test func `What was set aside in one render counts for nothing in the next`() throws {
        var output = LiquidOutput(limit: 100)
        output.append("abc" as StaticString)
        output.setAside(90)
        var next = LiquidOutput(limit: 1000, room: 10, inMemoryOf: &output)
        next.append(String(repeating: "x", count: 500))
        #expect(next.contents.count == 500 && !next.isOverLimit && output.contents.isEmpty)
        // The other is as good as new, within what its own limit left it.
        output.append("1234567890" as StaticString)
        output.append("1" as StaticString)
        #expect(output.contents.count == 10 && output.isOverLimit && next.contents.count == 500)
    }

    @Test func `Text between tags is written whole, however long`() throws {
        for length in 0...70 {
            let text = String((0..<length).map { Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8($0 % 50))) })
            var output = LiquidOutput()
            #expect(try rendered("\(text){{ 1 }}\(text)", into: &output) == "\(text)1\(text)")
        }
    }

    @Test(arguments: 0...80)
    func `Few bytes are written only where they have room`(room: Int) {
        let text = Array("The quick brown fox jumps over the lazy dog".utf8)
        for length in 0...text.count {
            var output = LiquidOutput(limit: room, room: room)
            output.append("--" as StaticString)
            let before = output.contents.count
            text.withUnsafeBufferPointer { if let start = $0.baseAddress { output.append(few: start, length) } }
            let isWritten = length <= room - before
            #expect(Array(output.contents) == Array("--".utf8.prefix(before)) + (isWritten ? text.prefix(length) : []))
            #expect(output.isOverLimit == (!isWritten || before == 0))
        }
    }
}
