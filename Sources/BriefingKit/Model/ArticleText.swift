/// What is kept of an article's text beside its HTML.
public struct ArticleText: Sendable {
    /// The number of words a reader sees, footnotes left out.
    public var wordCount = 0
    var keptOpening: KeptText?

    public init() {}

    /// The words of its first paragraph, where the front matter has nothing that could stand for the article.
    public var opening: String? {
        get { keptOpening?.text }
        set { keptOpening = newValue.map(KeptText.init) }
    }
}
