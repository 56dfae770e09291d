import Testing

@testable import Liquid

@Suite struct HostTests {
    @Test func `A host adds filters, with arguments that are checked`() throws {
        var environment = Liquid.Environment()
        environment.addFilter("link", arguments: 1...1, keywords: ["class"]) { input, arguments in
            .html(
                "<a href=\"\(arguments[0].plainText)\" class=\"\(arguments["class"].plainText)\">\(input.plainText)</a>"
            )
        }
        #expect(
            try render("{{ 'x' | link: 'y.html', class: 'z' }}", [:], environment)
                == "<a href=\"y.html\" class=\"z\">x</a>")
        #expect(throws: LiquidErrors.self) { try render("{{ 'x' | link }}", [:], environment) }
        #expect(throws: LiquidErrors.self) { try render("{{ 'x' | link: 1, clas: 2 }}", [:], environment) }
    }

    @Test func `A host adds tags and blocks`() throws {
        var environment = Liquid.Environment()
        environment.addTag("year", arguments: 0...1) { $0[0].isNull ? 2024 : $0[0] }
        environment.addBlock("box", keywords: ["class"]) { body, arguments in
            .html("<div class=\"\(arguments["class"].plainText)\">\(body.plainText)</div>")
        }
        #expect(
            try render("{% year %} {% year 7 %} {% box class: 'a' %}<{{ '<' }}{% endbox %}", [:], environment)
                == "2024 7 <div class=\"a\"><&lt;</div>")
        #expect(throws: LiquidErrors.self) { try render("{% year 1, 2 %}", [:], environment) }
    }

    @Test func `What a host's filter throws is an error at the filter's place`() throws {
        var environment = Liquid.Environment()
        environment.addFilter("fail") { _, _ in throw LiquidProblem("this went wrong", suggestion: "that") }
        let error = #expect(throws: LiquidErrors.self) { try render("a {{ 1 | fail }}", [:], environment) }
        #expect(error?.errors.first?.message == "this went wrong")
        #expect(error?.errors.first?.suggestion == "that")
        #expect(error?.errors.first?.place.column == 10)
    }

    @Test func `Objects print their text and compare by their value`() throws {
        let data: LiquidDictionary = [
            "a": .object(Person(name: "<Zia>", age: 40)), "b": .object(Person(name: "<Zia>", age: 50)),
        ]
        #expect(try render("{{ a }} {{ a.age }} {% if a == b %}same{% endif %}", data) == "&lt;Zia&gt; 40 same")
        #expect(try render("{% if a == '<Zia>' %}text{% endif %}{{ a.name | size }}", data) == "text5")
    }

    @Test func `Objects take part in the filters for arrays`() throws {
        let people: Value = .array([
            .object(Person(name: "B", age: 2)), .object(Person(name: "a", age: 3)), .object(Person(name: "C", age: 1)),
        ])
        let source =
            "{{ p | sort: 'age' }} {{ p | sort_natural: 'name' | map: 'age' | join }} {{ p | where: 'age', 3 }} {{ p | sum: 'age' }}"
        #expect(try render(source, ["p": people]) == "CBa 3 2 1 a 6")
    }

    @Test func `Globals are seen by every template, variables not by those that are rendered`() throws {
        let environment = Liquid.Environment(mode: .lenient)
        let globals: LiquidDictionary = ["site": "S"]
        #expect(
            try render(
                "{{ site }}{{ page }}{% render 'p' %}{% include 'p' %}", ["page": "P"], environment,
                partials: ["p": "[{{ site }}{{ page }}]"], globals: globals) == "SP[S][SP]")
    }

    @Test func `One template renders on many threads at once`() async throws {
        let template = try Template(source: "{% for i in (1..50) %}{{ name | upcase }}{{ i }},{% endfor %}")
        let expected = try template.render(variables: ["name": "x"])
        try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<64 { group.addTask { try template.render(variables: ["name": "x"]) } }
            for try await output in group { #expect(output == expected) }
        }
    }
}
