import Liquid

/// A page of the site before it is made: where it is, what it is about, and what its template is given.
struct PagePlan: Sendable {
    /// From the site's root.
    var path: String
    /// The template, from `Templates`.
    var template: String
    /// What it is, for people: “article”, “list of statements”.
    var what: String
    /// The content files that it is about.
    var sources: [String] = []
    /// Whether the layout is put around it.
    var hasLayout = true
    /// Whether readers and search engines are to find it.
    var isIndexed = true
    var head: @Sendable (PageContext) -> PageHead
    /// What the template sees beside `site`, `page` and `words`.
    var variables: @Sendable (PageContext) -> LiquidDictionary
}

extension PagePlan {
    /// The page as a file that can be made at any time, on any thread.
    func file(site: Site, theme: Theme) -> PlannedFile {
        PlannedFile(
            path: path, origin: .init(what: what, template: template, sources: sources), isIndexed: isIndexed
        ) { bytes in
            let page = PageContext(site, path: path)
            let globals = ThemeGlobals(page: page, head: head(page))
            guard hasLayout else {
                try theme.render(template, variables: variables(page), globals: globals, page: path, into: &bytes)
                return
            }
            var content: [UInt8] = []
            try theme.render(template, variables: variables(page), globals: globals, page: path, into: &content)
            try theme.render(
                "layout.html", variables: ["content": .html(String(decoding: content, as: UTF8.self))],
                globals: globals, page: path, into: &bytes)
        }
    }
}

/// What every template of a page sees.
private struct ThemeGlobals: View {
    let page: PageContext
    let head: PageHead

    static let names = ["site", "page", "words"]

    func value(_ name: String) -> Value? {
        switch name {
        case "site": .view(SiteView(page: page))
        case "page": .view(PageView(page: page, head: head))
        case "words": .object(WordsView(words: page.site.words))
        default: nil
        }
    }
}
