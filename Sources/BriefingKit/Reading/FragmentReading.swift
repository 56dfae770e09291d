import Diagnostics
import Markdown
import YAML

/// A Markdown text apart from any site, as `render` takes it: its body, and what the Markdown library noticed.
public struct MarkdownFragment: Sendable {
    public var document: Document
    public var diagnostics: [Diagnostic]

    /// Reads a text. Front matter is taken off where it is a list of keys; else its lines are Markdown, as `---` may be.
    /// Bytes that are no UTF-8 become U+FFFD.
    public init(_ bytes: [UInt8], file: String, extensions: MarkdownExtensions = .all) {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        var ignored: [Diagnostic] = []
        var body = text
        var firstLine = 1
        if text.starts(with: [0x2D, 0x2D, 0x2D]) {
            let parted = FrontMatter(of: text, file: file, diagnostics: &ignored)
            if case .mapping = parted.record?.value {
                body = Array(parted.body)
                firstLine = parted.bodyLine
            }
        }
        document = Document(parsing: body, options: .init(extensions: extensions, firstLine: firstLine))
        diagnostics = document.problems.map { Diagnostic($0, file: file) }
    }
}
