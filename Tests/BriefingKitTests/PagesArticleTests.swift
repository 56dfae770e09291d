import Diagnostics
import Testing

@testable import BriefingKit

/// The HTML of an article's annotated text.
@Suite struct PagesArticleTests {
    private func html(_ body: String, more: String = "", path: String = "articles/a.html") throws -> String {
        let site = try PagesFixture(SiteFixture.article(body, more: more)).site
        return String(decoding: PageContext(site, path: path).bodyHTML(ofArticle: 0), as: UTF8.self)
    }

    @Test func aParagraphHasItsNumberItsStanceAndANoteInTheMargin() throws {
        let html = try html("Nobody.\n\nThe front [objected]{says=front opposes=delisting}.")
        #expect(html.contains("<div class=\"para\" id=\"p1\">\n<p><a class=\"pn\" href=\"#p1\""))
        #expect(html.contains("<div class=\"para\" id=\"p2\" data-stance=\"opposes\" data-basis=\"reported\">"))
        #expect(
            html.contains(
                "<span class=\"said\" id=\"front-1\" data-stance=\"opposes\" data-basis=\"reported\">objected</span>"))
        #expect(
            html.contains(
                "<li><b>Freedom Front</b> <a class=\"chip\" data-stance=\"opposes\" href=\"../issues/delisting.html\">")
        )
    }

    @Test func wordsThatAreAllQuotedAreAQuotationAndOthersAreNot() throws {
        let html = try html(
            "[“All of it”]{says=takal} and [“some” of it]{says=takal} and [it]{does=front supports=delisting}.")
        #expect(html.contains("<q class=\"said\" id=\"takal-1\" data-unstated data-basis=\"quote\">“All of it”</q>"))
        #expect(html.contains("<span class=\"said\" id=\"takal-2\" data-unstated data-basis=\"quote\">"))
        #expect(html.contains("<span class=\"said\" id=\"front-1\" data-stance=\"supports\" data-basis=\"action\">"))
    }

    @Test func statementsOfDifferentStancesLeaveTheParagraphWithoutAColour() throws {
        let html = try html("[Yes]{says=front supports=delisting}, [no]{says=takal opposes=delisting}.")
        #expect(html.contains("id=\"p1\" data-several data-basis=\"reported\""))
    }

    @Test func aStakeholderIsLinkedOnceAParagraph() throws {
        let html = try html("Kazakhstan, and Kazakhstan.\n\nKazakhstan.")
        #expect(
            html.components(separatedBy: "<a class=\"mention\" href=\"../stakeholders/kazakhstan.html\">").count == 3)
    }

    @Test func aNameThatWrapsOverLinesIsOneLink() throws {
        let html = try html("So said Zia Ahmad\nTakal today.")
        #expect(html.contains("<a class=\"mention\" href=\"../stakeholders/takal.html\">Zia Ahmad\nTakal</a>"))
    }

    @Test(
        "no link stands within a link",
        arguments: [
            "[Kazakhstan](https://x.org) and [Kazakhstan [l](https://x.org)]{who=kazakhstan}",
            "[Kazakhstan [the ministry]{who=mfa} says]{when=2023}", "[[Kazakhstan]{who=kazakhstan}](https://x.org)",
            "[*Kazakhstan* will [reopen]{when=2024}]{when=2023}",
            "[[Kazakhstan]{who=kazakhstan} [Kazakhstan]{who=mfa}]{who=front}",
            "[A date[^1]]{when=2023}\n\n[^1]: Note.", "[a <https://x.org> b]{who=front}",
        ])
    func noNestedLinks(_ body: String) throws {
        var depth = 0
        for part in try html(body).components(separatedBy: "<").dropFirst() {
            if part.hasPrefix("a ") { depth += 1 }
            if part.hasPrefix("/a>") { depth -= 1 }
            #expect((0...1).contains(depth), "\(part)")
        }
    }

    @Test func aStatementOfSeveralParagraphsIsOneBlockOfNumberedParagraphs() throws {
        let html = try html("::: {says=front conditional=engagement}\nOne.\n\nTwo.\n:::\n")
        #expect(
            html.contains(
                "<div class=\"said-block\" id=\"front-1\" data-stance=\"conditional\" data-basis=\"reported\">"))
        #expect(html.contains("id=\"p1\" data-stance=\"conditional\""))
        #expect(html.contains("id=\"p2\" data-stance=\"conditional\""))
        #expect(html.components(separatedBy: "<ul class=\"notes\">").count == 2)
    }

    @Test func aStatementThatGoesOnHasItsIdOnce() throws {
        let html = try html("[“A,”]{says=takal} he said, [“B.”]{.continues}")
        #expect(html.components(separatedBy: "id=\"takal-1\"").count == 2)
        #expect(html.components(separatedBy: "data-basis=\"quote\"").count == 4)
    }

    @Test func listsQuotationsAndTablesAreNumberedInsideAndHaveTheirNotesBeside() throws {
        let html = try html("- [no]{says=front opposes=delisting}\n- two\n\n> Quoted.\n\n| a |\n|---|\n| b |\n")
        #expect(html.contains("<li><a class=\"pn\" id=\"p1\" href=\"#p1\""))
        #expect(html.contains("<blockquote>\n<p><a class=\"pn\" id=\"p3\""))
        #expect(html.contains("role=\"region\" tabindex=\"0\" aria-label=\"¶4\""))
        #expect(html.contains("</ul>\n</div>\n<ul class=\"notes\">"))
    }

    @Test func headingsBeginBelowThePagesOwnAndSkipNoLevel() throws {
        let html = try html("# A\n\n#### B\n\n## C\n")
        #expect(html.contains("<h2>A</h2>") && html.contains("<h3>B</h3>") && html.contains("<h3>C</h3>"))
    }

    @Test func linksToContentLeadToThePagesMadeFromIt() throws {
        let html = try html(
            "[self](a.md#p1) [root](/index.html) [pic](../static/x%20y.png) [out](https://x.org/a?b#c) [here](#p1)")
        for address in ["a.html#p1", "../index.html", "../x%20y.png", "https://x.org/a?b#c", "#p1"] {
            #expect(html.contains("href=\"\(address)\""), "\(address)")
        }
    }

    @Test func theReportGivesEveryIdThePlaceOfItsArticle() throws {
        let site = try PagesFixture(SiteFixture.article("The front [objected]{says=front #no}.[^1]\n\n[^1]: N.")).site
        let page = PageContext(site, path: SitePath.report)
        let html = String(decoding: page.bodyHTML(ofArticle: 0), as: UTF8.self)
        for id in attributeValues("id", in: html) { #expect(id.hasPrefix("article-a:"), "\(id)") }
        #expect(page.address(ofAnchor: "p1", inArticle: 0) == "report.html#article-a%3Ap1")
    }

    @Test func anImageOnAnotherHostIsALinkSoThatNothingIsLoadedFromThere() throws {
        let html = try html(
            "![Their map](https://x.org/map.png) ![ours](/map.png) [![in](https://x.org/b.png)](https://x.org)")
        #expect(html.contains("<a href=\"https://x.org/map.png\">Their map</a>"))
        #expect(html.contains("<img src=\"../map.png\" alt=\"ours\""))
        #expect(html.contains("<a href=\"https://x.org\">in</a>") && !html.contains("src=\"https"))
    }
}
