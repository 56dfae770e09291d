import EDTF
import Liquid

/// The site as every template sees it.
struct SiteView: View {
    let page: PageContext

    static let names = [
        "title", "description", "language", "dir", "url", "author", "logo", "stances", "columns", "articles",
        "stakeholders", "statements", "issues", "events", "updated", "verification", "footer_menu",
    ]

    func value(_ name: String) -> Value? {
        let site = page.site
        let (briefing, settings) = (site.briefing, site.briefing.settings)
        return switch name {
        case "title": .text(settings.title)
        case "description": .text(settings.description)
        case "language": .text(settings.language)
        case "dir": .text(settings.isRightToLeft ? "rtl" : "ltr")
        case "url": .text(settings.baseURL)
        case "author": .text(settings.author)
        case "logo": .text(settings.logo.map { page.address(ofImage: $0) })
        case "stances", "columns": .views(site.columns.map { StanceView(stance: settings.stances[$0]) })
        case "articles": .number(briefing.articles.count)
        case "stakeholders": .number(briefing.stakeholders.count)
        case "statements": .number(site.latestFirst.count)
        case "issues": .number(briefing.issues.count)
        case "events": .number(briefing.events.count)
        case "updated": .view(lastChange(briefing).map { DateView(page: page, date: $0) })
        case "verification":
            .text(
                site.verification.hasQuotations && site.verification.count == 0
                    ? site.words["quotations_not_compared"] : site.verification.words(site.words))
        case "footer_menu": .views(footerMenu)
        default: nil
        }
    }

    /// The plain pages, then what the main menu leaves out.
    private var footerMenu: [MenuEntryView] {
        let words = page.site.words
        let pages = page.site.briefing.pages.map { MenuEntryView(title: $0.title, url: page.address($0.path)) }
        let feed = page.site.briefing.settings.baseURL == nil ? [] : [(words["feed"], "feed.xml")]
        let rest =
            [
                (words["sources"], SitePath.sources), (words["changes"], SitePath.changes),
                (words["report"], SitePath.report),
            ] + feed
        return pages + rest.map { MenuEntryView(title: $0, url: page.address($1)) }
    }
}

/// The latest day on which an article was written, updated or corrected.
private func lastChange(_ briefing: Briefing) -> EDTF? {
    let dates = briefing.articles.flatMap { [$0.date] + [$0.updated].compactMap { $0 } + $0.corrections.map(\.date) }
    return dates.max { ($0.latest.day?.number ?? .min, $0.text) < ($1.latest.day?.number ?? .min, $1.text) }
}

/// The theme's words as templates see them: `words.overview`, `words.kinds.direct`.
struct WordsView: LiquidObject {
    let words: Words
    var prefix = ""

    func property(_ name: String) -> Value? {
        let key = prefix + name
        if let text = words.words(for: key) { return .string(text) }
        return words.hasWords(below: key) ? .object(WordsView(words: words, prefix: key + ".")) : nil
    }

    var propertyNames: [String] { words.names(below: prefix) }
}
