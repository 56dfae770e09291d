import Testing

@testable import BriefingKit

/// The lines of a calendar, put together again as octets.
func unfolded(_ bytes: [UInt8]) -> [String] {
    var lines: [[UInt8]] = []
    for part in bytes.split(separator: 0x0A) {
        if part.first == 0x20, let last = lines.indices.last {
            lines[last] += part.dropFirst().dropLast()
        } else {
            lines.append(Array(part.dropLast()))
        }
    }
    return lines.map { String(decoding: $0, as: UTF8.self) }
}

@Suite("Calendar lines")
struct CalendarLineTests {
    private func escapedCalendarText(_ text: String) -> String {
        var lines = CalendarLines()
        lines.add("X:", text: text)
        return String(unfolded(lines.bytes())[0].dropFirst(2))
    }

    @Test("commas, semicolons, backslashes and line ends are escaped, other controls left out")
    func escaping() {
        #expect(escapedCalendarText("a,b;c\\d\ne\r\nf\rg\u{2028}h") == "a\\,b\\;c\\\\d\\ne\\nf\\ng\\nh")
        #expect(escapedCalendarText("é–©\u{85}x\u{2029}") == "é–©\\nx\\n")
        #expect(escapedCalendarText("a\u{0}\u{7F}\u{9B}\tb:\"c\"") == "a\tb:\"c\"")
    }

    @Test(
        "no line is longer than 75 octets and none cuts a character, wherever it falls",
        arguments: ["a", "é", "ж", "گ", "中", "👩‍👩‍👧‍👦", "a🇰🇿"])
    func folding(unit: String) throws {
        for shift in 0..<8 {
            var lines = CalendarLines()
            let text = String(repeating: "-", count: shift) + String(repeating: unit, count: 90)
            lines.add("SUMMARY:", text: text)
            let bytes = lines.bytes()
            for part in bytes.split(separator: 0x0A) {
                #expect(part.last == 0x0D && part.count <= 76)
                #expect(String(validating: part.dropLast(), as: UTF8.self) != nil)
            }
            #expect(unfolded(bytes) == ["SUMMARY:\(text)"])
        }
    }

    @Test("what has to be escaped is found at every place of a text, and at the seams of texts put together")
    func places() {
        let forms = [
            ",": "\\,", ";": "\\;", "\\": "\\\\", "\n": "\\n", "\u{0}": "", "\u{1F}": "", "\u{7F}": "", "\u{85}": "\\n",
            "\u{9F}": "", "\u{A0}": "\u{A0}", "\u{2028}": "\\n", "\u{2029}": "\\n", "\u{2027}": "\u{2027}", "\t": "\t",
            "“": "“",
        ]
        for (character, form) in forms {
            for before in 0..<18 {
                for after in [0, 1, 7, 8] {
                    let (start, end) = (String(repeating: "a", count: before), String(repeating: "é", count: after))
                    #expect(escapedCalendarText(start + character + end) == start + form + end)
                }
            }
        }
        var lines = CalendarLines()
        lines.add("X:") { lines in
            lines.text("a\r")
            lines.text("\nb\r")
            lines.lineEnd()
            lines.lineEnd()
            lines.text("")
            lines.text("c")
        }
        #expect(unfolded(lines.bytes()) == ["X:a\\nb\\n\\nc"])
    }

    @Test("a line of exactly 75 octets is not folded")
    func exact() {
        var lines = CalendarLines()
        lines.add("X:", String(repeating: "a", count: 73))
        lines.add("X:", String(repeating: "a", count: 74))
        let parts = lines.bytes().split(separator: 0x0A).map { $0.count - 1 }
        #expect(parts == [75, 75, 2])
    }
}
