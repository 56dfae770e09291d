import EDTF
import JSON
import Liquid

/// What everything rests on, what was put right, the whole briefing in one document, and the page for wrong addresses.
func recordPlans(_ site: Site) -> [PagePlan] {
    let changes = max(site.changes.corrections.count, site.changes.news.count)
    return listPlans(
        SourceList(), path: SitePath.sources, template: "sources.html", what: "list of sources",
        pages: sourcePaging(site).pages)
        + listPlans(
            ChangeList(), path: SitePath.changes, template: "changes.html", what: "list of changes",
            pages: Paging(count: changes, length: site.pageLength).pages)
        + [
            reportPlan(site),
            PagePlan(
                path: SitePath.notFound, template: "404.html", what: "page for wrong addresses", isIndexed: false,
                subject: NotFound()),
        ]
}

/// The whole briefing in one document.
func reportPlan(_ site: Site) -> PagePlan {
    PagePlan(
        path: SitePath.report, template: "report.html", what: "report", sources: site.briefing.articles.map(\.file),
        subject: Report())
}

/// Sources take more room than other entries.
func sourcePaging(_ site: Site) -> Paging { sourcePaging(site.articlesBySource.count, site.pageLength) }

private func sourcePaging(_ count: Int, _ pageLength: Int) -> Paging {
    Paging(count: count, length: min(25, pageLength))
}

private struct SourceList: ListSubject {
    var thing: Thing? { nil }

    func head(_ page: PageContext) -> ListHead {
        ListHead(
            path: SitePath.sources, heading: page.words["sources"], description: page.words["sources_text"],
            paging: sourcePaging(page.ask(Questions.sourceCount), page.settings.pageLength))
    }

    func variables(_ page: PageContext, number: Int) -> LiquidDictionary {
        ["sources": .views(page.ask(Questions.sources, 0, number).map { CitedSourceView(page: page, cited: $0) })]
    }
}

/// Corrections, then what is new: both latest first, both cut at the same length.
private struct ChangeList: ListSubject {
    var thing: Thing? { nil }

    func head(_ page: PageContext) -> ListHead {
        ListHead(
            path: SitePath.changes, heading: page.words["changes"], description: page.words["changes_text"],
            paging: page.paging(page.ask(Questions.changeCount)))
    }

    func variables(_ page: PageContext, number: Int) -> LiquidDictionary {
        let corrections = page.ask(Questions.corrections, 0, number)
        let news = page.ask(Questions.news, 0, number)
        return [
            "corrections": .views(
                corrections.map {
                    CorrectionView(
                        page: page, correction: page[front: $0.article].corrections[$0.number], article: $0.article)
                }),
            "news": .views(news.compactMap { entry($0, page) }),
        ]
    }

    private func entry(_ news: DatedChanges.News, _ page: PageContext) -> Entry? {
        let date = news.isUpdate ? page[front: news.article].updated : page[card: news.article].date
        return date.map { date in
            Entry([
                "date": .view(DateView(page: page, date: date)),
                "article": .view(ArticleView(page: page, place: news.article)),
                "what": .text(page.words[news.isUpdate ? "article_updated" : "new_article"]),
            ])
        }
    }
}

/// Everything in one document. Its links lead to places in it, so that it can be sent or printed alone.
private struct Report: PageSubject {
    var thing: Thing? { nil }

    func head(_ page: PageContext) -> PageHead {
        let (words, settings) = (page.words, page.settings)
        let heading = "\(words["report"]): \(settings.title)"
        return PageHead(
            heading: words["report"], description: heading,
            data: linkedData("Report") { json in
                json.field("name", settings.title)
                json.field("description", heading)
                json.field("url", ifKnown: page.fullAddress(page.path))
                json.field("inLanguage", settings.language)
                json.thing("author", "Organization", ifNamed: settings.author)
                json.isPartOfSite(page)
            })
    }

    func variables(_ page: PageContext) -> LiquidDictionary {
        let most = page.holdsArticles ? Int.max : PageContext.reportLimit
        let timeline = page.ask(Questions.wholeTimeline)
        let all = page.ask(Questions.articles)
        let (events, articles) = (timeline.suffix(most), all.suffix(most))
        return [
            "issues": .views(page.ask(Questions.issueOrder).map { IssueView(page: page, place: $0) }),
            "stakeholders": .views(page.ask(Questions.groups).order.map { StakeholderView(page: page, place: $0) }),
            "events": .views(events.map { EventView(page: page, place: $0) }),
            "articles": .views(articles.map { ArticleView(page: page, place: $0) }),
            "holds_articles": .flag(page.holdsArticles),
            "statement_limit": .number(page.holdsArticles ? Int(Int32.max) : 5),
            "more_events": .number(timeline.count - events.count),
            "more_articles": .number(all.count - articles.count),
        ]
    }
}

private struct NotFound: PageSubject {
    var thing: Thing? { nil }

    func head(_ page: PageContext) -> PageHead {
        PageHead(
            heading: page.words["not_found"], description: page.words["not_found_text"],
            data: linkedData("WebPage") { json in
                json.field("name", page.words["not_found"])
                json.isPartOfSite(page)
            },
            isIndexed: false)
    }

    func variables(_ page: PageContext) -> LiquidDictionary { [:] }
}
