import Liquid
import Markdown

// Where links lead. Each is there as a text for templates that do something with it, and as a reference that is written
// where it is only printed, and made a link when the page is done: so what is printed is the same for pages that lie
// elsewhere.

extension PageContext {
    /// The full address of a file of the site, the front page's being the site's own; `nil` where that is not known.
    func fullAddress(_ target: String) -> String? {
        settings.baseURL.map { $0 + (target == SitePath.index ? "" : relativeAddress(from: "", to: target)) }
    }

    // MARK: Targets, from the site's root

    /// A place in an article: in the article's page, or in this document where it holds all.
    func target(ofAnchor anchor: String, inArticle place: Int) -> String {
        let article = self[card: place]
        return holdsArticles ? "\(SitePath.report)#\(reportPrefix(article.id))\(anchor)" : "\(article.path)#\(anchor)"
    }

    func target(ofArticle place: Int) -> String {
        let article = self[card: place]
        return holdsArticles ? "\(SitePath.report)#\(reportID(article.id))" : article.path
    }

    /// An event in the timeline: on the page of it that has the event.
    func target(ofEvent place: Int) -> String {
        LiquidOutput.text { writeTarget(ofEvent: place, into: &$0) }
    }

    private func writeTarget(ofEvent place: Int, into output: inout LiquidOutput) {
        if holdsArticles {
            output.append(SitePath.report)
        } else {
            SitePath.writePage(ask(Questions.eventPage, place), of: SitePath.timeline, into: &output)
        }
        output.append("#e-" as StaticString)
        writeFragmentID(ofEvent: self[event: place].id, into: &output)
    }

    func target(ofStakeholder place: Int) -> String {
        let id = self[stakeholder: place].id
        return isReport ? "\(SitePath.report)#stakeholder-\(id)" : SitePath.stakeholder(id)
    }

    func target(ofIssue place: Int) -> String {
        let id = self[issue: place].id
        return isReport ? "\(SitePath.report)#issue-\(id)" : SitePath.issue(id)
    }

    // MARK: References, written where an address is printed

    func writeReference(toAnchor anchor: String, inArticle place: Int, into output: inout LiquidOutput) {
        guard !holdsArticles else {
            return AddressReference.write(target(ofAnchor: anchor, inArticle: place), into: &output)
        }
        openReference(toArticle: place, into: &output)
        output.append(UInt8(ascii: "#"))
        output.append(anchor)
        output.append(AddressReference.end)
    }

    /// The same of a paragraph.
    func writeReference(toParagraph number: Int, inArticle place: Int, into output: inout LiquidOutput) {
        guard !holdsArticles else {
            return AddressReference.write(target(ofAnchor: "p\(number)", inArticle: place), into: &output)
        }
        openReference(toArticle: place, into: &output)
        output.append("#p")
        output.append(number)
        output.append(AddressReference.end)
    }

    func writeReference(toArticle place: Int, into output: inout LiquidOutput) {
        guard !holdsArticles else { return AddressReference.write(target(ofArticle: place), into: &output) }
        openReference(toArticle: place, into: &output)
        output.append(AddressReference.end)
    }

    func writeReference(toStakeholder place: Int, into output: inout LiquidOutput) {
        guard !isReport else { return AddressReference.write(target(ofStakeholder: place), into: &output) }
        openReference(SitePath.beforeStakeholder, self[stakeholder: place].id, into: &output)
        output.append(AddressReference.end)
    }

    func writeReference(toIssue place: Int, into output: inout LiquidOutput) {
        guard !isReport else { return AddressReference.write(target(ofIssue: place), into: &output) }
        openReference(SitePath.beforeIssue, self[issue: place].id, into: &output)
        output.append(AddressReference.end)
    }

    func writeReference(toEvent place: Int, into output: inout LiquidOutput) {
        output.append(AddressReference.start)
        writeTarget(ofEvent: place, into: &output)
        output.append(AddressReference.end)
    }

    private func openReference(toArticle place: Int, into output: inout LiquidOutput) {
        openReference(SitePath.beforeArticle, self[card: place].id, into: &output)
    }

    /// What ``SitePath`` has of a thing's page, without a text of its own: pages have thousands of these.
    private func openReference(_ folder: StaticString, _ id: String, into output: inout LiquidOutput) {
        output.append(AddressReference.start)
        output.append(folder)
        output.append(id)
        output.append(SitePath.end)
    }

    // MARK: Links from this page

    func address(ofAnchor anchor: String, inArticle place: Int) -> String {
        address(target(ofAnchor: anchor, inArticle: place))
    }

    func address(ofArticle place: Int) -> String { address(target(ofArticle: place)) }
    func address(ofEvent place: Int) -> String { address(target(ofEvent: place)) }
    func address(ofStakeholder place: Int) -> String { address(target(ofStakeholder: place)) }
    func address(ofIssue place: Int) -> String { address(target(ofIssue: place)) }

    /// An image: an address elsewhere, or a file of `static`.
    func address(ofImage source: String) -> String {
        hasScheme(source) || source.hasPrefix("//") ? source : address(outputPath(ofStatic: staticPath(source)))
    }

    /// The full address of an image where the site's is known, else the relative one.
    func fullAddress(ofImage source: String) -> String {
        let relative = address(ofImage: source)
        guard let base = settings.baseURL, !hasScheme(relative), !relative.hasPrefix("//") else { return relative }
        var path = relative[...]
        while path.hasPrefix("../") { path = path.dropFirst(3) }
        return relative.hasPrefix(base) ? relative : base + path
    }

    // MARK: Text

    /// How Markdown becomes HTML on this page.
    func markdownOptions(idPrefix: String = "") -> HTMLRenderer.Options {
        HTMLRenderer.Options(settings: settings, words: words, idPrefix: idPrefix)
    }

    /// `lang` and `dir` for text in a language other than the site's; nothing for any other.
    func languageAttributes(_ language: String?) -> String {
        guard let language, language != settings.language else { return "" }
        return " lang=\"\(escapedHTML(language))\" dir=\"\(isRightToLeftLanguage(language) ? "rtl" : "ltr")\""
    }

    /// The name of a stakeholder with this id, else the words as written.
    func name(ofOrganization id: String) -> String { stakeholder(withID: id).map { self[stakeholder: $0].name } ?? id }
}

extension HTMLRenderer.Options {
    /// How Markdown becomes HTML in a site.
    init(settings: Settings, words: Words, idPrefix: String) {
        self.init(
            allowsUnsafeHTML: settings.allowsUnsafeHTML, idPrefix: idPrefix,
            labels: HTMLLabels(
                footnotes: words["footnotes"], backToReference: words["back_to_reference"], task: words["task"]))
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
func reportID(_ article: String) -> String { "article-\(article)" }

/// What stands before the ids of an article in the report; a colon stands in no id of the content.
func reportPrefix(_ article: String) -> String { "article-\(article):" }
