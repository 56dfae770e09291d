/// Every page that the theme makes of a site, in the order of the site, redirects from old addresses after them.
/// Two at one address are both there; the caller says so.
func pagePlans(_ site: Site, jobs: Int = 1) -> [PagePlan] {
    let parts: [@Sendable (Site) -> [PagePlan]] = [
        { _ in [indexPlan()] }, articlePlans, stakeholderPlans, issuePlans, quotePlans, timelinePlans,
        timelineLanePlans, recordPlans, plainPagePlans, redirectPlans,
    ]
    return parallelMap(parts.count, jobs: jobs) { parts[$0](site) }.flatMap(\.self)
}

/// Every page of a site as a file to be made, none made yet.
func plannedPages(_ maker: PageMaker, jobs: Int = 1) -> [PlannedFile] {
    pagePlans(maker.site, jobs: jobs).map(maker.planned)
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
