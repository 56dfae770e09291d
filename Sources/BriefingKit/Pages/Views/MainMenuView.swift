import Liquid

/// The site's menu as it is on a page: a list of its entries. It is the same on all pages of a part of the site, and says so.
struct MainMenuView: LiquidObject {
    let page: PageContext
    /// The entry that the page belongs to, from the site's root.
    let section: String?

    var propertyNames: [String] { [] }
    func property(_ name: String) -> Value? { nil }

    var liquidElements: [Value]? { page.menu.map { .object(entry($0)) } }

    private func entry(_ item: SiteMenuItem) -> MenuEntryView {
        guard !item.isElsewhere else { return MenuEntryView(title: item.title, url: .elsewhere(item.target)) }
        let isPage = page.isAt(item.target)
        return MenuEntryView(
            title: item.title, url: .target(item.target, from: page), isCurrent: isPage || item.target == section,
            isPage: isPage)
    }

    /// For each entry in two bits whether it is the page's or its part's; `nil` where there are too many of them.
    var liquidIdentity: (UInt64, UInt64)? {
        guard page.sharesFragments, page.menu.count <= 32 else { return nil }
        var states: UInt64 = 0
        for item in page.menu {
            let state: UInt64 = item.isElsewhere ? 0 : page.isAt(item.target) ? 1 : item.target == section ? 2 : 0
            states = states << 2 | state
        }
        return (ViewKind.menu.rawValue, states)
    }
}
