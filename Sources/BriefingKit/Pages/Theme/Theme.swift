import Diagnostics
import Liquid

/// The look of a site: its templates, compiled, its own words and its assets. The built-in files stand in the program; a
/// site's `Templates` replaces them file by file.
public struct Theme: Sendable {
    private(set) var words: Words
    /// Files below `assets`, by path.
    let assets: [ThemeFile]
    let templates: ThemeTemplates
    /// For each template its name and a digest of its bytes.
    let prints: [TemplatePrint]

    /// Takes the built-in theme with a site's own files in it.
    ///
    /// - Parameters:
    ///   - files: the site's own, by path from `Templates`, such as `partials/statement.html`.
    ///   - language: the site's, which the words are wanted in.
    ///   - diagnostics: every error of every template that does not compile, with its place. A page that needs such a
    ///     template fails when it is made.
    public init(overrides files: [String: [UInt8]], language: String, diagnostics: inout [Diagnostic]) {
        let builtIn = EmbeddedTheme.files.map { ThemeFile(path: $0.path, bytes: Array($0.text.utf8), isOwn: false) }
        let own = files.map { ThemeFile(path: $0, bytes: $1, isOwn: true) }.sorted { $0.path < $1.path }
        let all = (builtIn.filter { files[$0.path] == nil } + own).sorted { $0.path < $1.path }

        // Words alone are laid over each other, so that a site says only those that it changes.
        var wordFiles: [String: [ThemeFile]] = [:]
        for file in builtIn + own where file.path.hasPrefix("words/") && file.path.hasSuffix(".yml") {
            wordFiles[String(file.path.dropFirst(6).dropLast(4)), default: []].append(file)
        }
        words = Words(language: language, files: wordFiles, diagnostics: &diagnostics)
        assets = all.filter { $0.path.hasPrefix("assets/") }

        var templates: [String: Template] = [:]
        let environment = themeEnvironment(words)
        for file in all where file.path.hasSuffix(".html") {
            do {
                templates[templateName(file.path)] = try Template(
                    source: String(decoding: file.bytes, as: UTF8.self), name: file.path, environment: environment)
            } catch {
                diagnostics += error.errors.map { Diagnostic(liquid: $0, ownTemplates: Set(files.keys)) }
            }
        }
        words.number()
        self.templates = ThemeTemplates(templates.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
        prints = self.templates.all.map { TemplatePrint(name: $0.name, print: contentHash($0.template.source)) }
    }
}

/// What the filters below have in common: a copy of the words for each call would be many.
private final class FilterWords: Sendable {
    let words: Words

    init(_ words: Words) { self.words = words }
}

/// Strict, escaping, with the theme's two filters for numbers of things.
private func themeEnvironment(_ words: Words) -> Environment {
    let shared = FilterWords(words)
    var environment = Environment(mode: .strict, escapes: true)
    environment.addFilter("count", arguments: 1...1) { input, arguments in
        let (number, what) = try counted(input, arguments)
        return .string(shared.words.count(number, of: what))
    }
    environment.addFilter("count_word", arguments: 1...1) { input, arguments in
        let (number, what) = try counted(input, arguments)
        return .string(shared.words.countWord(number, of: what))
    }
    // A brace can't stand in a text within `{{ … }}`, where the reference implementation ends the output at it: hence
    // not `replace: "{n}"`.
    environment.addFilter("fill", keywords: ["n", "shown"]) { input, arguments in
        guard case .string(let text) = input else { throw LiquidProblem("it takes one of the theme’s words") }
        return .string(shared.words.fill(text, try arguments.keywords.map { ($0, try written($1)) }))
    }
    return environment
}

/// A whole number or a text, as it is written.
private func written(_ value: Value) throws -> String {
    switch value {
    case .int(let number): return String(number)
    case .string(let text): return text
    default: throw LiquidProblem("it takes whole numbers and texts")
    }
}

private func counted(_ input: Value, _ arguments: Arguments) throws -> (Int, String) {
    guard case .int(let number) = input, case .string(let what) = arguments[0] else {
        throw LiquidProblem("it takes a whole number and the name of what is counted")
    }
    return (number, what)
}
