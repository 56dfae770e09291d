import Testing

@testable import BriefingKit

@Suite("Registered names are found without markup")
struct NameMatcherTests {
    private func found(in text: String, _ names: String...) -> [String] {
        var matcher = NameMatcher()
        for (place, name) in names.enumerated() { matcher.add(name, stakeholder: place) }
        return Array(text.utf8).withUnsafeBufferPointer { bytes in
            var found: [String] = []
            var i = 0
            while let start = matcher.nextBeginning(in: bytes, from: i) {
                let match = matcher.longestMatch(in: bytes, at: start, accepts: { _ in true })
                if let match, match.stakeholder >= 0 { found.append(names[match.stakeholder]) }
                i = match?.end ?? start + 1
            }
            return found
        }
    }

    @Test("the longest name wins")
    func longest() {
        #expect(
            found(in: "The Taliban Foreign Ministry said", "Taliban", "Taliban Foreign Ministry") == [
                "Taliban Foreign Ministry"
            ])
        #expect(found(in: "The Taliban Foreign Office said", "Taliban", "Taliban Foreign Ministry") == ["Taliban"])
    }

    @Test("words are matched whole, with possessives and hyphens around them")
    func whole() {
        #expect(found(in: "Kazakhstani Kazakhstan’s pro-Kazakhstan xKazakhstan", "Kazakhstan").count == 2)
        #expect(found(in: "Ангела, Ангел", "Ангел") == ["Ангел"])
        #expect(found(in: "طالبان‌ها طالبان", "طالبان") == ["طالبان"])
    }

    @Test("white space in a name matches any, a line break too")
    func space() {
        #expect(found(in: "Zia  Ahmad\nTakal and Zia\u{A0}Ahmad Takal", "Zia Ahmad Takal").count == 2)
    }

    @Test("composed and decomposed letters and both apostrophes are the same name")
    func forms() {
        #expect(found(in: "Mu\u{308}ller, Müller", "Müller").count == 2)
        #expect(found(in: "Women's Union, Women’s Union", "Women’s Union").count == 2)
    }

    @Test("a name that begins small is found at a sentence's start, other case is not ignored")
    func capitals() {
        #expect(found(in: "The railway and the railway", "the railway").count == 2)
        #expect(found(in: "who told us in the US", "US").count == 1)
    }

    @Test("scripts without spaces have no whole words to match")
    func chinese() {
        #expect(found(in: "今天外交部表示", "外交部") == ["外交部"])
    }

    @Test("a name that several have means nobody, and hides what is shorter")
    func ambiguous() {
        var matcher = NameMatcher()
        matcher.add("Front", stakeholder: 1)
        matcher.add("Freedom Front", stakeholder: Int(NameMatcher.nobody))
        let match = Array("Freedom Front".utf8).withUnsafeBufferPointer {
            matcher.longestMatch(in: $0, at: 0, accepts: { _ in true })
        }
        #expect(match == .init(stakeholder: Int(NameMatcher.nobody), end: 13))
    }

    @Test("a name may be one letter, or begin with one and a space")
    func shortNames() {
        #expect(found(in: "X, Xi and X\u{A0}Y, at last X", "X", "X Y") == ["X", "X Y", "X"])
        #expect(found(in: "A\nCoruña, A Coruña, A", "A Coruña") == ["A Coruña", "A Coruña"])
        #expect(found(in: "A", "A Coruña") == [])
    }

    @Test(
        "names are found wherever they stand, whether all of them begin with a capital or not",
        arguments: [["Ab"], ["Ab", "ba"], ["Ab", "é"], ["b"], ["9b", "_a"], ["Å", "A"]])
    func anyPlace(names: [String]) {
        var matcher = NameMatcher()
        for (place, name) in names.enumerated() { matcher.add(name, stakeholder: place) }
        let scalars = Array("AbBaé9_. ’Å\u{0}".unicodeScalars)
        var state: UInt64 = 7
        func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(count))
        }
        for _ in 0..<2_000 {
            let text = String(String.UnicodeScalarView((0..<next(40)).map { _ in scalars[next(scalars.count)] }))
            Array(text.utf8).withUnsafeBufferPointer { bytes in
                var found: [Int] = []
                var i = 0
                while let start = matcher.nextBeginning(in: bytes, from: i) {
                    found.append(start)
                    i = start + 1
                }
                let plain = bytes.indices.filter { i in
                    bytes[i] & 0xC0 != 0x80 && isWordStart(bytes, i)
                        && matcher.longestMatch(in: bytes, at: i, accepts: { _ in true }) != nil
                }
                if !plain.allSatisfy(found.contains) { Issue.record("\(plain) are not all among \(found): \(text)") }
                if !found.allSatisfy({ isWordStart(bytes, $0) }) { Issue.record("\(found) begin no words: \(text)") }
            }
        }
    }
}
