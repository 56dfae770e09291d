import Diagnostics
import EDTF
import Testing

@testable import BriefingKit

/// Each thing is changed in each of its properties, one after another.
@Suite("Digests of things")
struct ThingPrintTests {
    private let site: Site

    init() throws { site = try PagesFixture(RichSite.text).site }

    private func date(_ text: String) -> EDTF { (try? EDTF(parsing: text)) ?? EDTF(EDTF.Day.epoch) }

    private func body(_ text: String) -> MarkdownBody { MarkdownBody(Array(text.utf8)[...], firstLine: 1) }

    @Test("a statement’s digest tells every change that a page could show")
    func statement() throws {
        let first = site.briefing.statements[0]
        var properties = PropertyGuard(first) { $0.print(site) }
        properties.change("anchor") { $0.anchor = "other" }
        properties.change("article") { $0.article = 1 }
        properties.change("speakers") { $0.speakers = [0] }
        properties.change("speakers") { $0.speakers += [0] }
        properties.change("speakers") { $0.speakers = [] }
        properties.change("kind") { $0.kind = .reported }
        properties.change("text") { $0.text += "." }
        properties.change("date") { $0.date = date("2020") }
        properties.change("hasOwnDate") { $0.hasOwnDate.toggle() }
        properties.change("stances") { $0.stances = [] }
        properties.change("stances") { $0.stances[0].stance += 1 }
        properties.change("stances") { $0.stances[0].issue += 1 }
        properties.change("stances") { $0.stances[0].condition = "if" }
        properties.change("stances") { $0.stances += [$0.stances[0]] }
        properties.change("about") { $0.about = [0] }
        properties.change("about") { $0.about = [1] }
        properties.change("addressees") { $0.addressees = [] }
        properties.change("addressees") { $0.addressees = [0] }
        properties.change("isVerified") { $0.isVerified = nil }
        properties.change("isVerified") { $0.isVerified = false }
        properties.change("paragraph") { $0.paragraph = 9 }
        properties.change("line") { $0.line = 99 }
        properties.change("via") { $0.via = nil }
        properties.change("via") { $0.via = .words("front") }
        properties.change("via") { $0.via = .stakeholder(0) == $0.via ? .stakeholder(1) : .stakeholder(0) }
        properties.change("translator") { $0.translator = "T" }
        properties.change("translator") { $0.translator = "" }
        properties.change("language") { $0.language = "ps" }
        properties.change("confidence") { $0.confidence = .high }
        properties.change("confidence") { $0.confidence = nil }
        properties.change("title") { $0.title = "T" }
        properties.change("location") { $0.location = "L" }
        properties.change("sameAs") { $0.sameAs = 1 }
        properties.expectAll(besides: ["parts"])
    }

    @Test("an event’s digest tells every change of it and of its accounts")
    func event() throws {
        let event = try #require(site.briefing.events.first { $0.id == "later" })
        #expect(event.accounts.count == 2)
        let day = try #require(EDTF.Day(year: 2020, month: 1, day: 1))
        var properties = PropertyGuard(event) { $0.print(site) }
        properties.change("id") { $0.id += "x" }
        properties.change("title") { $0.title += "x" }
        properties.change("date") { $0.date = date("2020") }
        properties.change("earliest") { $0.earliest = day }
        properties.change("earliest") { $0.earliest = nil }
        properties.change("latest") { $0.latest = day }
        properties.change("participants") { $0.participants = [] }
        properties.change("participants") { $0.participants.reverse() }
        properties.change("isDisputed") { $0.isDisputed.toggle() }
        properties.change("accounts") { $0.accounts.removeLast() }
        properties.change("accounts") { $0.accounts.reverse() }
        properties.expectAll()
        var others = PropertyGuard(event.accounts[0]) { account in
            var event = event
            event.accounts[0] = account
            return event.print(site)
        }
        others.change("article") { $0.article = 0 }
        others.change("anchor") { $0.anchor += "x" }
        others.change("keptText") { $0.text += "x" }
        others.change("date") { $0.date = date("2020") }
        others.change("location") { $0.location = "there" }
        others.change("paragraph") { $0.paragraph += 1 }
        others.change("line") { $0.line += 1 }
        others.change("statement") { $0.statement = 0 }
        others.expectAll()
    }

