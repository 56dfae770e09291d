import Bytes
import Testing

@testable import BriefingKit
@testable import Liquid

@Suite("References to addresses")
struct AddressReferenceTests {
    private func resolved(_ bytes: [UInt8]) -> String {
        String(
            decoding: resolved(bytes) { target, _, output in
                output.append(UInt8(ascii: "<"))
                output.append(target)
                output.append(UInt8(ascii: ">"))
            }, as: UTF8.self)
    }

    private func resolved(
        _ bytes: [UInt8], link: (UnsafeBufferPointer<UInt8>, Bool, inout ByteOutput) -> Void
    ) -> [UInt8] {
        var output = ByteOutput()
        bytes.withUnsafeBufferPointer { bytes in
            for (text, target, isReady) in AddressParts(of: bytes) {
                output.append(text)
                if let target { link(target, isReady, &output) }
            }
        }
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
        #expect(resolved(bytes) { _, _, _ in Testing.Issue.record("there is no reference") } == bytes)
        let end = [AddressReference.end]
        #expect(resolved(end) { _, _, _ in Testing.Issue.record("there is none") } == end)
    }

    @Test(
        "one whose length leads beyond the end is no reference either", arguments: [[], [1], [4, 0x61], [127, 0xFE]])
    func tooLong(_ rest: [UInt8]) {
        let bytes = [0x61, AddressReference.start, AddressReference.ready] + rest
        #expect(resolved(bytes) { _, _, _ in Testing.Issue.record("there is no reference") } == bytes)
    }

    @Test(
        "a target is ready for a link only if it stands in one as it is",
        arguments: [
            ("", true), ("a.html", true), ("a/b-c_d.html#p12", true), ("timeline.html#e-a~b", true),
            ("a&b.html", false), ("a’s.html", false), ("it's.html", false), ("ü.html", false), ("a.html#b#c", false),
            ("a.html#b:c", false), ("a b.html", false), ("a%20b.html", false), ("\u{0}.html", false), ("\"<>", false),
            (String(repeating: "a", count: 127), true), (String(repeating: "a", count: 128), false),
            (String(repeating: "a", count: 1000), false),
        ])
    func ready(_ target: String, _ isReady: Bool) throws {
        let bytes = reference(to: target)
        #expect((bytes[1] == AddressReference.ready) == isReady)
        let written = LiquidOutput.bytes { AddressReference.write(target, into: &$0) }
        #expect(written == bytes)
        var parts = bytes.withUnsafeBufferPointer { Array(AddressParts(of: $0).map { $0.target.map(Array.init) }) }
        #expect(parts.removeLast() == nil)
        #expect(parts == [Array(target.utf8)])
        // Ready or not, it becomes the same link.
        for path in ["index.html", "a/index.html", "quotes/kinds/act.html"] {
            let page = PageContext(try PagesFixture(RichSite.text).site, path: path)
            let link = bytes.withUnsafeBufferPointer { page.resolved($0) }
            #expect(String(decoding: link, as: UTF8.self) == escapedHTML(relativeAddress(from: path, to: target)))
        }
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
