import Diagnostics
import Markdown

/// The attributes of one span or div as an annotation: values by key, each with its place in the file.
struct Annotation {
    let file: String
    private let attributes: Attributes
    let continues: Bool

    var id: String? { attributes.id }
    var place: Place { Place(attributes.range, in: file) }

    /// One key with its value.
    struct Value {
        fileprivate let pair: Attributes.Pair
        fileprivate let file: String

        var key: String { pair.key }
        var text: String { onOneLine(pair.value) }
        var keyPlace: Place { Place(pair.keyRange, in: file) }
        var valuePlace: Place { Place(pair.valueRange, in: file) }
        /// The words of the value as ids, each with its own place.
        var ids: [ID] { pair.words.map { ID(name: $0, file: file) } }
    }

    /// A word of a value that names something.
    struct ID {
        fileprivate let name: Attributes.Name
        fileprivate let file: String

        var text: String { name.value }
        var place: Place { Place(name.range, in: file) }
    }

    /// Takes a span's or div's attributes; `nil` where none of them is an annotation's, so that it is an ordinary one.
    init?(_ attributes: Attributes, file: String, stances: [Stance], diagnostics: inout [Diagnostic]) {
        self.attributes = attributes
        self.file = file
        continues = attributes.classNames.contains { $0.value == "continues" }
        let isPrimary = { (pair: Attributes.Pair) in
            pair.hasKey(amongst: primaryKeys) || stances.contains { pair.hasKey($0.key) }
        }
        guard continues || attributes.pairs.contains(where: isPrimary) else {
            warnOfNearMisses(stances, &diagnostics)
            return nil
        }
        for pair in attributes.pairs
        where !isPrimary(pair) && !pair.hasKey(amongst: secondaryKeys) && !isPassedOn(pair.key) {
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
    var values: some BidirectionalCollection<Value> {
        attributes.pairs.lazy.map { Value(pair: $0, file: file) }
    }

    /// The last value of a key that takes one.
    func value(_ key: String) -> Value? {
        guard let pair = attributes.pairs.last(where: { $0.hasKey(key) && !onOneLine($0.value).isEmpty }) else {
            return nil
        }
        return Value(pair: pair, file: file)
    }

    func has(_ key: String) -> Bool { attributes.pairs.contains { $0.hasKey(key) } }

    /// The ids of a list, each with its own place; a key that is there twice adds to its list.
    func ids(_ key: String) -> [ID] {
        var ids: [ID] = []
        for pair in attributes.pairs where pair.hasKey(key) { ids += Value(pair: pair, file: file).ids }
        return ids
    }

    /// A span with none of the annotation keys is an ordinary one, but one letter less should not lose a statement in silence.
    private func warnOfNearMisses(_ stances: [Stance], _ diagnostics: inout [Diagnostic]) {
        for value in values where !isPassedOn(value.key) && !annotationKeys.contains(value.key) {
            guard let nearest = nearestName(to: value.key, in: primaryKeys + stances.map(\.key)) else { continue }
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
    guard value.utf8.contains(where: { $0 == 0x0A }) else { return value }
    return value.split(whereSeparator: \.isNewline).map { trimmed(String($0)) }.joined(separator: " ")
}

extension Attributes.Pair {
    /// Whether the key is this one. Keys are ASCII, so most differ in their length already.
    fileprivate func hasKey(_ key: String) -> Bool { self.key.utf8.count == key.utf8.count && self.key == key }

    fileprivate func hasKey(amongst keys: [String]) -> Bool { keys.contains { hasKey($0) } }
}

extension Place {
    init(_ range: SourceRange, in file: String) {
        self.init(file: file, line: range.line, column: range.column, length: range.length)
    }
}

/// The keys that make a passage an annotation; stances do too.
private let primaryKeys = ["who", "says", "does", "when", "event", "on", "to", "same-as"]
/// The keys that say more of a statement or an event.
private let secondaryKeys = ["condition", "title", "where", "via", "translator", "lang", "confidence", "kind"]
