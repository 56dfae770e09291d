import Liquid

/// The pages of a list: one plan for each, all alike but for what they hold.
///
/// - Parameters:
///   - path: the first page, from the site's root.
///   - variables: what the template is given beside `pager`, for the offsets in the list that the page holds.
func listPlans(
    _ site: Site, path: String, template: String, what: String, sources: [String] = [], heading: String,
    description: String, section: String? = nil, paging: Paging,
    data: (@Sendable (PageContext) -> LinkedData)? = nil, type: String = "website", image: Picture? = nil,
    variables: @escaping @Sendable (PageContext, Range<Int>) -> LiquidDictionary
) -> [PagePlan] {
    (1...paging.pages).map { number in
        PagePlan(
            path: SitePath.page(number, of: path), template: template, what: what, sources: sources,
            head: { page in
                let pager = PagerView(page: page, paging: paging, number: number, path: path)
                let suffix = number > 1 ? ", \(page.site.words.filled("page_n", ("n", String(number))))" : ""
                let linked =
                    data?(page)
                    ?? .thing(
                        "CollectionPage", ("name", .text(heading + suffix)), ("description", .text(description)),
                        ("url", page.fullAddress(page.path).map { .text($0) }),
                        ("inLanguage", .text(page.site.briefing.settings.language)), ("isPartOf", sitePart(page)))
                return PageHead(
                    heading: heading + suffix, description: description + suffix, type: type, image: image,
                    data: linked,
                    section: section ?? path, previous: pager.previous, next: pager.next)
            },
            variables: { page in
                var all = variables(page, paging.range(of: number))
                all["pager"] = .view(PagerView(page: page, paging: paging, number: number, path: path))
                return all
            })
    }
}

/// Something in a list with more beside it than a view of its own, by name.
struct Entry: View {
    let values: LiquidDictionary

    init(_ values: LiquidDictionary) { self.values = values }

    static let names: [String] = []
    var propertyNames: [String] { values.keys }

    func value(_ name: String) -> Value? { values[name] }
}
