import Diagnostics
import YAML

extension Stance {
    /// Reads an item of `stances:`; what a standard stance leaves out is as the standard set has it.
    init?(reading node: YAMLNode, file: String, diagnostics: inout [Diagnostic]) {
        guard
            let record = Record(
                node, file: file, what: "a stance",
                keys: ["key", "label", "polarity", "shape", "colour", "dark-colour"],
                diagnostics: &diagnostics),
            let key = record.required("key", &diagnostics)
        else { return nil }
        guard Self.isKey(key) else {
            let message =
                annotationKeys.contains(key)
                ? "‘\(key)’ can’t be a stance: it means something else in an annotation"
                : "‘\(key)’ can’t be a stance’s key: it is written with letters, digits and hyphens"
            diagnostics.append(Diagnostic(.error, "bad-value", message, at: record.place(of: "key")))
            return nil
        }
        let standard = Stance.standard.first { $0.key == key }
        self.init(
            key: key,
            label: record.string("label", &diagnostics) ?? standard?.label ?? key.prefix(1).uppercased()
                + key.dropFirst(),
            polarity: Self.polarity(record, &diagnostics) ?? standard?.polarity,
            shape: record.choice("shape", Shape.self, &diagnostics) ?? standard?.shape ?? .ring,
            colour: Self.colour("colour", record, &diagnostics),
            darkColour: Self.colour("dark-colour", record, &diagnostics))
    }

    private static func polarity(_ record: Record, _ diagnostics: inout [Diagnostic]) -> Polarity? {
        guard let node = record.value("polarity") else { return nil }
        switch node.text {
        case "against", "-1": return .against
        case "neither", "0": return .neither
        case "for", "1", "+1": return .inFavour
        case "none": return nil
        default:
            record.complain("‘polarity’ is against, neither, for or none", node, &diagnostics, code: "unknown-value")
            return nil
        }
    }

    /// `#` and three or six hexadecimal digits: it is written into a stylesheet.
    private static func colour(_ key: String, _ record: Record, _ diagnostics: inout [Diagnostic]) -> String? {
        guard let node = record.value(key) else { return nil }
        let digits = node.text.dropFirst()
        if node.text.hasPrefix("#"), [3, 6].contains(digits.utf8.count), digits.allSatisfy(\.isHexDigit) {
            return node.text
        }
        record.complain(
            "‘\(key)’ is a number sign and three or six hexadecimal digits, in quotes, such as \"#9b1a2e\"", node,
            &diagnostics,
            code: "bad-value")
        return nil
    }

    private static func isKey(_ key: String) -> Bool {
        let letters = key.unicodeScalars
        guard let first = letters.first, first.properties.isAlphabetic, !annotationKeys.contains(key) else {
            return false
        }
        return letters.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-" || $0 == "_"
        }
    }
}

/// The keys of an annotation that are not stances (SPEC §3).
let annotationKeys = [
    "who", "says", "does", "condition", "on", "to", "when", "event", "title", "where", "via", "translator", "lang",
    "confidence",
    "kind", "same-as",
]
