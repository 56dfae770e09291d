import Testing

@testable import Liquid

@Suite struct EscapingTests {
    static let data: LiquidDictionary = [
        "text": "<b>&\"'", "safe": .html("<i>x</i>"), "list": ["<", .html("<hr>")],
        "entities": .html("a &amp; <b>b</b> &#8211; c"),
    ]

    @Test(arguments: [
        Example("{{ text }}", "&lt;b&gt;&amp;&quot;&#39;"),
        Example("{{ '<' }}", "&lt;"),
        Example("{{ safe }}", "<i>x</i>"),
        Example("{{ text | raw }}", "<b>&\"'"),
        Example("{{ list }}", "&lt;<hr>"),
        Example("{% assign x = text %}{{ x }}", "&lt;b&gt;&amp;&quot;&#39;"),
        Example("{% capture x %}<p>{{ text }}</p>{% endcapture %}{{ x }}", "<p>&lt;b&gt;&amp;&quot;&#39;</p>"),
        Example("{% cycle '<', '>' %}", "&lt;"),
        Example("{% echo text | raw %}", "<b>&\"'"),
    ])
    func `What is printed is escaped unless it is safe`(example: Example) throws {
        #expect(try render(example.source, Self.data) == example.output)
    }

    @Test(arguments: [
        Example("{{ text | escape }}", "&lt;b&gt;&amp;&quot;&#39;"),
        Example("{{ text | escape | upcase }}", "&LT;B&GT;&AMP;&QUOT;&#39;"),
        Example("{{ safe | escape }}", "&lt;i&gt;x&lt;/i&gt;"),
        Example("{{ '&lt; <' | escape_once }}", "&lt; &lt;"),
        Example("{{ text | newline_to_br }}", "&lt;b&gt;&amp;&quot;&#39;"),
        Example("{{ safe | append: '<' }}", "<i>x</i>&lt;"),
        Example("{{ '<' | append: safe }}", "&lt;<i>x</i>"),
        Example("{{ '<' | prepend: safe }}", "<i>x</i>&lt;"),
        Example("{{ '<' | append: '>' }}", "&lt;&gt;"),
        Example("{{ list | join: ' & ' }}", "&lt; &amp; <hr>"),
        Example("{{ safe | replace: 'x', '<' }}", "<i>&lt;</i>"),
        Example("{{ 'a<b' | replace: 'a', safe }}", "<i>x</i>&lt;b"),
        Example("{{ safe | remove: 'x' }}", "<i></i>"),
        Example("{{ safe | upcase }}", "<I>X</I>"),
        Example("{{ safe | strip }}", "<i>x</i>"),
        Example("{{ safe | truncate: 4, '' }}", "&lt;i&gt;x"),
        Example("{{ safe | slice: 0, 3 }}", "&lt;i&gt;"),
        Example("{{ safe | split: 'x' | first }}", "&lt;i&gt;"),
        Example("{{ safe | default: '<' }}", "<i>x</i>"),
        Example("{{ entities | strip_html }}", "a &amp; b – c"),
        Example("{{ '<p>a</p> &amp;' | strip_html }}", "a &amp;amp;"),
        Example("{{ '<' | url_encode }}", "%3C"),
    ])
    func `Filters keep what is safe and make nothing safe that is not`(example: Example) throws {
        #expect(try render(example.source, Self.data) == example.output)
    }

    @Test func `Nothing is escaped where escaping is off`() throws {
        #expect(
            try render("{{ text }}{{ safe }}{{ safe | append: text }}", Self.data, escapes: false)
                == "<b>&\"'<i>x</i><i>x</i><b>&\"'")
    }

    @Test func `The five characters are found wherever they stand`() {
        // Each byte with one special byte at each place among neighbours that differ from special ones in a bit.
        let neighbours = "aé%$ #!(6,=?\u{22A}\u{7F}\u{80}\u{3BC}"
        for length in 0..<40 {
            let text = String(String(repeating: neighbours, count: 3).unicodeScalars.prefix(length))
            #expect(HTMLEscape.escape(text) == text)
            for place in 0...text.unicodeScalars.count {
                for special in "&<>\"'" {
                    let parts = [text.unicodeScalars.prefix(place), text.unicodeScalars.dropFirst(place)].map {
                        String($0)
                    }
                    let source = parts[0] + String(special) + parts[1] + "<"
                    let expected = source.unicodeScalars.map { references[$0] ?? String($0) }.joined()
                    if HTMLEscape.escape(source) != expected || written(source) != expected {
                        Issue.record("\(source)")
                    }
                }
            }
        }
    }

    @Test func `However little room there is, the same is written, and nothing beyond the limit`() {
        let text = "a<b & c, \"twelve or more\" letters in one piece'"
        let expected = Array(HTMLEscape.escape(text).utf8)
        for room in 0...(expected.count + 8) {
            for limit in [room, expected.count - 1, expected.count, 1000] {
                var output = LiquidOutput(limit: limit, room: room)
                output.append(escaping: text)
                #expect(output.isOverLimit == (limit < expected.count) && output.contents.count <= limit)
                if limit >= expected.count { #expect(Array(output.contents) == expected) }
            }
        }
    }

    private let references: [Unicode.Scalar: String] = [
        "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;",
    ]

    private func written(_ text: String) -> String {
        var output = LiquidOutput(limit: 10_000)
        output.append(escaping: text)
        return String(decoding: output.contents, as: UTF8.self)
    }
}
