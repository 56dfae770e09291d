import Testing

@testable import Liquid

/// Renders that keep partials against renders that do not, at every limit there is.
@Suite struct FragmentLimitTests {
    private static let partials = [
        "leaf": "{{ x }}{{ t.name }}",
        "work": "{% for i in (1..x) %}{% assign s = i | append: 'abc' %}{{ s }}{% endfor %}",
        "catch": "{% capture c %}{% for i in (1..20) %}0123456789{% endfor %}{% endcapture %}{{ c | size }}",
        "filters": "{{ 'now' | date: '%Y' | size }}{{ 'aXbX' | replace: 'X', '----------' | size }}",
        "deep": "<{% if x > 0 %}{% assign y = x | minus: 1 %}{% render 'deep', x: y %}{% endif %}>",
        "mixed": "{% render 'work', x: 3 %}{% render 'catch' %}{% render 'deep', x: 2 %}{% render 'filters' %}",
    ]
    private static let source = """
        {% render 'mixed' %}{% render 'deep', x: 3 %}{% render 'work', x: 9 %}{% render 'mixed' %}{% render 'work', x: 9 %}
        {% render 'leaf', x: 'a', t: t %}{% render 'filters' %}{% render 'catch' %}{% render 'deep', x: 5 %}{% render 'mixed' %}
        """
    private static let variables: LiquidDictionary = ["t": .object(Thing(number: 3))]

    /// A store that has everything, as another page filled it.
    private static func filled() throws -> MemoryStore {
        let store = MemoryStore()
        let page = try Fixture(source, variables, partials: partials)
        #expect(page.outcome(store).errors.isEmpty)
        return store
    }

    private func check(_ limits: Limits) throws {
        let page = try Fixture(Self.source, Self.variables, partials: Self.partials, limits: limits)
        let expected = page.outcome()
        #expect(page.outcome(MemoryStore()) == expected, "\(limits)")
        let store = try Self.filled()
        #expect(page.outcome(store) == expected, "\(limits)")
        #expect(store.open.isEmpty && store.isNestingSound)
    }

    @Test func `Steps run out at the same place`() throws {
        for score in 0..<500 where score % 3 == 0 { try check(Limits(renderScore: score)) }
    }

    @Test func `What is kept runs out at the same place`() throws {
        for size in 0..<1500 where size % 7 == 0 { try check(Limits(assignSize: size)) }
    }

    @Test func `Output runs out at the same place`() throws {
        for bytes in 0..<600 where bytes % 3 == 0 { try check(Limits(outputBytes: bytes)) }
    }

    @Test func `Nesting ends at the same depth`() throws {
        for depth in 1..<9 { try check(Limits(nesting: depth)) }
    }
}
