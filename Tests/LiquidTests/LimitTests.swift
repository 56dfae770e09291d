import Testing

@testable import Liquid

@Suite struct LimitTests {
    @Test func `A loop without end is stopped`() {
        let source = "{% for i in (1..1000000000000) %}{% for j in (1..1000000000000) %}{% endfor %}{% endfor %}"
        #expect(errors(source, limits: Limits(renderScore: 10_000)).map(\.code) == [.renderLimit])
    }

    @Test func `Output is bounded`() throws {
        let template = try Template(
            source: "{% for i in (1..100000) %}0123456789{% endfor %}",
            environment: Environment(limits: Limits(outputBytes: 50_000)))
        var output: [UInt8] = []
        let error = #expect(throws: LiquidErrors.self) { try template.render(into: &output) }
        #expect(error?.errors.map(\.code) == [.outputLimit])
        #expect(output.count <= 50_000)
    }

    @Test func `What the host puts in later counts as output`() throws {
        struct Later: LiquidObject {
            var count: Int
            func property(_ name: String) -> Value? { nil }
            var propertyNames: [String] { [] }
            func write(into output: inout LiquidOutput) -> Bool {
                output.setAside(count)
                return true
            }
        }
        let template = try Template(source: "12{{ o }}345", environment: Environment(limits: Limits(outputBytes: 10)))
        for count in [0, 4, 5, 6, 9, 100] {
            var output = LiquidOutput()
            let made = Result { try template.render(variables: ["o": .object(Later(count: count))], into: &output) }
            #expect((try? made.get()) == nil ? count > 5 : count <= 5)
            #expect(output.withBytes { $0.count } + (count <= 5 ? count : 0) <= 10)
        }
    }

    @Test(arguments: [
        "{% assign a = 'x' %}{% for i in (1..64) %}{% assign a = a | append: a %}{% endfor %}",
        "{% assign a = 'x' %}{% for i in (1..64) %}{% capture a %}{{ a }}{{ a }}{% endcapture %}{% endfor %}",
        "{% assign a = 'a,b' | split: ',' %}{% for i in (1..64) %}{% assign a = a | concat: a %}{% endfor %}",
        "{{ (1..9000000000) | join }}",
        "{{ (1..9000000000) | reverse | first }}",
        "{{ 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' | replace: 'a', 'aaaaaaaaaaaaaaaaaaaaaaaaa' | replace: 'a', 'aaaaaaaaaaaaaaaaaaaaaaa' | replace: 'a', 'aaaaaaaaaaaaaaaaa' }}",
    ])
    func `What a render keeps is bounded`(source: String) {
        #expect(errors(source, limits: Limits(assignSize: 100_000)).map(\.code) == [.assignLimit])
    }

    @Test func `Blocks nest only so deep, however many there are`() throws {
        let source = String(repeating: "{% if true %}", count: 100_000)
        #expect(errors(source).map(\.code).contains(.nestingLimit))
        let brackets = "{{ " + String(repeating: "a[", count: 100_000) + " }}"
        #expect(errors(brackets).map(\.code) == [.nestingLimit])
        let ranges = "{{ " + String(repeating: "(", count: 100_000) + " }}"
        #expect(errors(ranges).map(\.code) == [.nestingLimit])
        let condition = "{% if " + String(repeating: "x == a and ", count: 100_000) + "true %}long{% endif %}"
        #expect(try render(condition) == "long")
    }

    @Test func `A partial that renders itself without end is caught`() {
        let partials = ["a": "{% render 'b' %}", "b": "{% render 'c' %}", "c": "{% render 'a' %}"]
        #expect(errors("{% render 'a' %}", partials: partials).map(\.code) == [.recursion])
    }

    @Test func `A partial may render itself while it ends`() throws {
        let tree = "{{ n }}{% if n > 0 %}{% assign m = n | minus: 1 %}{% render 'tree', n: m %}{% endif %}"
        #expect(try render("{% render 'tree', n: 3 %}", partials: ["tree": tree]) == "3210")
    }

    @Test func `A render that fails everywhere stops after some errors`() {
        let source = (0..<100).map { "{{ missing\($0) }}" }.joined()
        #expect(errors(source, limits: Limits(errors: 7)).count == 7)
    }
}
