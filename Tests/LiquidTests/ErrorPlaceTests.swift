import Testing

@testable import Liquid

@Suite struct ErrorPlaceTests {
    @Test func `Columns count characters, lines the source's`() throws {
        let error = try #require(errors("Größe\n  ü {{ x }}", [:]).first)
        #expect(error.place == LiquidError.Place(template: "page", line: 2, column: 8))
    }

    @Test func `An error in a partial names the way there and the page`() throws {
        let partials = ["outer": "\n{% render 'inner' %}", "inner": "{{ missing }}"]
        let error = try #require(errors("a\n {% include 'outer' %}", partials: partials).first)
        #expect(error.place == LiquidError.Place(template: "inner", line: 1, column: 4))
        #expect(
            error.chain == [
                LiquidError.Place(template: "outer", line: 2, column: 1),
                LiquidError.Place(template: "page", line: 2, column: 2),
            ])
        #expect(
            error.description == """
                inner:1:4: there is no variable ‘missing’, from outer:2:1, from page:2:2, for index.html
                """)
    }

    @Test func `A missing partial is an error that names the nearest one`() throws {
        let error = try #require(errors("{% render 'foter' %}", partials: ["footer": ""]).first)
        #expect(error.code == .unknownTemplate)
        #expect(error.suggestion == "footer")
    }

    @Test func `Several errors of one template are reported together, in order`() {
        let found = errors("{% if %}a{% endif %}\n{{ a | }}\n{% for x of y %}{% endfor %}\n{{ 'a }}\n{% nosuch %}")
        #expect(found.map(\.place.line) == [1, 2, 3, 4, 5])
        #expect(found.allSatisfy { $0.code == .syntax || $0.code == .unknownTag })
    }

    @Test(arguments: [
        "{% if a %}", "{% for a in b %}{% endif %}", "{{ a", "{% assign a = 1", "{% endif %}", "{% else %}",
        "{{ a b }}",
        "{% raw %}", "{% comment %}", "{% doc %}", "{% case %}{% endcase %}", "{% assign a %}", "{{ a.. }}",
        "{{ a[1 }}",
        "{% render a %}", "{% cycle %}", "{% liquid if a %}", "{{ (1..true) }}", "{% # a\n b %}", "{% %}",
        "{% capture %}{% endcapture %}",
        "{% increment %}", "{% tablerow a %}{% endtablerow %}", "{{ € }}", "{% when 1 %}",
        "{% doc %}{% doc %}{% enddoc %}",
    ])
    func `What is not Liquid is a syntax error`(source: String) {
        let found = errors(source)
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.place.line >= 1 && $0.place.column >= 1 && $0.length >= 1 })
    }

    @Test func `A block that is closed by another's end is the one that is reported`() throws {
        let found = errors("{% for i in (1..2) %}{% if i %}{% endfor %}")
        #expect(found.map(\.message) == ["‘if’ is never closed: there is no ‘endif’"])
    }

    @Test func `What did render stays where something else failed`() throws {
        let template = try Template(source: "a{{ 1 | divided_by: 0 }}b{% if 1 < 'x' %}c{% endif %}d")
        var output: [UInt8] = []
        #expect(throws: LiquidErrors.self) { try template.render(into: &output) }
        #expect(String(decoding: output, as: UTF8.self) == "abd")
    }
}
