import Diagnostics
import EDTF
import YAML

/// A YAML mapping as its reader asks for it: typed values by key, and a complaint with its place for all else.
struct Record {
    let file: String
    let node: YAMLNode
    /// What the mapping is, for the words of a complaint, such as “an article’s front matter”.
    let what: String
    private let entries: [YAMLEntry]
    /// Where dates are looked up, which many records may share.
    private let dates: DateMemory?

    /// Takes a node that must be a mapping with no keys but those known.
    init?(
        _ node: YAMLNode, file: String, what: String, keys: [String], dates: DateMemory? = nil,
        diagnostics: inout [Diagnostic]
    ) {
        guard case .mapping(let entries) = node.value else {
            diagnostics.append(
                Diagnostic(
                    .error, "wrong-type", "\(what) must be a list of keys and values",
                    at: BriefingKit.place(of: node, in: file)))
            return nil
        }
        self.file = file
        self.node = node
        self.what = what
        self.entries = entries
        self.dates = dates
        for entry in entries
        where !keys.contains(where: { $0.utf8.count == entry.key.text.utf8.count && $0 == entry.key.text }) {
            let nearest = nearestName(to: entry.key.text, in: keys)
            diagnostics.append(
                Diagnostic(
                    .error, "unknown-key", "\(what) has no key ‘\(entry.key.text)’",
                    at: BriefingKit.place(of: entry.key, in: file),
                    advice: nearest.map { "did you mean ‘\($0)’?" } ?? "the keys are " + keys.joined(separator: ", ")))
        }
    }

    /// The value of a key; `nil` where it is absent or null.
    func value(_ key: String) -> YAMLNode? {
        guard let index = index(of: key) else { return nil }
        if case .null = entries[index].value.value { return nil }
        return entries[index].value
    }

    /// The keys asked for are ASCII, so most of those written differ in their length already.
    private func index(of key: String) -> Int? {
        entries.firstIndex { $0.key.text.utf8.count == key.utf8.count && $0.key.text == key }
    }

    func place(of key: String) -> Place {
        BriefingKit.place(of: index(of: key).map { entries[$0].value } ?? node, in: file)
    }

    /// A text. Numbers, booleans and dates are taken as they are written.
    func string(_ key: String, _ diagnostics: inout [Diagnostic]) -> String? {
        guard let node = value(key) else { return nil }
        guard let text = text(of: node) else {
            complain("‘\(key)’ must be a text", node, &diagnostics)
            return nil
        }
        return text
    }

    func required(_ key: String, _ diagnostics: inout [Diagnostic]) -> String? {
        guard let value = value(key) else {
            diagnostics.append(
                Diagnostic(.error, "missing-key", "\(what) needs ‘\(key)’", at: BriefingKit.place(of: node, in: file)))
            return nil
        }
        if let text = text(of: value), isBlank(text) {
            complain("‘\(key)’ is empty", value, &diagnostics, code: "missing-key")
            return nil
        }
        return string(key, &diagnostics)
    }

    /// A list of texts; a single text is a list of one.
    func strings(_ key: String, _ diagnostics: inout [Diagnostic]) -> [String] {
        nodes(key).compactMap { node in
            guard let text = text(of: node) else {
                complain("‘\(key)’ must be a list of texts", node, &diagnostics)
                return nil
            }
            return text
        }
    }

    /// The items of a list; a single value is a list of one.
    func nodes(_ key: String) -> [YAMLNode] {
        guard let node = value(key) else { return [] }
        if case .sequence(let items) = node.value { return items }
        return [node]
    }

    func bool(_ key: String, _ diagnostics: inout [Diagnostic]) -> Bool? {
        guard let node = value(key) else { return nil }
        if case .bool(let value) = node.value { return value }
        complain("‘\(key)’ must be true or false", node, &diagnostics)
        return nil
    }

    func integer(_ key: String, _ diagnostics: inout [Diagnostic]) -> Int? {
        guard let node = value(key) else { return nil }
        if case .int(let value) = node.value { return value }
        complain("‘\(key)’ must be a whole number", node, &diagnostics)
        return nil
    }

    func date(_ key: String, _ diagnostics: inout [Diagnostic]) -> EDTF? {
        guard let node = value(key) else { return nil }
        guard let text = text(of: node) else {
            complain("‘\(key)’ must be a date", node, &diagnostics)
            return nil
        }
        do {
            guard let dates else { return try EDTF(parsing: text) }
            return try dates.date(parsing: text)
        } catch {
            let plain = BriefingKit.place(of: node, in: file)
            diagnostics.append(Diagnostic(edtf: error, text: text, at: plain, offsetIsColumn: node.isPlain))
            return nil
        }
    }

    func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, _ type: Choice.Type, _ diagnostics: inout [Diagnostic]
    ) -> Choice? where Choice.RawValue == String {
        guard let node = value(key) else { return nil }
        let text = text(of: node) ?? ""
        if let choice = Choice(rawValue: text) { return choice }
        let known = Choice.allCases.map(\.rawValue)
        let advice = nearestName(to: text, in: known).map { "did you mean ‘\($0)’?" }
        diagnostics.append(
            Diagnostic(
                .error, "unknown-value", "‘\(key)’ can’t be ‘\(text)’: it is \(alternatives(known))",
                at: BriefingKit.place(of: node, in: file), advice: advice))
        return nil
    }

    /// A mapping below a key.
    func record(_ key: String, keys: [String], _ diagnostics: inout [Diagnostic]) -> Record? {
        value(key).flatMap { Record($0, file: file, what: "‘\(key)’", keys: keys, diagnostics: &diagnostics) }
    }

    func complain(_ message: String, _ node: YAMLNode, _ diagnostics: inout [Diagnostic], code: String = "wrong-type") {
        diagnostics.append(Diagnostic(.error, code, message, at: BriefingKit.place(of: node, in: file)))
    }

    private func text(of node: YAMLNode) -> String? {
        switch node.value {
        case .string, .int, .float, .bool: node.text
        case .null: ""
        case .sequence, .mapping: nil
        }
    }
}

/// Whether a text holds nothing but white space.
private func isBlank(_ text: String) -> Bool {
    // Most begin with a letter, which nothing behind it makes white space.
    if let first = text.utf8.first, first > 0x20, first < 0x7F { return false }
    return text.allSatisfy(\.isWhitespace)
}

/// Where a node stands; the length is that of a scalar on one line.
func place(of node: YAMLNode, in file: String) -> Place {
    let length = node.start.line == node.end.line ? node.end.column - node.start.column : 1
    return Place(file: file, line: node.start.line, column: node.start.column, length: length)
}

/// “a, b or c”
func alternatives(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
}
