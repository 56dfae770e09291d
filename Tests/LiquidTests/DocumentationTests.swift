import Glibc
import Testing

@testable import Liquid

/// Documentation/liquid.md, whose examples these tests run.
private enum Page {
    static let lines: [String] = {
        let path = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        guard let file = fopen("/" + path + "/Documentation/liquid.md", "r") else { return [] }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
    }()

    /// Each block of Liquid with the block of text after it.
    static let blocks: [Example] = {
        var examples: [Example] = []
        var (source, current): (String?, [String]) = (nil, [])
        var language: String?
        for line in lines {
            guard line.hasPrefix("```") else {
                if language != nil { current.append(line) }
                continue
            }
            if language == "liquid" {
                source = current.joined(separator: "\n")
            } else if language == "text", let template = source {
                examples.append(Example(template, current.joined(separator: "\n")))
                source = nil
            }
            language = language == nil ? String(line.dropFirst(3)) : nil
            current = []
        }
        return examples
    }()

    /// The last two columns of each row of a table that shows an example.
    static let rows: [(cells: [String], example: Example)] = lines.compactMap { line in
        guard line.hasPrefix("| "), line.contains("{{") else { return nil }
        var cells = [""]
        var isEscaped = false
        for character in line.dropFirst(2).dropLast(2) {
            if character == "|", !isEscaped { cells.append("") } else { cells[cells.count - 1].append(character) }
            isEscaped = character == "\\"
        }
        cells = cells.map { cell in
            var cell = Substring(cell)
            while cell.last == " " { cell = cell.dropLast() }
            while cell.first == " " { cell = cell.dropFirst() }
            return cell.split(separator: "\\|", omittingEmptySubsequences: false).joined(separator: "|")
        }
        let examples = cells.suffix(2).map { String($0.dropFirst().dropLast()) }
        return (cells, Example(examples[0], examples[1]))
    }
}

@Suite struct DocumentationTests {
    private static let data: LiquidDictionary = [
        "title": "Talks & tea", "words": 812, "none": nil, "page": ["url": "index.html", "author": ["name": "Zia"]],
        "people": [
            ["name": "Berik", "born": 1990, "here": true], ["name": "ana", "born": 1985, "here": false],
            ["name": "Cem", "born": 1990, "here": true],
        ],
        "body": .html("<p>One &amp; <b>two</b></p>"),
    ]

    private func rendered(_ source: String) throws -> String {
        try render(
            source, Self.data, partials: ["card": "[{{ name }}]", "row": "{{ forloop.index }}{{ row.name }} "],
            now: 1_709_993_106)
    }

    @Test(arguments: Page.blocks + Page.rows.map(\.example))
    func `Every example of the page prints what the page says`(example: Example) throws {
        #expect(try rendered(example.source) == example.output)
    }

    @Test func `Every filter and every tag is on the page`() {
        let filters = Set(
            Page.rows.compactMap { $0.cells.count == 4 ? $0.cells[0] : nil }.flatMap {
                $0.split(separator: ", ").map { String($0.dropFirst().dropLast()) }
            })
        #expect(Filter.allCases.map(\.name).filter { !filters.contains($0) } == [])
        let titles = Page.lines.filter { $0.hasPrefix("### ") }.joined(separator: " ")
        #expect(TemplateParser.standardTags.filter { !titles.contains($0) } == [])
    }
}
