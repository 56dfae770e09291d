import Bytes

/// Makes attributes with their places of a parsed list.
struct AttributeReader {
    let text: LeafText
    let bytes: Bytes
    let source: Bytes
    let places: SourcePlaces
    /// The part of the text that was asked for last.
    private var part: LeafText.Part?

    init(text: LeafText, bytes: Bytes, source: Bytes, places: SourcePlaces) {
        self.text = text
        self.bytes = bytes
        self.source = source
        self.places = places
    }

    /// - Parameter entries: those among which the list's own are.
    mutating func attributes(_ list: AttributeParser.List, of entries: [AttributeParser.Entry]) -> Attributes {
        var attributes = Attributes(range: range(list.start..<list.end))
        attributes.pairs.reserveCapacity(list.entries.count)
        for entry in entries[list.entries] {
            switch entry.kind {
            case .id: setID(of: &attributes, to: name(entry.value))
            case .className: attributes.classNames.append(name(entry.value))
            // `id=` and `class=` are the same as `#` and `.`.
            case .pair where holds("id", at: entry.key):
                if let word = pair(entry).words.first { setID(of: &attributes, to: word) }
            case .pair where holds("class", at: entry.key): attributes.classNames += pair(entry).words
            case .pair: attributes.pairs.append(pair(entry))
            }
        }
        return attributes
    }

    /// Whether a stretch of the text is just this.
    private func holds(_ word: StaticString, at range: Range<Int>) -> Bool {
        range.count == word.utf8CodeUnitCount && bytes.starts(word, at: range.lowerBound)
    }

    /// The first id counts, as for HTML an element has but one.
    private func setID(of attributes: inout Attributes, to name: Attributes.Name) {
        if attributes.idName == nil { attributes.idName = name }
    }

    private mutating func name(_ range: Range<Int>) -> Attributes.Name {
        let place = self.range(range)
        return Attributes.Name(value: Self.string(bytes, range), range: place)
    }

    private mutating func pair(_ entry: AttributeParser.Entry) -> Attributes.Pair {
        let keyRange = range(entry.key)
        let value = Bytes(rebasing: bytes[entry.value])
        let wraps = value.holds(0x0A)
        var text = Self.string(bytes, entry.value)
        if value.holds(UInt8(ascii: "&")) { text = Entities.decode(text) }
        return Attributes.Pair(
            key: Self.string(bytes, entry.key), value: text, keyRange: keyRange,
            valueRange: wraps ? range(entry.value) : range(ofValue: entry, behind: keyRange),
            continuations: wraps ? continuations(of: entry.value) : [])
    }

    /// The range of a value of one line: its key and what stands between the two are ASCII, and on the same line.
    private func range(ofValue entry: AttributeParser.Entry, behind key: SourceRange) -> SourceRange {
        let length = places.isASCII ? entry.value.count : ByteWords.scalars(bytes, in: entry.value)
        let column = key.column + entry.value.lowerBound - entry.key.lowerBound
        return SourceRange(line: key.line, column: column, length: length)
    }

    private static func string(_ bytes: Bytes, _ range: Range<Int>) -> String {
        String(decoding: Bytes(rebasing: bytes[range]), as: UTF8.self)
    }

    private mutating func continuations(of range: Range<Int>) -> [Attributes.Pair.Continuation] {
        var continuations: [Attributes.Pair.Continuation] = []
        for index in range where bytes[index] == 0x0A {
            let place = self.range(index + 1..<index + 1)
            var offset = 0
            for byte in bytes[range.lowerBound...index] where byte & 0xC0 != 0x80 { offset += 1 }
            continuations.append(Attributes.Pair.Continuation(offset: offset, line: place.line, column: place.column))
        }
        return continuations
    }

    /// The place of a stretch of the text; of its first line, if it goes over several.
    mutating func range(_ range: Range<Int>) -> SourceRange {
        let part = part(of: range.lowerBound)
        let start = part.source + range.lowerBound - part.start
        var stretch = start..<start + range.count
        if range.upperBound > part.end {
            let end = bytes[range].firstIndex(of: 0x0A) ?? range.upperBound
            stretch = text.source(of: range.lowerBound..<end)
        }
        return places.range(stretch, lineStart: part.lineStart, number: part.number)
    }

    private mutating func part(of index: Int) -> LeafText.Part {
        if let part, part.start <= index, index < part.end { return part }
        let found = text.part(of: index)
        part = found
        return found
    }
}
