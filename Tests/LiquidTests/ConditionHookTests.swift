import Synchronization
import Testing

@testable import Liquid

/// Objects that tell whether a property is true, and how many items it has, without making it.
@Suite struct ConditionHookTests {
    private final class Teller: LiquidObject {
        let asked = Mutex<[String]>([])

        func property(_ name: String) -> Value? {
            asked.withLock { $0.append(name) }
            return switch name {
            case "title", "other": "T"
            case "none": .null
            case "list": [1, 2, 3]
            case "same": .object(self)
            default: nil
            }
        }

        func isTrue(_ name: PropertyName) -> Bool? {
            switch name.name {
            case "title", "list": true
            case "none": false
            default: nil
            }
        }

        func size(of name: PropertyName) -> Int? { name.name == "list" ? 3 : nil }
        var propertyNames: [String] { ["title", "other", "none", "list", "same"] }
    }

    @Test(arguments: [
        Example("{% if o.title %}a{% endif %}{% unless o.none %}b{% endunless %}{% if o.list %}c{% endif %}", "abc"),
        Example("{% if o.none or o.title and o.list %}a{% elsif o.title %}b{% endif %}", "a"),
        Example("{% if o.none %}a{% elsif o.title %}b{% endif %}", "b"),
        Example("{% if o.list.size > 2 %}a{% endif %}{% if o.list.size == 0 %}b{% endif %}", "a"),
        Example("{% if o.list.size %}a{% endif %}{{ o.list.size }}{{ o.list.size | plus: 1 }}", "a34"),
        Example("{% assign n = o.list.size %}{{ n }}{% for i in (1..o.list.size) %}{{ i }}{% endfor %}", "3123"),
        Example("{% assign p = o %}{% if p.title and p.list.size == 3 %}a{% endif %}", "a"),
        Example("{% case o.list.size %}{% when 3 %}three{% endcase %}", "three"),
    ])
    func `A condition or a size makes no value where the object can tell`(example: Example) throws {
        let object = Teller()
        #expect(try render(example.source, ["o": .object(object)]) == example.output)
        #expect(object.asked.withLock { $0 } == [])
    }

    @Test(arguments: [
        Example("{% if o.other %}a{% endif %}", "a"),
        Example("{% if o.title == 'T' %}a{% endif %}", "a"),
        Example("{% if o.nothing %}a{% endif %}{% if o.nothing.size > 0 %}b{% endif %}", ""),
        Example("{{ o.title.size }}{% if o.title.size == 1 %}a{% endif %}", "1a"),
        Example("{% if o.list contains 2 %}a{% endif %}{{ o.list.first }}{{ o.list | size }}", "a13"),
        Example("{% if o.same.title %}a{% endif %}{{ o.same.same.list.size }}", "a3"),
        Example("{{ o['list'].size }}{{ o.list['size'] }}", "3"),
    ])
    func `An object that cannot tell is asked as ever`(example: Example) throws {
        let object = Teller()
        #expect(try render(example.source, ["o": .object(object)], mode: .lenient) == example.output)
        #expect(object.asked.withLock { !$0.isEmpty })
    }

    @Test func `A size of what does not exist is an error as ever`() {
        #expect(errors("{{ o.lost.size }}", ["o": .object(Teller())]).first?.suggestion == "list")
    }
}
