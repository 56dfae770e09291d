/// Finds what stands in quotation marks, of any language, in a plain text.
struct QuotationMarks {
    /// The stretches between an opening mark and its closing one, marks included, as places in the text's scalars.
    private(set) var quoted: [Range<Int>] = []
    private let scalars: [Unicode.Scalar]

    init(_ text: String) {
        var text = text
        scalars = text.withUTF8 { bytes in
            [Unicode.Scalar](unsafeUninitializedCapacity: bytes.count) { scalars, count in
                var i = 0
                while i < bytes.count {
                    let next = scalar(bytes, at: i)
                    (scalars.baseAddress! + count).initialize(to: next)
                    count += 1
                    i += UTF8.width(next)
                }
            }
        }
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
    private func closers(at i: Int) -> Closers? {
        let scalar = scalars[i]
        // Swedish ’words’, told from an apostrophe by standing around the whole text.
        if scalar == "\u{2019}" { return i == 0 && endsInMark ? Closers(scalar) : nil }
        guard let closers = Closers(of: scalar) else { return nil }
        switch scalar {
        case "'":
            // An apostrophe opens only before a word that it does not belong to, and only if something closes it.
            return opensWord(at: i) ? closers : nil
        case "\"", "\u{FF02}", "\u{201D}", "\u{00BB}", "\u{203A}":
            return i + 1 < scalars.count && !isWhiteSpace(scalars[i + 1]) ? closers : nil
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
    private func closing(_ closers: Closers, after start: Int) -> Int? {
        let opener = scalars[start]
        var depth = 0
        for i in (start + 1)..<max(start + 1, scalars.count) {
            let scalar = scalars[i]
            // Mostly a letter, a space or a stop: below these two, nothing opens or closes.
            if scalar.value < 0x80, scalar != "\"", scalar != "'", scalar != "\n" { continue }
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
    switch scalar {
    case "\u{275E}", "\u{275C}", "\u{301E}", "\u{301F}", "\u{300D}", "\u{300F}", "\u{FF63}", "\u{2019}": true
    default: isOpener(scalar)
    }
}

/// Whether a scalar can open a quotation.
func isOpener(_ scalar: Unicode.Scalar) -> Bool { Closers(of: scalar) != nil }

/// Whether a quotation that `opener` begins is ended by `closer`.
func isPair(_ opener: Unicode.Scalar, _ closer: Unicode.Scalar) -> Bool {
    Closers(of: opener)?.contains(closer) ?? false
}

/// The marks that can close what another opens: one, or two.
///
/// The usual pairs: English, German, French, Russian, Swedish, Polish, Persian, Arabic, Hebrew, Chinese, Japanese.
struct Closers {
    private var first: Unicode.Scalar
    private var second: Unicode.Scalar

    init(_ first: Unicode.Scalar, _ second: Unicode.Scalar? = nil) {
        self.first = first
        self.second = second ?? first
    }

    /// `nil` where the scalar opens no quotation.
    init?(of opener: Unicode.Scalar) {
        guard opener.value >= 0xAB || opener == "\"" || opener == "'" else { return nil }
        switch opener {
        case "\"", "'", "\u{201D}", "\u{FF02}", "\u{05F4}": self.init(opener)
        case "\u{201C}", "\u{201F}", "\u{2E42}": self.init("\u{201D}")
        case "\u{201E}": self.init("\u{201C}", "\u{201D}")
        case "\u{00AB}": self.init("\u{00BB}")
        case "\u{00BB}": self.init("\u{00AB}", "\u{00BB}")
        case "\u{2018}", "\u{201B}": self.init("\u{2019}")
        case "\u{201A}": self.init("\u{2018}", "\u{2019}")
        case "\u{2039}": self.init("\u{203A}")
        case "\u{203A}": self.init("\u{2039}", "\u{203A}")
        case "\u{300C}": self.init("\u{300D}")
        case "\u{300E}": self.init("\u{300F}")
        case "\u{301D}": self.init("\u{301E}", "\u{301F}")
        case "\u{FF62}": self.init("\u{FF63}")
        case "\u{275D}": self.init("\u{275E}")
        case "\u{275B}": self.init("\u{275C}")
        default: return nil
        }
    }

    func contains(_ scalar: Unicode.Scalar) -> Bool { scalar == first || scalar == second }
}
