/// An article's text as it is kept: how long it is, and its HTML.
public struct ArticleText: Sendable {
    /// The number of words a reader sees, footnotes left out.
    public var wordCount = 0
    /// The words of its first paragraph, where the front matter has nothing that could stand for the article.
    public var opening: String?
    /// The HTML; `nil` where nobody wanted it.
    var body: ArticleBody?

    public init() {}

    /// A digest of the HTML.
    var print: UInt64 { body?.print ?? 0 }
}
