/// Every file that the theme makes of a briefing, in the order of the site: pages, redirects from old addresses, assets.
///
/// - Parameters:
///   - briefing: what is told.
///   - theme: how it looks.
/// - Returns: Files to be made, none made yet. Two at one address are both there; the caller says so.
public func plannedPages(of briefing: Briefing, theme: Theme) -> [PlannedFile] {
    let site = Site(briefing, words: theme.words)
    var plans: [PagePlan] = [indexPlan(site)]
    plans += articlePlans(site)
    plans += stakeholderPlans(site)
    plans += issuePlans(site)
    plans += quotePlans(site)
    plans += timelinePlans(site)
    plans += timelineLanePlans(site)
    plans += recordPlans(site)
    plans += plainPagePlans(site)
    plans += redirectPlans(site)
    return plans.map { $0.file(site: site, theme: theme) } + plannedAssets(site, theme: theme)
}

/// The theme's own assets and the stylesheet of the site's stances.
private func plannedAssets(_ site: Site, theme: Theme) -> [PlannedFile] {
    let stances = "assets/stances.css"
    var files = theme.assets.map { asset in
        PlannedFile(path: asset.path, origin: .init(what: "asset of the theme", template: asset.path)) { bytes in
            bytes.append(contentsOf: asset.bytes)
        }
    }
    if !files.contains(where: { $0.path == stances }) {
        files.append(
            PlannedFile(
                path: stances, origin: .init(what: "stylesheet of the stances", sources: ["Content/briefing.yml"])
            ) {
                $0.append(contentsOf: stanceStyles(site).utf8)
            })
    }
    return files
}
