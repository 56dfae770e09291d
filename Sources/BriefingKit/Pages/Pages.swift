/// Every page that the theme makes of a site, in the order of the site, redirects from old addresses after them.
/// Two at one address are both there; the caller says so.
func pagePlans(_ site: Site, jobs: Int = 1) -> [PagePlan] { pages(of: site, jobs: jobs) { $0 } }

/// Every page of a site as a file to be made, none made yet.
func plannedPages(_ maker: PageMaker, jobs: Int = 1) -> [PlannedFile] {
    pages(of: maker.site, jobs: jobs, as: maker.planned)
}

/// What every page is to be, in the order of the site.
private func pages<Page: Sendable>(
    of site: Site, jobs: Int, as page: @Sendable (PagePlan) -> Page
) -> [Page] {
    let articles = site.briefing.articles.count
    let length = 512
    let articleParts = (0..<(articles + length - 1) / length).map { part in
        SitePart { articlePlans($0, part * length..<min(articles, (part + 1) * length)) }
    }
    let parts =
        [SitePart { _ in [indexPlan()] }, SitePart(articleListPlans)] + articleParts
        + [
            SitePart(stakeholderPlans), SitePart(work: 2, issuePlans), SitePart(work: 2, quotePlans),
            SitePart(work: 3, timelinePlans), SitePart(work: 2, timelineLanePlans), SitePart(work: 2, recordPlans),
            SitePart(plainPagePlans), SitePart(redirectPlans),
        ]
    // The longest first, so that all threads end at about one time.
    let order = parts.indices.sorted { one, other in
        parts[one].work != parts[other].work ? parts[one].work > parts[other].work : one < other
    }
    let made = parallelMap(order.count, jobs: jobs) { number in parts[order[number]].plans(site).map(page) }
    var pages = [[Page]](repeating: [], count: parts.count)
    for (place, made) in zip(order, made) { pages[place] = made }
    return Array(pages.joined())
}

/// A part of a site whose pages can be planned for itself.
private struct SitePart: Sendable {
    /// How much has to be looked through, or put in order, to know its pages.
    let work: Int
    let plans: @Sendable (Site) -> [PagePlan]

    init(work: Int = 1, _ plans: @escaping @Sendable (Site) -> [PagePlan]) {
        self.work = work
        self.plans = plans
    }
}

extension PageMaker {
    /// A page as a file to be made.
    func planned(_ plan: PagePlan) -> PlannedFile {
        PlannedFile(
            path: plan.path, origin: .init(what: plan.what, template: plan.template, sources: plan.sources),
            isIndexed: plan.isIndexed, basis: .facts(plan: plan.print(site)), page: plan
        ) { reads, bytes in
            try self.make(plan, reads: reads, into: &bytes)
        }
    }
}

/// The theme's own assets and the stylesheet of the site's stances.
func plannedAssets(_ site: Site, theme: Theme) -> [PlannedFile] {
    let stances = "assets/stances.css"
    var files = theme.assets.map { asset in
        PlannedFile(
            path: asset.path, origin: .init(what: "asset of the theme", template: asset.path),
            basis: .bytes(contentHash(asset.bytes))
        ) { _, bytes in
            bytes += asset.bytes
        }
    }
    if !files.contains(where: { $0.path == stances }) {
        let css = Array(stanceStyles(site.briefing.settings.stances, columns: site.columns.count).utf8)
        files.append(
            PlannedFile(
                path: stances, origin: .init(what: "stylesheet of the stances", sources: ["Content/briefing.yml"]),
                basis: .bytes(contentHash(css))
            ) { _, bytes in
                bytes += css
            })
    }
    return files
}
