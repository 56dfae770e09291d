import EDTF
import Liquid

/// The site as every template sees it.
struct SiteView: View {
    let page: PageContext

    enum Name: String, CaseIterable {
        case title, description, language, dir, url, author, logo, stances, columns, articles, stakeholders, statements
        case issues, events, updated, verification
        case footerMenu = "footer_menu"
    }
    static let table = PropertyTable<Name>()

    func value(_ name: Name) -> Value {
        let settings = page.settings
        return switch name {
        case .title: .text(settings.title)
        case .description: .text(settings.description)
        case .language: .text(settings.language)
        case .dir: .text(page.isRightToLeft ? "rtl" : "ltr")
        case .url: .text(settings.baseURL)
        case .author: .text(settings.author)
        case .logo: .text(settings.logo.map { page.address(ofImage: $0) })
        case .stances, .columns:
            .array(page.ask(Questions.columns).map { page.stance($0) })
        case .articles: .number(page.ask(Questions.total, 0, Total.articles.rawValue))
        case .stakeholders: .number(page.ask(Questions.total, 0, Total.stakeholders.rawValue))
        case .statements: .number(page.ask(Questions.total, 0, Total.statements.rawValue))
        case .issues: .number(page.ask(Questions.total, 0, Total.issues.rawValue))
        case .events: .number(page.ask(Questions.total, 0, Total.events.rawValue))
        case .updated: .view(page.ask(Questions.lastChange).map { DateView(page: page, date: $0) })
        case .verification: .text(verification)
        case .footerMenu: .views(footerMenu)
        }
    }

    func write(_ name: Name, into output: inout LiquidOutput) -> Bool {
        switch name {
        case .title: output.append(escaping: page.settings.title)
        case .language: output.append(escaping: page.settings.language)
        default: return false
        }
        return true
    }

    func isTrue(_ name: PropertyName) -> Bool? {
        switch SiteView.table[name] {
        case .url: page.settings.baseURL != nil
        case .logo: page.settings.logo != nil
        case .author: page.settings.author != nil
        default: nil
        }
    }

    private var verification: String? {
        let verification = page.ask(Questions.verification)
        return verification.hasQuotations && verification.count == 0
            ? page.words["quotations_not_compared"] : verification.words(page.words)
    }

    /// The plain pages, then what the main menu leaves out.
    private var footerMenu: [MenuEntryView] {
        let words = page.words
        let pages = page.ask(Questions.plainPages).map {
            MenuEntryView(title: $0.title, url: .target($0.path, from: page))
        }
        let feed = page.settings.baseURL == nil ? [] : [(words["feed"], "feed.xml")]
        let rest =
            [
                (words["sources"], SitePath.sources), (words["changes"], SitePath.changes),
                (words["report"], SitePath.report),
            ] + feed
        return pages + rest.map { MenuEntryView(title: $0, url: .target($1, from: page)) }
    }
}

extension Briefing {
    /// The latest day on which an article was written, updated or corrected.
    var lastChange: EDTF? {
        var last: (day: Int, date: EDTF)?
        func take(_ date: EDTF) {
            let day = date.latest.day?.number ?? .min
            guard let known = last else {
                last = (day, date)
                return
            }
            if day > known.day || day == known.day && date.text > known.date.text { last = (day, date) }
        }
        for place in articles.indices {
            take(articles[place].date)
            if let updated = articles[place].updated { take(updated) }
            for correction in articles[place].corrections { take(correction.date) }
        }
        return last?.date
    }
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

    func write(_ name: PropertyName, into output: inout LiquidOutput) -> Bool {
        guard let html = prefix.isEmpty ? words.html(for: name) : words.words(for: prefix + name.name).map(escapedHTML)
        else { return false }
        output.append(html)
        return true
    }

    var propertyNames: [String] { words.names(below: prefix) }
}
