import Testing

@testable import Liquid

/// Objects that write a property of their property.
@Suite struct WritingThroughTests {
    /// Writes in brackets what it writes for its properties, so that a test can tell it from what they give.
    private struct Outer: LiquidObject {
        func property(_ name: String) -> Value? {
            switch name {
            case "inner": .object(self)
            case "slow", "halfway": .object(Inner())
            case "text": "abc"
            case "nothing": .null
            default: nil
            }
        }

        func write(_ name: PropertyName, then last: PropertyName, into output: inout LiquidOutput) -> Bool {
            guard name.name != "slow", last.name == "name" || name.name == "halfway" else { return false }
            output.append("(\(name.name).\(last.name))")
            return name.name == "inner"
        }

        var propertyNames: [String] { ["inner", "slow", "halfway", "text", "nothing"] }
    }

    private struct Inner: LiquidObject {
        func property(_ name: String) -> Value? { name == "name" ? "<n>" : nil }
        var propertyNames: [String] { ["name"] }
    }

    private func rendered(_ source: String, escapes: Bool = true) throws -> String {
        try render(source, ["o": .object(Outer()), "list": [.object(Outer())]], escapes: escapes)
    }

    @Test(arguments: [
        Example("a{{ o.inner.name }}b", "a(inner.name)b"),
        Example("{{ o.inner.inner.name }}", "(inner.name)"),
        Example("{{ o.inner.inner.inner.slow.name }}", "&lt;n&gt;"),
        Example("{{ o[\"inner\"].inner.name }}", "(inner.name)"),
        Example("{% for x in list %}{{ x.inner.name }}{{ x.slow.name }}{% endfor %}", "(inner.name)&lt;n&gt;"),
        Example("{% assign x = o %}{{ x.inner.name }}{% echo x.inner.name %}", "(inner.name)(inner.name)"),
        Example("{% if o.inner %}{{ o.inner.name }}{% endif %}{% if o.inner.inner %}1{% endif %}", "(inner.name)1"),
    ])
    func `An object writes what is printed of its property`(example: Example) throws {
        #expect(try rendered(example.source) == example.output)
    }

    @Test(arguments: [
        Example("{{ o.slow.name }}", "&lt;n&gt;"),
        Example("a{{ o.halfway.name }}", "a&lt;n&gt;"),
        Example("{{ o.slow.name | escape }}{{ o.slow.name | upcase }}", "&lt;n&gt;&lt;N&gt;"),
        Example("{% capture x %}{{ o.slow.name }}{% endcapture %}{{ x }}", "&lt;n&gt;"),
        Example("{{ o.text.size }}{{ o.inner.text.size }}", "33"),
        Example("{{ o.text.first }}", "a"),
        Example("{{ o[\"slow\"].name }}", "&lt;n&gt;"),
    ])
    func `Else the property is asked for`(example: Example) throws {
        #expect(try rendered(example.source) == example.output)
    }

    @Test(arguments: ["{{ o.inner.name | upcase }}", "{% capture x %}{{ o.inner.name }}{% endcapture %}"])
    func `It does not write before a filter or within a capture`(source: String) {
        #expect(errors(source, ["o": .object(Outer())]).map(\.code) == [.unknownProperty])
    }

    @Test(arguments: ["{{ o.slow.nam }}", "{{ o.nothing.name }}", "{{ o.halfway.nam }}", "{{ o.sloe.name }}"])
    func `A property that does not exist is an error as ever, and what follows is rendered`(source: String) throws {
        #expect(errors(source, ["o": .object(Outer())]).map(\.code) == [.unknownProperty])
        #expect(try render("a\(source)b", ["o": .object(Outer())], mode: .lenient) == "ab")
    }

    @Test func `It does not write where nothing is escaped`() throws {
        #expect(try rendered("{{ o.slow.name }}", escapes: false) == "<n>")
    }

    @Test func `The limit of the output holds`() {
        #expect(
            errors("{{ o.inner.name }}", ["o": .object(Outer())], limits: Limits(outputBytes: 4)).map(\.code)
                == [.outputLimit])
    }
}
