import Liquid

/// What a page's head says of it.
struct PageHead: Sendable {
    /// The page's name, without the site's.
    var heading: String
    var description: String
    /// Open Graph's type: `website`, `article`, `profile`.
    var type = "website"
    var image: Picture?
    /// What the page is in schema.org's terms: JSON-LD.
    var data: [UInt8]
    /// The entry of the menu that it belongs to, from the site's root.
    var section: String?
    /// Where it stands in its list; `nil` where it is in none.
    var pager: PagerView?
    /// Whether search engines are to list it.
    var isIndexed = true
}

/// The page as its templates see it.
struct PageView: View {
    let page: PageContext
    let head: PageHead

    enum Name: String, CaseIterable {
        case title, heading, description, path, root, canonical, type, image
        case linkedData = "linked_data"
        case language, dir, menu
        case previousURL = "previous_url"
        case nextURL = "next_url"
        case isIndexed = "is_indexed"
        case isReport = "is_report"
    }
    static let table = PropertyTable<Name>()

    func value(_ name: Name) -> Value {
        // Whatever it is, it is this page's own.
        page.reads?.bindToPage()
        return switch name {
        case .title: .text(pageTitle)
        case .heading: .text(head.heading)
        case .description: .text(head.description)
        case .path: .text(page.path)
        case .root: .text(page.root)
        case .canonical: .text(head.isIndexed ? page.fullAddress(page.path) : nil)
        case .type: .text(head.type)
        case .image: .view(head.image.map { PictureView(page: page, picture: $0) })
        case .linkedData: .html(String(decoding: head.data, as: UTF8.self))
        case .language: .text(page.settings.language)
        case .dir: .text(page.isRightToLeft ? "rtl" : "ltr")
        case .menu: .view(MainMenuView(page: page, section: head.section))
        case .previousURL: .text(head.pager?.previous.map { page.address($0) })
        case .nextURL: .text(head.pager?.next.map { page.address($0) })
        case .isIndexed: .flag(head.isIndexed)
        case .isReport: .flag(page.isReport)
        }
    }

    private var pageTitle: String {
        let site = page.settings.title
        return head.heading == site ? site : "\(head.heading) · \(site)"
    }

    func write(_ name: Name, into output: inout LiquidOutput) -> Bool {
        if name == .root {
            page.writeRoot(into: &output)
            return true
        }
        page.reads?.bindToPage()
        switch name {
        case .title:
            let site = page.settings.title
            output.append(escaping: head.heading)
            if head.heading != site {
                output.append(" · " as StaticString)
                output.append(escaping: site)
            }
        case .canonical where head.isIndexed:
            guard let base = page.settings.baseURL else { return false }
            // What follows from the site's root is a full address too.
            output.append(escaping: base)
            if page.path != SitePath.index { output.append(escaping: relativeAddress(from: "", to: page.path)) }
        case .type: output.append(escaping: head.type)
        case .language: output.append(escaping: page.settings.language)
        case .dir: output.append(page.isRightToLeft ? "rtl" : "ltr" as StaticString)
        case .previousURL: head.pager?.writePrevious(into: &output)
        case .nextURL: head.pager?.writeNext(into: &output)
        case .heading: output.append(escaping: head.heading)
        case .description: output.append(escaping: head.description)
        case .linkedData: output.append(head.data)
        default: return false
        }
        return true
    }

    func isTrue(_ name: PropertyName) -> Bool? {
        page.reads?.bindToPage()
        switch PageView.table[name] {
        case .canonical: return head.isIndexed && page.settings.baseURL != nil
        case .previousURL: return head.pager?.hasPrevious ?? false
        case .nextURL: return head.pager?.hasNext ?? false
        case .isIndexed: return head.isIndexed
        case .isReport: return page.isReport
        default: return nil
        }
    }
}
