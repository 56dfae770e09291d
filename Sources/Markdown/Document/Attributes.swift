/// What stands between the braces of a span or a div: an id, classes and keys with values, each with its place.
///
/// The grammar is that of Pandoc's CommonMark reader; Documentation/markdown.md gives it in full.
public struct Attributes: Hashable, Sendable {
    /// An id or a class.
    public struct Name: Hashable, Sendable {
        /// The name without its `#` or `.`.
        public var value: String
        /// Where the name stands, without its `#` or `.`.
        public var range: SourceRange

        public init(value: String, range: SourceRange) {
            self.value = value
            self.range = range
        }
    }

    /// A key and its value.
    public struct Pair: Hashable, Sendable {
        public var key: String
        /// The value without its quotes. A line break in it is kept as a line feed.
        public var value: String
        public var keyRange: SourceRange
        /// Where the value stands, without its quotes.
        public var valueRange: SourceRange
        /// Where the value's second and later lines begin: the offset in `value`, in Unicode scalars, and the place.
        var continuations: [Continuation]

        public init(key: String, value: String, keyRange: SourceRange, valueRange: SourceRange) {
            self.key = key
            self.value = value
            self.keyRange = keyRange
            self.valueRange = valueRange
            self.continuations = []
        }

        init(
            key: String, value: String, keyRange: SourceRange, valueRange: SourceRange, continuations: [Continuation]
        ) {
            self.key = key
            self.value = value
            self.keyRange = keyRange
            self.valueRange = valueRange
            self.continuations = continuations
        }

        struct Continuation: Hashable, Sendable {
            var offset: Int
            var line: Int
            var column: Int
        }
    }

    /// The whole `{…}`, or the bare word of a div's fence.
    public var range: SourceRange
    /// The first `#id`, or the value of the key `id`.
    public var idName: Name?
    public var classNames: [Name]
    /// In the order of the source; a key may stand more than once.
    public var pairs: [Pair]

    public init(range: SourceRange, idName: Name? = nil, classNames: [Name] = [], pairs: [Pair] = []) {
        self.range = range
        self.idName = idName
        self.classNames = classNames
        self.pairs = pairs
    }

    public var id: String? { idName?.value }
    public var classes: [String] { classNames.map(\.value) }

    /// The first value of a key.
    public subscript(key: String) -> String? { pairs.first { $0.key == key }?.value }
}

extension Attributes.Pair {
    /// Whether the value is so plainly one word that its scalars need not be looked at.
    private var isOneWord: Bool {
        !value.isEmpty
            && value.utf8.withContiguousStorageIfAvailable { $0.allSatisfy { $0 > 0x20 && $0 < 0x7F } } ?? false
    }

    /// The value's words, split at white space, each with its own place.
    public var words: [Attributes.Name] {
        // Most values are one word of ASCII.
        if isOneWord {
            let range = SourceRange(line: valueRange.line, column: valueRange.column, length: value.utf8.count)
            return [Attributes.Name(value: value, range: range)]
        }
        var words: [Attributes.Name] = []
        var word = String.UnicodeScalarView()
        var start = 0
        var offset = 0
        func close() {
            guard !word.isEmpty else { return }
            let place = continuations.last { $0.offset <= start }
            let line = place?.line ?? valueRange.line
            let column = place.map { $0.column + start - $0.offset } ?? valueRange.column + start
            let range = SourceRange(line: line, column: column, length: offset - start)
            words.append(Attributes.Name(value: String(word), range: range))
            word = String.UnicodeScalarView()
        }
        for scalar in value.unicodeScalars {
            if scalar.properties.isWhitespace {
                close()
            } else {
                if word.isEmpty { start = offset }
                word.append(scalar)
            }
            offset += 1
        }
        close()
        return words
    }
}