    @Test("an article’s two digests and that of its text tell every change of it")
    func article() throws {
        let article = site.briefing.articles[0]
        var properties = PropertyGuard(article) { $0.cardPrint }
        properties.change("id") { $0.id += "x" }
        properties.change("file") { $0.file += "x" }
        properties.change("title") { $0.title += "x" }
        properties.change("date") { $0.date = date("2020") }
        properties.change("isDraft") { $0.isDraft.toggle() }
        properties.change("language") { $0.language = "de" }
        properties.change("source") { $0.source = nil }
        properties.expectAll(besides: ["summary", "aliases", "image", "corrections", "updated", "bottomLine", "text"])
        var others = PropertyGuard(article) { $0.frontPrint }
        others.change("summary") { $0.summary = nil }
        others.change("summary") { $0.summary = "" }
        others.change("aliases") { $0.aliases += ["x"] }
        others.change("image") { $0.image = nil }
        others.change("image") { $0.image?.source += "x" }
        others.change("image") { $0.image?.alternative += "x" }
        others.change("image") { $0.image?.credit = nil }
        others.change("corrections") { $0.corrections = [] }
        others.change("corrections") { $0.corrections[0].note += "x" }
        others.change("corrections") { $0.corrections[0].date = date("2020") }
        others.change("updated") { $0.updated = nil }
        others.change("bottomLine") { $0.bottomLine = "x" }
        others.change("text") { $0.text.wordCount += 1 }
        others.expectAll(besides: ["id", "file", "title", "date", "isDraft", "language", "source"])
        #expect(propertyNames(of: article.text) == ["wordCount", "keptOpening"])
        #expect(propertyNames(of: try #require(article.corrections.first)) == ["date", "note"])
        #expect(propertyNames(of: try #require(article.image)) == ["source", "alternative", "credit"])
    }

    @Test("the running text has a digest of its own, that of its HTML")
    func text() throws {
        let other = try PagesFixture(
            RichSite.text.replacingOccurrences(of: ", see [a](a.md).", with: ", look at [a](a.md).")
        ).site
        #expect(other.briefing.bodies[1]?.print != site.briefing.bodies[1]?.print)
        #expect(other.briefing.bodies[0]?.print == site.briefing.bodies[0]?.print)
        #expect(other.briefing.articles[1].cardPrint == site.briefing.articles[1].cardPrint)
    }

