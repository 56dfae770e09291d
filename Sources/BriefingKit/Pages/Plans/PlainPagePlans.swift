import JSON
import Liquid

/// Pages that are no articles: about, method.
func plainPagePlans(_ site: Site) -> [PagePlan] {
    site.briefing.pages.enumerated().map { place, plain in
        PagePlan(
            path: plain.path, template: "page.html", what: "page", sources: [plain.file],
            subject: PlainPageSubject(place: place))
    }
}

private struct PlainPageSubject: PageSubject {
    /// Place in `Briefing.pages`.
    let place: Int

    var thing: Thing? { Thing(kind: .plainPage, place: place) }

    func head(_ page: PageContext) -> PageHead {
        let plain = page[plain: place]
        let heading = page.ask(Questions.headings).unique(plain.title, path: plain.path)
        let description = plain.summary ?? "\(heading): \(page.settings.title)"
        return PageHead(
            heading: heading, description: description,
            data: linkedData(plain.id == "about" ? "AboutPage" : "WebPage") { json in
                json.field("name", plain.title)
                json.field("description", description)
                json.field("url", ifKnown: page.fullAddress(page.path))
                json.field("inLanguage", plain.language ?? page.settings.language)
                json.isPartOfSite(page)
            },
            section: plain.path)
    }

    func variables(_ page: PageContext) -> LiquidDictionary {
        let plain = page[plain: place]
        return [
            "plain": .object(
                Entry([
                    "title": .text(plain.title), "summary": .text(plain.summary),
                    "body": .html(markdownHTML(plain.body.document, page: page, file: plain.file)),
                    "language_attributes": .html(page.languageAttributes(plain.language)),
                ]))
        ]
    }
}

/// A page at each old address of an article or page, that leads to the present one.
func redirectPlans(_ site: Site) -> [PagePlan] {
    let (articles, pages) = (site.briefing.articles, site.briefing.pages)
    var plans: [PagePlan] = []
    func add(_ aliases: [String], to target: String, file: String, _ redirect: Redirect) {
        for path in aliases.compactMap(redirectPath) where path != target {
            plans.append(
                PagePlan(
                    path: path, template: "redirect.html", what: "redirect from an old address", sources: [file],
                    hasLayout: false, isIndexed: false, subject: redirect))
        }
    }
    for place in articles.indices where !articles[place].aliases.isEmpty {
        add(articles[place].aliases, to: articles[place].path, file: articles[place].file, .article(place))
    }
    for (place, page) in pages.enumerated() { add(page.aliases, to: page.path, file: page.file, .page(place)) }
    return plans
}

/// What an old address leads to: a place in `Briefing.articles` or `Briefing.pages`.
private enum Redirect: PageSubject {
    case article(Int)
    case page(Int)

    var thing: Thing? {
        switch self {
        case .article(let place): Thing(kind: .article, place: place)
        case .page(let place): Thing(kind: .plainPage, place: place)
        }
    }

    private func destination(_ page: PageContext) -> (title: String, path: String) {
        switch self {
        case .article(let place): (page[card: place].title, page[card: place].path)
        case .page(let place): (page[plain: place].title, page[plain: place].path)
        }
    }

    func head(_ page: PageContext) -> PageHead {
        let title = destination(page).title
        return PageHead(
            heading: title, description: title, data: linkedData("WebPage") { $0.field("name", title) },
            isIndexed: false)
    }

    func variables(_ page: PageContext) -> LiquidDictionary {
        let (title, path) = destination(page)
        return [
            "target": .object(
                Entry([
                    "title": .text(title), "url": .text(page.address(path)),
                    "canonical": .text(page.fullAddress(path)),
                ]))
        ]
    }
}

/// The file that answers at an old address: a folder's index, and `.html` where a name has no ending. `nil` where the
/// address leads out of the site.
func redirectPath(_ alias: String) -> String? {
    let path = alias.prefix { $0 != "#" && $0 != "?" }
    let parts = path.split(separator: "/")
    guard !parts.contains(".."), !parts.contains("."), let last = parts.last, !hasScheme(alias) else { return nil }
    let joined = parts.joined(separator: "/")
    if path.hasSuffix("/") { return joined + "/index.html" }
    let isPage = last.lowercased().hasSuffix(".html") || last.lowercased().hasSuffix(".htm")
    return isPage ? joined : joined + ".html"
}
