import Markdown
import Testing

@Suite struct DestinationTests {
    @Test(arguments: [
        "javascript:x", "JavaScript:x", " javascript:x", "java&#10;script:x", "&#1;javascript:x", "&#106;avascript:x",
        "vbscript:x", "data:text/html,x", "DATA:image/svg+xml,x", "file:///etc/passwd", "javascript&colon;x",
    ]) func `No link leads to what a browser would run`(destination: String) {
        for source in ["[a](<\(destination)>)", "[a]\n\n[a]: <\(destination)>", "[![b](c)](<\(destination)>)"] {
            #expect(!html(source).contains("href"), "\(source)")
        }
        let link = html("<\(destination)>")
        #expect(!link.contains("href=\"j") && !link.contains("href=\"d") && !link.contains("href=\"f"))
    }

    @Test func `An unsafe image leaves its description`() {
        #expect(html("![a *b*](javascript:x)") == "<p>a b</p>\n")
        #expect(html("![a](data:image/png;base64,AA)").contains("src=\"data:image/png;base64,AA\""))
    }

    @Test func `Relative destinations and other schemes pass`() {
        for destination in ["a.html", "#b", "https://c.d", "mailto:e@f.g", "javascript.html", "tel:1"] {
            #expect(html("[x](\(destination))").contains("href=\"\(destination)\""))
        }
    }

    @Test func `No link stands in another`() {
        #expect(html("[a <https://b.c> d](e)") == "<p><a href=\"e\">a https://b.c d</a></p>\n")
    }

    @Test func `Text and attributes are escaped`() {
        #expect(
            html("<a\" & 'b' [c]{k=\"<&>'\"}")
                == "<p>&lt;a&quot; &amp; 'b' <span data-k=\"&lt;&amp;&gt;'\">c</span></p>\n")
    }
}
