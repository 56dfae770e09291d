/// Finds what stands in quotation marks, of any language, in a plain text.
struct QuotationMarks {
    /// The stretches between an opening mark and its closing one, marks included, as places in the text's scalars.
    private(set) var quoted: [Range<Int>] = []
    private let scalars: [Unicode.Scalar]

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        var i = 0
        while i < scalars.count {
            guard let closers = closers(at: i), let end = closing(closers, after: i) else {
                i += 1
                continue
            }
            quoted.append(i..<end + 1)
            i = end + 1
        }
    }

    /// Whether a letter or digit stands outside all quotation marks.
    var hasWordsOutside: Bool {
        var next = quoted[...]
        var i = 0
        while i < scalars.count {
            if let range = next.first, range.lowerBound == i {
                i = range.upperBound
                next = next.dropFirst()
                continue
            }
            if isWordScalar(scalars[i]) { return true }
            i += 1
        }
        return false
    }

    /// The quoted words without their marks.
    var fragments: [String] {
        quoted.map { range in
            let last = range.upperBound - 1
            let end = isMark(scalars[last]) && last > range.lowerBound ? last : range.upperBound
            return String(String.UnicodeScalarView(scalars[(range.lowerBound + 1)..<end]))
        }
    }

    /// The marks that can close what is opened here; `nil` where nothing is opened.
    private func closers(at i: Int) -> [Unicode.Scalar]? {
        let scalar = scalars[i]
        // Swedish ’words’, told from an apostrophe by standing around the whole text.
        if scalar == "\u{2019}" { return i == 0 && endsInMark ? [scalar] : nil }
        guard let closers = closersOfOpener[scalar] else { return nil }
        switch scalar {
        case "'":
            // An apostrophe opens only before a word that it does not belong to, and only if something closes it.
            return opensWord(at: i) ? closers : nil
        case "\"", "\u{FF02}", "\u{201D}", "\u{00BB}", "\u{203A}":
            return i + 1 < scalars.count && !scalars[i + 1].properties.isWhitespace ? closers : nil
        default: return closers
        }
    }

    /// Whether the text ends in ’, stops after it left out.
    private var endsInMark: Bool {
        scalars.last { ![",", ".", ";", "!", "?"].contains($0) } == "\u{2019}"
    }

    private func opensWord(at i: Int) -> Bool {
        guard i + 1 < scalars.count, isWordScalar(scalars[i + 1]) else { return false }
        return i == 0 || !isWordScalar(scalars[i - 1])
    }

    /// The mark that ends what is opened at `start`. Marks of the same pair nest. A quotation of several paragraphs
    /// opens each with a mark and closes only the last: the end of such a paragraph ends its stretch.
    private func closing(_ closers: [Unicode.Scalar], after start: Int) -> Int? {
        let opener = scalars[start]
        var depth = 0
        for i in (start + 1)..<max(start + 1, scalars.count) {
            let scalar = scalars[i]
            if closers.contains(scalar) {
                if isApostrophe(at: i) { continue }
                if depth == 0 { return i }
                depth -= 1
            } else if scalar == opener, !closers.contains(opener) {
                depth += 1
            } else if scalar == "\n", paragraphReopens(after: i, with: opener) {
                return i - 1 > start ? i - 1 : nil
            }
        }
        // “Typed in haste“: the opening mark once more, where nothing else closes it.
        guard opener == "\u{201C}" || opener == "\u{201E}" else { return nil }
        return scalars[(start + 1)...].firstIndex(of: opener)
    }

    private func paragraphReopens(after i: Int, with opener: Unicode.Scalar) -> Bool {
        i + 1 < scalars.count && scalars[i + 1] == opener
    }

    /// A mark between letters is an apostrophe: “women’s”.
    private func isApostrophe(at i: Int) -> Bool {
        guard scalars[i] == "\u{2019}" || scalars[i] == "'" else { return false }
        return i + 1 < scalars.count && isWordScalar(scalars[i + 1])
    }
}

/// Whether a scalar is one of the quotation marks of any language.
func isMark(_ scalar: Unicode.Scalar) -> Bool {
    closersOfOpener[scalar] != nil || closersOfOpener.values.contains { $0.contains(scalar) }
}

/// Whether a scalar can open a quotation.
func isOpener(_ scalar: Unicode.Scalar) -> Bool { closersOfOpener[scalar] != nil }

/// Whether a quotation that `opener` begins is ended by `closer`.
func isPair(_ opener: Unicode.Scalar, _ closer: Unicode.Scalar) -> Bool {
    closersOfOpener[opener]?.contains(closer) ?? false
}

func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
}

/// The usual pairs: English, German, French, Russian, Swedish, Polish, Persian, Arabic, Hebrew, Chinese, Japanese.
private let closersOfOpener: [Unicode.Scalar: [Unicode.Scalar]] = [
    "\u{201C}": ["\u{201D}"], "\u{201E}": ["\u{201C}", "\u{201D}"], "\u{201D}": ["\u{201D}"], "\u{201F}": ["\u{201D}"],
    "\u{00AB}": ["\u{00BB}"], "\u{00BB}": ["\u{00AB}", "\u{00BB}"],
    "\u{2018}": ["\u{2019}"], "\u{201A}": ["\u{2018}", "\u{2019}"], "\u{201B}": ["\u{2019}"],
    "\u{2039}": ["\u{203A}"], "\u{203A}": ["\u{2039}", "\u{203A}"],
    "\"": ["\""], "'": ["'"], "\u{FF02}": ["\u{FF02}"],
    "\u{300C}": ["\u{300D}"], "\u{300E}": ["\u{300F}"], "\u{301D}": ["\u{301E}", "\u{301F}"], "\u{FF62}": ["\u{FF63}"],
    "\u{2E42}": ["\u{201D}"], "\u{05F4}": ["\u{05F4}"], "\u{275D}": ["\u{275E}"], "\u{275B}": ["\u{275C}"],
]