    @Test("a source’s digest tells every change of it")
    func source() throws {
        var properties = PropertyGuard(try #require(site.briefing.articles[0].source)) { $0.print }
        properties.change("title") { $0.title = "x" }
        properties.change("publisher") { $0.publisher = nil }
        properties.change("author") { $0.author = "x" }
        properties.change("url") { $0.url = "x" }
        properties.change("published") { $0.published = nil }
        properties.change("retrieved") { $0.retrieved = date("2020") }
        properties.change("archive") { $0.archive = "x" }
        properties.change("text") { $0.text = "x" }
        properties.change("grade") { $0.grade = "x" }
        properties.expectAll()
    }

    @Test("a stakeholder’s two digests tell every change of it")
    func stakeholder() throws {
        let takal = try #require(site.briefing.stakeholders.first { $0.id == "takal" })
        let picture = Picture(source: "a", alternative: "b")
        var properties = PropertyGuard(takal) { $0.cardPrint }
        properties.change("id") { $0.id += "x" }
        properties.change("name") { $0.name += "x" }
        properties.change("kind") { $0.kind = .group }
        properties.change("classification") { $0.classification = "court" }
        properties.change("memberships") { $0.memberships = [] }
        properties.change("memberships") { $0.memberships.reverse() }
        properties.change("parent") { $0.parent = "mfa" }
        properties.change("sortName") { $0.sortName = "Takal" }
        properties.expectAll(besides: ["aliases", "description", "sameAs", "image", "profile", "place"])
        var others = PropertyGuard(takal) { $0.profilePrint }
        others.change("aliases") { $0.aliases = ["x"] }
        others.change("description") { $0.description = "x" }
        others.change("sameAs") { $0.sameAs = ["y"] }
        others.change("image") { $0.image = picture }
        others.change("profile") { $0.profile = body("x") }
        others.change("profile") { $0.profile = body("y") }
        others.change("place") { $0.place.file = "other" }
        others.expectAll(besides: ["id", "name", "kind", "classification", "memberships", "parent", "sortName"])
        var more = PropertyGuard(takal.memberships[0]) { membership in
            var takal = takal
            takal.memberships[0] = membership
            return takal.cardPrint
        }
        more.change("organization") { $0.organization = "x" }
        more.change("role") { $0.role = nil }
        more.change("since") { $0.since = nil }
        more.change("until") { $0.until = date("2020") }
        more.change("source") { $0.source = "x" }
        more.expectAll()
    }

    @Test("an issue’s two digests tell every change of it")
    func issue() throws {
        let issue = site.briefing.issues[0]
        var properties = PropertyGuard(issue) { $0.cardPrint }
        properties.change("id") { $0.id += "x" }
        properties.change("title") { $0.title += "x" }
        properties.expectAll(besides: ["question", "description", "order", "body", "place"])
        var others = PropertyGuard(issue) { $0.profilePrint }
        others.change("question") { $0.question = nil }
        others.change("description") { $0.description = "x" }
        others.change("order") { $0.order = 7 }
        others.change("order") { $0.order = nil }
        others.change("body") { $0.body = body("x") }
        others.change("place") { $0.place.file = "other" }
        others.expectAll(besides: ["id", "title"])
    }

    @Test("a plain page’s digest tells every change of it")
    func plainPage() throws {
        var properties = PropertyGuard(site.briefing.pages[0]) { $0.print }
        properties.change("id") { $0.id += "x" }
        properties.change("file") { $0.file += "x" }
        properties.change("title") { $0.title += "x" }
        properties.change("summary") { $0.summary = "x" }
        properties.change("language") { $0.language = "de" }
        properties.change("isDraft") { $0.isDraft.toggle() }
        properties.change("aliases") { $0.aliases = ["x"] }
        properties.change("body") { $0.body = body("x") }
        properties.expectAll()
    }

    @Test("the settings’ digest tells every change of them, of a stance and of the menu")
    func settings() throws {
        var settings = Settings(title: "Title")
        settings.menu = [MenuItem(title: "a", path: "b")]
        var properties = PropertyGuard(settings) { $0.print }
        properties.change("title") { $0.title += "x" }
        properties.change("description") { $0.description = "x" }
        properties.change("language") { $0.language = "de" }
        properties.change("baseURL") { $0.baseURL = "https://example.org/" }
        properties.change("author") { $0.author = "x" }
        properties.change("logo") { $0.logo = "x" }
        properties.change("menu") { $0.menu = nil }
        properties.change("menu") { $0.menu = [] }
        properties.change("menu") { $0.menu?[0].title += "x" }
        properties.change("menu") { $0.menu?[0].path += "x" }
        properties.change("stances") { $0.stances.removeLast() }
        properties.change("mentions") { $0.mentions = .explicit }
        properties.change("verify") { $0.verify = .error }
        properties.change("verify") { $0.verify = .off }
        properties.change("allowsUnsafeHTML") { $0.allowsUnsafeHTML.toggle() }
        properties.change("timeZone") { $0.timeZone = "Asia/Kabul" }
        properties.change("pageLength") { $0.pageLength = 7 }
        // Where the site is published changes nothing of it.
        properties.expectAll(besides: ["publish"])
        var others = PropertyGuard(settings.stances[0]) { stance in
            var settings = settings
            settings.stances[0] = stance
            return settings.print
        }
        others.change("key") { $0.key += "x" }
        others.change("label") { $0.label += "x" }
        others.change("polarity") { $0.polarity = .inFavour }
        others.change("polarity") { $0.polarity = nil }
        others.change("shape") { $0.shape = .bar }
        others.change("colour") { $0.colour = "red" }
        others.change("darkColour") { $0.darkColour = "red" }
        others.expectAll()
        #expect(propertyNames(of: MenuItem(title: "", path: "")) == ["title", "path"])
    }

    @Test("what every article is read with again is told by the scope’s digest")
    func scope() throws {
        var diagnostics: [Diagnostic] = []
        let theme = Theme(overrides: [:], language: "en", diagnostics: &diagnostics)
        func print(_ change: (inout [Stakeholder], inout [BriefingKit.Issue], inout Settings) -> Void) -> UInt64 {
            var (stakeholders, issues) = (site.briefing.stakeholders, site.briefing.issues)
            var settings = site.briefing.settings
            change(&stakeholders, &issues, &settings)
            var diagnostics: [Diagnostic] = []
            let registry = Registry(
                stakeholders: stakeholders, issues: issues, settings: settings, diagnostics: &diagnostics)
            return ArticleScope(registry: registry, settings: settings, words: theme.words, isForReport: true).print
        }
        let before = print { _, _, _ in }
        let others = [
            print { stakeholders, _, _ in stakeholders[0].name += "x" },
            print { stakeholders, _, _ in stakeholders[0].aliases += ["x"] },
            print { stakeholders, _, _ in stakeholders[0].id += "x" },
            print { stakeholders, _, _ in stakeholders.removeLast() },
            print { _, issues, _ in issues[0].title += "x" }, print { _, issues, _ in issues[0].id += "x" },
            print { _, _, settings in settings.mentions = .explicit },
            print { _, _, settings in settings.stances[0].key += "x" },
        ]
        #expect(Set(others + [before]).count == others.count + 1)
        // Another version of the program may read the same file otherwise.
        let none: [Stakeholder] = []
        var more: [Diagnostic] = []
        let empty = ArticleScope(
            registry: Registry(stakeholders: none, issues: [], settings: site.briefing.settings, diagnostics: &more),
            settings: site.briefing.settings, words: theme.words)
        #expect(empty.print == empty.print(by: programPrint) && empty.print(by: 1) != empty.print(by: 2))
        #expect(before == print { stakeholders, _, _ in stakeholders[0].description = "of no account to articles" })
    }
}
