import Testing

@testable import YAML

@Suite struct CoreSchemaTests {
    @Test(arguments: [
        "no", "yes", "on", "off", "y", "12:30", "2023-12-29", "2023-12~", "1_000", "1,204", "0x", "0xG", "0o8", "+",
        ".", "e3",
        "1e", "1e+", "1.2.3", "nUll", "tRue", ".Nan", "+.nan", "0b1", "-0x1F", "٣", "١٢", "1٣", "０x1",
    ])
    func `what YAML 1.2 does not call a number stays a text`(text: String) throws {
        #expect(try parse(text)?.value == .string(text))
    }

    @Test(arguments: [
        ("0", 0), ("017", 17), ("+7", 7), ("-3", -3), ("0o17", 15), ("0x1F", 31), ("9223372036854775807", Int.max),
        ("-9223372036854775808", Int.min), ("!!int \"42\"", 42),
    ])
    func `whole numbers`(text: String, number: Int) throws {
        #expect(try parse(text)?.value == .int(number))
    }

    @Test(arguments: [
        ("3.14", 3.14), ("1.", 1), (".5", 0.5), ("-1e3", -1000), ("1E-2", 0.01), (".inf", .infinity),
        ("-.INF", -.infinity),
        ("9223372036854775808", 9_223_372_036_854_775_808), ("0xFFFFFFFFFFFFFFFFFF", 4_722_366_482_869_645_213_696),
        ("1e999", .infinity), ("!!float 3", 3),
    ])
    func `numbers with a fraction, and whole ones that are too large`(text: String, number: Double) throws {
        #expect(try parse(text)?.value == .float(number))
    }

    @Test func `a number of a million digits is read`() throws {
        let digits = String(repeating: "9", count: 1_000_000)
        #expect(try parse(digits)?.value == .float(.infinity))
    }

    @Test(arguments: ["~", "null", "Null", "NULL", "!!null ''"])
    func `nothing is written in several ways`(text: String) throws {
        #expect(try parse(text)?.value == .null)
    }

    @Test(arguments: ["\"42\"", "'true'", "! 42", "!!str 42", "\"\"", "|\n  42"])
    func `quotes, blocks and tags make a text`(text: String) throws {
        guard case .string = try parse(text)?.value else {
            Issue.record("\(text) is no text")
            return
        }
    }

    @Test func `an unknown tag is passed over`() throws {
        #expect(try parse("!person vera")?.value == .string("vera"))
        #expect(try parse("!year 2024")?.value == .int(2024))
        #expect(try parse("!set {a: 1}")?["a"]?.value == .int(1))
    }

    @Test func `a tag that does not fit is an error`() {
        #expect(complaint("a: !!int vera")?.code == "yaml-tag")
    }

    @Test func `a scalar keeps its characters whatever its type`() throws {
        let node = try #require(try parse("[0042, 1.50, True, ~]"))
        guard case .sequence(let items) = node.value else { return }
        #expect(items.map(\.text) == ["0042", "1.50", "True", "~"])
    }
}
