import Liquid

/// Pages that are no articles: about, method.
func plainPagePlans(_ site: Site) -> [PagePlan] {
    site.briefing.pages.indices.map { place in
        let plain = site.briefing.pages[place]
        let heading = site.headings.unique(plain.title, path: plain.path)
        return PagePlan(
            path: plain.path, template: "page.html", what: "page", sources: [plain.file],
            head: { page in
                let description = plain.summary ?? "\(heading): \(site.briefing.settings.title)"
                return PageHead(
                    heading: heading, description: description,
                    data: .thing(
                        plain.id == "about" ? "AboutPage" : "WebPage", ("name", .text(plain.title)),
                        ("description", .text(description)), ("url", page.fullAddress(page.path).map { .text($0) }),
                        ("inLanguage", .text(plain.language ?? site.briefing.settings.language)),
                        ("isPartOf", sitePart(page))),
                    section: plain.path)
            },
            variables: { page in
                [
                    "plain": .view(
                        Entry([
                            "title": .text(plain.title), "summary": .text(plain.summary),
                            "body": .html(markdownHTML(plain.body, page: page, file: plain.file)),
                            "language_attributes": .html(page.languageAttributes(plain.language)),
                        ]))
                ]
            })
    }
}

/// A page at each old address of an article or page, that leads to the present one.
func redirectPlans(_ site: Site) -> [PagePlan] {
    let briefing = site.briefing
    return briefing.articles.flatMap { article in
        redirectPlans(from: article.aliases, to: article.path, title: article.title, file: article.file)
    }
        + briefing.pages.flatMap { page in
            redirectPlans(from: page.aliases, to: page.path, title: page.title, file: page.file)
        }
}

private func redirectPlans(from aliases: [String], to target: String, title: String, file: String) -> [PagePlan] {
    aliases.compactMap { redirectPath($0) }.filter { $0 != target }.map { path in
        PagePlan(
            path: path, template: "redirect.html", what: "redirect from an old address", sources: [file],
            hasLayout: false,
            isIndexed: false,
            head: { page in
                PageHead(
                    heading: title, description: title, data: .thing("WebPage", ("name", .text(title))),
                    isIndexed: false)
            },
            variables: { page in
                [
                    "target": .view(
                        Entry([
                            "title": .text(title), "url": .text(page.address(target)),
                            "canonical": .text(page.fullAddress(target)),
                        ]))
                ]
            })
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
