import Liquid

/// The ¶ that leads to the paragraph a claim comes from.
struct CiteView: View {
    let page: PageContext
    /// Place in `Briefing.articles`.
    let article: Int
    let paragraph: Int

    enum Name: String, CaseIterable { case url, label, name, paragraph, title }
    static let table = PropertyTable<Name>()

    func value(_ name: Name) -> Value {
        switch name {
        case .url: .text(page.address(ofAnchor: "p\(paragraph)", inArticle: article))
        case .label: .text(label)
        case .name: .text(page.words.cite.filled([("n", String(paragraph)), ("title", title)]))
        case .paragraph: .number(paragraph)
        case .title: .text(title)
        }
    }

    func write(_ name: Name, into output: inout LiquidOutput) -> Bool {
        switch name {
        case .url:
            page.writeReference(toParagraph: paragraph, inArticle: article, into: &output)
        case .label:
            guard !page.holdsArticles else { return false }
            output.append("¶")
            output.append(paragraph)
        case .paragraph: output.append(paragraph)
        case .title: output.append(escaping: page[card: article].title)
        case .name:
            for part in page.words.cite.parts {
                switch part {
                case .text(let text): output.append(escaping: text)
                case .place("n"): output.append(paragraph)
                case .place("title"): output.append(escaping: page[card: article].title)
                case .place(let name): output.append(escaping: "{\(name)}")
                }
            }
        }
        return true
    }

    private var title: String { page[card: article].title }

    /// In one document with many articles, the number says of which one: “2 ¶4”.
    private var label: String {
        page.holdsArticles && page.ask(Questions.total, 0, Total.articles.rawValue) > 1
            ? "\(article + 1) ¶\(paragraph)" : "¶\(paragraph)"
    }
}
