import EDTF
import Markdown

/// An article's Markdown with what its annotations mean, registry ids resolved to places in the registry's lists. It is there
/// while the article is read; what stays is an ``ArticleText``.
public struct AnnotatedText: Sendable {
    public var document: Document
    /// The numbered blocks, in the order of the text.
    public var paragraphs: [Paragraph] = []
    /// The annotated passages, in the order in which they begin; those of one place outer before inner.
    public var passages: [Passage] = []
    /// The names found without markup, in the order of the text; none within an explicit mention.
    public var foundMentions: [FoundMention] = []
    /// The number of words a reader sees, footnotes left out.
    public var wordCount = 0
    /// The level of its highest heading, 6 where it has none.
    public var topHeading = 6

    public init(document: Document) { self.document = document }
}

/// A numbered block, ¶: a paragraph or a table. Headings, code and rules carry no number.
public struct Paragraph: Hashable, Sendable {
    public var node: NodeID
    /// From 1.
    public var number: Int
}

/// An annotated span or div: what it is, and where the pages point to it.
public struct Passage: Hashable, Sendable {
    public var node: NodeID
    public var role: Role
    /// The `id` of the element in the article's page; `nil` where nothing points to it (a mention without `#id`).
    public var anchor: String?
    /// The number of the paragraph in which it begins.
    public var paragraph: Int
    /// The file's own line.
    public var line: Int

    public enum Role: Hashable, Sendable {
        /// Its place among the article's statements and, where the act is dated, the account of it.
        case statement(Int, event: AccountReference?)
        case event(AccountReference)
        /// Places in the registry.
        case mention([Int])
    }

    /// An account of an event, by its place among the article's accounts.
    public struct AccountReference: Hashable, Sendable {
        public var account: Int
    }
}

/// A registered name in the running text: it may begin and end in different text nodes of one parent.
public struct FoundMention: Hashable, Sendable {
    /// Place in the registry.
    public var stakeholder: Int
    public var start: TextPlace
    public var end: TextPlace

    /// A place in a text node, as an offset in its UTF-8 bytes.
    public struct TextPlace: Hashable, Sendable {
        public var node: NodeID
        public var offset: Int
    }
}
