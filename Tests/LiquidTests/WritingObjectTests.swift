import Testing

@testable import Liquid

/// Objects that write for themselves.
@Suite struct WritingObjectTests {
    /// Writes `<name>` in brackets where it writes for itself, and gives the same text otherwise, so that a test can tell
    /// which of the two happened by the bytes around it.
    private struct Writer: LiquidObject {
        func property(_ name: String) -> Value? {
            switch name {
            case "name": .string("<n>")
            case "inner": .object(self)
            case "read": .string("<r>")
            default: nil
            }
        }

        func write(_ name: PropertyName, into output: inout LiquidOutput) -> Bool {
            output.append("taken back")
            guard name.name == "name" else { return false }
            output.append(UInt8(ascii: "("))
            output.append(escaping: "<n>")
            output.append([UInt8(ascii: ")")])
            return true
        }

        func write(into output: inout LiquidOutput) -> Bool {
            output.append("[o]")
            return true
        }

        var propertyNames: [String] { ["name", "inner", "read"] }
        var liquidText: Value { "<o>" }
    }

    /// As `Writer`, without the mark that its failure to write leaves.
    private struct Clean: LiquidObject {
        let inner = Writer()
        func property(_ name: String) -> Value? { name == "inner" ? .object(self) : inner.property(name) }
        func write(_ name: PropertyName, into output: inout LiquidOutput) -> Bool {
            if name.name != "name" { return false }
            output.append("(&lt;n&gt;)" as StaticString)
            return true
        }
        func write(into output: inout LiquidOutput) -> Bool { inner.write(into: &output) }
        var propertyNames: [String] { inner.propertyNames }
        var liquidText: Value { inner.liquidText }
    }

    private func rendered(_ source: String, escapes: Bool = true) throws -> String {
        try render(source, ["o": .object(Clean()), "list": [.object(Clean()), 1]], escapes: escapes)
    }

    @Test(arguments: [
        Example("{{ o.name }}", "(&lt;n&gt;)"),
        Example("{{ o.inner.inner.name }}", "(&lt;n&gt;)"),
        Example("{{ o }}{{ o.inner }}", "[o][o]"),
        Example("{{ list }}", "[o]1"),
        Example(
            "{% for x in list limit: 1 %}{{ x }}{{ x.name }}{{ x.inner.name }}{% endfor %}", "[o](&lt;n&gt;)(&lt;n&gt;)"
        ),
        Example("{% assign x = o %}{{ x.name }}{{ x }}", "(&lt;n&gt;)[o]"),
        Example("{% cycle o %}{% echo o.name %}", "[o](&lt;n&gt;)"),
        Example(
            "{% tablerow x in list limit: 1 %}{{ x.name }}{% endtablerow %}",
            "<tr class=\"row1\">\n<td class=\"col1\">(&lt;n&gt;)</td></tr>\n"),
        Example("{% capture x %}{% endcapture %}{% ifchanged %}a{% endifchanged %}{{ o.name }}", "a(&lt;n&gt;)"),
    ])
    func `An object writes for itself where it is printed`(example: Example) throws {
        #expect(try rendered(example.source) == example.output)
    }

    @Test(arguments: [
        Example("{{ o.name | escape }}", "&lt;n&gt;"),
        Example("{{ o | escape }}", "&lt;o&gt;"),
        Example("{{ o.name | upcase }}", "&lt;N&gt;"),
        Example("{{ o.inner.name | raw }}", "<n>"),
        Example("{{ o | default: 1 }}{{ list | first }}", "&lt;o&gt;&lt;o&gt;"),
        Example("{{ o.read }}{{ o.inner.read }}", "&lt;r&gt;&lt;r&gt;"),
        Example(
            "{% capture x %}{{ o }}{{ o.name }}{{ o.inner.name }}{{ list }}{% endcapture %}{{ x }}",
            "&lt;o&gt;&lt;n&gt;&lt;n&gt;&lt;o&gt;1"),
        Example("{% ifchanged %}{{ o }}{{ o.name }}{% endifchanged %}", "&lt;o&gt;&lt;n&gt;"),
        Example("{% capture x %}{% ifchanged %}a{% endifchanged %}{{ o.name }}{% endcapture %}{{ x }}", "a&lt;n&gt;"),
    ])
    func `An object is asked for values before filters and where output is taken back`(example: Example) throws {
        #expect(try rendered(example.source) == example.output)
    }

