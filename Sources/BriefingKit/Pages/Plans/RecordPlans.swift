import EDTF
import Liquid

/// What everything rests on, what was put right, the whole briefing in one document, and the page for wrong addresses.
func recordPlans(_ site: Site) -> [PagePlan] {
    sourcePlans(site) + changePlans(site) + [reportPlan(site), notFoundPlan(site)]
}

private func sourcePlans(_ site: Site) -> [PagePlan] {
    listPlans(
        site, path: SitePath.sources, template: "sources.html", what: "list of sources", heading: site.words["sources"],
        description: site.words["sources_text"],
        paging: Paging(count: site.sources.count, length: min(25, site.briefing.settings.pageLength))
    ) { page, range in
        ["sources": .views(site.sources[range].map { CitedSourceView(page: page, cited: $0) })]
    }
}

/// Corrections, then what is new: both latest first, both cut at the same length.
private func changePlans(_ site: Site) -> [PagePlan] {
    let corrections = datedCorrections(site.briefing)
    let news = datedNews(site.briefing)
    return listPlans(
        site, path: SitePath.changes, template: "changes.html", what: "list of changes", heading: site.words["changes"],
        description: site.words["changes_text"],
        paging: Paging(count: max(corrections.count, news.count), length: site.briefing.settings.pageLength)
    ) { page, range in
        let corrected = corrections[range.clamped(to: 0..<corrections.count)]
        let told = news[range.clamped(to: 0..<news.count)]
        return [
            "corrections": .views(
                corrected.map { CorrectionView(page: page, correction: $0.correction, article: $0.article) }),
            "news": .views(
                told.map { entry in
                    Entry([
                        "date": .view(DateView(page: page, date: entry.date)),
                        "article": .view(ArticleView(page: page, place: entry.article)),
                        "what": .text(page.site.words[entry.isUpdate ? "article_updated" : "new_article"]),
                    ])
                }),
        ]
    }
}

private func datedCorrections(_ briefing: Briefing) -> [(article: Int, correction: Correction)] {
    briefing.articles.indices.flatMap { place in briefing.articles[place].corrections.map { (place, $0) } }
        .sorted { $0.1.date != $1.1.date ? $1.1.date < $0.1.date : $0.0 > $1.0 }
}

private func datedNews(_ briefing: Briefing) -> [(date: EDTF, article: Int, isUpdate: Bool)] {
    var news: [(date: EDTF, article: Int, isUpdate: Bool)] = []
    for (place, article) in briefing.articles.enumerated() {
        news.append((article.date, place, false))
        if let updated = article.updated { news.append((updated, place, true)) }
    }
    return news.sorted { $0.date != $1.date ? $1.date < $0.date : $0.article > $1.article }
}

/// Everything in one document. Its links lead to places in it, so that it can be sent or printed alone.
private func reportPlan(_ site: Site) -> PagePlan {
    let briefing = site.briefing
    let heading = "\(site.words["report"]): \(briefing.settings.title)"
    return PagePlan(
        path: SitePath.report, template: "report.html", what: "report", sources: briefing.articles.map(\.file),
        head: { page in
            PageHead(
                heading: site.words["report"], description: heading,
                data: .thing(
                    "Report", ("name", .text(briefing.settings.title)), ("description", .text(heading)),
                    ("url", page.fullAddress(page.path).map { .text($0) }),
                    ("inLanguage", .text(briefing.settings.language)),
                    ("author", briefing.settings.author.map { .thing("Organization", ("name", .text($0))) }),
                    ("isPartOf", sitePart(page))))
        },
        variables: { page in
            let limit = PageContext.reportLimit
            let events = page.holdsArticles ? site.timeline.events[...] : site.timeline.events.suffix(limit)
            let articles = page.holdsArticles ? briefing.articles.indices[...] : briefing.articles.indices.suffix(limit)
            return [
                "issues": .views(briefing.issueOrder.map { IssueView(page: page, place: $0) }),
                "stakeholders": .views(site.groups.flatMap(\.members).map { StakeholderView(page: page, place: $0) }),
                "events": .views(events.map { EventView(page: page, place: $0) }),
                "articles": .views(articles.map { ArticleView(page: page, place: $0) }),
                "holds_articles": .flag(page.holdsArticles),
                "statement_limit": .number(page.holdsArticles ? Int(Int32.max) : 5),
                "more_events": .number(site.timeline.events.count - events.count),
                "more_articles": .number(briefing.articles.count - articles.count),
            ]
        })
}

private func notFoundPlan(_ site: Site) -> PagePlan {
    PagePlan(
        path: SitePath.notFound, template: "404.html", what: "page for wrong addresses", isIndexed: false,
        head: { page in
            PageHead(
                heading: site.words["not_found"], description: site.words["not_found_text"],
                data: .thing("WebPage", ("name", .text(site.words["not_found"])), ("isPartOf", sitePart(page))),
                isIndexed: false)
        },
        variables: { _ in [:] })
}
