import Liquid

/// Where a page stands in a list that is cut into pages.
struct PagerView: View {
    let page: PageContext
    let paging: Paging
    /// From 1.
    let number: Int
    /// The list's first page, from the site's root.
    let path: String

    enum Name: String, CaseIterable {
        case page, pages, count, label, range, previous, next
        case previousURL = "previous_url"
        case nextURL = "next_url"
        case firstURL = "first_url"
    }
    static let table = PropertyTable<Name>()

    func value(_ name: Name) -> Value {
        switch name {
        case .page: .number(number)
        case .pages: .number(paging.pages)
        case .count: .number(paging.count)
        case .label: .text(page.words.filled("page_n_of", ("n", String(number)), ("pages", String(paging.pages))))
        case .range: .text(range)
        case .previous: .number(number - 1)
        case .next: .number(number + 1)
        case .previousURL: .text(previous.map { page.address($0) })
        case .nextURL: .text(next.map { page.address($0) })
        case .firstURL: .text(page.address(path))
        }
    }

    func write(_ name: Name, into output: inout LiquidOutput) -> Bool {
        switch name {
        case .previousURL: writePrevious(into: &output)
        case .nextURL: writeNext(into: &output)
        case .firstURL: AddressReference.write(path, into: &output)
        default: return false
        }
        return true
    }

    func isTrue(_ name: PropertyName) -> Bool? {
        switch PagerView.table[name] {
        case .previousURL: hasPrevious
        case .nextURL: hasNext
        default: nil
        }
    }

    func writePrevious(into output: inout LiquidOutput) {
        if hasPrevious { SitePath.writeReference(toPage: number - 1, of: path, into: &output) }
    }

    func writeNext(into output: inout LiquidOutput) {
        if hasNext { SitePath.writeReference(toPage: number + 1, of: path, into: &output) }
    }

    var hasPrevious: Bool { number > 1 }
    var hasNext: Bool { number < paging.pages }
    var previous: String? { hasPrevious ? SitePath.page(number - 1, of: path) : nil }
    var next: String? { hasNext ? SitePath.page(number + 1, of: path) : nil }

    private var range: String {
        let range = paging.range(of: number)
        guard paging.pages > 1 else {
            return page.words.filled("shown_of", ("shown", grouped(paging.count)), ("n", grouped(paging.count)))
        }
        return page.words.filled(
            "range_of", ("first", grouped(range.lowerBound + 1)), ("last", grouped(range.upperBound)),
            ("n", grouped(paging.count)))
    }
}
