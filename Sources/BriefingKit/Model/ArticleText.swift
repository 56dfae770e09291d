/// What is kept of an article's text beside its HTML.
public struct ArticleText: Sendable {
    /// The number of words a reader sees, footnotes left out.
    public var wordCount = 0
    /// The words of its first paragraph, where the front matter has nothing that could stand for the article.
    public var opening: String?

    public init() {}
}
