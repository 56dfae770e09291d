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
            let value = try JSONValue(parsing: writer.bytes())
            #expect(value["a"]?.string == "x\"\\\n\u{1}\u{1F}ü" && value["none"] == .null)
            #expect(value["list"]?.array == [.number("1"), .number("2")] && value["empty"]?.array == [])
        }
    }

    /// A text as it stands in JSON, byte by byte.
    private func escaped(_ text: String, _ escapes: JSONEscapes) -> String {
        text.unicodeScalars.map { scalar in
            switch (scalar, escapes) {
            case ("\"", .html): "&quot;"
            case ("&", .html): "&amp;"
            case ("<", .html): "&lt;"
            case (">", .html): "&gt;"
            case ("'", .html): "&#39;"
            case ("\"", _): "\\\""
            case ("\\", _): "\\\\"
            case ("\n", _): "\\n"
            case ("\t", .json), ("\t", .html): "\\t"
            case ("\r", .json), ("\r", .html): "\\r"
            case ("<", .script): "\\u003C"
            case (">", .script): "\\u003E"
            case ("&", .script): "\\u0026"
            case _ where scalar.value < 16: "\\u000" + String(scalar.value, radix: 16)
            case _ where scalar.value < 32: "\\u00" + String(scalar.value, radix: 16)
            default: String(scalar)
            }
        }.joined()
    }

    @Test("every ASCII character and some others, at every place of a text", arguments: JSONEscapes.allCases)
    func escaping(_ escapes: JSONEscapes) {
        let ascii = (0..<128 as Range<UInt8>).map { Unicode.Scalar($0) }
        let scalars = ascii + ["\u{80}", "ü", "\u{2028}", "€", "😀"]
        for scalar in scalars {
            for before in 0..<18 {
                for after in [0, 1, 3, 7, 8, 9] {
                    let (start, end) = (String(repeating: "a", count: before), String(repeating: "z", count: after))
                    let text = start + String(scalar) + end
                    var writer = JSONWriter(escapes: escapes)
                    writer.string(text)
                    #expect(writer.bytes() == Array("\"\(escaped(text, escapes))\"".utf8))
                }
            }
        }
    }

    @Test("long texts of what is and what is not escaped", arguments: JSONEscapes.allCases)
    func long(_ escapes: JSONEscapes) {
        for unit in ["\u{1}", "\"", "<a href='&'>\\", "plain ", "ünïcödé 😀"] {
            for count in [1, 5, 341, 2047, 2048, 2049, 20_000] {
                let text = String(repeating: unit, count: count)
                var writer = JSONWriter(escapes: escapes)
                writer.array([text, "", text]) { $0.string($1) }
                let expected = escaped(text, escapes)
                #expect(writer.bytes() == Array("[\"\(expected)\",\"\",\"\(expected)\"]".utf8))
            }
        }
    }

    @Test("the form of indented and of plain JSON")
    func form() {
        func write(indents: Bool) -> String {
            var writer = JSONWriter(indents: indents)
            writer.object { json in
                json.field("id", "a")
                json.field("none", nil)
                json.field("left out", ifKnown: nil as String?)
                json.key(named: "k\"")
                json.array([1, -2, Int.min]) { $0.integer($1) }
                json.key("deep")
                json.array { $0.object { $0.field("n", 10) } }
                json.field("parts") {
                    $0.part("<")
                    $0.part(plain: "#")
                    $0.part("<\"", escaping: .html)
                }
                json.key("empty")
                json.object { _ in }
                json.key("no")
                json.bool(false)
            }
            return String(decoding: writer.bytes(endsLine: true), as: UTF8.self)
        }
        #expect(
            write(indents: false) == """
                {"id":"a","none":null,"k\\"":[1,-2,-9223372036854775808],"deep":[{"n":10}],"parts":"<#&lt;&quot;",\
                "empty":{},"no":false}

                """)
        #expect(
            write(indents: true) == """
                {
                 "id": "a",
                 "none": null,
                 "k\\"": [
                  1,
                  -2,
                  -9223372036854775808
                 ],
                 "deep": [
                  {
                   "n": 10
                  }
                 ],
                 "parts": "<#&lt;&quot;",
                 "empty": {},
                 "no": false
                }

                """)
    }

    @Test("lists in lists are indented however deep they lie")
    func indentation() {
        func nest(_ depth: Int, _ json: inout JSONWriter) {
            json.array { if depth > 1 { nest(depth - 1, &$0) } else { $0.integer(1) } }
        }
        var writer = JSONWriter(indents: true)
        nest(12, &writer)
        let opened = (0..<12).map { String(repeating: " ", count: $0) + "[\n" }.joined()
        let closed = (0..<12).reversed().map { "\n" + String(repeating: " ", count: $0) + "]" }.joined()
        let expected = opened + String(repeating: " ", count: 12) + "1" + closed
        #expect(String(decoding: writer.bytes(), as: UTF8.self) == expected)
    }

    @Test(
        "a key with its text is the key and the text, whatever their lengths", arguments: JSONEscapes.allCases,
        [true, false])
    func fields(_ escapes: JSONEscapes, indents: Bool) {
        func write(_ field: (inout JSONWriter, String?) -> Void) -> [UInt8] {
            var writer = JSONWriter(indents: indents, escapes: escapes)
            func nest(_ depth: Int, _ json: inout JSONWriter) {
                json.object { json in
                    for length in [0, 1, 7, 8, 9, 127, 128, 129, 1000] {
                        field(&json, String(repeating: "é", count: length / 2))
                        field(&json, String(repeating: "\u{1}", count: length))
                        field(&json, String(("a<\"&'\\" as String).prefix(length)))
                    }
                    field(&json, nil)
                    if depth > 0 {
                        json.key("in")
                        nest(depth - 1, &json)
                    }
                }
            }
            nest(10, &writer)
            return writer.bytes()
        }
        let apart = write { json, text in
            json.key("name")
            json.string(text)
        }
        #expect(write { $0.field("name", $1) } == apart)
    }
}
