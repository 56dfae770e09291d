import Bytes
import Diagnostics
import Markdown
import YAML

/// A file parted into the YAML between its two `---` lines and the Markdown after them.
struct FrontMatter {
    /// `nil` where the file has none or it is empty.
    var record: YAMLNode?
    /// The Markdown.
    var body: ArraySlice<UInt8>
    /// The file's own line on which the Markdown begins.
    var bodyLine: Int

    /// Parts a file. Says in `diagnostics` where the front matter is not closed or is no YAML; the body is then empty.
    init(of source: SourceText, diagnostics: inout [Diagnostic]) {
        self.init(of: source.bytes, file: source.file, diagnostics: &diagnostics)
    }

    init(of bytes: [UInt8], file: String, diagnostics: inout [Diagnostic]) {
        let parts = Parts(of: bytes)
        body = bytes[parts.body...]
        bodyLine = parts.bodyLine
        if parts.isOpen {
            diagnostics.append(
                Diagnostic(
                    .error, "open-front-matter", "the front matter is not closed",
                    at: Place(file: file, line: 1, column: 1, length: 3),
                    advice: "a line that is exactly ‘---’ ends it"))
            isBroken = true
        }
        guard let yaml = parts.yaml else { return }
        do {
            record = try bytes.withUnsafeBufferPointer { bytes throws(YAMLError) in
                try YAML.parse(UnsafeBufferPointer(rebasing: bytes[yaml]), firstLine: 2)
            }
        } catch {
            diagnostics.append(Diagnostic(yaml: error, file: file))
            isBroken = true
        }
    }

    /// Whether the front matter could not be read, so that its keys are not missing but unknown.
    var isBroken = false
}

extension Document {
    /// The Markdown of an article's file, apart from its front matter. The same bytes give the same nodes as when the article
    /// was read, so that a document need not be kept for as long as the article is.
    init(bodyOf source: SourceText) {
        let parts = FrontMatter.Parts(of: source.bytes)
        self.init(parsing: source.bytes[parts.body...], options: .init(firstLine: parts.bodyLine))
    }
}

extension FrontMatter {
    /// Where in a file its parts stand.
    struct Parts {
        /// Between the two lines `---`; `nil` where the file begins with none, or none closes it.
        var yaml: Range<Int>?
        /// Where the Markdown begins; the file's end where the front matter is not closed.
        var body = 0
        /// The file's own line on which it begins.
        var bodyLine = 1
        /// Whether no line closes the front matter.
        var isOpen = false

        init(of bytes: [UInt8]) {
            var lines = LineScanner(bytes)
            guard let first = lines.next(), isFence(bytes, first) else { return }
            let start = lines.offset
            var line = 1
            while let range = lines.next() {
                line += 1
                guard isFence(bytes, range) else { continue }
                yaml = start..<range.lowerBound
                body = lines.offset
                bodyLine = line + 1
                return
            }
            body = bytes.endIndex
            isOpen = true
        }
    }
}

extension Diagnostic {
    /// What libyaml complains about, in the form of every other complaint.
    init(yaml error: YAMLError, file: String) {
        self.init(
            .error, error.code, error.message, at: Place(file: file, line: error.line, column: error.column),
            advice: error.advice)
    }
}

/// Exactly `---`, apart from white space at its end.
private func isFence(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    guard line.count >= 3, bytes[line.lowerBound..<line.lowerBound + 3].allSatisfy({ $0 == 0x2D }) else { return false }
    return bytes[line.lowerBound + 3..<line.upperBound].allSatisfy { $0 == 0x20 || $0 == 0x09 }
}

/// Walks a text line by line; line feed, carriage return or both end one.
struct LineScanner {
    private let bytes: [UInt8]
    /// Where the next line begins.
    private(set) var offset = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next line without its end; `nil` after the last.
    mutating func next() -> Range<Int>? {
        guard offset < bytes.count else { return nil }
        let start = offset
        let end = bytes.withUnsafeBufferPointer { ByteWords.endOfLine($0, from: start) }
        offset = end
        if offset < bytes.count {
            offset += bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A ? 2 : 1
        }
        return start..<end
    }
}
