import Testing

@testable import Liquid

@Suite struct StrictModeTests {
    @Test func `An unknown variable is an error that names the nearest one`() throws {
        let error = try #require(errors("Dear {{ nmae }}", ["name": "Zia"]).first)
        #expect(error.code == .unknownVariable)
        #expect(error.suggestion == "name")
        #expect(error.place == LiquidError.Place(template: "page", line: 1, column: 9))
        #expect(error.length == 4)
        #expect(error.rendering == "index.html")
    }

    @Test func `An unknown property is an error that names the nearest one`() throws {
        let error = try #require(errors("{{ person.nam }}", ["person": .object(Person(name: "Zia", age: 40))]).first)
        #expect(error.code == .unknownProperty)
        #expect(error.suggestion == "name")
    }

    @Test func `A property that exists and is not set is no error`() throws {
        #expect(try render("[{{ p.nickname }}]", ["p": .object(Person(name: "Zia", age: 40))]) == "[]")
    }

    @Test func `A property of nothing is an error`() throws {
        #expect(errors("{{ a.b }}", ["a": nil]).first?.code == .unknownProperty)
    }

    @Test func `Unknown filters and tags are errors that name the nearest one`() throws {
        let found = errors("{{ 'a' | upcas }}\n{% asign a = 1 %}")
        #expect(found.map(\.code) == [.unknownFilter, .unknownTag])
        #expect(found.map(\.suggestion) == ["upcase", "assign"])
        #expect(found.map(\.place.line) == [1, 2])
    }

    @Test(arguments: ["{{ 'a' | upcase: 1 }}", "{{ 1 | plus }}", "{{ 1 | plus: 1, 2 }}", "{{ 'a' | upcase: x: 1 }}"])
    func `Arguments that a filter does not take are errors`(source: String) {
        #expect(errors(source).map(\.code).contains(.argument))
    }

    @Test func `Conditions may ask for what does not exist`() throws {
        #expect(try render("{% if a.b.c %}1{% elsif a == 'x' %}2{% else %}3{% endif %}") == "3")
        #expect(try render("{% unless a %}none{% endunless %}") == "none")
        #expect(try render("{% case a.b %}{% when 1 %}1{% else %}none{% endcase %}") == "none")
    }

    @Test func `What comes before default may not exist`() throws {
        #expect(try render("{{ a | default: 'x' }}{{ a.b | upcase | default: 'y' }}") == "xy")
    }

    @Test func `Every error of a render is reported, each once`() {
        let found = errors("{% for i in (1..9) %}{{ a }}{{ b }}{% endfor %}")
        #expect(found.map(\.message) == ["there is no variable ‘a’", "there is no variable ‘b’"])
    }

    @Test func `Lenient mode renders what does not exist as nothing`() throws {
        #expect(try render("[{{ a }}{{ b.c }}{{ 'd' | nofilter }}]", mode: .lenient) == "[d]")
    }

    @Test func `A variable that was assigned or captured exists`() throws {
        #expect(try render("{% assign a = 1 %}{% capture b %}2{% endcapture %}{{ a }}{{ b }}") == "12")
    }
}
