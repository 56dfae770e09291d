/// An entry of the main menu, as it is on every page.
struct SiteMenuItem: Sendable {
    let title: String
    /// A file of the site from its root or, `isElsewhere`, an address.
    let target: String
    let isElsewhere: Bool
}

/// The settings' menu, or the theme's own.
func siteMenu(_ settings: Settings, _ words: Words) -> [SiteMenuItem] {
    let standard = [
        ("overview", SitePath.index), ("issues", SitePath.issues), ("stakeholders", SitePath.stakeholders),
        ("statements", SitePath.quotes), ("timeline", SitePath.timeline), ("articles", SitePath.articles),
    ]
    let items = settings.menu ?? standard.map { MenuItem(title: words[$0], path: $1) }
    return items.map { item in
        guard !isWebAddress(item.path), !item.path.hasPrefix("mailto:") else {
            return SiteMenuItem(title: item.title, target: item.path, isElsewhere: true)
        }
        let path = item.path.hasPrefix("/") ? String(item.path.dropFirst()) : item.path
        return SiteMenuItem(title: item.title, target: path.isEmpty ? SitePath.index : path, isElsewhere: false)
    }
}
