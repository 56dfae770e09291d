import Bytes

/// Finds registered names in running text: the longest name wins, words are matched whole.
///
/// A name that begins with a small letter is found with a capital one too (“the Taliban” at a sentence's start); all else
/// is matched as written, in composed and decomposed form and with either apostrophe. White space in a name matches any.
public struct NameMatcher: Sendable {
    /// A trie over UTF-8 bytes; children are linked through `sibling`.
    private struct Node {
        var byte: UInt8
        var child: Int32 = -1
        var sibling: Int32 = -1
        /// The stakeholder whose name ends here, or -1.
        var stakeholder: Int32 = -1
    }

    private var nodes: [Node] = []
    /// The first node for each first byte, or -1.
    private var roots = [Int32](repeating: -1, count: 256)
    /// The bits that the first bytes of all names have, and those that one of them has: mostly all are capitals.
    private var firstBits: (all: UInt8, any: UInt8) = (0xFF, 0)
    /// For each first byte whether a name goes on with each second one, a bit for each; all bits where a name is but one byte.
    private var seconds = [SIMD4<UInt64>](repeating: .zero, count: 256)

    public init() {}

    /// A match: the stakeholder's place and where the name ends in the text.
    public struct Match: Hashable, Sendable {
        public var stakeholder: Int
        public var end: Int
    }

    public var isEmpty: Bool { nodes.isEmpty }

    /// Adds a name in all the forms in which it is found. `stakeholder` is -1 for a name that several have: it is matched,
    /// so that no shorter name is found in it, and means nobody.
    mutating func add(_ name: String, stakeholder: Int) {
        for form in writtenForms(of: name) {
            insert(form, stakeholder: Int32(stakeholder))
        }
    }

    /// The longest name that begins at `start` as a whole word, or `nil`. A match that means nobody is `nil` as well; `end` is
    /// then where it ends.
    func longestMatch(
        in text: UnsafeBufferPointer<UInt8>, at start: Int, accepts: (_ end: Int) -> Bool
    ) -> Match? {
        var node = roots[Int(text[start])]
        var best: Match?
        var i = start
        while node >= 0 {
            i += 1
            let here = nodes[Int(node)]
            if here.stakeholder != -1, isWordEnd(text, i), accepts(i) {
                best = Match(stakeholder: Int(here.stakeholder), end: i)
            }
            guard i < text.count else { break }
            node = step(from: here.child, on: text, at: &i)
        }
        return best
    }

    /// The next place at which a word begins as a name can begin; `nil` where there is none.
    func nextBeginning(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        let known = ByteWords.ones &* UInt64(firstBits.all)
        let mask = ByteWords.ones &* UInt64(firstBits.all | ~firstBits.any)
        var i = start
        while i + 8 <= text.count {
            let word = ByteWords.word(text, at: i)
            // A byte too many does no harm: each is looked at again.
            var candidates = ByteWords.zeros((word ^ known) & mask)
            if candidates != 0 {
                // Where small letters can begin a name most are in a word: the byte before tells.
                candidates &= ~ByteWords.letters(word << 8 | UInt64(i > 0 ? text[i - 1] : 0))
                while candidates != 0 {
                    let place = i + ByteWords.firstByte(candidates)
                    if begins(text, at: place) { return place }
                    candidates &= candidates &- 1
                }
            }
            i += 8
        }
        while i < text.count, !begins(text, at: i) { i += 1 }
        return i < text.count ? i : nil
    }

    /// Whether a word begins at `i`, and a name with its first two bytes.
    private func begins(_ text: UnsafeBufferPointer<UInt8>, at i: Int) -> Bool {
        let second = i + 1 < text.count ? text[i + 1] : 0
        return seconds[Int(text[i])][Int(second >> 6)] >> UInt64(second & 63) & 1 == 1 && isWordStart(text, i)
    }

    /// Follows one byte; a run of white space counts as one space, and `i` moves to its last byte.
    private func step(from first: Int32, on text: UnsafeBufferPointer<UInt8>, at i: inout Int) -> Int32 {
        var byte = text[i]
        if canBeginSpace(byte), let end = endOfSpace(text, at: i) {
            byte = 0x20
            i = end - 1
        }
        var node = first
        while node >= 0, nodes[Int(node)].byte != byte { node = nodes[Int(node)].sibling }
        return node
    }

