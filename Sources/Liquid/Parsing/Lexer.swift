/// A word of the markup inside a tag or an output.
struct Lexeme {
    enum Kind: UInt8 {
        case identifier, number, string, comparison
        case pipe, dot, range, colon, comma, openSquare, closeSquare, openRound, closeRound, question, dash, end
    }

    var kind: Kind
    var span: Span
}

/// Splits markup into words.
struct Lexer {
    let source: UnsafeBufferPointer<UInt8>

    /// The words between two places of the source, an `.end` last.
    func lexemes(from start: Int, to end: Int, into lexemes: inout [Lexeme]) throws(ParseError) {
        lexemes.removeAll(keepingCapacity: true)
        var place = start
        while true {
            while place < end, source[place].isSpace { place += 1 }
            guard place < end else { break }
            let (kind, next) = try lexeme(at: place, before: end, after: lexemes.last)
            lexemes.append(Lexeme(kind: kind, span: Span(place, next)))
            place = next
        }
        lexemes.append(Lexeme(kind: .end, span: Span(end, end)))
    }

    private func lexeme(
        at place: Int, before end: Int, after last: Lexeme?
    ) throws(ParseError) -> (Lexeme.Kind, next: Int) {
        let byte = source[place]
        let second = place + 1 < end ? source[place + 1] : 0
        switch byte {
        case UInt8(ascii: "|"): return (.pipe, place + 1)
        case UInt8(ascii: "."): return second == UInt8(ascii: ".") ? (.range, place + 2) : (.dot, place + 1)
        case UInt8(ascii: ":"): return (.colon, place + 1)
        case UInt8(ascii: ","): return (.comma, place + 1)
        case UInt8(ascii: "["): return (.openSquare, place + 1)
        case UInt8(ascii: "]"): return (.closeSquare, place + 1)
        case UInt8(ascii: "("): return (.openRound, place + 1)
        case UInt8(ascii: ")"): return (.closeRound, place + 1)
        case UInt8(ascii: "?"): return (.question, place + 1)
        case UInt8(ascii: "-"): return second.isDigit ? (.number, number(at: place, end)) : (.dash, place + 1)
        case UInt8(ascii: "="), UInt8(ascii: "!"):
            guard second == UInt8(ascii: "=") else { throw unexpected(at: place, end) }
            return (.comparison, place + 2)
        case UInt8(ascii: "<"):
            return (.comparison, second == UInt8(ascii: "=") || second == UInt8(ascii: ">") ? place + 2 : place + 1)
        case UInt8(ascii: ">"): return (.comparison, second == UInt8(ascii: "=") ? place + 2 : place + 1)
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            var next = place + 1
            while next < end, source[next] != byte { next += 1 }
            guard next < end else {
                throw ParseError("a string is opened here and never closed", Span(place, place + 1))
            }
            return (.string, next + 1)
        case _ where byte.isDigit: return (.number, number(at: place, end))
        case _ where byte.isWord:
            var next = place + 1
            while next < end, source[next].isWord || source[next] == UInt8(ascii: "-") { next += 1 }
            if next < end, source[next] == UInt8(ascii: "?") { next += 1 }
            let isOperator = last?.kind != .dot && spells(place, next, "contains")
            return (isOperator ? .comparison : .identifier, next)
        default: throw unexpected(at: place, end)
        }
    }

    private func number(at place: Int, _ end: Int) -> Int {
        var next = place + 1
        while next < end, source[next].isDigit { next += 1 }
        if next + 1 < end, source[next] == UInt8(ascii: "."), source[next + 1].isDigit {
            next += 1
            while next < end, source[next].isDigit { next += 1 }
        }
        return next
    }

    private func unexpected(at place: Int, _ end: Int) -> ParseError {
        var next = place + 1
        while next < end, source[next] & 0xC0 == 0x80 { next += 1 }
        let character = String(decoding: source[place..<next], as: UTF8.self)
        return ParseError("the character ‘\(character)’ means nothing here", Span(place, next))
    }

    private func spells(_ start: Int, _ end: Int, _ word: StaticString) -> Bool {
        guard end - start == word.utf8CodeUnitCount else { return false }
        for offset in 0..<(end - start) where source[start + offset] != word.utf8Start[offset] { return false }
        return true
    }
}

/// What is wrong with a tag's or an output's markup.
struct ParseError: Error {
    var code: LiquidError.Code
    var message: String
    var span: Span
    var suggestion: String?

    init(_ message: String, _ span: Span, code: LiquidError.Code = .syntax, suggestion: String? = nil) {
        self.code = code
        self.message = message
        self.span = span
        self.suggestion = suggestion
    }
}

extension UInt8 {
    /// White space as Ruby's `\s` has it.
    @inline(__always) var isSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
    @inline(__always) var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    @inline(__always) var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
    /// A letter, a digit or `_`, in ASCII.
    @inline(__always) var isWord: Bool { isLetter || isDigit || self == 0x5F }
    /// White space that `strip` and `-%}` take away: Ruby counts NUL among it.
    @inline(__always) var isStripped: Bool { isSpace || self == 0 }
}
