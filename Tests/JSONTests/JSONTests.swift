import Testing

@testable import JSON

@Suite("JSON")
struct JSONTests {
    private func read(_ text: String) throws -> JSONValue { try JSONValue(parsing: Array(text.utf8)) }

    @Test("an object keeps the order of its keys and a number its digits")
    func order() throws {
        let value = try read(" {\"b\": 1.50e3, \"a\": [true, null, \"\"]} ")
        #expect(value.members?.map(\.key) == ["b", "a"])
        #expect(value["b"] == .number("1.50e3") && value["a"]?.array == [.bool(true), .null, .string("")])
    }

    @Test("escapes, surrogate pairs and halves of them")
    func escapes() throws {
        #expect(try read(#""a\"\\\/\n\u00fc\ud83d\ude00""#).string == "a\"\\/\nü😀")
        #expect(try read(#""\ud83dx""#).string == "\u{FFFD}x")
    }

    @Test(
        "what is no JSON is an error",
        arguments: [
            "", "{", "[1,]", "{\"a\" 1}", "01", "1.", "\"\u{1}\"", "\"a", "\"\\x\"", "nul", "1 2", "[1}", "{a: 1}", "-",
        ])
    func faults(_ text: String) {
        #expect(throws: JSONError.self) { try read(text) }
    }

    @Test("an error knows its place")
    func place() {
        #expect(throws: JSONError(message: "no value begins like this", line: 2, column: 5)) { try read("[\n\"ü\",x]") }
    }

    @Test("depth has a limit")
    func depth() {
        #expect(throws: JSONError.self) { try read(String(repeating: "[", count: 100_000)) }
    }

    @Test("what is written is read back")
    func roundTrip() throws {
        for indents in [false, true] {
            var writer = JSONWriter(indents: indents)
            writer.object { json in
                json.field("a", "x\"\\\n\u{1}\u{1F}ü")
                json.field("none", nil)
                json.key("list")
                json.array([1, 2]) { $0.integer($1) }
                json.key("empty")
                json.array { _ in }
                json.key("yes")
                json.bool(true)
            }
            let value = try JSONValue(parsing: writer.bytes)
            #expect(value["a"]?.string == "x\"\\\n\u{1}\u{1F}ü" && value["none"] == .null)
            #expect(value["list"]?.array == [.number("1"), .number("2")] && value["empty"]?.array == [])
        }
    }
}
