import Diagnostics
import Liquid
import YAML

/// The theme's own words in one language: labels, headings, the names of kinds. They come from `Templates/words/<language>.yml`.
struct Words: Sendable {
    /// A BCP 47 tag: the language that was asked for, which the words are in as far as there are any.
    var language: String
    /// By key; a key within a mapping is joined to the mapping's by a dot, as in `count.articles.one`.
    private var texts: [String: String]
    /// The names of the kinds of statements, in their order.
    private var kinds: [String] = []
    /// What names the ¶ that leads to a claim's paragraph.
    private(set) var cite = WordsPattern("")
    /// As HTML, by the numbers of their keys, as far as those are names in a template; `nil` for all other names.
    private var numbered: [String?] = []
    /// The texts with places to be filled in, taken apart.
    private var patterns: [String: WordsPattern] = [:]
    private let pluralRule: PluralRule
    /// The texts with a form for each number, by what stands before the form in their keys.
    private var plurals: [String: PluralForms] = [:]
    /// Those below `count`, by what is counted.
    private var counts: [String: PluralForms] = [:]

    /// Takes the words of a language from the files of a theme: English, then the language, then its full tag.
    ///
    /// - Parameter files: the texts of `words/*.yml`, by their names without the ending, the built-in one
    ///   before the site's own. What in them is no text is said.
    init(language: String, files: [String: [ThemeFile]], diagnostics: inout [Diagnostic]) {
        self.language = language
        texts = [:]
        pluralRule = PluralRule(language: language)
        let primary = language.prefix { $0 != "-" }.lowercased()
        for name in ["en", primary, language] {
            for file in files[name] ?? [] { read(file, &diagnostics) }
        }
        kinds = Statement.Kind.allCases.map { self["kinds.\($0.rawValue)"] }
        cite = WordsPattern(self["cite"])
        for text in texts.values where Words.hasPlaces(text) { patterns[text] = WordsPattern(text) }
        for key in texts.keys {
            guard let dot = key.utf8.lastIndex(of: UInt8(ascii: ".")),
                PluralCategory(rawValue: String(key[key.index(after: dot)...])) != nil
            else { continue }
            let start = String(key[..<dot])
            guard plurals[start] == nil else { continue }
            let forms = PluralForms { texts["\(start).\($0.rawValue)"] }
            plurals[start] = forms
            if start.hasPrefix("count.") { counts[String(start.dropFirst(6))] = forms }
        }
    }

    /// The words for a key; the key itself where no file has it, so that it is seen.
    subscript(key: String) -> String { texts[key] ?? key }

    /// The name of a kind of statement.
    func kind(_ kind: Statement.Kind) -> String { kinds[kind.place] }

    /// The words, as HTML, for a key of one name that stands in a template.
    func html(for name: PropertyName) -> String? {
        name.id < numbered.count ? numbered[name.id] : texts[name.name].map(escapedHTML)
    }

    /// Has the words found by the numbers of the names that templates call them by.
    mutating func number() {
        for (key, text) in texts {
            guard let name = PropertyName.known(key) else { continue }
            if name.id >= numbered.count { numbered += Array(repeating: nil, count: name.id + 1 - numbered.count) }
            numbered[name.id] = escapedHTML(text)
        }
    }

    /// The words for a key, where there are any.
    func words(for key: String) -> String? { texts[key] }

    /// Whether there are words for keys that begin with this one and a dot.
    func hasWords(below key: String) -> Bool { texts.keys.contains { $0.hasPrefix(key + ".") } }

    /// The names that follow a beginning of keys, up to the next dot.
    func names(below prefix: String) -> [String] {
        let names = texts.keys.filter { $0.hasPrefix(prefix) }.map {
            String($0.dropFirst(prefix.count).prefix { $0 != "." })
        }
        return Set(names).sorted()
    }

    /// The words for a key with its `{…}` filled in.
    func filled(_ key: String, _ values: (name: String, value: String)...) -> String {
        fill(self[key], values)
    }

    /// A number with what is counted, in the plural form of the language: `count(12, of: "statements")`.
    func count(_ number: Int, of what: String, _ values: (name: String, value: String)...) -> String {
        guard let pattern = plural(counts[what], number) else {
            return fill("{n} \(what)", values + [("n", grouped(number))])
        }
        return pattern.filled(values, n: grouped(number))
    }

    /// What is counted without its number: “statements”.
    func countWord(_ number: Int, of what: String) -> String {
        plural(plurals["count_word." + what], number)?.text ?? what
    }

    /// The form for a number among those below a key.
    func form(_ key: String, _ number: Int, _ values: (name: String, value: String)...) -> String {
        plural(plurals[key], number)?.filled(values, n: grouped(number)) ?? key
    }

    private func plural(_ forms: PluralForms?, _ number: Int) -> WordsPattern? {
        forms?[pluralRule.category(of: number)]
    }

    /// A text of the words with its `{…}` filled in.
    func fill(_ text: String, _ values: [(name: String, value: String)]) -> String {
        Words.hasPlaces(text) ? (patterns[text] ?? WordsPattern(text)).filled(values) : text
    }

    private static func hasPlaces(_ text: String) -> Bool { text.utf8.contains(UInt8(ascii: "{")) }

    /// A digest of all words.
    var print: UInt64 {
        var print = Fingerprint()
        print.add(language)
        for (key, text) in texts.sorted(by: { $0.key < $1.key }) {
            print.add(key)
            print.add(text)
        }
        return print.value
    }

    private mutating func read(_ file: ThemeFile, _ diagnostics: inout [Diagnostic]) {
        do {
            guard let root = try YAML.parse(file.bytes) else { return }
            take(root, below: "", of: file, &diagnostics)
        } catch {
            diagnostics.append(
                Diagnostic(
                    .error, error.code, error.message,
                    at: Place(file: file.place, line: error.line, column: error.column),
                    advice: error.advice))
        }
    }

    private mutating func take(
        _ node: YAMLNode, below prefix: String, of file: ThemeFile, _ diagnostics: inout [Diagnostic]
    ) {
        switch node.value {
        case .mapping(let entries):
            for entry in entries {
                let key = prefix.isEmpty ? entry.key.text : "\(prefix).\(entry.key.text)"
                take(entry.value, below: key, of: file, &diagnostics)
            }
        case .sequence:
            diagnostics.append(
                Diagnostic(
                    .error, "bad-words", "the words ‘\(prefix)’ must be a text, not a list",
                    at: Place(file: file.place, line: node.start.line, column: node.start.column)))
        default: texts[prefix] = node.text
        }
    }
}

/// A number with its digits in groups of three, parted by narrow spaces where it has more than four.
func grouped(_ number: Int) -> String {
    let digits = String(number)
    guard number > 9999 else { return digits }
    var groups = ""
    for (place, digit) in digits.enumerated() {
        if place > 0, (digits.count - place).isMultiple(of: 3) { groups.append("\u{202F}") }
        groups.append(digit)
    }
    return groups
}
