/// What is read beside CommonMark, and how lines are counted.
public struct MarkdownOptions: Hashable, Sendable {
    public var extensions: MarkdownExtensions
    /// The file's line on which the source's first line stands: 1, or more where front matter was cut off.
    public var firstLine: Int

    public init(extensions: MarkdownExtensions = .all, firstLine: Int = 1) {
        self.extensions = extensions
        self.firstLine = firstLine
    }
}

/// The extensions of CommonMark that this library knows.
public struct MarkdownExtensions: OptionSet, Hashable, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// GFM's tables.
    public static let tables = MarkdownExtensions(rawValue: 1 << 0)
    /// GFM's `~~strikethrough~~`.
    public static let strikethrough = MarkdownExtensions(rawValue: 1 << 1)
    /// GFM's `- [x] tasks`.
    public static let taskLists = MarkdownExtensions(rawValue: 1 << 2)
    /// GitHub's `[^footnotes]`.
    public static let footnotes = MarkdownExtensions(rawValue: 1 << 3)
    /// GFM's extended autolinks: `www.`, `https://` and e-mail addresses.
    public static let autolinks = MarkdownExtensions(rawValue: 1 << 4)
    /// Pandoc's bracketed spans: `[words]{.class key=value}`.
    public static let spans = MarkdownExtensions(rawValue: 1 << 5)
    /// Pandoc's fenced divs: `::: {.class key=value}`.
    public static let divs = MarkdownExtensions(rawValue: 1 << 6)

    /// CommonMark 0.30 and nothing else.
    public static let commonMark: MarkdownExtensions = []
    public static let all: MarkdownExtensions = [
        .tables, .strikethrough, .taskLists, .footnotes, .autolinks, .spans, .divs,
    ]
}

/// Something in a source that is probably not what its writer meant. Parsing goes on all the same.
public struct MarkdownProblem: Hashable, Sendable {
    public enum Code: String, Hashable, Sendable {
        /// A div that no `:::` closes; it ends with what holds it. The range is its opening fence.
        case unclosedDiv = "unclosed-div"
        /// A `:::` with no div to close; it stays text.
        case strayDivFence = "stray-div-fence"
        /// A line that begins like a div's fence but has no valid attributes; it stays text.
        case invalidDiv = "invalid-div"
        /// `]{…}` whose braces are no valid attributes; it stays text.
        case invalidAttributes = "invalid-attributes"
        /// A second definition of a footnote; the first one counts.
        case duplicateFootnote = "duplicate-footnote"
        /// A reference to a footnote that is not defined; it stays text.
        case undefinedFootnote = "undefined-footnote"
        /// A footnote that nothing refers to; it is left out.
        case unusedFootnote = "unused-footnote"
    }

    public var code: Code
    /// A sentence without a full stop, in lower case.
    public var message: String
    public var range: SourceRange

    public init(code: Code, message: String, range: SourceRange) {
        self.code = code
        self.message = message
        self.range = range
    }
}
