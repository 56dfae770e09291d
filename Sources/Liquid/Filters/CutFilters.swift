/// Filters that cut text, which what is safe HTML does not survive: a tag may be cut through.
extension FilterInput {
    func cut(_ filter: Filter) throws(Fault) -> Value {
        switch filter {
        case .slice: return try slice()
        case .split:
            let parts = input.plainText.splitLikeRuby(self[0].plainText)
            return .array(parts.map(Value.string))
        case .truncate: return try truncate()
        default: return try truncateWords()
        }
    }

    private func slice() throws(Fault) -> Value {
        let offset = try self[0].wholeNumber()
        let length = count > 1 && self[1].isTrue ? try self[1].wholeNumber() : 1
        if case .array(let values) = input {
            guard let range = Self.range(offset, length, values.count) else { return .array([]) }
            return .array(Array(values[range]))
        }
        let text = input.plainText
        guard let range = Self.range(offset, length, text.scalarCount) else { return "" }
        return .string(text.scalars(range))
    }

    private static func range(_ offset: Int, _ length: Int, _ count: Int) -> Range<Int>? {
        let start = offset < 0 ? count.addingClamped(offset) : offset
        guard start >= 0, start <= count, length >= 0 else { return nil }
        return start..<min(count, start.addingClamped(length))
    }

    private func truncate() throws(Fault) -> Value {
        if input.isNull { return .null }
        let length = count > 0 ? try self[0].wholeNumber() : 50
        let ending = count > 1 ? self[1].plainText : "..."
        let text = input.plainText
        let scalars = text.scalarCount
        if scalars <= length { return input.isText ? input : .string(text) }
        let kept = max(0, length.addingClamped(-ending.scalarCount))
        return .string(text.scalars(0..<min(kept, scalars)) + ending)
    }

    private func truncateWords() throws(Fault) -> Value {
        if input.isNull { return .null }
        let words = max(1, count > 0 ? try self[0].wholeNumber() : 15)
        let ending = count > 1 ? self[1].plainText : "..."
        let text = input.plainText
        guard let kept = text.firstWords(words) else { return input.isText ? input : .string(text) }
        return .string(kept + ending)
    }
}

extension String {
    func scalars(_ range: Range<Int>) -> String {
        String(unicodeScalars.dropFirst(range.lowerBound).prefix(range.count))
    }

    /// The first words, one space between them; nil where there are no more than that.
    func firstWords(_ count: Int) -> String? {
        withBytes { bytes in
            var hasMore = false
            let text = String(unsafeUninitializedCapacity: bytes.count) { target in
                var (place, length, words) = (0, 0, 0)
                while true {
                    // White space after the last word counts as one more, which Ruby's `split` finds empty.
                    if words == count {
                        hasMore = place < bytes.count
                        return length
                    }
                    while place < bytes.count, bytes[place].isStripped { place += 1 }
                    if place == bytes.count { return length }
                    if words > 0 {
                        target[length] = 0x20
                        length += 1
                    }
                    while place < bytes.count, !bytes[place].isStripped {
                        target[length] = bytes[place]
                        place += 1
                        length += 1
                    }
                    words += 1
                }
            }
            return hasMore ? text : nil
        }
    }

    /// As Ruby splits: at white space by a single space, at every scalar by nothing, and without empty parts at the end.
    func splitLikeRuby(_ separator: String) -> [String] {
        if separator == " " {
            return utf8.split(whereSeparator: \.isStripped).map { String(decoding: $0, as: UTF8.self) }
        }
        if separator.isEmpty { return unicodeScalars.map { String($0) } }
        var parts: [String] = []
        withBytes { bytes in
            var start = 0
            for place in places(of: separator) {
                parts.append(String(decoding: bytes[start..<place.lowerBound], as: UTF8.self))
                start = place.upperBound
            }
            parts.append(String(decoding: bytes[start..<bytes.count], as: UTF8.self))
        }
        while parts.last?.isEmpty ?? false { parts.removeLast() }
        return parts
    }
}
