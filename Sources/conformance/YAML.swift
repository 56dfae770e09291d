import JSON
import YAML

/// `yaml/`: the front matter as a newsroom writes it, and the part of the YAML test suite that libyaml reads.
///
/// Numbers are compared as numbers, but never a number with a text or a boolean.
enum YAMLSuite {
    /// Whether a case of `front-matter.json` is read as it says: one document at most, or refused.
    static func frontMatterPasses(_ test: JSONValue) -> Bool {
        passes(test) { text throws(YAMLError) in
            let document = try YAML.parse(text)
            return document.map(json) ?? .null
        }
    }

    /// Whether a case of `libyaml-suite.json` is read as it says: all its documents, or refused.
    static func suitePasses(_ test: JSONValue) -> Bool {
        passes(test) { text throws(YAMLError) in .array(try YAML.documents(text).map(json)) }
    }

    private static func passes(_ test: JSONValue, _ read: ([UInt8]) throws(YAMLError) -> JSONValue) -> Bool {
        let text = Array((test["yaml"]?.string ?? "").utf8)
        let isRefused = test["error"] == .bool(true)
        do {
            let result = try read(text)
            return !isRefused && isSame(result, test["json"] ?? .null)
        } catch {
            return isRefused
        }
    }

    private static func json(_ node: YAMLNode) -> JSONValue {
        switch node.value {
        case .null: .null
        case .bool(let value): .bool(value)
        case .int(let value): .number(String(value))
        case .float(let value): .number(String(value))
        case .string(let text): .string(text)
        case .sequence(let items): .array(items.map(json))
        case .mapping(let entries):
            .object(entries.map { JSONValue.Member(key: $0.key.text, value: json($0.value)) })
        }
    }

    private static func isSame(_ left: JSONValue, _ right: JSONValue) -> Bool {
        switch (left, right) {
        case (.number(let left), .number(let right)):
            left == right || Double(left) == Double(right)
        case (.array(let left), .array(let right)):
            left.count == right.count && zip(left, right).allSatisfy(isSame)
        case (.object(let left), .object(let right)):
            left.count == right.count
                && left.allSatisfy { member in
                    right.first { $0.key.unicodeScalars.elementsEqual(member.key.unicodeScalars) }
                        .map { isSame(member.value, $0.value) } ?? false
                }
        case (.string(let left), .string(let right)):
            left.unicodeScalars.elementsEqual(right.unicodeScalars)
        default: left == right
        }
    }
}
