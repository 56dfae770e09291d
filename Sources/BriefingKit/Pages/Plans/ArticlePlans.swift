import JSON
import Liquid

/// The list of articles.
func articleListPlans(_ site: Site) -> [PagePlan] {
    listPlans(
        ArticleList(), path: SitePath.articles, template: "articles.html", what: "list of articles",
        pages: Paging(count: site.briefing.articles.count, length: site.pageLength).pages)
}

/// A page for each of some articles.
/// - Parameter places: in `Briefing.articles`.
func articlePlans(_ site: Site, _ places: Range<Int>) -> [PagePlan] {
    places.map { articlePlan(site.briefing.articles[$0], place: $0) }
}

/// The page of an article.
/// - Parameter place: its place in `Briefing.articles`.
func articlePlan(_ article: Article, place: Int) -> PagePlan {
    let archived = article.source?.text.map { ["Content/sources/\($0)"] } ?? []
    return PagePlan(
        path: article.path, template: "article.html", what: "article", sources: [article.file] + archived,
        subject: ArticlePage(place: place))
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
        let (article, front) = (page[card: place], page[front: place])
        let heading = page.ask(Questions.headings).unique(article.title, path: article.path)
        let description =
            front.summary ?? front.bottomLine
            ?? "\(heading). "
            + page.words.filled("article_description", ("date", page.phrases[article.date].words))
        let speakers = speakers(page)
        let address = page.fullAddress(page.path)
        let data = linkedData("Article") { json in
            json.field("headline", article.title)
            json.field("description", description)
            json.field("url", ifKnown: address)
            json.field("mainEntityOfPage", ifKnown: address)
            json.field("datePublished", ifKnown: page.phrases[article.date].machine)
            json.field("dateModified", ifKnown: front.updated?.htmlDateTime)
            json.field("inLanguage", article.language ?? page.settings.language)
            json.field("image", ifKnown: front.image.map { page.fullAddress(ofImage: $0.source) })
            json.thing("author", "Organization", ifNamed: page.settings.author)
            json.isPartOfSite(page)
            if let source = article.source { json.isBasedOn(source) }
            json.list("mentions", speakers) { $0.stakeholderName(page, $1) }
            json.list("correction", front.corrections) { $0.correction($1) }
        }
        return PageHead(
            heading: heading, description: description, type: "article", image: front.image, data: data,
            section: SitePath.articles)
    }

    /// Who speaks in it, in the order of the text.
    private func speakers(_ page: PageContext) -> [Int] {
        var speakers: [Int] = []
        speakers.reserveCapacity(8)
        for statement in page.ask(Questions.statementsOfArticle, place) {
            for speaker in page[statement: statement].speakers where !speakers.contains(speaker) {
                speakers.append(speaker)
            }
        }
        return speakers
    }
}

extension JSONWriter {
    fileprivate mutating func correction(_ correction: Correction) {
        thing("CorrectionComment") { json in
            json.field("text", correction.note)
            json.field("datePublished", ifKnown: correction.date.htmlDateTime)
        }
    }

    fileprivate mutating func isBasedOn(_ source: Source) {
        thing("isBasedOn", "CreativeWork") { json in
            json.field("name", ifKnown: source.title)
            json.field("url", ifKnown: source.url)
            json.field("archivedAt", ifKnown: source.archive)
            json.thing("publisher", "Organization", ifNamed: source.publisher)
            json.thing("author", "Person", ifNamed: source.author)
            json.field("datePublished", ifKnown: source.published?.htmlDateTime)
        }
    }
}
