import Testing

@testable import BriefingKit

@Suite("References to addresses")
struct AddressReferenceTests {
    private func resolved(_ bytes: [UInt8]) -> String {
        var output: [UInt8] = []
        AddressReference.resolve(bytes, into: &output) { target, output in
            output += Array("<".utf8) + Array(target) + Array(">".utf8)
        }
        return String(decoding: output, as: UTF8.self)
    }

    @Test("each becomes a link, and what stands between them stays")
    func several() {
        var bytes = Array("a ".utf8)
        AddressReference.append("x.html", to: &bytes)
        AddressReference.append("", to: &bytes)
        bytes += Array(" ü ".utf8)
        AddressReference.append("y.html#ö", to: &bytes)
        #expect(resolved(bytes) == "a <x.html><> ü <y.html#ö>")
    }

    @Test("a page without any is as it was")
    func none() {
        #expect(resolved([]) == "")
        #expect(resolved(Array("ÿþ 🦊".utf8)) == "ÿþ 🦊")
    }

    @Test("one that is cut off is no reference, and nothing is read beyond the end")
    func cutOff() {
        var output: [UInt8] = []
        let bytes: [UInt8] = [0x61, AddressReference.start, 0x62]
        AddressReference.resolve(bytes, into: &output) { _, _ in Testing.Issue.record("there is no reference") }
        #expect(output == bytes)
        output = []
        AddressReference.resolve([AddressReference.end], into: &output) { _, _ in Testing.Issue.record("there is none")
        }
        #expect(output == [AddressReference.end])
    }

    @Test("a page’s own part stands where the layout has it, however often, with the links of both")
    func content() throws {
        let page = PageContext(try PagesFixture(RichSite.text).site, path: "quotes/kinds/direct.html")
        var part = Array("part ".utf8)
        AddressReference.append("articles/a&b.html#p1", to: &part)
        var layout = Array("<".utf8)
        AddressReference.append("quotes/kinds/act.html", to: &layout)
        let mark = [ContentMark.byte]
        let link = "part ../../articles/a&amp;b.html#p1"
        for (layout, expected) in [
            (layout + mark + Array(">".utf8), "<act.html\(link)>"), (mark, link), (mark + mark, link + link),
            (Array("none".utf8), "none"), ([], ""),
        ] {
            let made = layout.withUnsafeBufferPointer { layout in
                part.withUnsafeBufferPointer { page.resolved(layout, content: $0) }
            }
            #expect(String(decoding: made, as: UTF8.self) == expected)
        }
    }
}
