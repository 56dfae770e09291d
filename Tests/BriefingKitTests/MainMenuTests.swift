import Testing

@testable import BriefingKit

/// Pages of one part of the site have one menu in common: none may get another's.
@Suite("The main menu")
struct MainMenuTests {
    private let marked =
        "{% for item in page.menu %}{% if item.is_current %}{{ item.title }}{% if item.is_page %}!{% endif %}{% endif %}"
        + "<{{ item.url }}>{% endfor %}"

    private func pages(_ templates: [String: String]) throws -> [String: String] {
        let pages = try PagesFixture(RichSite.text, templates: templates, pageLength: 2).pages()
        // What only leads from an old address has no layout.
        let own = pages.filter { !$0.path.hasPrefix("old/") }
        return Dictionary(uniqueKeysWithValues: own.map { ($0.path, $0.html) })
    }

    private func menu(_ html: String) -> Substring? {
        guard let start = html.firstRange(of: "<header class=\"mast\""), let end = html.firstRange(of: "</header>")
        else { return nil }
        return html[start.lowerBound..<end.lowerBound]
    }

    @Test("a page marks its own entry, or that of its part of the site")
    func entries() throws {
        let pages = try pages(["layout.html": marked])
        func current(_ path: String) -> [String] {
            (pages[path] ?? "").split(separator: "<").compactMap { entry in
                let parts = entry.split(separator: ">", omittingEmptySubsequences: false)
                return parts.count > 1 && !parts[1].isEmpty ? String(parts[1]) : nil
            }
        }
        #expect(pages["index.html"]?.hasPrefix("Overview!<index.html>") == true)
        #expect(current("articles/a.html") == ["Articles"])
        #expect(current("articles.html") == ["Articles!"])
        #expect(current("quotes/kinds/direct.html") == ["Statements"])
        #expect(current("sources.html") == [])
    }

    @Test("a layout that does not give it to the masthead gets the same one")
    func withoutArgument() throws {
        let (given, asked) = (
            try pages(["layout.html": "{% render 'masthead', menu: page.menu %}"]),
            try pages(["layout.html": "{% render 'masthead' %}"])
        )
        #expect(given.count > 10)
        for (path, html) in given { #expect(menu(html) != nil && menu(html) == asked[path].flatMap(menu), "\(path)") }
    }

    @Test("a partial that asks for the page's menu itself is no other page's")
    func ownPartial() throws {
        let (inLayout, inPartial) = (
            try pages(["layout.html": marked]),
            try pages(["layout.html": "{% render 'own' %}", "partials/own.html": marked])
        )
        #expect(Set(inLayout.values).count > 10)
        #expect(inLayout == inPartial)
    }

    @Test("what leads to the site's root is the same for a filter and where it is printed")
    func root() throws {
        let templates = ["layout.html": "{{ page.root }}x {{ page.root | append: \"x\" }}"]
        for (path, html) in try pages(templates) {
            let parts = html.split(separator: " ")
            #expect(parts.count == 2 && parts[0] == parts[1], "\(path): \(html)")
        }
    }
}
