import Testing

@testable import YAML

@Suite struct HostileInput {
    @Test(arguments: ["[", "{", "[{a: ", "- ", "? ", "{a: [", "&a [", "!x ["])
    func `ten thousand nested collections are refused`(opening: String) {
        #expect(complaint(String(repeating: opening, count: 10_000)) != nil)
    }

    @Test func `collections nest as deep as the limit and no deeper`() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(try parse(nested(YAML.depthLimit)) != nil)
        #expect(complaint(nested(YAML.depthLimit + 1))?.code == "yaml-limit")
    }

    @Test func `aliases are resolved`() throws {
        let node = try #require(try parse("base: &b {a: 1}\nx: *b\ny:\n  <<: *b\n"))
        #expect(node["x"]?["a"]?.value == .int(1))
        #expect(node["y"]?["<<"]?["a"]?.value == .int(1))
    }

    @Test func `aliases that would grow to billions are refused`() {
        var text = "a0: &a0 [x, x]\n"
        for level in 1...40 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        #expect(complaint(text)?.code == "yaml-limit")
    }

    @Test func `aliases that would nest too deep are refused`() {
        var text = "a0: &a0 [x]\n"
        for level in 1...200 { text += "a\(level): &a\(level) [*a\(level - 1)]\n" }
        #expect(complaint(text)?.code == "yaml-limit")
    }

    @Test func `a collection can't hold itself`() {
        #expect(complaint("a: &a [1, *a]\n")?.code == "yaml-alias")
    }

    @Test func `bytes that are no UTF-8 are named by line and column`() throws {
        #expect(error([0x61, 0x3A, 0x20, 0x31, 0x0A, 0x62, 0xFF])?.code == "yaml-encoding")
        #expect(error(Array("a: é\nbé: ".utf8) + [0xC3, 0x28])?.line == 2)
        #expect(error(Array("a: é\nbé: ".utf8) + [0xC3, 0x28])?.column == 5)
        #expect(error([0xC3]) != nil)
    }

    @Test func `a NUL byte and other control characters are refused`() {
        #expect(error(Array("a: b\nc: \0\n".utf8))?.line == 2)
        #expect(error([0])?.code == "yaml-encoding")
        #expect(error(Array("a: \u{1B}[31m\n".utf8))?.code == "yaml-encoding")
    }

    @Test func `UTF-16 is read where a byte order mark says so`() throws {
        let units = Array("\u{FEFF}a: é\n".utf16)
        let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        #expect(try YAML.parse(little)?["a"]?.text == "é")
        #expect(try YAML.parse(big)?["a"]?.text == "é")
        #expect(error([0xFF, 0xFE, 0x61]) != nil)
    }

    @Test func `a line of ten million bytes is read`() throws {
        let long = String(repeating: "x", count: 10_000_000)
        #expect(try parse("a: \(long)\nb: 1\n")?["b"]?.start == YAMLPosition(line: 2, column: 4))
    }

    @Test func `every beginning of a text is read or refused, never a crash`() {
        let text = Array(
            "\u{FEFF}a: &x [\"é\\u00e9\", 'b''c', {k: *x}]\r\n? |\n  text\n: !!int 0x1F\n--- >-\n folded\n...\n".utf8)
        for count in 0...text.count { _ = error(Array(text.prefix(count))) }
        for index in text.indices {
            for byte in [0x00, 0x0A, 0x22, 0x5B, 0x80, 0xFF] as [UInt8] {
                var broken = text
                broken[index] = byte
                _ = error(broken)
            }
        }
    }

    private func error(_ bytes: [UInt8]) -> YAMLError? {
        do {
            _ = try YAML.parse(bytes)
            return nil
        } catch {
            return error
        }
    }
}