    private mutating func insert(_ bytes: [UInt8], stakeholder: Int32) {
        var previous: Int32 = -1
        for byte in bytes {
            var node = previous < 0 ? roots[Int(byte)] : nodes[Int(previous)].child
            while node >= 0, nodes[Int(node)].byte != byte { node = nodes[Int(node)].sibling }
            if node < 0 {
                node = Int32(nodes.count)
                var fresh = Node(byte: byte)
                if previous < 0 {
                    roots[Int(byte)] = node
                    firstBits = (firstBits.all & byte, firstBits.any | byte)
                } else {
                    fresh.sibling = nodes[Int(previous)].child
                    nodes[Int(previous)].child = node
                }
                nodes.append(fresh)
            }
            previous = node
        }
        guard previous >= 0 else { return }
        noteSecond(of: bytes)
        let present = nodes[Int(previous)].stakeholder
        nodes[Int(previous)].stakeholder = present == -1 || present == stakeholder ? stakeholder : NameMatcher.nobody
    }

    private mutating func noteSecond(of name: [UInt8]) {
        let first = Int(name[0])
        guard name.count > 1 else {
            seconds[first] = SIMD4(repeating: .max)
            return
        }
        for second in name[1] == 0x20 ? spaceBeginnings : [name[1]] {
            seconds[first][Int(second >> 6)] |= 1 << UInt64(second & 63)
        }
    }

    /// Stands for a name that several stakeholders have.
    static let nobody: Int32 = -2
}

/// The byte forms in which a name may stand in a text.
private func writtenForms(of name: String) -> Set<[UInt8]> {
    let words = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var forms: Set<String> = [words]
    if let first = words.first, first.isLowercase { forms.insert(first.uppercased() + words.dropFirst()) }
    for form in forms where form.contains("'") || form.contains("’") {
        forms.insert(String(form.map { $0 == "'" ? "’" : $0 }))
        forms.insert(String(form.map { $0 == "’" ? "'" : $0 }))
    }
    // Set<String> compares by canonical equivalence, so the byte forms are made last.
    return forms.reduce(into: Set<[UInt8]>()) { bytes, form in
        bytes.insert(Array(form.utf8))
        bytes.insert(Array(composed(form).utf8))
        bytes.insert(Array(decomposed(form).utf8))
    }
}

/// The bytes with which white space begins that counts as a space in a name.
private let spaceBeginnings: [UInt8] = [0x20, 0x09, 0x0A, 0x0D, 0xC2, 0xE2]

private func canBeginSpace(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D, 0xC2, 0xE2: true
    default: false
    }
}

/// Where a run of white space that begins here ends, or `nil` where none begins.
private func endOfSpace(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    var i = start
    while i < text.count {
        let byte = text[i]
        if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
            i += 1
        } else if byte == 0xC2, i + 1 < text.count, text[i + 1] == 0xA0 {
            i += 2
        } else if byte == 0xE2, i + 2 < text.count, text[i + 1] == 0x80, text[i + 2] == 0xAF {
            i += 3
        } else {
            break
        }
    }
    return i > start ? i : nil
}

/// Whether a word begins at `i`: what stands before it is no part of a word.
func isWordStart(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    guard i > 0 else { return true }
    if text[i - 1] < 0x80 { return !isASCIIWord(text[i - 1]) }
    var start = i - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return isBoundary(scalar(text, at: start), scalar(text, at: i))
}

/// Whether a word ends before `i`.
private func isWordEnd(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    guard i < text.count else { return true }
    if text[i] < 0x80 { return !isASCIIWord(text[i]) }
    var start = i - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return isBoundary(scalar(text, at: i), scalar(text, at: start))
}

private func isASCIIWord(_ byte: UInt8) -> Bool {
    isASCIILetter(byte) || isASCIIDigit(byte) || byte == 0x5F
}

/// Whether a word can end between a name's scalar and the neighbour outside it. Scripts written without spaces have no
/// whole words to match: there every place is a boundary.
private func isBoundary(_ outside: Unicode.Scalar, _ inside: Unicode.Scalar) -> Bool {
    if isWrittenWithoutSpaces(outside), isWrittenWithoutSpaces(inside) { return true }
    switch outside.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return false
    default: return outside.value != 0x200C && outside.value != 0x200D && !isWordScalar(outside)
    }
}

private func isWrittenWithoutSpaces(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF,
        0x20000...0x3FFFD:
        true
    default: false
    }
}
