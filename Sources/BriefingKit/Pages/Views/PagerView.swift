import Liquid

/// Where a page stands in a list that is cut into pages.
struct PagerView: View {
    let page: PageContext
    let paging: Paging
    /// From 1.
    let number: Int
    /// The list's first page, from the site's root.
    let path: String

    static let names = [
        "page", "pages", "count", "label", "range", "previous", "next", "previous_url", "next_url", "first_url",
    ]

    func value(_ name: String) -> Value? {
        let words = page.site.words
        return switch name {
        case "page": .number(number)
        case "pages": .number(paging.pages)
        case "count": .number(paging.count)
        case "label": .text(words.filled("page_n_of", ("n", String(number)), ("pages", String(paging.pages))))
        case "range": .text(range)
        case "previous": .number(number - 1)
        case "next": .number(number + 1)
        case "previous_url": .text(previous.map { page.address($0) })
        case "next_url": .text(next.map { page.address($0) })
        case "first_url": .text(page.address(path))
        default: nil
        }
    }

    var previous: String? { number > 1 ? SitePath.page(number - 1, of: path) : nil }
    var next: String? { number < paging.pages ? SitePath.page(number + 1, of: path) : nil }

    private var range: String {
        let range = paging.range(of: number)
        let words = page.site.words
        guard paging.pages > 1 else {
            return words.filled("shown_of", ("shown", grouped(paging.count)), ("n", grouped(paging.count)))
        }
        return words.filled(
            "range_of", ("first", grouped(range.lowerBound + 1)), ("last", grouped(range.upperBound)),
            ("n", grouped(paging.count)))
    }
}
