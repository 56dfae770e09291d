import Diagnostics
import Foundation
import Testing

@testable import BriefingKit

/// Stances of a site's own, other languages, and templates that a site has changed.
@Suite struct PagesThemeTests {
    private static let stances = """
        === Content/briefing.yml
        title: Fixture
        stances:
          - {key: for, label: In favour, polarity: for, shape: disc, colour: "#107010"}
          - {key: against, label: Against, polarity: against, shape: cross}
          - {key: torn, label: Torn, shape: bar}
        === Content/stakeholders.yml
        - {id: front, name: Freedom Front}
        === Content/issues.yml
        - {id: delisting, title: Delisting}

        """

    @Test func theStandardStancesNeedNoStylesheetOfTheirOwn() throws {
        let site = try PagesFixture("")
        #expect(try site.text("assets/stances.css") == "/* Made from the stances of this site. */\n")
    }

    @Test func aSitesOwnStancesHaveColourAndShapeEverywhere() throws {
        let site = try PagesFixture(
            SiteFixture.article("The front [agreed]{says=front for=delisting}."), basics: Self.stances)
        let css = try site.text("assets/stances.css")
        #expect(css.contains("--stances: 2;"))
        #expect(css.contains("[data-stance=\"for\"] { --c: light-dark(#107010,"))
        #expect(css.contains("[data-stance=\"torn\"] {") && css.contains("--gc: polygon(0 33%"))
        let issue = try site.text("issues/delisting.html")
        #expect(issue.contains("data-stance=\"for\"><span class=\"stance\">In favour</span>"))
        #expect(!issue.contains("Torn"))
        #expect(site.paths.contains("quotes/stances/for.html"))
    }

    @Test func aStanceThatPointsNowhereHasAColumnOnceItIsUsed() throws {
        let site = try PagesFixture(
            SiteFixture.article("The front [wavered]{says=front torn=delisting}."), basics: Self.stances)
        #expect(try site.text("issues/delisting.html").contains("<span class=\"stance\">Torn</span> <b>1</b>"))
        #expect(try site.text("assets/stances.css").contains("--stances: 3;"))
    }

    @Test(
        "a colour can do nothing but be one",
        arguments: ["red; } * { display: none", "url(//x.org)", "URL(x)", "red /* ", "\"", "</style>"])
    func colour(_ colour: String) {
        #expect(cssColour(colour) == nil)
    }

    @Test func aLanguageFromRightToLeftTurnsThePage() throws {
        let basics = SiteFixture.basics.replacingOccurrences(
            of: "title: Fixture\n", with: "title: Fixture\nlanguage: fa\n")
        let article = SiteFixture.article("The front [agreed]{says=front supports=delisting}.", more: "language: en\n")
            .replacingOccurrences(of: "language: en", with: "lang: en")
        let site = try PagesFixture(article, basics: basics)
        #expect(try site.text("quotes.html").contains("<html lang=\"fa\" dir=\"rtl\">"))
        #expect(try site.text("articles/a.html").contains("<div class=\"text\" lang=\"en\" dir=\"ltr\">"))
        #expect(try site.text("quotes.html").contains("class=\"words told\" lang=\"en\" dir=\"ltr\""))
    }

    @Test func aSitesFileTakesThePlaceOfTheBuiltInOne() throws {
        let site = try PagesFixture(
            "",
            templates: [
                "404.html": "<h1>{{ words.overview }} {{ 2 | count: \"statements\" }}</h1>",
                "words/en.yml": "overview: Start\n",
            ])
        let html = try site.text("404.html")
        #expect(html.contains("<h1>Start 2 statements</h1>"))
        #expect(html.contains("Issues"))
    }

    @Test func aFileInAssetsIsPublished() throws {
        let site = try PagesFixture("", templates: ["assets/own.css": "a{}", "assets/theme.css": "b{}"])
        #expect(try site.text("assets/own.css") == "a{}")
        #expect(try site.text("assets/theme.css") == "b{}")
    }

    @Test func everyNameThatTemplatesCanAskForIsDocumented() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
            path: "../../Documentation/templates.md")
        let text = try String(contentsOf: folder, encoding: .utf8)
        let views: [any View.Type] = [
            DateView.self, StanceView.self, TakenStanceView.self, CiteView.self, StatementView.self, SpeakerView.self,
            NamedView.self,
            StakeholderView.self, GroupView.self, MembershipView.self, IssueRowView.self, LinkView.self,
            PositionView.self,
            IssueView.self, StripColumnView.self, MatrixRowView.self, MatrixCellView.self, ArticleView.self,
            CorrectionView.self,
            VerificationView.self, PictureView.self, SourceView.self, CitedSourceView.self, EventView.self,
            AccountView.self,
            ParticipantView.self, ChartView.self, ChartRowView.self, PagerView.self, MenuEntryView.self,
        ]
        for view in views {
            for name in view.names { #expect(text.contains("`\(name)`"), "\(view).\(name)") }
        }
        for name in SiteView.names { #expect(text.contains("`site.\(name)`"), "site.\(name)") }
        for name in PageView.names { #expect(text.contains("`page.\(name)`"), "page.\(name)") }
    }

    @Test func theWordsThatTemplatesAskForAreThere() throws {
        let words = try #require(EmbeddedTheme.files.first { $0.path == "words/en.yml" })
        for file in EmbeddedTheme.files where file.path.hasSuffix(".html") {
            for part in file.text.components(separatedBy: "words.").dropFirst() {
                let key = part.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
                #expect(words.text.contains("\n\(key):"), "words.\(key) in \(file.path)")
            }
        }
    }
}
