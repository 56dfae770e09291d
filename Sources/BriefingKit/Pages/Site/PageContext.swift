import EDTF
import Markdown

/// A page as everything on it sees it: which site it belongs to and where it lies, from which its links are made.
final class PageContext: Sendable {
    let site: Site
    /// From the site's root.
    let path: String
    /// What leads from the page to the site's root: `../` for each folder. In the page for addresses that lead nowhere,
    /// which a host serves at any depth, the site's full address where it is known.
    let root: String
    /// Whether everything is in this one document, so that links lead to places in it.
    let isReport: Bool
    /// Whether the articles' texts are in it too. Of very many, a document that prints holds only what is read from them.
    let holdsArticles: Bool

    init(_ site: Site, path: String) {
        self.site = site
        self.path = path
        isReport = path == SitePath.report
        holdsArticles = isReport && site.briefing.articles.count <= PageContext.reportLimit
        if path == SitePath.notFound, let base = site.briefing.settings.baseURL {
            root = base
        } else {
            root = String(repeating: "../", count: path.count { $0 == "/" })
        }
    }

    /// So many articles stand in the report in full.
    static let reportLimit = 200

    /// The link from this page to a file of the site.
    /// - Parameter target: from the site's root; a fragment may follow `#`.
    func address(_ target: String) -> String {
        if path == SitePath.notFound, let base = site.briefing.settings.baseURL {
            return base + relativeAddress(from: "", to: target)
        }
        return relativeAddress(from: path, to: target)
    }

    /// The full address of a file of the site, the front page's being the site's own; `nil` where that is not known.
    func fullAddress(_ target: String) -> String? {
        site.briefing.settings.baseURL.map {
            $0 + (target == SitePath.index ? "" : relativeAddress(from: "", to: target))
        }
    }

    /// The link to a place in an article: in the article's page, or in this document where it holds all.
    func address(ofAnchor anchor: String, inArticle place: Int) -> String {
        let article = site.briefing.articles[place]
        return holdsArticles
            ? address("\(path)#\(reportPrefix(article))\(anchor)") : address("\(article.path)#\(anchor)")
    }

    func address(ofArticle place: Int) -> String {
        let article = site.briefing.articles[place]
        return holdsArticles ? address("\(path)#\(reportID(article))") : address(article.path)
    }

    /// The link to an event in the timeline: on the page of it that has the event.
    func address(ofEvent event: Event, place: Int) -> String {
        let target = holdsArticles ? path : site.timeline.path(ofEvent: place)
        return address("\(target)#\(elementID(ofEvent: event.id))")
    }

    func address(ofStakeholder place: Int) -> String {
        let id = site.briefing.stakeholders[place].id
        return isReport ? address("\(path)#stakeholder-\(id)") : address(SitePath.stakeholder(id))
    }

    func address(ofIssue place: Int) -> String {
        let id = site.briefing.issues[place].id
        return isReport ? address("\(path)#issue-\(id)") : address(SitePath.issue(id))
    }

    /// An image: an address elsewhere, or a file of `static`.
    func address(ofImage source: String) -> String {
        hasScheme(source) || source.hasPrefix("//") ? source : address(outputPath(ofStatic: staticPath(source)))
    }

    /// How Markdown becomes HTML on this page.
    func markdownOptions(idPrefix: String = "") -> HTMLRenderer.Options {
        HTMLRenderer.Options(
            allowsUnsafeHTML: site.briefing.settings.allowsUnsafeHTML, idPrefix: idPrefix,
            labels: HTMLLabels(
                footnotes: site.words["footnotes"], backToReference: site.words["back_to_reference"],
                task: site.words["task"]))
    }

    /// `lang` and `dir` for text in a language other than the site's; nothing for any other.
    func languageAttributes(_ language: String?) -> String {
        guard let language, language != site.briefing.settings.language else { return "" }
        return " lang=\"\(escapedHTML(language))\" dir=\"\(isRightToLeftLanguage(language) ? "rtl" : "ltr")\""
    }
}

/// A path as front matter writes it, without what leads to the folder of static files.
private func staticPath(_ source: String) -> String {
    var path = source[...]
    while path.hasPrefix("../") { path = path.dropFirst(3) }
    while path.hasPrefix("/") || path.hasPrefix("./") { path = path.dropFirst(path.hasPrefix("/") ? 1 : 2) }
    return String(path)
}

/// The `id` of an article in the report.
func reportID(_ article: Article) -> String { "article-\(article.id)" }

/// What stands before the ids of an article in the report; a colon stands in no id of the content.
func reportPrefix(_ article: Article) -> String { "article-\(article.id):" }
