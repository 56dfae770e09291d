import Testing

@testable import Liquid

/// Templates made at random, in which partials render others.
@Suite struct RandomFragmentTests {
    /// The same numbers every time.
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
            return mixed ^ mixed >> 31
        }
    }

    private static let arguments = [
        "t: t, x: 1", "t: t, x: 'a'", "t: t, x: t", "t: t, x: x", "t: t, x: nil", "x: x, t: t.next", "t: t.next, x: 2",
    ]

    /// A piece of a template; partials of a lower level alone are rendered, so that it ends.
    private static func piece(level: Int, depth: Int, _ numbers: inout Numbers) -> String {
        func inner() -> String { body(level: level, depth: depth + 1, &numbers) }
        let choice = Int.random(in: 0..<(depth > 2 ? 7 : 14), using: &numbers)
        switch choice {
        case 0: return "text "
        case 1: return "{{ x }}"
        case 2: return "{{ t.name }}{{ t }}"
        case 3, 4, 5:
            if level == 0 { return "{{ t.next.name | upcase }}" }
            let partial = Int.random(in: 0..<level, using: &numbers)
            let argument = arguments.randomElement(using: &numbers) ?? ""
            return "{% render 'p\(partial)', \(argument) %}"
        case 6: return Int.random(in: 0..<20, using: &numbers) == 0 ? "{{ t.nope }}" : "{{ 'now' | date: '%Y' }}"
        case 7: return "{% if x == 1 %}\(inner()){% else %}\(inner()){% endif %}"
        case 8: return "{% for i in (1..2) %}\(inner()){% endfor %}"
        case 9: return "{% capture c %}\(inner()){% endcapture %}{{ c | size }}"
        case 10: return "{% assign x = x | append: 'b' %}"
        case 11: return "{% ifchanged %}\(inner()){% endifchanged %}"
        case 12: return "{% increment n %}{% cycle 'a', 'b' %}"
        default: return "{% break %}"
        }
    }

    private static func body(level: Int, depth: Int, _ numbers: inout Numbers) -> String {
        let count = Int.random(in: 0..<4, using: &numbers)
        return (0..<count).map { _ in piece(level: level, depth: depth, &numbers) }.joined()
    }

    @Test func `Pages come out the same with partials kept, whatever is rendered first and wherever a limit is`() throws
    {
        var numbers = Numbers(state: 42)
        var (written, failing, limited) = (0, 0, 0)
        for _ in 0..<200 {
            var partials: [String: String] = [:]
            for level in 0..<4 { partials["p\(level)"] = Self.body(level: level, depth: 0, &numbers) }
            // One store for all pages of a site.
            let store = MemoryStore()
            for page in 0..<16 {
                let source = (0..<5).map { _ in Self.piece(level: 4, depth: 0, &numbers) }.joined()
                var limits = Limits()
                if page % 2 == 1 {
                    limits.renderScore = Int.random(in: 0..<200, using: &numbers)
                    limits.assignSize = Int.random(in: 0..<200, using: &numbers)
                    limits.outputBytes = Int.random(in: 0..<200, using: &numbers)
                    limits.nesting = Int.random(in: 3..<6, using: &numbers)
                }
                let variables: LiquidDictionary = ["x": .int(page % 2), "t": .object(Thing(number: page / 8))]
                guard let fixture = try? Fixture(source, variables, partials: partials, limits: limits) else {
                    continue
                }
                let expected = fixture.outcome()
                let outcome = fixture.outcome(store)
                #expect(outcome == expected, "\(source) \(partials) \(limits)")
                #expect(store.open.isEmpty && store.isNestingSound)
                failing += expected.errors.isEmpty ? 0 : 1
                limited += expected.errors.contains { $0.code.rawValue.hasSuffix("limit") } ? 1 : 0
            }
            written += store.written
        }
        // That the test tests something.
        #expect(written > 500 && failing > 100 && limited > 50, "\(written) \(failing) \(limited)")
    }
}
