import Bytes
import Diagnostics
import Markdown

/// The attributes of one span or div as an annotation: values by key, each with its place in the file.
struct Annotation {
    let file: String
    private let attributes: Attributes
    /// What the keys mean, in the order of the pairs.
    private let meanings: [AnnotationKey.Meaning]
    /// The bits of the keys that are there.
    private let keys: UInt32
    private let hasStances: Bool
    let continues: Bool

    var id: String? { attributes.id }
    var place: Place { Place(attributes.range, in: file) }

    /// One key with its value.
    struct Value {
        fileprivate let pair: Attributes.Pair
        fileprivate let file: String
        let meaning: AnnotationKey.Meaning

        var key: String { pair.key }
        var text: String { onOneLine(pair.value) }
        var keyPlace: Place { Place(pair.keyRange, in: file) }
        var valuePlace: Place { Place(pair.valueRange, in: file) }
        /// The words of the value as ids, each with its own place.
        var ids: [Attributes.Name] { pair.words }
    }

    /// Takes a span's or div's attributes; `nil` where none of them is an annotation's, so that it is an ordinary one.
    /// - Parameter keys: what the keys mean on the site that has these stances.
    init?(
        _ attributes: Attributes, file: String, keys known: KeyMeanings, stances: [Stance],
        diagnostics: inout [Diagnostic]
    ) {
        self.attributes = attributes
        self.file = file
        meanings = attributes.pairs.indices.map { known[attributes.pairs[$0].key] }
        continues = attributes.classNames.contains { $0.value == "continues" }
        var keys: UInt32 = 0
        var hasStances = false
        var makesAnnotation = false
        var hasUnknown = false
        for meaning in meanings {
            switch meaning {
            case .key(let key):
                keys |= key.bit
                if key.makesAnnotation { makesAnnotation = true }
            case .stance: hasStances = true
            case .nothing: hasUnknown = true
            }
        }
        self.keys = keys
        self.hasStances = hasStances
        guard continues || makesAnnotation || hasStances else {
            warnOfNearMisses(stances, &diagnostics)
            return nil
        }
        guard hasUnknown else { return }
        for (pair, meaning) in zip(attributes.pairs, meanings) where meaning == .nothing && !isPassedOn(pair.key) {
            let known = annotationKeys + stances.map(\.key)
            let nearest = nearestName(to: pair.key, in: known)
            diagnostics.append(
                Diagnostic(
                    .error, "unknown-annotation-key",
                    "an annotation has no key ‘\(pair.key)’, nor is that a stance of this site",
                    at: Place(pair.keyRange, in: file), advice: nearest.map { "did you mean ‘\($0)’?" }))
        }
    }

    /// In the order in which they are written.
    var values: some Sequence<Value> { meanings.indices.lazy.map { value(at: $0) } }

    /// Those that are stances, with their places in `Settings.stances`.
    var stances: some Sequence<(stance: Int, value: Value)> {
        meanings.indices.lazy.compactMap { index in
            guard case .stance(let stance) = meanings[index] else { return nil }
            return (stance, value(at: index))
        }
    }

    /// The last value of a key that takes one.
    func value(_ key: AnnotationKey) -> Value? {
        guard has(key) else { return nil }
        for index in meanings.indices.reversed() where meanings[index] == .key(key) {
            let value = value(at: index)
            if !value.text.isEmpty { return value }
        }
        return nil
    }

    func has(_ key: AnnotationKey) -> Bool { keys & key.bit != 0 }

    /// Whether one of the keys says something of a statement that somebody must have made.
    var needsSpeaker: Bool { hasStances || has(.on) || has(.to) || has(.sameAs) }

    /// The value of `conditional=`, whether or not the site has a stance of that name.
    var conditional: Value? {
        attributes.pairs.firstIndex { $0.key == "conditional" }.map { value(at: $0) }
    }

    /// The ids of a list, each with its own place; a key that is there twice adds to its list.
    func ids(_ key: AnnotationKey) -> [Attributes.Name] {
        guard has(key) else { return [] }
        var ids: [Attributes.Name] = []
        for index in meanings.indices where meanings[index] == .key(key) {
            let words = attributes.pairs[index].words
            if ids.isEmpty { ids = words } else { ids += words }
        }
        return ids
    }

    private func value(at index: Int) -> Value {
        Value(pair: attributes.pairs[index], file: file, meaning: meanings[index])
    }

    /// A span with none of the annotation keys is an ordinary one, but one letter less should not lose a statement in silence.
    private func warnOfNearMisses(_ stances: [Stance], _ diagnostics: inout [Diagnostic]) {
        let known = AnnotationKey.allCases.filter(\.makesAnnotation).map(\.rawValue) + stances.map(\.key)
        for value in values where !isPassedOn(value.key) && !annotationKeys.contains(value.key) {
            guard let nearest = nearestName(to: value.key, in: known) else { continue }
            diagnostics.append(
                Diagnostic(
                    .warning, "unknown-annotation-key",
                    "‘\(value.key)’ is no key of an annotation, so this is an ordinary passage",
                    at: value.keyPlace, advice: "did you mean ‘\(nearest)’?"))
        }
        for value in values where ["kind", "condition", "confidence", "via", "translator"].contains(value.key) {
            diagnostics.append(
                Diagnostic(
                    .warning, "no-effect", "‘\(value.key)’ says something of a statement, and this passage is none",
                    at: value.keyPlace, advice: "‘says=’ names the speaker"))
        }
    }

    /// HTML's own attributes.
    private func isPassedOn(_ key: String) -> Bool {
        key.hasPrefix("data-") || key.hasPrefix("aria-")
            || ["style", "dir", "role", "width", "height", "class"].contains(key)
    }
}

/// A value that wraps over lines is read as if it did not.
private func onOneLine(_ value: String) -> String {
    guard value.withBytes({ $0.contains(0x0A) }) else { return value }
    return value.split(whereSeparator: \.isNewline).map { trimmed(String($0)) }.joined(separator: " ")
}

extension Place {
    init(_ range: SourceRange, in file: String) {
        self.init(file: file, line: range.line, column: range.column, length: range.length)
    }
}
