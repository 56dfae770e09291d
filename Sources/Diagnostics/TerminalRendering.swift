/// Writes diagnostics as a person at a terminal reads them: place, words, the source line and carets under what is meant.
public struct TerminalRendering: Sendable {
    /// Whether escape sequences for colour are written.
    public var usesColour: Bool
    /// Finds a file's line, counted from 1, without its end.
    public var line: @Sendable (_ file: String, _ number: Int) -> String?

    public init(usesColour: Bool = false, line: @escaping @Sendable (_ file: String, _ number: Int) -> String?) {
        self.usesColour = usesColour
        self.line = line
    }

    /// The text of one diagnostic, each of its lines ended by a line feed.
    public func text(of diagnostic: Diagnostic) -> String {
        let severity = paint(diagnostic.severity.rawValue, colour(of: diagnostic.severity))
        var text = ""
        if let place = diagnostic.place { text += location(of: place) + ": " }
        text += "\(severity): \(diagnostic.message) [\(diagnostic.code)]\n"
        if let place = diagnostic.place, let excerpt = excerpt(at: place, advice: diagnostic.advice) {
            text += excerpt
        } else if let advice = diagnostic.advice {
            text += "       \(advice)\n"
        }
        for related in diagnostic.related { text += "    \(location(of: related.place)): \(related.message)\n" }
        return text
    }

    private func location(of place: Place) -> String {
        if place.line == 0 { return visible(place.file) }
        return visible(place.file) + ":\(place.line)" + (place.column > 0 ? ":\(place.column)" : "")
    }

    private func excerpt(at place: Place, advice: String?) -> String? {
        guard place.line > 0, place.column > 0, let source = line(place.file, place.line) else { return nil }
        let window = ExcerptWindow(line: Array(source.unicodeScalars), column: place.column, length: place.length)
        let number = String(place.line)
        let margin = String(repeating: " ", count: max(0, 5 - number.count)) + number
        let blank = String(repeating: " ", count: margin.count)
        let carets = paint(String(repeating: "^", count: window.caretWidth), "1")
        let words = advice.map { " " + $0 } ?? ""
        let indent = String(repeating: " ", count: window.caretColumn)
        return "\(margin) | \(window.text)\n\(blank) | \(indent)\(carets)\(words)\n"
    }

    private func colour(of severity: Severity) -> String {
        switch severity {
        case .error: "1;31"
        case .warning: "1;33"
        case .note: "1;36"
        }
    }

    private func paint(_ text: String, _ code: String) -> String {
        usesColour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}

/// The part of a long line that is worth showing, and where the carets go under it, in terminal cells.
struct ExcerptWindow {
    var text = ""
    var caretColumn = 0
    var caretWidth = 1

    /// Shows about `width` cells, most of them before the place, cut at a word where one is near.
    init(line: [Unicode.Scalar], column: Int, length: Int, width: Int = 96) {
        let target = min(max(0, column - 1), line.count)
        let targetEnd = min(line.count, target + max(1, length))
        var start = 0
        var end = line.count
        if line.count > width {
            start = max(0, min(target - width * 2 / 3, line.count - width))
            if start > 0, let space = line[start..<target].firstIndex(of: " "), space - start < 16 { start = space + 1 }
            end = min(line.count, max(start + width, min(targetEnd, start + 2 * width)))
        }
        if start > 0 { text = "… " }
        let before = line[start..<target].map(printable).joined()
        let meant = line[target..<min(targetEnd, max(end, target))].map(printable).joined()
        caretColumn = cells(in: text) + cells(in: before)
        caretWidth = max(1, cells(in: meant))
        text += line[start..<end].map(printable).joined()
        if end < line.count { text += " …" }
    }

    /// Tabs and control characters would move the cursor: a space or a picture of them stands for them.
    private func printable(_ scalar: Unicode.Scalar) -> String {
        if scalar == "\t" { return " " }
        return visible(String(scalar))
    }
}

/// A text in which no control or bidirectional formatting character can act on the terminal.
private func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: actsOnTerminal) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { actsOnTerminal($0) ? "\u{FFFD}" : $0 }))
}

private func actsOnTerminal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C: true
    default: false
    }
}

/// The number of terminal cells that a text takes: none for combining marks, two for wide letters and emoji.
private func cells(in text: String) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return sum
        default: break
        }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return sum + 2
        default: return sum + 1
        }
    }
}
