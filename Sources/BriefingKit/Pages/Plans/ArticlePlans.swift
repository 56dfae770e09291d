import Liquid

/// The list of articles and a page for each.
func articlePlans(_ site: Site) -> [PagePlan] {
    let articles = site.briefing.articles
    let lists = listPlans(
        ArticleList(), path: SitePath.articles, template: "articles.html", what: "list of articles",
        pages: Paging(count: articles.count, length: site.pageLength).pages)
    return lists
        + articles.indices.map { place in
            let article = articles[place]
            let archived = article.source?.text.map { ["Content/sources/\($0)"] } ?? []
            return PagePlan(
                path: article.path, template: "article.html", what: "article", sources: [article.file] + archived,
                subject: ArticlePage(place: place))
        }
}

private struct ArticleList: ListSubject {
    var thing: Thing? { nil }

    func head(_ page: PageContext) -> ListHead {
        ListHead(
            path: SitePath.articles, heading: page.words["articles"], description: page.words["articles_text"],
            paging: page.paging(page.ask(Questions.total, 0, Total.articles.rawValue)))
    }

    func variables(_ page: PageContext, number: Int) -> LiquidDictionary {
        ["articles": .views(page.ask(Questions.articles, 0, number).map { ArticleView(page: page, place: $0) })]
    }
}

private struct ArticlePage: PageSubject {
    /// Place in `Briefing.articles`.
    let place: Int

    var thing: Thing? { Thing(kind: .article, place: place) }

    func variables(_ page: PageContext) -> LiquidDictionary {
        func neighbour(_ part: Int) -> Value {
            .view(page.ask(Questions.neighbour, place, part).first.map { ArticleView(page: page, place: $0) })
        }
        return [
            "article": .view(ArticleView(page: page, place: place)), "previous_article": neighbour(0),
            "next_article": neighbour(1),
        ]
    }

    func head(_ page: PageContext) -> PageHead {
        let (article, front, settings) = (page[card: place], page[front: place], page.settings)
        let heading = page.ask(Questions.headings).unique(article.title, path: article.path)
        let description =
            front.summary ?? front.bottomLine
            ?? "\(heading). "
            + page.words.filled("article_description", ("date", page.phrases[article.date].words))
        let speakers = speakers(page)
        let address = page.fullAddress(article.path)
        let data = LinkedData.thing(
            "Article", ("headline", .text(article.title)), ("description", .text(description)),
            ("url", address.map { .text($0) }), ("mainEntityOfPage", address.map { .text($0) }),
            ("datePublished", page.phrases[article.date].machine.map { .text($0) }),
            ("dateModified", front.updated?.htmlDateTime.map { .text($0) }),
            ("inLanguage", .text(article.language ?? settings.language)),
            ("image", front.image.map { .text(page.fullAddress(ofImage: $0.source)) }),
            ("author", settings.author.map { .thing("Organization", ("name", .text($0))) }),
            ("isPartOf", sitePart(page)),
            ("isBasedOn", article.source.map { basis($0) }),
            ("mentions", speakers.isEmpty ? nil : .list(speakers.map { stakeholderName(page, $0) })),
            ("correction", front.corrections.isEmpty ? nil : .list(front.corrections.map(correction))))
        return PageHead(
            heading: heading, description: description, type: "article", image: front.image, data: data,
            section: SitePath.articles)
    }

    /// Who speaks in it, in the order of the text.
    private func speakers(_ page: PageContext) -> [Int] {
        var speakers: [Int] = []
        for statement in page.ask(Questions.statementsOfArticle, place) {
            for speaker in page[statement: statement].speakers where !speakers.contains(speaker) {
                speakers.append(speaker)
            }
        }
        return speakers
    }
}

private func correction(_ correction: Correction) -> LinkedData {
    .thing(
        "CorrectionComment", ("text", .text(correction.note)),
        ("datePublished", correction.date.htmlDateTime.map { .text($0) }))
}

private func basis(_ source: Source) -> LinkedData {
    .thing(
        "CreativeWork", ("name", source.title.map { .text($0) }), ("url", source.url.map { .text($0) }),
        ("archivedAt", source.archive.map { .text($0) }),
        ("publisher", source.publisher.map { .thing("Organization", ("name", .text($0))) }),
        ("author", source.author.map { .thing("Person", ("name", .text($0))) }),
        ("datePublished", source.published?.htmlDateTime.map { .text($0) }))
}
