import JSON
import Liquid

/// What the pages of a list are about. A list that is cut into pages has one subject and several pages.
protocol ListSubject: Sendable {
    /// The one thing that its pages are about; `nil` where that follows from their paths.
    var thing: Thing? { get }
    func head(_ page: PageContext) -> ListHead
    /// What the template is given beside `pager`.
    /// - Parameter number: the page of the list, from 1.
    func variables(_ page: PageContext, number: Int) -> LiquidDictionary
}

/// What the heads of a list's pages say.
struct ListHead {
    /// The list's first page, from the site's root.
    var path: String
    var heading: String
    var description: String
    var paging: Paging
    /// The entry of the menu that the pages belong to; `nil`: the list's own.
    var section: String?
    var type = "website"
    var image: Picture?
    /// What the pages are in schema.org's terms; `nil`: a page of a collection.
    var data: [UInt8]?
}

/// One page of a list.
struct ListPage<Subject: ListSubject>: PageSubject {
    let subject: Subject
    /// From 1.
    let number: Int

    var thing: Thing? { subject.thing }

    func head(_ page: PageContext) -> PageHead {
        let list = subject.head(page)
        let suffix = number > 1 ? ", \(page.words.filled("page_n", ("n", String(number))))" : ""
        let data =
            list.data
            ?? linkedData("CollectionPage") { json in
                json.field("name", list.heading + suffix)
                json.field("description", list.description)
                json.field("url", ifKnown: page.fullAddress(page.path))
                json.field("inLanguage", page.settings.language)
                json.isPartOfSite(page)
            }
        return PageHead(
            heading: list.heading + suffix, description: list.description + suffix, type: list.type,
            image: list.image, data: data, section: list.section ?? list.path,
            pager: PagerView(page: page, paging: list.paging, number: number, path: list.path))
    }

    func variables(_ page: PageContext) -> LiquidDictionary {
        subject.variables(page, number: number)
    }
}

/// The pages of a list.
///
/// - Parameters:
///   - path: the first page, from the site's root.
///   - pages: how many there are.
func listPlans(
    _ subject: some ListSubject, path: String, template: String, what: String, sources: [String] = [], pages: Int
) -> [PagePlan] {
    (1...pages).map { number in
        PagePlan(
            path: SitePath.page(number, of: path), template: template, what: what, sources: sources,
            subject: ListPage(subject: subject, number: number))
    }
}

extension PageContext {
    /// A list cut into pages of the site's length.
    func paging(_ count: Int) -> Paging { Paging(count: count, length: settings.pageLength) }
}
