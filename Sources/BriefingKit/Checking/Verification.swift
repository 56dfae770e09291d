import Diagnostics

/// Compares an article's quotations with the archived text that they come from.
struct Verification {
    private let archived: String
    private let settings: Settings
    private let file: String

    init(archived: String, settings: Settings, file: String) {
        self.archived = comparable(archived)
        self.settings = settings
        self.file = file
    }

    /// Marks each statement that quotes words, and complains of words that the source does not have.
    func verify(_ read: inout ReadArticle, _ diagnostics: inout [Diagnostic]) {
        for i in read.statements.indices {
            let statement = read.statements[i]
            guard statement.kind == .direct || statement.kind == .mixed else { continue }
            let marked = QuotationMarks(statement.text).fragments
            let quoted = marked.isEmpty && statement.kind == .direct ? [statement.text] : marked
            let missing = quoted.flatMap(pieces).filter { !archived.contains(comparable($0)) }
            read.statements[i].isVerified = quoted.isEmpty ? nil : missing.isEmpty
            for words in missing {
                diagnostics.append(
                    Diagnostic(
                        settings.verify == .error ? .error : .warning, "unverified-quotation",
                        "the archived source does not have the words “\(words)”",
                        at: Place(file: file, line: statement.line)))
            }
        }
    }

    /// What stands between ellipses.
    private func pieces(_ quotation: String) -> [String] {
        var text = quotation
        for ellipsis in ["[…]", "[...]", "(…)", "..."] { text.replace(ellipsis, with: "…") }
        return text.split(separator: "…").map { trimmed(String($0)) }.filter { !$0.isEmpty }
    }
}

/// A text as it is compared: in normalization form C, white space single, quotation marks, apostrophes and dashes of one
/// kind, and no stop or comma at its ends, since a quotation's own sentence brings those.
private func comparable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var spaceWaits = false
    for scalar in composed(text).unicodeScalars {
        if scalar.properties.isWhitespace {
            spaceWaits = !result.isEmpty
            continue
        }
        if scalar.value == 0xAD || scalar.value == 0x200B { continue }
        if spaceWaits { result.append(" ") }
        spaceWaits = false
        switch scalar.value {
        case 0x2018, 0x2019, 0x201A, 0x201B, 0x2039, 0x203A: result.append("'")
        case 0x201C, 0x201D, 0x201E, 0x201F, 0xAB, 0xBB: result.append("\"")
        case 0x2010...0x2015, 0x2212: result.append("-")
        default: result.append(scalar)
        }
    }
    while let last = result.last, [",", ".", ";", ":"].contains(last) { result.removeLast() }
    return String(result)
}
