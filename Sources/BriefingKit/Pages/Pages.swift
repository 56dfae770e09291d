/// Every page that the theme makes of a site, in the order of the site, redirects from old addresses after them.
/// Two at one address are both there; the caller says so.
func pagePlans(_ site: Site) -> [PagePlan] {
    [indexPlan()] + articlePlans(site) + stakeholderPlans(site) + issuePlans(site) + quotePlans(site)
        + timelinePlans(site) + timelineLanePlans(site) + recordPlans(site) + plainPagePlans(site)
        + redirectPlans(site)
}

/// Every file that the theme makes of a briefing: pages, redirects, assets.
///
/// - Parameters:
///   - briefing: what is told.
///   - theme: how it looks.
/// - Returns: Files to be made, none made yet.
func plannedPages(of site: Site, theme: Theme) -> [PlannedFile] {
    let maker = PageMaker(site: site, theme: theme)
    return pagePlans(site).map { plan in
        PlannedFile(
            path: plan.path, origin: .init(what: plan.what, template: plan.template, sources: plan.sources),
            isIndexed: plan.isIndexed, basis: .facts(plan: plan.print)
        ) { reads, bytes in
            try maker.make(plan, reads: reads, into: &bytes)
        }
    } + plannedAssets(site, theme: theme)
}

/// The theme's own assets and the stylesheet of the site's stances.
private func plannedAssets(_ site: Site, theme: Theme) -> [PlannedFile] {
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
