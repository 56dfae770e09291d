/// A piece of a document: text, an output or a tag; or, inside `{% liquid %}`, a line.
struct Token {
    enum Kind {
        case text, output, tag
        /// A tag without a name.
        case nameless
        /// An output or a tag that never ends.
        case unclosed
    }

    var kind: Kind
    /// The whole token.
    var span: Span
    /// A tag's name.
    var name = Span(0, 0)
    /// What is in it.
    var markup = Span(0, 0)
    var trimsBefore = false
    var trimsAfter = false
}

/// Splits a document into tokens, where the reference does; or the markup of `{% liquid %}` into lines.
struct Scanner {
    let source: UnsafeBufferPointer<UInt8>
    var place: Int
    let end: Int
    let readsLines: Bool

    mutating func next() -> Token? { readsLines ? nextLine() : nextPiece() }

    // MARK: Documents

    private mutating func nextPiece() -> Token? {
        guard place < end else { return nil }
        let start = place
        if source[start] == UInt8(ascii: "{"), start + 1 < end {
            if source[start + 1] == UInt8(ascii: "%") { return tag(from: start, opening: start) }
            if source[start + 1] == UInt8(ascii: "{") { return output(from: start) }
        }
        place = start + 1
        while place < end, !opens(at: place) { place += 1 }
        return Token(kind: .text, span: Span(start, place))
    }

    private func opens(at place: Int) -> Bool {
        source[place] == UInt8(ascii: "{") && place + 1 < end
            && (source[place + 1] == UInt8(ascii: "{") || source[place + 1] == UInt8(ascii: "%"))
    }

    /// A tag runs to the next `%}`, whatever is between.
    private mutating func tag(from start: Int, opening: Int) -> Token {
        place = opening + 2
        while place + 1 < end {
            if source[place] == UInt8(ascii: "%"), source[place + 1] == UInt8(ascii: "}") {
                place += 2
                return start == opening ? tagToken(start, place) : Token(kind: .unclosed, span: Span(start, place))
            }
            place += 1
        }
        place = end
        return Token(kind: .unclosed, span: Span(start, end))
    }

    private func tagToken(_ start: Int, _ end: Int) -> Token {
        var token = Token(kind: .nameless, span: Span(start, end))
        token.trimsBefore = source[start + 2] == UInt8(ascii: "-")
        token.trimsAfter = source[end - 3] == UInt8(ascii: "-")
        var place = start + (token.trimsBefore ? 3 : 2)
        var close = end - 2
        if token.trimsAfter, close - 1 >= place { close -= 1 }
        while place < close, source[place].isSpace { place += 1 }
        setName(&token, at: place, before: close)
        return token
    }

    private func setName(_ token: inout Token, at start: Int, before close: Int) {
        var place = start
        if place < close, source[place] == UInt8(ascii: "#") {
            place += 1
        } else {
            while place < close, source[place].isWord { place += 1 }
        }
        guard place > start else { return }
        token.kind = .tag
        token.name = Span(start, place)
        while place < close, source[place].isSpace { place += 1 }
        token.markup = Span(place, close)
    }

    /// An output runs to the first `}`, and another has to follow; a `{%` inside takes over.
    private mutating func output(from start: Int) -> Token {
        var place = start + 2
        while place < end {
            if source[place] == UInt8(ascii: "}") {
                let isClosed = place + 1 < end && source[place + 1] == UInt8(ascii: "}")
                self.place = isClosed ? place + 2 : place + 1
                return isClosed ? outputToken(start, place + 2) : Token(kind: .unclosed, span: Span(start, place + 1))
            }
            if source[place] == UInt8(ascii: "{"), place + 1 < end, source[place + 1] == UInt8(ascii: "%") {
                return tag(from: start, opening: place)
            }
            place += 1
        }
        self.place = end
        return Token(kind: .unclosed, span: Span(start, end))
    }

    private func outputToken(_ start: Int, _ end: Int) -> Token {
        var token = Token(kind: .output, span: Span(start, end))
        token.trimsBefore = source[start + 2] == UInt8(ascii: "-")
        token.trimsAfter = source[end - 3] == UInt8(ascii: "-")
        let open = start + (token.trimsBefore ? 3 : 2)
        let close = end - (token.trimsAfter ? 3 : 2)
        token.markup = Span(open, max(open, close))
        return token
    }

    // MARK: Lines

    private mutating func nextLine() -> Token? {
        guard place < end else { return nil }
        let start = place
        while place < end, source[place] != UInt8(ascii: "\n") { place += 1 }
        var (first, last) = (start, place)
        if place < end { place += 1 }
        while first < last, source[first].isSpace { first += 1 }
        while last > first, source[last - 1].isSpace { last -= 1 }
        guard first < last else { return Token(kind: .text, span: Span(start, start)) }
        var token = Token(kind: .nameless, span: Span(first, last))
        setName(&token, at: first, before: last)
        return token
    }
}
