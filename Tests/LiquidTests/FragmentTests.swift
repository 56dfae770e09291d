import Testing

@testable import Liquid

@Suite struct FragmentTests {
    private static let things: LiquidDictionary = [
        "a": .object(Thing(number: 1)), "b": .object(Thing(number: 2)),
        "n": .object(Thing(number: 1, hasIdentity: false)),
        "list": [1, 2], "long": .string(String(repeating: "x", count: 65)),
        "text": .string(String(repeating: "x", count: 64)),
        "safe": .html("<1>"), "plain": "<1>",
    ]
    private static let partials = [
        "card": "<p>{{ t.name }}{{ x }}</p>", "outer": "({% render 'card', t: t, x: x %})",
        "say": "[{{ say }}{{ it }}]",
    ]

    private func fixture(_ source: String) throws -> Fixture {
        try Fixture(source, Self.things, partials: Self.partials, mode: .lenient)
    }

    @Test func `A partial with the same arguments is rendered once`() throws {
        let page = try fixture(
            "{% for i in (1..5) %}{% render 'card', t: a, x: 7 %}{% endfor %}{% render 'card', t: b, x: 7 %}")
        let store = MemoryStore()
        #expect(page.outcome(store) == page.outcome())
        #expect((store.kept, store.written) == (2, 4))
        #expect(page.outcome(store) == page.outcome())
        #expect((store.kept, store.written) == (2, 10))
    }

    @Test(arguments: [
        "{% render 'card', x: 1 %}{% render 'card', x: '1' %}",
        "{% render 'card', x: 0 %}{% render 'card', x: false %}",
        "{% render 'card', x: nil %}{% render 'card' %}", "{% render 'card', x: 1 %}{% render 'card', t: 1 %}",
        "{% render 'card', x: safe %}{% render 'card', x: plain %}",
        "{% render 'card', t: a %}{% render 'card', t: b %}",
        "{% render 'say' with 1 %}{% render 'say' with 1 as it %}",
        "{% render 'say', say: 1 %}{% render 'say' with 1 %}",
        "{% render 'card', x: 'a' %}{% render 'card', x: 'b' %}",
        "{% render 'card', t: 1, x: 2 %}{% render 'card', t: 2, x: 1 %}",
        "{% render 'card', x: 'abcdefgh' %}{% render 'card', x: 'abcdefgi' %}",
        "{% render 'card', x: -1 %}{% render 'card', x: 1 %}",
        "{% render 'card', x: true %}{% render 'card', x: false %}",
        "{% render 'card', x: '' %}{% render 'card', x: nil %}", "{% render 'card', x: a %}{% render 'card', x: 1 %}",
    ])
    func `Partials that differ in anything are kept apart`(source: String) throws {
        let page = try fixture(source)
        let store = MemoryStore()
        #expect(page.outcome(store) == page.outcome())
        #expect(store.written == 0)
        #expect(store.fragments.count == 2)
    }

    @Test(arguments: [
        "{% render 'card', t: n %}", "{% render 'card', x: list %}", "{% render 'card', x: long %}",
        "{% render 'card', x: 1.5 %}",
        "{% render 'card', x: (1..2) %}", "{% render 'card', x: 99999999999999999999 %}",
        "{% render 'card' for list as x %}",
        "{% render 'card' with list as x %}", "{% include 'card', x: 1 %}",
        "{% for i in list %}{% render 'card', x: forloop %}{% endfor %}",
        "{% capture c %}{% render 'card', x: 1 %}{% endcapture %}{{ c }}",
        "{% ifchanged %}{% render 'card', x: 1 %}{% endifchanged %}",
    ])
    func `A partial without a key is rendered every time`(source: String) throws {
        let page = try fixture(source + source)
        let store = MemoryStore()
        #expect(page.outcome(store) == page.outcome())
        #expect((store.kept, store.written, store.failed) == (0, 0, 0))
    }

    @Test(arguments: [
        "{% render 'card', x: text %}", "{% render 'card' with a as t %}", "{% render 'say' with 'it' %}",
        "{% render 'card' %}",
    ])
    func `A partial with a key is rendered once`(source: String) throws {
        let page = try fixture(source + source)
        let store = MemoryStore()
        #expect(page.outcome(store) == page.outcome())
        #expect((store.kept, store.written) == (1, 1))
    }

    @Test func `Partials in partials are kept too, and nest`() throws {
        let page = try fixture(
            "{% render 'outer', t: a, x: 1 %}{% render 'outer', t: b, x: 1 %}{% render 'card', t: a, x: 1 %}")
        let store = MemoryStore()
        #expect(page.outcome(store) == page.outcome())
        #expect((store.kept, store.written, store.open.count) == (4, 1, 0))
        #expect(store.isNestingSound)
    }

    @Test func `A partial that fails is not kept, nor is one around it, and its error is noted as ever`() throws {
        let partials = [
            "bad": "a{{ x.nope }}b", "around": "<{% render 'bad', x: x %}>", "gone": "{% render 'no such' %}",
        ]
        let source = "{% render 'around', x: a %}{% render 'around', x: a %}{% render 'gone' %}{% render 'nor this' %}"
        let page = try Fixture(source, Self.things, partials: partials)
        let store = MemoryStore()
        #expect(page.outcome(store) == page.outcome())
        #expect(page.outcome(store) == page.outcome())
        #expect(page.outcome().errors.count == 4)
        #expect((store.kept, store.written, store.open.count) == (0, 0, 0))
        #expect(store.failed > 0)
    }

    @Test func `A kept partial that depends on the clock says so in the render that uses it`() throws {
        let partials = ["day": "{{ 'now' | date: '%F' }}", "around": "{% render 'day' %}", "none": "-"]
        let store = MemoryStore()
        let first = try Fixture("{% render 'around' %}{% render 'none' %}", partials: partials)
        let second = try Fixture("{% render 'around' %}", partials: partials)
        let third = try Fixture("{% render 'none' %}", partials: partials)
        #expect(first.outcome(store).wasClockRead)
        let before = store.written
        #expect(second.outcome(store) == second.outcome())
        #expect(second.outcome(store).wasClockRead)
        #expect(!third.outcome(store).wasClockRead)
        #expect(store.written == before + 3)
    }

    @Test func `Keys are the same in every process`() {
        var hash = FragmentHash()
        let values: [Value] = ["a text of more than eight bytes", -1]
        for value in values where !hash.absorb(value) { Issue.record("\(value) has a key") }
        #expect(hash.key == FragmentKey(high: 0x322A_B9D0_9CA5_DEE4, low: 0x16B2_8AE3_21F2_887E))
    }

    @Test func `No two of many keys are alike in either half`() {
        var keys: [FragmentKey] = []
        for number in -20_000..<20_000 {
            for value in [Value.int(number), .string("\(number)"), .object(Thing(number: number))] {
                var hash = FragmentHash()
                _ = hash.absorb(value)
                keys.append(hash.key)
            }
        }
        #expect(Set(keys.map(\.high)).count == keys.count)
        #expect(Set(keys.map(\.low)).count == keys.count)
    }
}

extension FragmentHash {
    fileprivate mutating func absorb(_ value: Value) -> Bool {
        var cell = value
        return withUnsafeMutablePointer(to: &cell) { absorb($0) }
    }
}
