import Testing

@testable import Liquid

@Suite struct TagTests {
    static let data: LiquidDictionary = [
        "a": [1, 2, 3], "d": ["x": 1, "y": 2], "s": "text", "n": 2, "nothing": nil, "empty_text": "",
        "list": [["k": 1], ["k": 2]],
    ]

    @Test(arguments: [
        Example("{% for i in d %}{{ i[0] }}={{ i[1] }};{% endfor %}", "x=1;y=2;"),
        Example("{% for i in s %}{{ i }}{% endfor %}{% for i in empty_text %}x{% else %}none{% endfor %}", "textnone"),
        Example(
            "{% for i in nothing %}x{% else %}none{% endfor %}{% for i in n %}x{% else %}none{% endfor %}", "nonenone"),
        Example("{% for i in a reversed limit: 2 %}{{ i }}{% endfor %}", "21"),
        Example(
            "{% for i in a limit: 1 %}{{ i }}{% endfor %}{% for i in a offset: continue %}{{ i }}{% endfor %}", "123"),
        Example(
            "{% for i in (1..2) %}{% for j in (1..2) %}{{ forloop.parentloop.index }}{{ forloop.index }} {% endfor %}{% endfor %}",
            "11 12 21 22 "),
        Example("{% for i in (1..2) %}{% assign i = 9 %}{{ i }}{% endfor %}{{ i }}", "129"),
        Example("{% for i in (3..1) %}x{% else %}none{% endfor %}", "none"),
        Example("{% for i in (1..3) %}{% capture x %}{{ i }}{% break %}{% endcapture %}{% endfor %}{{ x }}", "1"),
        Example("a{% break %}b", "a"),
        Example(
            "{% for i in (1..9223372036854775807) %}{{ i }}{% if i > 2 %}{% break %}{% endif %}{% endfor %}", "123"),
        Example("{% for i in a, limit: 2, offset: 1, %}{{ i }}{% endfor %}", "23"),
    ])
    func `Loops`(example: Example) throws {
        #expect(try plain(example.source, Self.data) == example.output)
    }

    @Test(arguments: [
        Example("{% case n %}{% when 2, 2 %}x{% when 2 %}y{% else %}z{% endcase %}", "xxy"),
        Example("{% case n %}{% else %}z{% when 2 %}y{% else %}w{% endcase %}", "zy"),
        Example("{% case nothing %}{% when blank %}b{% when empty %}e{% when nil %}n{% endcase %}", "bn"),
        Example("{% if false and false or true %}x{% else %}y{% endif %}", "y"),
        Example("{% if true or false and false %}x{% else %}y{% endif %}", "x"),
        Example("{% if empty_text == empty and nothing == blank and empty %}x{% endif %}", "x"),
        Example("{% if a contains 2 and s contains 'ex' and d contains 'x' %}x{% endif %}", "x"),
        Example("{% unless n == 2 %}x{% elsif n == 2 %}y{% endunless %}", "y"),
        Example("{% if nothing < 1 %}x{% else %}y{% endif %}{% if a < 1 %}x{% else %}y{% endif %}", "yy"),
        Example("{% if 'a' < 'b' and 1 < 1.5 and 2 >= 2 %}x{% endif %}", "x"),
        Example("{% if list == list and a != list %}x{% endif %}", "x"),
    ])
    func `Conditions`(example: Example) throws {
        #expect(try plain(example.source, Self.data) == example.output)
    }

    @Test(arguments: [
        Example("a {%- if true -%} b {%- endif -%} c", "abc"),
        Example("{% if true %}  \n {% assign x = 1 %} {% endif %}|", "|"),
        Example("{% if true %} {{ nothing }} {% endif %}|", "  |"),
        Example("{% for i in a %} {% endfor %}|", "|"),
        Example("{% raw %} {{ a }} {%- endraw -%} b", " {{ a }} b"),
        Example("a {% comment %}{{ x }{% endcomment %}{%- assign x = 1 %}b", "a b"),
        Example("{{- 1 -}} {{- 2 }}", "12"),
        Example("{% raw %}{{ {% endraw %}", "{{ "),
        Example("a{% comment %}{% raw %}{% endcomment %}{% endraw %}b{% endcomment %}c", "ac"),
    ])
    func `White space and what is not read`(example: Example) throws {
        #expect(try plain(example.source, Self.data) == example.output)
    }

    @Test(arguments: [
        Example("{% increment n %}{{ n }}{% assign n = 7 %}{% decrement n %}{{ n }}", "2327"),
        Example("{{ a }}{{ d }}{{ a | append: '' }}{{ (1..3) }}", "123{\"x\"=>1, \"y\"=>2}[1, 2, 3]1..3"),
        Example(
            "{{ ['s'] }}{% assign k = 'd' %}{{ [k].x }}{{ a[-1] }}{{ a[9] }}{{ s.size }}{{ d.first }}", "text134x1"),
        Example("{{ a.first }}{{ a.last }}{{ s.first }}{{ s.last }}{{ d.size }}", "13tt2"),
        Example("{% cycle 1, 2 %}{% cycle 1, 2 %}{% cycle 'g': 1, 2 %}{% cycle n, 1 %}{% cycle n, 1 %}", "12122"),
        Example(
            "{% ifchanged %}a{% endifchanged %}{% ifchanged %}a{% endifchanged %}{% ifchanged %}b{% endifchanged %}",
            "ab"),
        Example(
            "{% tablerow i in nothing %}x{% endtablerow %}{% tablerow i in n %}x{% endtablerow %}",
            "<tr class=\"row1\">\n</tr>\n"),
        Example("{% liquid\nfor i in a\nif i == 2\ncontinue\nendif\necho i\nendfor\n%}", "13"),
        Example("{{ forloop }}{% for i in (1..1) %}{{ forloop }}{% endfor %}", "Liquid::ForloopDrop"),
    ])
    func `Values and counters`(example: Example) throws {
        #expect(try plain(example.source, Self.data) == example.output)
    }
}