    @Test func `An object does not write within a capture around a partial or in a host's block`() throws {
        var environment = Liquid.Environment()
        environment.addBlock("box") { body, _ in body }
        let source =
            "{% capture x %}{% render 'p', o: o %}{% endcapture %}{{ x }}{% box %}{{ o.name }}{% endbox %}{{ o.name }}"
        #expect(
            try render(source, ["o": .object(Clean())], environment, partials: ["p": "{{ o.name }}{{ o }}"])
                == "&lt;n&gt;&lt;o&gt;&lt;n&gt;(&lt;n&gt;)")
    }

    @Test func `An object does not write where nothing is escaped`() throws {
        #expect(try rendered("{{ o.name }}{{ o }}", escapes: false) == "<n><o>")
    }

    @Test func `What an object wrote before it declined is taken back`() throws {
        #expect(try render("a{{ o.read }}", ["o": .object(Writer())]) == "a&lt;r&gt;")
    }

    @Test func `A property that does not exist is an error as ever`() {
        #expect(errors("{{ o.inner.nam }}", ["o": .object(Clean())]).map(\.code) == [.unknownProperty])
        #expect(errors("{{ o.nam }}", ["o": .object(Writer())]).first?.suggestion == "name")
    }

    @Test func `What an object writes need not be UTF-8`() throws {
        struct Raw: LiquidObject {
            func property(_ name: String) -> Value? { nil }
            var propertyNames: [String] { [] }
            func write(into output: inout LiquidOutput) -> Bool {
                output.append(0xFF as UInt8)
                return true
            }
        }
        let template = try Template(source: "a{{ o }}b{% render 'p', o: o %}")
        let loader = TemplateDictionary(["p": try Template(source: "{{ o }}")])
        var output: [UInt8] = []
        try template.render(variables: ["o": .object(Raw())], loader: loader, into: &output)
        #expect(output == [0x61, 0xFF, 0x62, 0xFF])
    }

    @Test func `Everything that can be written comes out as it should`() throws {
        struct All: LiquidObject {
            func property(_ name: String) -> Value? { nil }
            var propertyNames: [String] { [] }
            func write(into output: inout LiquidOutput) -> Bool {
                output.append(0x2D as UInt8)
                output.append("<é>")
                output.append(escaping: "<é&'\">")
                output.append([0x31, 0x32])
                [UInt8]("<".utf8).withUnsafeBufferPointer {
                    output.append($0)
                    output.append(escaping: $0)
                }
                output.append("static" as StaticString)
                output.append("\u{E9}" as StaticString)
                for number in [0, 7, -10, 1_234_567, .max, .min] {
                    output.append(number)
                    output.append(0x20 as UInt8)
                }
                return true
            }
        }
        #expect(
            try render("{{ o }}", ["o": .object(All())])
                == "-<é>&lt;é&amp;&#39;&quot;&gt;12<&lt;staticé0 7 -10 1234567 9223372036854775807 -9223372036854775808 "
        )
    }

    @Test func `What objects write counts against the limit of the output`() {
        let limits = Limits(outputBytes: 20)
        #expect(errors("{{ o }}{{ o }}", ["o": .object(Clean())], limits: limits) == [])
        let source = "{% for i in (1..7) %}{{ o }}{% endfor %}"
        #expect(errors(source, ["o": .object(Clean())], limits: limits).map(\.code) == [.outputLimit])
    }
}
