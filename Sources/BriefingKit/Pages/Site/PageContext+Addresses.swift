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
        let target = eventTarget(place)
        return .written(about: 127) { target.write(into: &$0) }
    }

    /// The same, to be written without a text of its own.
    func eventTarget(_ place: Int) -> EventTarget {
        EventTarget(page: holdsArticles ? nil : ask(Questions.eventPage, place), id: self[event: place].id)
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

    /// What leads to the site's root is a reference too: to nothing in it.
    func writeRoot(into output: inout LiquidOutput) { AddressReference.write("", into: &output) }

    func writeReference(toAnchor anchor: String, inArticle place: Int, into output: inout LiquidOutput) {
        guard !holdsArticles else {
            return AddressReference.write(target(ofAnchor: anchor, inArticle: place), into: &output)
        }
        let id = self[card: place].id
        AddressReference.write(into: &output) {
            $0.append(SitePath.beforeArticle, id, SitePath.end)
            $0.append(UInt8(ascii: "#"))
            $0.append(text: anchor)
        }
    }

    /// The same of a paragraph.
    func writeReference(toParagraph number: Int, inArticle place: Int, into output: inout LiquidOutput) {
        guard !holdsArticles else {
            return AddressReference.write(target(ofAnchor: "p\(number)", inArticle: place), into: &output)
        }
        let id = self[card: place].id
        AddressReference.write(into: &output) {
            $0.append(SitePath.beforeArticle, id, SitePath.end)
            $0.append("#p")
            $0.append(decimal: number.magnitude)
        }
    }

    func writeReference(toArticle place: Int, into output: inout LiquidOutput) {
        guard !holdsArticles else { return AddressReference.write(target(ofArticle: place), into: &output) }
        writeReference(SitePath.beforeArticle, self[card: place].id, into: &output)
    }

    func writeReference(toStakeholder place: Int, into output: inout LiquidOutput) {
        guard !isReport else { return AddressReference.write(target(ofStakeholder: place), into: &output) }
        writeReference(SitePath.beforeStakeholder, self[stakeholder: place].id, into: &output)
    }

    func writeReference(toIssue place: Int, into output: inout LiquidOutput) {
        guard !isReport else { return AddressReference.write(target(ofIssue: place), into: &output) }
        writeReference(SitePath.beforeIssue, self[issue: place].id, into: &output)
    }

    func writeReference(toEvent place: Int, into output: inout LiquidOutput) {
        let target = eventTarget(place)
        AddressReference.write(into: &output) { target.write(into: &$0) }
    }

    /// What ``SitePath`` has of a thing's page, without a text of its own: pages have thousands of these.
    private func writeReference(_ folder: StaticString, _ id: String, into output: inout LiquidOutput) {
        AddressReference.write(into: &output) { $0.append(folder, id, SitePath.end) }
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

/// Where an event is in the timeline.
struct EventTarget {
    /// The page of the timeline that has it, from 1; `nil` for its place in the report.
    let page: Int?
    let id: String

    func write(into output: inout BoundedWriter) {
        if let page {
            SitePath.writePage(page, of: SitePath.timeline, into: &output)
        } else {
            output.append(text: SitePath.report)
        }
        output.append("#e-" as StaticString)
        writeFragmentID(ofEvent: id, into: &output)
    }
}

extension BoundedWriter {
    fileprivate mutating func append(_ folder: StaticString, _ id: String, _ end: StaticString) {
        append(folder)
        append(text: id)
        append(end)
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
