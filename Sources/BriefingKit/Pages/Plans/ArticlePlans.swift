import Liquid

/// The list of articles and a page for each.
func articlePlans(_ site: Site) -> [PagePlan] {
    let articles = site.briefing.articles
    let paging = Paging(count: articles.count, length: site.briefing.settings.pageLength)
    let lists = listPlans(
        site, path: SitePath.articles, template: "articles.html", what: "list of articles",
        heading: site.words["articles"],
        description: site.words["articles_text"], paging: paging
    ) { page, range in
        ["articles": .views(range.map { ArticleView(page: page, place: articles.count - 1 - $0) })]
    }
    return lists + articles.indices.map { articlePlan(site, $0) }
}

private func articlePlan(_ site: Site, _ place: Int) -> PagePlan {
    let article = site.briefing.articles[place]
    let archived = article.source?.text.map { ["Content/sources/\($0)"] } ?? []
    return PagePlan(
        path: article.path, template: "article.html", what: "article", sources: [article.file] + archived,
        head: { articleHead($0, place) },
        variables: { page in
            func neighbour(_ place: Int) -> Value {
                .view(site.briefing.articles.indices.contains(place) ? ArticleView(page: page, place: place) : nil)
            }
            return [
                "article": .view(ArticleView(page: page, place: place)), "previous_article": neighbour(place - 1),
                "next_article": neighbour(place + 1),
            ]
        })
}

private func articleHead(_ page: PageContext, _ place: Int) -> PageHead {
    let (site, briefing) = (page.site, page.site.briefing)
    let article = briefing.articles[place]
    let heading = site.headings.unique(article.title, path: article.path)
    let description =
        article.summary ?? article.bottomLine
        ?? "\(heading). " + site.words.filled("article_description", ("date", site.dates.words(article.date)))
    var speakers: [Int] = []
    for statement in briefing.statementsOfArticle[place] {
        for speaker in briefing.statements[statement].speakers where !speakers.contains(speaker) {
            speakers.append(speaker)
        }
    }
    let source = article.source
    let data = LinkedData.thing(
        "Article", ("headline", .text(article.title)), ("description", .text(description)),
        ("url", page.fullAddress(article.path).map { .text($0) }),
        ("mainEntityOfPage", page.fullAddress(article.path).map { .text($0) }),
        ("datePublished", article.date.htmlDateTime.map { .text($0) }),
        ("dateModified", article.updated?.htmlDateTime.map { .text($0) }),
        ("inLanguage", .text(article.language ?? briefing.settings.language)),
        ("image", article.image.map { .text(page.fullAddress(ofImage: $0.source)) }),
        ("author", briefing.settings.author.map { .thing("Organization", ("name", .text($0))) }),
        ("isPartOf", sitePart(page)),
        ("isBasedOn", source.map { basis($0) }),
        ("mentions", speakers.isEmpty ? nil : .list(speakers.map { stakeholderData(page, $0, isWhole: false) })),
        (
            "correction",
            article.corrections.isEmpty
                ? nil
                : .list(
                    article.corrections.map {
                        .thing(
                            "CorrectionComment", ("text", .text($0.note)),
                            ("datePublished", $0.date.htmlDateTime.map { .text($0) }))
                    })
        ))
    return PageHead(
        heading: heading, description: description, type: "article", image: article.image, data: data,
        section: SitePath.articles)
}

private func basis(_ source: Source) -> LinkedData {
    .thing(
        "CreativeWork", ("name", source.title.map { .text($0) }), ("url", source.url.map { .text($0) }),
        ("archivedAt", source.archive.map { .text($0) }),
        ("publisher", source.publisher.map { .thing("Organization", ("name", .text($0))) }),
        ("author", source.author.map { .thing("Person", ("name", .text($0))) }),
        ("datePublished", source.published?.htmlDateTime.map { .text($0) }))
}

/// The site, as a page of it names it.
func sitePart(_ page: PageContext) -> LinkedData {
    let settings = page.site.briefing.settings
    return .thing(
        "WebSite", ("name", .text(settings.title)), ("url", page.fullAddress(SitePath.index).map { .text($0) }))
}

/// A stakeholder in schema.org's terms: a person or an organisation.
/// - Parameter isWhole: whether all that is known of it is said, or only who it is.
func stakeholderData(_ page: PageContext, _ place: Int, isWhole: Bool) -> LinkedData {
    let site = page.site
    let stakeholder = site.briefing.stakeholders[place]
    let isPerson = stakeholder.kind == .person
    let name = LinkedData.text(stakeholder.name)
    let url = page.fullAddress(SitePath.stakeholder(stakeholder.id)).map { LinkedData.text($0) }
    guard isWhole else { return .thing(isPerson ? "Person" : "Organization", ("name", name), ("url", url)) }
    func texts(_ texts: [String]) -> LinkedData? { texts.isEmpty ? nil : .list(texts.map { .text($0) }) }
    let current = stakeholder.currentMemberships
    let organizations = current.map {
        LinkedData.thing("Organization", ("name", .text(site.name(ofOrganization: $0.organization))))
    }
    return .thing(
        isPerson ? "Person" : "Organization", ("name", name), ("url", url),
        ("alternateName", texts(stakeholder.aliases)),
        ("description", stakeholder.description.map { .text($0) }),
        ("sameAs", texts(stakeholder.sameAs.filter(isWebAddress))),
        ("image", stakeholder.image.map { .text(page.fullAddress(ofImage: $0.source)) }),
        ("jobTitle", isPerson ? texts(current.compactMap(\.role)) : nil),
        ("memberOf", organizations.isEmpty ? nil : .list(organizations)),
        (
            "parentOrganization",
            isPerson
                ? nil
                : stakeholder.parent.map { .thing("Organization", ("name", .text(site.name(ofOrganization: $0)))) }
        ))
}
