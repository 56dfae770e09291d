import Testing

@testable import Liquid

@Suite struct PartialTests {
    private func rendered(_ source: String, _ partials: [String: String]) throws -> String {
        try render(source, ["g": "G", "list": [1, 2]], mode: .lenient, partials: partials)
    }

    @Test func `render sees only what it is given`() throws {
        #expect(
            try rendered(
                "{% assign x = 1 %}{% render 'p', y: 2 %}{{ z }}", ["p": "{{ x }}{{ g }}{{ y }}{% assign z = 3 %}"])
                == "2")
    }

    @Test func `include sees everything and may change it`() throws {
        #expect(
            try rendered(
                "{% assign x = 1 %}{% include 'p', y: 2 %}{{ x }}{{ y }}{{ z }}",
                ["p": "{{ x }}{{ g }}{{ y }}{% assign z = 3 %}{% assign x = 4 %}"]) == "1G243")
    }

    @Test func `An included partial sees the loop around it`() throws {
        #expect(
            try rendered(
                "{% for i in list %}{% include 'p' %}{% endfor %}",
                ["p": "{{ i }}{{ forloop.index0 }}{% for j in (1..1) %}{{ forloop.parentloop.index }}{% endfor %} "])
                == "101 212 ")
    }

    @Test func `break and continue leave an included partial and the loop around it`() throws {
        #expect(
            try rendered(
                "{% for i in (1..4) %}{% include 'p' %}{{ i }}{% endfor %}",
                ["p": "{% if i == 2 %}{% continue %}{% elsif i == 4 %}{% break %}{% endif %}-"]) == "-1-3")
        #expect(
            try rendered("{% for i in (1..2) %}{% render 'p' %}{{ i }}{% endfor %}", ["p": "a{% break %}b"]) == "a1a2")
    }

    @Test func `Arguments and aliases shadow only within the partial`() throws {
        #expect(
            try rendered("{% assign x = 1 %}{% include 'p', x: 2 %}{{ x }}", ["p": "{{ x }}{% assign x = 3 %}{{ x }}"])
                == "223")
        #expect(
            try rendered(
                "{% include 'p' for list %}{% include 'p' with 7 %}{% include 'p' with 8 as q %}",
                ["p": "{{ p }}{{ q }},"]) == "1,2,7,8,")
        #expect(
            try rendered(
                "{% render 'a/p' with 7 %}{% render 'a/p' for list as q %}",
                ["a/p": "{{ p }}{{ q }}{{ forloop.last }},"]) == "7,1false,2true,")
    }

    @Test func `Cycles, counters and continued loops are shared by include and not by render`() throws {
        let partial = "{% cycle 'a', 'b' %}{% increment n %}"
        #expect(
            try rendered("{% cycle 'a', 'b' %}{% increment n %}{% include 'p' %}{% render 'p' %}", ["p": partial])
                == "a0b1a0")
        #expect(
            try rendered(
                "{% for i in list limit: 1 %}{{ i }}{% endfor %}{% include 'p' %}",
                ["p": "{% for i in list offset: continue %}{{ i }}{% endfor %}"]) == "12")
    }

    @Test func `include takes text, and has no place within a partial that is rendered`() throws {
        #expect(errors("{% include n %}", ["n": 5]).map(\.code) == [.argument])
        let partials = ["a": "{% include 'b' %}", "b": ""]
        #expect(errors("{% render 'a' %}", mode: .lenient, partials: partials).map(\.code) == [.unknownTag])
        #expect(errors("{% include 'a' %}", mode: .lenient, partials: partials).isEmpty)
    }

    @Test func `A partial that does not compile is reported with its own place`() throws {
        struct Broken: TemplateLoader {
            func template(named name: String) throws(LiquidErrors) -> Template? {
                try Template(source: "\n{% if", name: name)
            }
            var names: [String] { ["p"] }
        }
        let template = try Template(source: "{% render 'p' %}", name: "page")
        let error = #expect(throws: LiquidErrors.self) { try template.render(loader: Broken()) }
        #expect(error?.errors.first?.place == LiquidError.Place(template: "p", line: 2, column: 1))
        #expect(error?.errors.first?.chain == [LiquidError.Place(template: "page", line: 1, column: 1)])
    }
}
