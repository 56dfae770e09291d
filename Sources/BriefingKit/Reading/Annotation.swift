import Diagnostics
import Markdown

/// The attributes of one span or div as an annotation: values by key, each with its place in the file.
struct Annotation {
    let file: String
    let id: String?
    let continues: Bool
    let place: Place
    private(set) var values: [Value] = []

    /// One key with its value.
    struct Value {
        var key: String
        var text: String
        var keyPlace: Place
        var valuePlace: Place
        /// The words of the value as ids, each with its own place.
        var ids: [(id: String, place: Place)]
    }

    /// Takes a span's or div's attributes; `nil` where none of them is an annotation's, so that it is an ordinary one.
    init?(_ attributes: Attributes, file: String, stances: [Stance], diagnostics: inout [Diagnostic]) {
        let pairs = attributes.pairs
        let isPrimary = { (key: String) in primaryKeys.contains(key) || stances.contains { $0.key == key } }
        continues = attributes.classes.contains("continues")
        self.file = file
        id = attributes.id
        place = Place(attributes.range, in: file)
        for pair in pairs {
            values.append(
                Value(
                    key: pair.key, text: onOneLine(pair.value), keyPlace: Place(pair.keyRange, in: file),
                    valuePlace: Place(pair.valueRange, in: file),
                    ids: pair.words.map { ($0.value, Place($0.range, in: file)) }))
        }
        guard continues || pairs.contains(where: { isPrimary($0.key) }) else {
            warnOfNearMisses(stances, &diagnostics)
            return nil
        }
        for value in values where !isPrimary(value.key) && !secondaryKeys.contains(value.key) && !isPassedOn(value.key)
        {
            let known = annotationKeys + stances.map(\.key)
            let nearest = nearestName(to: value.key, in: known)
            diagnostics.append(
                Diagnostic(
                    .error, "unknown-annotation-key",
                    "an annotation has no key ‘\(value.key)’, nor is that a stance of this site",
                    at: value.keyPlace, advice: nearest.map { "did you mean ‘\($0)’?" }))
        }
    }

    /// The last value of a key that takes one.
    func value(_ key: String) -> Value? { values.last { $0.key == key && !$0.text.isEmpty } }

    func has(_ key: String) -> Bool { values.contains { $0.key == key } }

    /// The ids of a list, each with its own place; a key that is there twice adds to its list.
    func ids(_ key: String) -> [(id: String, place: Place)] {
        values.filter { $0.key == key }.flatMap(\.ids)
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
    guard value.utf8.contains(0x0A) else { return value }
    return value.split(whereSeparator: \.isNewline).map { trimmed(String($0)) }.joined(separator: " ")
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
