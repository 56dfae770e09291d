import Bytes
import Testing

@testable import BriefingKit

@Suite("References to addresses")
struct AddressReferenceTests {
    private func resolved(_ bytes: [UInt8]) -> String {
        String(
            decoding: resolved(bytes) { target, output in
                output.append(UInt8(ascii: "<"))
                output.append(target)
                output.append(UInt8(ascii: ">"))
            }, as: UTF8.self)
    }

    private func resolved(
        _ bytes: [UInt8], link: (UnsafeBufferPointer<UInt8>, inout ByteOutput) -> Void
    ) -> [UInt8] {
        var output = ByteOutput()
        AddressReference.resolve(bytes, into: &output, link: link)
        return output.bytes()
    }

    private func reference(to target: String) -> [UInt8] {
        var output = ByteOutput()
        AddressReference.append(target, to: &output)
        return output.bytes()
    }

    @Test("each becomes a link, and what stands between them stays")
    func several() {
        var bytes = Array("a ".utf8)
        bytes += reference(to: "x.html")
        bytes += reference(to: "")
        bytes += Array(" ü ".utf8)
        bytes += reference(to: "y.html#ö")
        #expect(resolved(bytes) == "a <x.html><> ü <y.html#ö>")
    }

    @Test("a page without any is as it was")
    func none() {
        #expect(resolved([]) == "")
        #expect(resolved(Array("ÿþ 🦊".utf8)) == "ÿþ 🦊")
    }

    @Test("one that is cut off is no reference, and nothing is read beyond the end")
    func cutOff() {
        let bytes: [UInt8] = [0x61, AddressReference.start, 0x62]
        #expect(resolved(bytes) { _, _ in Testing.Issue.record("there is no reference") } == bytes)
        let end = [AddressReference.end]
        #expect(resolved(end) { _, _ in Testing.Issue.record("there is none") } == end)
    }

    @Test("a page’s own part stands where the layout has it, however often, with the links of both")
    func content() throws {
        let page = PageContext(try PagesFixture(RichSite.text).site, path: "quotes/kinds/direct.html")
        var part = Array("part ".utf8)
        part += reference(to: "articles/a&b.html#p1")
        var layout = Array("<".utf8)
        layout += reference(to: "quotes/kinds/act.html")
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
