import BriefingKit
import Diagnostics
import FileSystem
import Glibc
import Liquid
import Markdown

let renderCommand = CommandSpec(
    name: "render", operands: "FILE", summary: "one Markdown file's body as HTML, or one template filled with data",
    details: """
        Prints the body of a Markdown file as an HTML fragment, or a Liquid template filled with the data. FILE is a
        path, or ‘-’ for standard input, which is read as Markdown unless ‘--as liquid’ says otherwise. Partials come
        from the site's Templates/partials.
        """,
    options: [
        OptionSpec("as", "KIND", "markdown or liquid (default: by the file's name)"),
        OptionSpec("data", "JSON", "the template's variables: a file, or an object as it is"),
        OptionSpec("lenient", nil, "render undefined variables as nothing"),
        OptionSpec("no-escape", nil, "leave values as they are"),
        OptionSpec("unsafe-html", nil, "let raw HTML in Markdown through (also ‘unsafe-html: true’ in briefing.yml)"),
        OptionSpec("extensions", "LIST", "all, none, or some of \(extensionNames.map(\.name).joined(separator: ","))"),
    ],
    operandCount: 1...1, run: render)

private let extensionNames: [(name: String, value: MarkdownExtensions)] = [
    ("tables", .tables), ("strikethrough", .strikethrough), ("task-lists", .taskLists), ("footnotes", .footnotes),
    ("autolinks", .autolinks), ("spans", .spans), ("divs", .divs),
]

@Sendable private func render(_ arguments: Arguments) -> ExitStatus {
    withBuildOptions(arguments) { options throws(Arguments.Problem) in
        let file = arguments.operands[0]
        let kind =
            try arguments.choice("as", of: ["markdown", "liquid"])
            ?? (file.hasSuffix(".liquid") || file.hasSuffix(".html") ? "liquid" : "markdown")
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try input(file)
        } catch {
            return machineFailed(error)
        }
        if kind == "liquid" { return try renderTemplate(bytes, file, arguments, options) }
        return try renderMarkdown(bytes, file, arguments, options)
    }
}

private func input(_ file: String) throws(FileError) -> [UInt8] {
    guard file == "-" else { return try Files.read(file) }
    var bytes: [UInt8] = []
    try Files.readRest(of: STDIN_FILENO, path: "standard input", into: &bytes)
    return bytes
}

private func renderMarkdown(
    _ bytes: [UInt8], _ file: String, _ arguments: Arguments, _ options: BuildOptions
) throws(Arguments.Problem) -> ExitStatus {
    let name = file == "-" ? "standard input" : file
    let fragment = MarkdownFragment(bytes, file: name, extensions: try extensions(arguments))
    ConsoleOptions(arguments).report(fragment.diagnostics, site: ".")
    let isUnsafe = arguments.has("unsafe-html") || Settings.allowsUnsafeHTML(site: options.site)
    let renderer = HTMLRenderer(options: .init(allowsUnsafeHTML: isUnsafe))
    let status = Console.output(Array(renderer.render(fragment.document).utf8))
    let isStrict = arguments.has("strict") && !fragment.diagnostics.isEmpty
    return status == .done && isStrict ? .contentHasErrors : status
}

private func extensions(_ arguments: Arguments) throws(Arguments.Problem) -> MarkdownExtensions {
    switch arguments.value("extensions") {
    case nil, "all": return .all
    case "none": return .commonMark
    case .some(let list):
        var extensions = MarkdownExtensions.commonMark
        for word in list.split(separator: ",") {
            guard let known = extensionNames.first(where: { $0.name == word }) else {
                let names = extensionNames.map(\.name)
                throw Arguments.Problem(
                    message:
                        "‘--extensions’: there is no extension ‘\(word)’; they are \(names.joined(separator: ", "))",
                    advice: nearestName(to: String(word), in: names).map { "did you mean ‘\($0)’?" })
            }
            extensions.insert(known.value)
        }
        return extensions
    }
}
