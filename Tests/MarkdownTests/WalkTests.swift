import Bytes
import Testing

@testable import Markdown

@Suite struct Walks {
    @Test(arguments: [
        "", "A",
        "# A\n\nB *c* [d]{.e}\n\n- f\n  - g\n\n::: h\ni\n:::\n\n| j | k |\n|---|---|\n| l | m |\n\nn[^o]\n\n[^o]: p\n",
        "> - a\n>   b\n> c\n\n~~d~~ e@f.gh ~~i *j* k~~\n",
    ])
    func `a walk meets what one node after the other does`(source: String) {
        let document = Document(parsing: source)
        var walked: [NodeID] = []
        document.walk { id, tag, depth in
            walked.append(id)
            #expect(tag == document.tag(of: id))
            var above = 0
            var node = id
            while let parent = document.parent(of: node) {
                above += 1
                node = parent
            }
            #expect(depth == above && id.place < document.nodeCount)
            if !document.text(of: id).isEmpty {
                #expect(Array(document.textBytes[document.textRange(of: id)]) == Array(document.text(of: id)))
            }
        }
        var others: [NodeID] = []
        var next = document.next(after: document.root, within: document.root)
        while let node = next {
            others.append(node)
            next = document.next(after: node, within: document.root)
        }
        #expect(walked == others)
    }

    @Test func `text runs on in one piece over breaks`() {
        let document = Document(parsing: "one\ntwo  \nthree")
        #expect(String(decoding: document.textBytes, as: UTF8.self) == "one\ntwo\nthree")
        #expect(document.headingLevel(of: document.root) == 0)
    }

    @Test func `what has to be escaped is found wherever it stands`() {
        for length in 0..<20 {
            for (special, escaped) in [
                "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "'", "$": "$", "é": "é",
            ] {
                let (before, after) = (
                    String(repeating: "x", count: length), String(repeating: "=", count: 19 - length)
                )
                var output = ByteOutput()
                escapeHTML(before + special + after, into: &output)
                #expect(String(decoding: output.bytes(), as: UTF8.self) == before + escaped + after)
            }
        }
    }

    @Test func `scalars are counted eight bytes at a time as one by one`() {
        let text = Array("aé漢𝄞’ bcdefghij — äöü xyz".utf8)
        text.withUnsafeBufferPointer { bytes in
            for start in bytes.indices {
                for end in start...bytes.count {
                    let plain = bytes[start..<end].count { $0 & 0xC0 != 0x80 }
                    #expect(ByteWords.scalars(bytes, in: start..<end) == plain)
                }
            }
        }
    }

    @Test func `where ASCII ends is found wherever it is`() {
        for length in 1..<80 {
            for place in 0..<length {
                for special in [0, 0x80, 0xFF] as [UInt8] {
                    var bytes = [UInt8](repeating: 0x7F, count: length)
                    bytes[place] = special
                    #expect(bytes.withUnsafeBufferPointer { ByteWords.endOfASCII($0, from: 0) } == place)
                }
            }
        }
    }

    @Test(arguments: ["\\", "`", "<", "~", "![", ":/", "ww"])
    func `what stops a scan of inlines is noticed`(mark: String) {
        var (source, plain) = ("a: b!c w\(mark)", "a: b! [c] w")
        source.withUTF8 { source in
            let marks = SourceSurvey(source).marks(in: source)
            #expect(!marks.isEmpty && marks.areIn(source))
            plain.withUTF8 { #expect(!marks.areIn($0) && SourceSurvey($0).marks(in: $0).isEmpty) }
        }
    }

    @Test(arguments: [
        "::: a\nb\n:::", "a ::b", "|a|\n|:-|", "www.a.de", "http://a.de", "[a]{.b}", "a[^1]\n\n[^1]: b", "- [x] a",
        "~a~",
    ])
    func `a survey sees what an extension may be`(source: String) {
        var source = source
        #expect(source.withUTF8 { SourceSurvey($0).needsRewriting(for: .all) })
        #expect(source.withUTF8 { !SourceSurvey($0).needsRewriting(for: .commonMark) })
    }

    @Test(arguments: ["a: b", "w. x", "a {b}", "a ^b^ [c]", "a / b - c", "!a [b](c)"])
    func `a survey takes nothing for an extension that is none`(source: String) {
        var source = source
        #expect(source.withUTF8 { !SourceSurvey($0).needsRewriting(for: .all) })
    }
}
