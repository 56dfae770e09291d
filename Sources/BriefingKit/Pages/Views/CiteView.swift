import Liquid

/// The ¶ that leads to the paragraph a claim comes from.
struct CiteView: View {
    let page: PageContext
    /// Place in `Briefing.articles`.
    let article: Int
    let paragraph: Int

    static let names = ["url", "label", "name", "paragraph", "title"]

    func value(_ name: String) -> Value? {
        switch name {
        case "url": .text(page.address(ofAnchor: "p\(paragraph)", inArticle: article))
        case "label": .text(label)
        case "name": .text(page.site.words.filled("cite", ("n", String(paragraph)), ("title", title)))
        case "paragraph": .number(paragraph)
        case "title": .text(title)
        default: nil
        }
    }

    private var title: String { page.site.briefing.articles[article].title }

    /// In one document with many articles, the number says of which one: “2 ¶4”.
    private var label: String {
        page.holdsArticles && page.site.briefing.articles.count > 1 ? "\(article + 1) ¶\(paragraph)" : "¶\(paragraph)"
    }
}
