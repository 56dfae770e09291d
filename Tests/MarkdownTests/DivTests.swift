import Markdown
import Testing

@Suite struct DivTests {
    @Test func `Fences hold blocks`() {
        #expect(
            html("::: {.quote by=\"Anna Vera\"}\n> a\n\nb\n:::\nc")
                == "<div class=\"quote\" data-by=\"Anna Vera\">\n<blockquote>\n<p>a</p>\n</blockquote>\n<p>b</p>\n</div>\n<p>c</p>\n"
        )
        #expect(html(":::note\na\n:::::") == "<div class=\"note\">\n<p>a</p>\n</div>\n")
    }

    @Test func `Divs nest, and a fence closes the innermost that is no longer than it`() {
        #expect(
            html("::: a\n::: b\nc\n:::\nd\n:::\ne")
                == "<div class=\"a\">\n<div class=\"b\">\n<p>c</p>\n</div>\n<p>d</p>\n</div>\n<p>e</p>\n")
        #expect(html("::::: a\n:::\nb\n:::::") == "<div class=\"a\">\n<p>:::\nb</p>\n</div>\n")
        #expect(
            html("::: a\n::::: b\nc\n:::\nd")
                == "<div class=\"a\">\n<div class=\"b\">\n<p>c</p>\n</div>\n</div>\n<p>d</p>\n")
    }

    @Test func `Divs stand in lists, quotes and footnotes, and lists in divs`() {
        #expect(
            html("- a\n\n  ::: b\n  c\n  :::\n- d")
                == "<ul>\n<li>\n<p>a</p>\n<div class=\"b\">\n<p>c</p>\n</div>\n</li>\n<li>\n<p>d</p>\n</li>\n</ul>\n")
        #expect(html("> ::: b\n> c\n> :::") == "<blockquote>\n<div class=\"b\">\n<p>c</p>\n</div>\n</blockquote>\n")
        #expect(html("::: a\n- b\n:::\nc") == "<div class=\"a\">\n<ul>\n<li>b</li>\n</ul>\n</div>\n<p>c</p>\n")
    }

    @Test func `A fence ends a paragraph, and may be indented by three`() {
        #expect(html("a\n::: b\nc\n:::\nd") == "<p>a</p>\n<div class=\"b\">\n<p>c</p>\n</div>\n<p>d</p>\n")
        #expect(html("   ::: b\n   c\n   :::") == "<div class=\"b\">\n<p>c</p>\n</div>\n")
        #expect(html("  ::: b\n      c\n  :::") == "<div class=\"b\">\n<pre><code>c\n</code></pre>\n</div>\n")
        #expect(html("    ::: b") == "<pre><code>::: b\n</code></pre>\n")
    }

    @Test func `Attributes wrap over lines`() {
        #expect(html("::: {.a\nk=v}\nb\n:::") == "<div class=\"a\" data-k=\"v\">\n<p>b</p>\n</div>\n")
    }

    @Test func `Code in a div stays code`() {
        #expect(
            html("::: a\n```\n:::\n```\n:::\nb")
                == "<div class=\"a\">\n<pre><code>:::\n</code></pre>\n</div>\n<p>b</p>\n")
        #expect(html("```\n::: a\n:::\n```") == "<pre><code>::: a\n:::\n</code></pre>\n")
    }

    @Test func `A closing fence ends an HTML block that only a blank line would end`() {
        #expect(html("::: a\n<p>b</p>\n:::\nc") == "<div class=\"a\">\n<p>b</p>\n</div>\n<p>c</p>\n")
        #expect(html("::: a\n<!--\n:::\n-->\n:::").hasSuffix("-->\n</div>\n"))
    }

    @Test func `A div that nothing closes ends with what holds it, and is told`() {
        let document = Document(parsing: "x\n\n::: note\na\n\nb\n", options: .init(firstLine: 5))
        #expect(HTMLRenderer().render(document).contains("<div class=\"note\">\n<p>a</p>\n<p>b</p>\n</div>"))
        #expect(document.problems.map(\.code) == [.unclosedDiv])
        #expect(document.problems[0].range == SourceRange(line: 7, column: 5, length: 4))
        #expect(document.problems[0].message.contains("line 7"))
        #expect(Document(parsing: "- ::: a\n  b\n\nc").problems.map(\.code) == [.unclosedDiv])
    }

    @Test func `What is no fence stays text and is told`() {
        #expect(html("a\n\n:::\n\nb") == "<p>a</p>\n<p>:::</p>\n<p>b</p>\n")
        let source = ":::\n\n::: a b\n\n::: {k='v w'}\n\n::::: {.a} :::::\n"
        #expect(
            Document(parsing: source).problems.map(\.code) == [.strayDivFence, .invalidDiv, .invalidDiv, .invalidDiv])
        #expect(html(":: a") == "<p>:: a</p>\n")
    }
}
