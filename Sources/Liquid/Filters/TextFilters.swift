/// Filters that put texts together. Where one of them is safe HTML and another is not, the other is escaped, and the
/// result is safe.
extension FilterInput {
    func composed(_ filter: Filter) throws(Fault) -> Value {
        var (text, isHTML) = input.text
        if filter == .append || filter == .prepend {
            var (other, otherIsHTML) = self[0].text
            let isResultHTML = escapes && (isHTML || otherIsHTML)
            if isResultHTML, !isHTML { text = HTMLEscape.escape(text) }
            if isResultHTML, !otherIsHTML { other = HTMLEscape.escape(other) }
            try checkRoom(text.utf8.count + other.utf8.count)
            return value(filter == .append ? text + other : other + text, isHTML: isResultHTML || isHTML && otherIsHTML)
        }
        let pattern = self[0].plainText
        let removes = filter == .remove || filter == .removeFirst || filter == .removeLast
        var (replacement, replacementIsHTML) = removes ? ("", isHTML) : count > 1 ? self[1].text : ("", isHTML)
        let isResultHTML = escapes && (isHTML || replacementIsHTML && !replacement.isEmpty)
        if isResultHTML, !replacementIsHTML { replacement = HTMLEscape.escape(replacement) }
        let escapesPieces = isResultHTML && !isHTML
        isHTML = isHTML || isResultHTML
        let places: [Range<Int>]
        switch filter {
        case .replace, .remove: places = text.places(of: pattern)
        case .replaceFirst, .removeFirst: places = text.find(pattern, from: 0).map { [$0] } ?? []
        default: places = text.findLast(pattern).map { [$0] } ?? []
        }
        if places.isEmpty { return input.isText ? input : .string(text) }
        try checkRoom(text.utf8.count + places.count * replacement.utf8.count)
        return value(text.replacing(places, with: replacement, escaping: escapesPieces), isHTML: isHTML)
    }

    /// Filters that change letters or white space, which leave HTML safe.
    func changed(_ filter: Filter) -> Value {
        if filter == .squish, input.isNull { return .null }
        let (text, isHTML) = input.text
        let result: String
        switch filter {
        case .upcase: result = text.mapped(\.uppercaseMapping, ascii: { $0 >= 0x61 && $0 <= 0x7A ? $0 - 32 : $0 })
        case .downcase: result = text.mapped(\.lowercaseMapping, ascii: { $0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0 })
        case .capitalize: result = text.capitalized
        case .strip: result = text.stripped(left: true, right: true)
        case .lstrip: result = text.stripped(left: true, right: false)
        case .rstrip: result = text.stripped(left: false, right: true)
        case .squish: result = text.stripped(left: true, right: true).squished
        default: result = text.withoutNewlines
        }
        return value(result, isHTML: isHTML)
    }
}

extension String {
    /// Where a text is first found from a place on, in bytes; the empty text is everywhere.
    func find(_ pattern: String, from start: Int) -> Range<Int>? {
        withBytes { text in
            pattern.withBytes { pattern in
                let length = pattern.count
                guard start + length <= text.count else { return nil }
                guard let first = pattern.first else { return start..<start }
                var place = start
                while place + length <= text.count {
                    if text[place] == first {
                        var offset = 1
                        while offset < length, text[place + offset] == pattern[offset] { offset += 1 }
                        if offset == length { return place..<(place + length) }
                    }
                    place += 1
                }
                return nil
            }
        }
    }

    func findLast(_ pattern: String) -> Range<Int>? {
        withBytes { text in
            pattern.withBytes { pattern in
                let length = pattern.count
                var place = text.count - length
                while place >= 0 {
                    var offset = 0
                    while offset < length, text[place + offset] == pattern[offset] { offset += 1 }
                    if offset == length { return place..<(place + length) }
                    place -= 1
                }
                return nil
            }
        }
    }

    /// Every place of a text, one after another; the empty text is before each scalar and at the end.
    func places(of pattern: String) -> [Range<Int>] {
        if pattern.isEmpty {
            return withBytes { bytes in
                bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }.map { $0..<$0 } + [bytes.count..<bytes.count]
            }
        }
        var places: [Range<Int>] = []
        var start = 0
        while let place = find(pattern, from: start) {
            places.append(place)
            start = place.upperBound
        }
        return places
    }

    func replacing(_ places: [Range<Int>], with replacement: String, escaping: Bool) -> String {
        var result = ""
        var start = 0
        withBytes { bytes in
            func piece(_ range: Range<Int>) -> String {
                let text = String(decoding: bytes[range], as: UTF8.self)
                return escaping ? HTMLEscape.escape(text) : text
            }
            for place in places {
                result += piece(start..<place.lowerBound)
                result += replacement
                start = place.upperBound
            }
            result += piece(start..<bytes.count)
        }
        return result
    }

    func mapped(_ mapping: KeyPath<Unicode.Scalar.Properties, String>, ascii: (UInt8) -> UInt8) -> String {
        let isASCII = withBytes { $0.allSatisfy { $0 < 0x80 } }
        if isASCII {
            return withBytes { source in
                String(unsafeUninitializedCapacity: source.count) { target in
                    for place in source.indices { target[place] = ascii(source[place]) }
                    return source.count
                }
            }
        }
        return unicodeScalars.reduce(into: "") { $0 += $1.properties[keyPath: mapping] }
    }

    var capitalized: String {
        guard let first = unicodeScalars.first else { return self }
        let rest = String(unicodeScalars.dropFirst())
        return first.properties.titlecaseMapping
            + rest.mapped(\.lowercaseMapping, ascii: { $0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0 })
    }

    func stripped(left: Bool, right: Bool) -> String {
        withBytes { bytes in
            var (start, end) = (0, bytes.count)
            if left { while start < end, bytes[start].isStripped { start += 1 } }
            if right { while end > start, bytes[end - 1].isStripped { end -= 1 } }
            if start == 0, end == bytes.count { return self }
            return String(decoding: bytes[start..<end], as: UTF8.self)
        }
    }

    var squished: String {
        var bytes: [UInt8] = []
        var wasSpace = false
        for byte in utf8 {
            if !byte.isSpace { bytes.append(byte) } else if !wasSpace { bytes.append(0x20) }
            wasSpace = byte.isSpace
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Without line feeds, and the carriage returns before them.
    var withoutNewlines: String {
        var bytes: [UInt8] = []
        for byte in utf8 {
            if byte == 0x0A {
                if bytes.last == 0x0D { bytes.removeLast() }
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
