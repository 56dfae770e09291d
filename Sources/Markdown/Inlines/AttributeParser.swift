/// The grammar of `{#id .class key=value key="a value"}`, as Pandoc's CommonMark reader has it.
///
/// - An id and a class are letters, digits, `-` and `_`; an id may also hold `.` and `:`.
/// - A key begins with an ASCII letter, `_` or `:` and goes on with these, ASCII digits, `.` and `-`.
/// - A value is quoted with `"`, or holds no white space and none of `<`, `>`, `=`, `` ` ``, `'`, `"` and `}`.
/// - White space, line breaks too, stands between two of them and may stand inside either brace.
/// - There is at least one. Braces directly behind the closing brace go on with the same list.
struct AttributeParser {
    struct List {
        /// Which of the entries that were read into one array are its own.
        var entries: Range<Int>
        var start: Int
        var end: Int
    }

    struct Entry {
        enum Kind { case id, className, pair }

        var kind: Kind
        var key: Range<Int>
        /// Without its quotes; for an id and a class the same as `key`.
        var value: Range<Int>
    }

    struct Failure: Error {
        var index: Int
        var reason: String
    }

    private let text: Bytes
    private var index: Int

    /// Reads the list whose opening brace is at an index; its entries are added to others.
    static func parse(_ text: Bytes, at index: Int, into entries: inout [Entry]) -> Result<List, Failure> {
        let first = entries.count
        var list = List(entries: first..<first, start: index, end: index)
        var parser = AttributeParser(text: text, index: index)
        repeat {
            let known = entries.count
            if let failure = parser.braces(into: &entries) {
                entries.removeSubrange(known...)
                return known == first ? .failure(failure) : .success(list)
            }
            list.entries = first..<entries.count
            list.end = parser.index
        } while text.at(parser.index) == UInt8(ascii: "{")
        return .success(list)
    }

    /// Reads one pair of braces; gives what is wrong with it, if anything is.
    private mutating func braces(into entries: inout [Entry]) -> Failure? {
        index = InlineLexing.skipWhitespace(text, at: index + 1)
        while true {
            switch entry() {
            case .success(let entry): entries.append(entry)
            case .failure(let failure): return failure
            }
            let next = InlineLexing.skipWhitespace(text, at: index)
            if text.at(next) == UInt8(ascii: "}") {
                index = next + 1
                return nil
            }
            if next >= text.count { return Failure(index: next, reason: "no ‘}’ follows") }
            guard next > index else {
                return Failure(index: next, reason: "a space is missing, or quotes around the value")
            }
            index = next
        }
    }

    private mutating func entry() -> Result<Entry, Failure> {
        let byte = text.at(index)
        if byte == UInt8(ascii: "#") || byte == UInt8(ascii: ".") {
            let isID = byte == UInt8(ascii: "#")
            let end = nameEnd(from: index + 1, isID: isID)
            guard end > index + 1 else { return failure("a name is missing", at: index) }
            let name = index + 1..<end
            index = end
            return .success(Entry(kind: isID ? .id : .className, key: name, value: name))
        }
        if byte == UInt8(ascii: "}") { return failure("there is none between the braces", at: index) }
        guard isLetter(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":") else {
            return failure("neither ‘#id’, ‘.class’ nor ‘key=value’", at: index)
        }
        return pair()
    }

    private mutating func pair() -> Result<Entry, Failure> {
        let start = index
        while ByteSet.key.contains(text.at(index)) { index += 1 }
        let key = start..<index
        guard text.at(index) == UInt8(ascii: "=") else { return failure("a key without ‘=’", at: start) }
        index += 1
        if text.at(index) == UInt8(ascii: "\"") {
            let value = index + 1
            index = value
            while index < text.count, text[index] != UInt8(ascii: "\"") { index += 1 }
            guard index < text.count else { return failure("a quote is not closed", at: value - 1) }
            index += 1
            return .success(Entry(kind: .pair, key: key, value: value..<index - 1))
        }
        let value = index
        while index < text.count, !ByteSet.valueEnd.contains(text[index]) { index += 1 }
        guard index > value else { return failure("a value is missing, or needs double quotes", at: value) }
        return .success(Entry(kind: .pair, key: key, value: value..<index))
    }

    private func nameEnd(from start: Int, isID: Bool) -> Int {
        var end = start
        while true {
            let byte = text.at(end)
            if isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
                end += 1
            } else if isID, byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") {
                end += 1
            } else if byte >= 0x80, let (scalar, length) = text.scalar(at: end), scalar.isLetterOrDigit {
                end += length
            } else {
                return end
            }
        }
    }

    private func failure<Value>(_ reason: String, at index: Int) -> Result<Value, Failure> {
        .failure(Failure(index: index, reason: reason))
    }
}
